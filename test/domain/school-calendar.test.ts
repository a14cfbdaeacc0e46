import { describe, expect, it } from "vitest";
import { calendarRefusals, defaultCalendar, schoolDaysOf } from "../../src/domain/school-calendar.ts";
import { isSchoolDay } from "../../src/domain/school-days.ts";

const autumn = { name: "Autumn", from: "2026-09-02", to: "2026-12-18" } as const;

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
    ["closures that overlap are none of these", { closures: [autumn, autumn] }, []],
    [
      "a closure reversed",
      { closures: [autumn, { ...autumn, to: "2026-08-01" }] },
      [["days-reversed", "closures.1.to"]],
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
