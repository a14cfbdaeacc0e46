/** The school's calendar, as the school settles it (R5): when it is at work, and when it is closed. */
import { type Day, type Days, daysBetween, plusDays, type Weekday, weekdays } from "./calendar.ts";
import { isBlank, type Refusal, refuse } from "./refusal.ts";
import { mostDaysOff, type SchoolDays } from "./school-days.ts";

/** Whose bank holidays the school keeps. England's and Wales's are the same. */
export const nations = ["england-and-wales", "scotland", "northern-ireland"] as const;
export type Nation = (typeof nations)[number];

/** Whether a day is a bank holiday of a nation. */
export type BankHolidays = (nation: Nation, day: Day) => boolean;

/** Some days in a row with a name: "Autumn term", "Training day". */
export interface NamedDays extends Days {
  readonly name: string;
}

export interface SchoolCalendar {
  readonly weekdays: readonly Weekday[];
  readonly bankHolidays: Nation | "none";
  readonly terms: readonly NamedDays[];
  readonly closures: readonly NamedDays[];
}

/** Until a school says otherwise. */
export const defaultCalendar: SchoolCalendar = {
  weekdays: weekdays.slice(0, 5),
  bankHolidays: "england-and-wales",
  terms: [],
  closures: [],
};

/** What cannot be a calendar: each part with its place, such as `terms.1.to`. */
export function calendarRefusals({ weekdays: chosen, terms, closures }: SchoolCalendar): readonly Refusal[] {
  return [
    ...(chosen.length === 0 ? [refuse("school-week-missing", "weekdays")] : []),
    ...daysRefusals("terms", terms),
    ...terms.flatMap((term, i) =>
      terms.slice(0, i).some((other) => term.from <= other.to && other.from <= term.to)
        ? [refuse("terms-overlap", `terms.${i}.from`)]
        : [],
    ),
    ...tooFarApart(terms),
    ...daysRefusals("closures", closures),
    ...closures.flatMap((closure, i) => (isTooLong(closure) ? [refuse("days-off-too-many", `closures.${i}.to`)] : [])),
  ];
}

/** A year that is mistyped would let every worry and question wait for months, and nobody would see why. */
function isTooLong({ from, to }: Days): boolean {
  return daysBetween(from, to) >= mostDaysOff;
}

/** Terms between which nobody is at school for too long: each with the one before it, in whatever order they are written. */
function tooFarApart(terms: readonly NamedDays[]): readonly Refusal[] {
  return terms.flatMap((term, i) => {
    const before = terms.map(({ to }) => to).filter((to) => to < term.from);
    const last = before.toSorted().at(-1);
    if (last === undefined || !isTooLong({ from: plusDays(last, 1), to: plusDays(term.from, -1) })) return [];
    return [refuse("days-off-too-many", `terms.${i}.from`)];
  });
}

function daysRefusals(list: "terms" | "closures", all: readonly NamedDays[]): readonly Refusal[] {
  return all.flatMap(({ name, from, to }, i) => [
    ...(isBlank(name) ? [refuse("days-name-missing", `${list}.${i}.name`)] : []),
    ...(to < from ? [refuse("days-reversed", `${list}.${i}.to`)] : []),
  ]);
}

/** The days that count as working days under this calendar. */
export function schoolDaysOf(
  { weekdays: chosen, terms, closures, bankHolidays: nation }: SchoolCalendar,
  isBankHoliday: BankHolidays,
  zone: string,
): SchoolDays {
  const isHoliday = (day: Day): boolean => nation !== "none" && isBankHoliday(nation, day);
  return { zone, weekdays: chosen, terms, closures, isBankHoliday: isHoliday };
}
