import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, daysBetween, plusDays, weekdayOf } from "../../src/domain/calendar.ts";
import { breaksIn, isSchoolDay, type SchoolDays, workingDayAfter } from "../../src/domain/school-days.ts";
import { schoolDays } from "../build.ts";

/** Autumn and spring of one school; 24 November 2026 is a Tuesday. */
const school: SchoolDays = {
  ...schoolDays,
  terms: [
    { from: "2026-09-02", to: "2026-12-18" },
    { from: "2027-01-05", to: "2027-03-25" },
  ],
  closures: [{ from: "2026-10-26", to: "2026-10-30" }],
  isBankHoliday: (day) => day === "2027-01-01" || day === "2027-03-29",
};

describe("a school is at work on its weekdays in term (R5)", () => {
  it.each([
    ["a Tuesday in term", "2026-11-24", true],
    ["a Saturday in term", "2026-11-28", false],
    ["half-term", "2026-10-28", false],
    ["the Monday after half-term", "2026-11-02", true],
    ["the last day of a term", "2026-12-18", true],
    ["between two terms", "2026-12-21", false],
    ["the first day of a term", "2027-01-05", true],
    ["before the first term that is known: nothing is known, and its clocks do not stand still", "2026-08-25", true],
    ["after the last that is known", "2027-04-20", true],
    ["a bank holiday after the last that is known", "2027-03-29", false],
  ] as const)("%s", (_, day, expected) => expect(isSchoolDay(day, school)).toBe(expected));
});

describe("so many school days after a day (R5)", () => {
  it.each([
    ["over a weekend", "2026-11-27", 1, "2026-11-30"],
    ["over half-term", "2026-10-23", 2, "2026-11-03"],
    ["over Christmas", "2026-12-18", 1, "2027-01-05"],
    ["from a Saturday", "2026-11-28", 1, "2026-11-30"],
    ["none", "2026-11-24", 0, "2026-11-24"],
  ] as const)("%s", (_, day, count, expected) => expect(workingDayAfter(day, count, school)).toBe(expected));

  it("a school that says it is never open has clocks all the same", () => {
    const closed: SchoolDays = { ...school, closures: [{ from: "2000-01-01", to: "2999-12-31" }] };
    expect(daysBetween("2026-11-24", workingDayAfter("2026-11-24", 2, closed))).toBeLessThan(300);
  });

  it("is later for each day more, and a school day", () => {
    const days = fc.integer({ min: 0, max: 200 }).map((n) => plusDays("2026-09-02", n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (day, count) => {
        const then = workingDayAfter(day, count, school);
        expect(isSchoolDay(then, school)).toBe(true);
        expect(workingDayAfter(day, count + 1, school) > then).toBe(true);
        expect(countedFrom(day, then)).toBe(count);
      }),
    );
  });
});

function countedFrom(day: Day, then: Day): number {
  let count = 0;
  for (let at = plusDays(day, 1); at <= then; at = plusDays(at, 1)) if (isSchoolDay(at, school)) count += 1;
  return count;
}

describe("the days off of some time (R9.1)", () => {
  it("each holiday is one break, and a weekend is none", () => {
    expect(breaksIn({ from: "2026-09-02", to: "2027-01-31" }, school)).toEqual([
      { from: "2026-10-26", to: "2026-10-30" },
      { from: "2026-12-21", to: "2027-01-04" },
    ]);
  });

  it("and every day off that is no weekend lies in exactly one", () => {
    const all = breaksIn({ from: "2026-09-01", to: "2027-04-30" }, school);
    for (let day: Day = "2026-09-01"; day <= "2027-04-30"; day = plusDays(day, 1)) {
      const isWeekend = ["saturday", "sunday"].includes(weekdayOf(day));
      const within = all.filter(({ from, to }) => from <= day && day <= to).length;
      if (!isWeekend) expect([day, within]).toEqual([day, isSchoolDay(day, school) ? 0 : 1]);
    }
  });
});
