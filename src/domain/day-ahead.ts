/** Days on which something is to be looked at again: they are named, and they lie ahead (R9.2). */
import type { Day } from "./calendar.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** Why this is no day for a next review; none where it is one. */
export function reviewDayRefusals(day: Day | undefined, today: Day, field: string): readonly Refusal[] {
  return day === undefined ? [refuse("review-day-missing", field)] : aheadRefusals(day, today, field);
}

/** Why this is no day ahead; none where it is one, or where none was named. */
export function aheadRefusals(day: Day | undefined, today: Day, field: string): readonly Refusal[] {
  return day !== undefined && day <= today ? [refuse("day-not-ahead", field)] : [];
}
