import { describe, expect, it } from "vitest";
import { clockText, instantAt, isSchoolDay, wallClock } from "../../../../infra/local/school/calendar.ts";
import { makeDemoSchool } from "../../../../infra/local/school/school.ts";

describe("the college's calendar", () => {
  it.each([
    ["2026-09-02", true, "the first day of the autumn term"],
    ["2026-09-01", false, "the day before it"],
    ["2026-10-28", false, "the autumn half-term week"],
    ["2026-11-28", false, "a Saturday"],
    ["2026-12-18", true, "the last Friday before Christmas"],
    ["2026-12-28", false, "the Christmas holiday"],
    ["2026-02-18", false, "the spring half-term week"],
    ["2026-04-06", false, "Easter Monday"],
    ["2026-05-04", false, "the early May bank holiday"],
    ["2026-05-27", false, "the summer half-term week"],
    ["2026-07-15", true, "July"],
    ["2026-08-12", false, "August"],
  ])("%s is open: %s (%s)", (day, open) => {
    expect(isSchoolDay(day)).toBe(open);
  });

  it.each([
    ["2026-03-28", "12:00:00.000Z"],
    ["2026-03-29", "11:00:00.000Z"],
    ["2026-10-24", "11:00:00.000Z"],
    ["2026-10-25", "12:00:00.000Z"],
  ])("noon in London on %s is %s", (day, utc) => {
    const instant = instantAt(day, 720);
    expect(new Date(instant).toISOString()).toBe(`${day}T${utc}`);
    expect(wallClock(instant)).toEqual({ day, minutes: 720 });
    expect(clockText(720)).toBe("12:00");
  });
});

describe("whenever the demonstration is started, concerns wait that are hours old", () => {
  it.each([
    ["2026-11-24T05:50:00.000Z", "before the college opens"],
    ["2026-11-22T22:10:00.000Z", "on a Sunday night"],
    ["2026-11-23T09:05:00.000Z", "on a Monday morning"],
    ["2026-08-12T11:00:00.000Z", "in the summer holiday"],
    ["2026-12-27T03:00:00.000Z", "at night at Christmas"],
    ["2026-09-02T08:40:00.000Z", "in the first lesson of the year"],
    ["2026-06-15T13:30:00.000Z", "in the summer term"],
  ])("at %s, %s", (now) => {
    const { doings } = makeDemoSchool({ seed: 1, now });
    const raised = doings.filter((doing) => doing.what === "raise");
    const decided = new Set(doings.flatMap((doing) => (doing.what === "triage" ? [doing.concern] : [])));
    const ages = raised
      .filter(({ concern }) => !decided.has(concern))
      .map(({ at }) => (Date.parse(now) - Date.parse(at)) / 3_600_000);
    expect(ages.length).toBeGreaterThanOrEqual(8);
    expect(Math.max(...ages)).toBeLessThan(23);
    expect(Math.min(...ages)).toBeLessThan(0.2);
    expect(raised.length).toBeGreaterThan(300);
  });
});
