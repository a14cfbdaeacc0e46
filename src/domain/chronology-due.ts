/** When the next review of a learner's chronology is due (R9.2). */
import { type Day, dayAt, type Instant } from "./calendar.ts";
import type { LearnerFile } from "./learner-file.ts";

type Reviewed = Pick<LearnerFile, "reviewed" | "protection">;

/**
 * The day by which whoever reviewed last wants it reviewed again. Where a child protection file is open and no review was ever
 * recorded, that is the day on which it was opened. Undefined: nothing is due.
 */
export function scheduledReview({ reviewed, protection }: Reviewed, zone: string): Day | undefined {
  if (reviewed !== undefined) return reviewed.nextOn;
  return protection === undefined ? undefined : dayAt(protection.openedAt, zone);
}

/** The soonest day on which a review is due; `owed`: when urgent referrals went ahead without one, which makes it due at once. */
export function chronologyDue(file: Reviewed, owed: readonly Instant[], zone: string): Day | undefined {
  const { reviewed } = file;
  const open = owed.filter((at) => reviewed === undefined || reviewed.upTo < at).map((at) => dayAt(at, zone));
  const scheduled = scheduledReview(file, zone);
  return [...open, ...(scheduled === undefined ? [] : [scheduled])].toSorted()[0];
}
