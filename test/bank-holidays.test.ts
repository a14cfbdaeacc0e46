/** Against what gov.uk/bank-holidays lists: proclaimed days, moved days, and days that stand in for a weekend's. */
import { expect, it } from "vitest";
import { openBankHolidays } from "../src/bank-holidays.ts";
import { type Day, plusDays, weekdayOf } from "../src/domain/calendar.ts";
import type { Nation } from "../src/domain/school-calendar.ts";

const isBankHoliday = openBankHolidays();

function weekdaysOff(nation: Nation, year: number): readonly string[] {
  const days: string[] = [];
  const first: Day = `${year}-01-01`;
  for (let day = first; day.startsWith(`${year}`); day = plusDays(day, 1))
    if (isBankHoliday(nation, day) && !["saturday", "sunday"].includes(weekdayOf(day))) days.push(day.slice(5));
  return days;
}

it.each([
  ["england-and-wales", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"],
  ["england-and-wales", 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"],
  ["england-and-wales", 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"],
  ["england-and-wales", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
  ["england-and-wales", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"],
  ["northern-ireland", 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"],
  ["scotland", 2026, "01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28"],
] as const)("R5 bank holidays of %s in %d", (nation, year, days) => {
  expect(weekdaysOff(nation, year).join(" ")).toBe(days);
});

it("and no day beside them", () => {
  expect(isBankHoliday("england-and-wales", "2026-12-25")).toBe(true);
  expect(isBankHoliday("england-and-wales", "2026-12-24")).toBe(false);
});
