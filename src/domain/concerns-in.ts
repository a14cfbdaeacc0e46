/** The concerns that a learner's chronology holds, and what of them is still open (R8.1). */
import { type Concern, foldConcern } from "./concern.ts";
import type { Referral } from "./concern-work.ts";
import { isConcernId } from "./ids.ts";
import { type EntryOnFile, streamsIn } from "./learner-events.ts";

/** The concerns about a learner, from the entries of the chronology in any order; the one raised first comes first. */
export function concernsIn(entries: readonly EntryOnFile[]): readonly Concern[] {
  return streamsIn(entries)
    .flatMap(([stream, inOrder]) => (isConcernId(stream) ? (foldConcern(stream, inOrder) ?? []) : []))
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
}

/** The referrals that wait for their outcome, of these concerns. */
export function openReferrals(concerns: readonly Concern[]): readonly Referral[] {
  return concerns.flatMap(({ work }) => work.referrals.filter(({ concludedAt }) => concludedAt === undefined));
}
