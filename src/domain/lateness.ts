/**
 * Lateness (R5.1): a concern that is recorded on a later working day than it was noticed. It is marked and its reason asked
 * for; nothing is ever refused for it.
 */
import { type Day, dayAt, type Occurred, plusDays, type Weekday, weekdayOf } from "./calendar.ts";
import type { Stamp } from "./entry.ts";

/** The days on which a school is at work, and on what clock. */
export interface SchoolDays {
  /** IANA name of the school's time zone. */
  readonly zone: string;
  readonly weekdays: readonly Weekday[];
  /** Days on which the school is closed though they are weekdays: holidays, training days. */
  readonly closures: readonly Day[];
}

/** Monday to Friday, without holidays. */
export function weekdaysOnly(zone: string): SchoolDays {
  return { zone, weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"], closures: [] };
}

/**
 * Whether it was recorded on a later working day than it was noticed. What is noticed at a weekend may be recorded on the
 * working day after it, and what is noticed on a Friday until the Monday begins.
 */
export function isLate(
  { day: noticed }: Pick<Occurred, "day">,
  { recordedAt }: Pick<Stamp, "recordedAt">,
  days: SchoolDays,
): boolean {
  const recorded = dayAt(recordedAt, days.zone);
  let working = 0;
  for (let day = noticed; day <= recorded; day = plusDays(day, 1)) {
    if (isWorkingDay(day, days)) working += 1;
    if (working === 2) return true;
  }
  return false;
}

/** The working day that lies `count` working days after a day; where that is at a weekend, counted from there. */
export function workingDayAfter(day: Day, count: number, days: SchoolDays): Day {
  let left = count;
  let at = day;
  while (left > 0) {
    at = plusDays(at, 1);
    if (isWorkingDay(at, days)) left -= 1;
  }
  return at;
}

function isWorkingDay(day: Day, { weekdays, closures }: SchoolDays): boolean {
  return weekdays.includes(weekdayOf(day)) && !closures.includes(day);
}
