/** Whether a chronology was reviewed since its newest entry (R9.2), so that a referral may rest on it. */
import type { Instant } from "./calendar.ts";
import type { RecordEntry } from "./record-entry.ts";

/** What tells nothing of the learner: whoever reviewed before it knows what there is to know. */
const tellNothing: ReadonlySet<RecordEntry["kind"]> = new Set([
  "concern.acknowledged",
  // A referral's document says again what the chronology says.
  "referral.drafted",
  "referral.approved",
  "tags.changed",
  "concern.linked",
  "paper.destroyed",
  "chronology.reviewed",
  "signal.dismissed",
  "cohorts.changed",
]);

/** Whether a review must have seen an entry, and one that went as far as `upTo` has not. */
export function isUnseen({ kind, recordedAt }: Pick<RecordEntry, "kind" | "recordedAt">, upTo: Instant | undefined) {
  return !tellNothing.has(kind) && (upTo === undefined || recordedAt > upTo);
}

/** The moment at which the newest entry was recorded that a review must have seen; undefined where there is none. */
export function newestToReview(entries: readonly Pick<RecordEntry, "kind" | "recordedAt">[]): Instant | undefined {
  const moments = entries.flatMap(({ kind, recordedAt }) => (tellNothing.has(kind) ? [] : [recordedAt]));
  return moments.reduce<Instant | undefined>((last, at) => (last === undefined || at > last ? at : last), undefined);
}

/** Whether a review that went as far as `upTo` has seen all there is. */
export function isReviewed(newest: Instant | undefined, upTo: Instant | undefined): boolean {
  return newest === undefined || (upTo !== undefined && upTo >= newest);
}
