/** Days on which something is due or is to be looked at again: they are named, and they lie ahead, but not beyond all planning (R9.2). */
import type { Day } from "./calendar.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** A day further ahead is a slip of the finger: nobody would be reminded while it matters. Years. */
const mostYearsAhead = 5;

/** Why this is no day for a next review; none where it is one. */
export function reviewDayRefusals(day: Day | undefined, today: Day, field: string): readonly Refusal[] {
  return day === undefined ? [refuse("review-day-missing", field)] : aheadRefusals(day, today, field);
}

/** Why this is no day ahead; none where it is one, or where none was named. */
export function aheadRefusals(day: Day | undefined, today: Day, field: string): readonly Refusal[] {
  if (day !== undefined && day <= today) return [refuse("day-not-ahead", field)];
  return tooFarRefusals(day, today, field);
}

/** Why nothing can be due on this day; none where it can, today too, or where none was named. */
export function dueRefusals(day: Day | undefined, today: Day, field: string): readonly Refusal[] {
  if (day !== undefined && day < today) return [refuse("day-in-the-past", field)];
  return tooFarRefusals(day, today, field);
}

function tooFarRefusals(day: Day | undefined, today: Day, field: string): readonly Refusal[] {
  const last = `${Number(today.slice(0, 4)) + mostYearsAhead}${today.slice(4)}`;
  return day !== undefined && day > last ? [refuse("day-too-far-ahead", field)] : [];
}
