/** Bank holidays, from a library that is kept up with what governments proclaim. The only place that knows it. */
import Holidays from "date-holidays";
import type { BankHolidays, Nation } from "./domain/school-calendar.ts";

/** As the library names them. Wales keeps England's. */
const places: Readonly<Record<Nation, string>> = {
  "england-and-wales": "ENG",
  scotland: "SCT",
  "northern-ireland": "NIR",
};

/** Bank holidays with the days that stand in for those at a weekend. Each year is worked out once. */
export function openBankHolidays(): BankHolidays {
  const known = new Map<string, ReadonlySet<string>>();
  return (nation, day) => {
    const year = day.slice(0, 4);
    const key = `${nation} ${year}`;
    const days = known.get(key) ?? daysOff(nation, Number(year));
    known.set(key, days);
    return days.has(day);
  };
}

function daysOff(nation: Nation, year: number): ReadonlySet<string> {
  const calendar = new Holidays("GB", places[nation], { types: ["public"] });
  return new Set(calendar.getHolidays(year).map(({ date }) => date.slice(0, 10)));
}
