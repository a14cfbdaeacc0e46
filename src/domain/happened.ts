/** When something can have happened: not in the future (R3.2), and not so long ago that only a slip of the finger says so. */
import { type Day, type Instant, isInFuture, type Occurred } from "./calendar.ts";
import { type Refusal, refuse } from "./refusal.ts";

/**
 * People tell of what was done to them, or to somebody they knew, a lifetime ago, and they are never stopped; nobody who lives
 * tells of a day before this one. A learner's birth is no limit: what is told may be about a brother or about a parent.
 */
const earliestDay: Day = "1900-01-01";

/** Why nothing can have happened then; none where it can. `zone` is the school's time zone. */
export function happenedRefusals(
  occurred: Occurred | undefined,
  { now, zone }: { readonly now: Instant; readonly zone: string },
  field = "day",
): readonly Refusal[] {
  if (occurred === undefined) return [];
  if (occurred.day < earliestDay) return [refuse("day-too-early", field)];
  return isInFuture(occurred, now, zone) ? [refuse("in-the-future", field)] : [];
}
