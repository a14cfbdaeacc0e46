/** Recording that a learner's chronology was read as a whole (R9.2): what the reading showed, and when the next is due. */
import type { Day, Instant } from "./calendar.ts";
import { reviewDayRefusals } from "./day-ahead.ts";
import { isRepeated, type LearnerFile, type OnFile } from "./learner-file.ts";
import type { ChronologyReviewed } from "./learner-file-entries.ts";
import { type Outcome, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

interface Review {
  readonly note: string;
  /** When the newest entry was recorded that whoever reviewed had on screen. */
  readonly upTo: Instant;
  readonly nextOn?: Day | undefined;
}

/**
 * The review as an entry. `newest`: when the newest entry was recorded that a review must have seen. One that did not reach it
 * is refused, because a referral may rest on it; nor can anybody have read what is not there.
 */
export function reviewChronology(
  file: LearnerFile,
  { note, upTo, nextOn }: Review,
  newest: Instant | undefined,
  { subject, stamp, today }: OnFile,
): Outcome<ChronologyReviewed> {
  const refusal = refuseAll([
    ...needed("note", note, "review-note-missing"),
    ...reviewDayRefusals(nextOn, today, "nextOn"),
  ]);
  if (refusal !== undefined) return refusal;
  if (nextOn === undefined) return refuse("review-day-missing", "nextOn");
  const data = { note, upTo, nextOn };
  const entry: ChronologyReviewed = { kind: "chronology.reviewed", ...stamp, subjects: [subject], data };
  if (isRepeated(file, entry)) return [];
  if (newest === undefined) return refuse("chronology-empty");
  return upTo === newest ? [entry] : refuse("changed-meanwhile");
}
