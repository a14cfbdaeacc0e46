/** The days on which a school is at work, and on what clock (R5). What counts in working days counts by these. */
import { type Day, type Days, plusDays, type Weekday, weekdayOf } from "./calendar.ts";

export interface SchoolDays {
  /** IANA name of the school's time zone. */
  readonly zone: string;
  readonly weekdays: readonly Weekday[];
  /** The terms that are known. Between two of them is a holiday; before the first and after the last, nothing is known. */
  readonly terms: readonly Days[];
  /** When the school is closed though it is a weekday in term: half-term, training days, snow. */
  readonly closures: readonly Days[];
  readonly isBankHoliday: (day: Day) => boolean;
}

/** Monday to Friday, without holidays. */
export function weekdaysOnly(zone: string): SchoolDays {
  const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
  return { zone, weekdays, terms: [], closures: [], isBankHoliday: () => false };
}

/** Whether the school is at work on this day. Outside of the terms that are known, by its weekday: no clock stands still for want of dates. */
export function isSchoolDay(day: Day, days: SchoolDays): boolean {
  if (!days.weekdays.includes(weekdayOf(day)) || days.isBankHoliday(day)) return false;
  return !isIn(day, days.closures) && !isBetween(day, days.terms);
}

/** A school that is closed for longer than this has made a mistake, and its clocks go on by the calendar. Days. */
export const mostDaysOff = 100;

/** The school day that lies `count` school days after a day; where that is a day off, counted from there. */
export function workingDayAfter(day: Day, count: number, days: SchoolDays): Day {
  let left = count;
  let at = day;
  for (let since = 0; left > 0; since += 1) {
    at = plusDays(at, 1);
    if (!isSchoolDay(at, days) && since < mostDaysOff) continue;
    left -= 1;
    since = -1;
  }
  return at;
}

/** The days off from one day to another, weekends apart: holidays, closures, bank holidays. Each with what directly follows it. */
export function breaksIn({ from, to }: Days, days: SchoolDays): readonly Days[] {
  const breaks: { from: Day; to: Day }[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    if (!days.weekdays.includes(weekdayOf(day)) || isSchoolDay(day, days)) continue;
    const last = breaks.at(-1);
    if (last !== undefined && isDirectlyAfter(last.to, day, days)) last.to = day;
    else breaks.push({ from: day, to: day });
  }
  return breaks;
}

/** Whether nothing but days that are none of the school's week lies between. */
function isDirectlyAfter(before: Day, day: Day, { weekdays }: SchoolDays): boolean {
  for (let at = plusDays(before, 1); at < day; at = plusDays(at, 1)) if (weekdays.includes(weekdayOf(at))) return false;
  return true;
}

function isIn(day: Day, all: readonly Days[]): boolean {
  return all.some(({ from, to }) => from <= day && day <= to);
}

function isBetween(day: Day, terms: readonly Days[]): boolean {
  return !isIn(day, terms) && terms.some(({ to }) => to < day) && terms.some(({ from }) => day < from);
}
