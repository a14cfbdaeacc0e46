/**
 * Lateness (R5.1): a concern that is recorded on a later working day than it was noticed. It is marked and its reason asked
 * for; nothing is ever refused for it.
 */
import { dayAt, type Occurred, plusDays } from "./calendar.ts";
import type { Stamp } from "./entry.ts";
import { isSchoolDay, type SchoolDays } from "./school-days.ts";

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
    if (isSchoolDay(day, days)) working += 1;
    if (working === 2) return true;
  }
  return false;
}
