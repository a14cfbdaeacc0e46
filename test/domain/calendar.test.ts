import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayAt,
  daysBetween,
  type Instant,
  instantOf,
  isDay,
  isInFuture,
  isInstant,
  isTimeOfDay,
  millisecondsBetween,
  minutesBetween,
  plusDays,
  plusMinutes,
  timeAt,
  weekdayOf,
} from "../../src/domain/calendar.ts";
import { zone } from "../build.ts";

const spring = "2026-03-29T00:59:00.000Z";
const seed = 20_261_124;
const moments = fc.integer({ min: 0, max: Date.parse("2199-12-31") });

describe("a moment", () => {
  it("is ordered by its text as by its time, whoever wrote it", () =>
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        expect(instantOf(a) < instantOf(b)).toBe(a < b);
        expect(isInstant(instantOf(a))).toBe(true);
      }),
      { seed },
    ));

  it.each([
    "2026-11-24T09:40:00Z",
    "2026-11-24T09:40:00.000+00:00",
    "2026-11-24 09:40:00.000Z",
    "2026-11-24T09:40:00.000Z\n",
    "2026-13-01T00:00:00.000Z",
    "2026-02-30T00:00:00.000Z",
    "2026-11-24T24:00:00.000Z",
    "",
  ])("is not %j", (text) => expect(isInstant(text)).toBe(false));

  it("outside four-figure years is refused, not written otherwise", () => {
    expect(() => instantOf(8.64e15)).toThrow(RangeError);
    expect(() => instantOf(Date.UTC(-1, 0))).toThrow(RangeError);
    expect(() => instantOf(Number.NaN)).toThrow(RangeError);
  });

  it("is so many real minutes from another, also on the night the clocks change (R5.3)", () => {
    expect(plusMinutes(spring, 24 * 60)).toBe("2026-03-30T00:59:00.000Z");
    expect(minutesBetween(spring, plusMinutes(spring, 90))).toBe(90);
    expect(minutesBetween("2026-11-24T09:40:00.000Z", "2026-11-24T09:40:59.999Z")).toBe(0);
    expect(minutesBetween("2026-11-24T09:40:00.001Z", "2026-11-24T09:40:00.000Z")).toBe(-1);
    expect(millisecondsBetween("2026-11-24T09:40:00.001Z", "2026-11-24T09:40:00.000Z")).toBe(-1);
  });
});

describe("a day", () => {
  it.each(["2026-11-24", "2028-02-29"])("is %s", (text) => expect(isDay(text)).toBe(true));
  it.each(["2026-02-30", "2027-02-29", "2026-1-1", "24/11/2026", "2026-11-24T00:00", "2026-00-10", ""])(
    "is not %j",
    (text) => expect(isDay(text)).toBe(false),
  );
});

describe("a time of day", () => {
  it.each(["00:00", "09:40", "23:59"])("is %s", (text) => expect(isTimeOfDay(text)).toBe(true));
  it.each(["24:00", "9:40", "09:60", "09.40", "09:40:00", "half past nine", ""])("is not %j", (text) =>
    expect(isTimeOfDay(text)).toBe(false),
  );
});

describe("days in a row", () => {
  it.each([
    ["2026-11-24", 1, "2026-11-25", "wednesday"],
    ["2026-11-24", -24, "2026-10-31", "saturday"],
    ["2026-03-28", 2, "2026-03-30", "monday"],
    ["2028-02-28", 1, "2028-02-29", "tuesday"],
    ["2027-01-03", 0, "2027-01-03", "sunday"],
  ] as const)("%s and %i is %s, a %s", (from, days, to, weekday) => {
    expect(plusDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
    expect(weekdayOf(to)).toBe(weekday);
  });
});

describe("the school's clock", () => {
  it.each([
    ["2026-11-24T09:40:00.000Z", "2026-11-24", "09:40"],
    ["2026-07-01T23:30:00.000Z", "2026-07-02", "00:30"],
    ["2026-03-29T00:59:00.000Z", "2026-03-29", "00:59"],
    ["2026-03-29T01:00:00.000Z", "2026-03-29", "02:00"],
    ["2026-10-25T01:00:00.000Z", "2026-10-25", "01:00"],
    ["2026-12-31T00:00:00.000Z", "2026-12-31", "00:00"],
  ] as const)("shows at %s the day %s and the time %s", (moment: Instant, day, time) => {
    expect(dayAt(moment, zone)).toBe(day);
    expect(timeAt(moment, zone)).toBe(time);
  });

  it("is of the school's own zone", () => expect(timeAt("2026-11-24T09:40:00.000Z", "Asia/Dubai")).toBe("13:40"));
});

describe("something is said to happen in the future (R3.2)", () => {
  const now = "2026-07-01T08:40:00.000Z";
  it.each([
    ["tomorrow", { day: "2026-07-02" }, true],
    ["today, later by the clock on the wall", { day: "2026-07-01", time: "09:41" }, true],
    ["today, this minute", { day: "2026-07-01", time: "09:40" }, false],
    ["today, no time said", { day: "2026-07-01" }, false],
    ["yesterday, late", { day: "2026-06-30", time: "23:59" }, false],
  ] as const)("%s", (_, occurred, future) => expect(isInFuture(occurred, now, zone)).toBe(future));
});
