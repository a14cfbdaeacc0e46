import { describe, expect, it } from "vitest";
import { isDay } from "../../src/domain/calendar.ts";
import { isLate } from "../../src/domain/lateness.ts";
import { schoolDays, stamp } from "../build.ts";

/** 24 November 2026 is a Tuesday. */
function late(noticed: string, recordedAt: `${string}T${string}Z`, closures: readonly string[] = []): boolean {
  if (!isDay(noticed)) throw new TypeError(`no day: ${noticed}`);
  const closed = closures.filter(isDay).map((day) => ({ from: day, to: day }));
  return isLate({ day: noticed }, { ...stamp, recordedAt }, { ...schoolDays, closures: closed });
}

describe("a concern is late when it is recorded on a later working day than it was noticed (R5.1)", () => {
  it.each([
    ["the same day", "2026-11-24", "2026-11-24T17:00:00.000Z", false],
    ["the next morning", "2026-11-23", "2026-11-24T07:00:00.000Z", true],
    ["a Friday's on the Sunday", "2026-11-20", "2026-11-22T20:00:00.000Z", false],
    ["a Friday's on the Monday", "2026-11-20", "2026-11-23T08:00:00.000Z", true],
    ["a Saturday's on the Monday", "2026-11-21", "2026-11-23T08:00:00.000Z", false],
    ["a Saturday's on the Tuesday", "2026-11-21", "2026-11-24T08:00:00.000Z", true],
    ["one of years ago", "2019-05-01", "2026-11-24T08:00:00.000Z", true],
    ["one of a day still to come", "2026-11-25", "2026-11-24T08:00:00.000Z", false],
  ] as const)("%s", (_, noticed, recordedAt, expected) => expect(late(noticed, recordedAt)).toBe(expected));

  it("by the school's clock: in summer, what is recorded after midnight in London is of the next day", () => {
    expect(late("2026-06-16", "2026-06-16T23:30:00.000Z")).toBe(true);
    expect(late("2026-06-16", "2026-06-16T22:30:00.000Z")).toBe(false);
  });

  it("and days on which the school is closed are no working days", () => {
    const closures = ["2026-11-23", "2026-11-24"];
    expect(late("2026-11-20", "2026-11-24T09:00:00.000Z", closures)).toBe(false);
    expect(late("2026-11-20", "2026-11-25T09:00:00.000Z", closures)).toBe(true);
    expect(late("2026-11-23", "2026-11-25T09:00:00.000Z", closures)).toBe(false);
  });
});
