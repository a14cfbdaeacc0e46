import { describe, expect, it } from "vitest";
import { calendarRefusals, defaultCalendar, schoolDaysOf } from "../../src/domain/school-calendar.ts";
import { isSchoolDay } from "../../src/domain/school-days.ts";

const autumn = { name: "Autumn", from: "2026-09-02", to: "2026-12-18" } as const;
const halfTerm = { name: "Half-term", from: "2026-10-26", to: "2026-10-30" } as const;

describe("a calendar that cannot be one is refused, each part at its place (R5.1)", () => {
  it.each([
    ["no day of the week", { weekdays: [] }, [["school-week-missing", "weekdays"]]],
    ["a term without a name", { terms: [{ ...autumn, name: " " }] }, [["days-name-missing", "terms.0.name"]]],
    [
      "a term that ends before it begins",
      { terms: [{ ...autumn, to: "2026-09-01" }] },
      [["days-reversed", "terms.0.to"]],
    ],
    [
      "a term in another",
      { terms: [autumn, { ...autumn, from: "2026-12-18", to: "2027-01-10" }] },
      [["terms-overlap", "terms.1.from"]],
    ],
    ["closures that overlap are none of these", { closures: [halfTerm, halfTerm] }, []],
    [
      "a closure reversed",
      { closures: [halfTerm, { ...halfTerm, to: "2026-08-01" }] },
      [["days-reversed", "closures.1.to"]],
    ],
    [
      "a closure of more than 100 days, whose year is mistyped",
      { closures: [{ ...autumn, from: "2026-12-21", to: "2072-01-02" }] },
      [["days-off-too-many", "closures.0.to"]],
    ],
    ["a closure of 100 days is one", { closures: [{ ...autumn, from: "2026-03-01", to: "2026-06-08" }] }, []],
    [
      "terms more than 100 days apart, in whatever order",
      { terms: [{ ...autumn, from: "2062-09-02", to: "2062-12-18" }, autumn] },
      [["days-off-too-many", "terms.0.from"]],
    ],
    [
      "a summer between two terms is none of these",
      {
        terms: [
          autumn,
          { ...autumn, from: "2026-04-13", to: "2026-07-21" },
          { ...autumn, from: "2027-01-04", to: "2027-03-26" },
        ],
      },
      [],
    ],
  ] as const)("%s", (_, part, expected) => {
    const found = calendarRefusals({ ...defaultCalendar, ...part });
    expect(found.map(({ refused, field }) => [refused, field])).toEqual(expected);
  });
});

it("bank holidays are those of the nation that the school chose, or none", () => {
  const saintAndrew = "2026-11-30";
  const known = (nation: string, day: string) => nation === "scotland" && day === saintAndrew;
  const works = (bankHolidays: "scotland" | "england-and-wales" | "none") =>
    isSchoolDay(saintAndrew, schoolDaysOf({ ...defaultCalendar, bankHolidays }, known, "Europe/London"));
  expect([works("scotland"), works("england-and-wales"), works("none")]).toEqual([false, true, true]);
});
