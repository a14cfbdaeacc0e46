/**
 * Why a child protection file may be called for (R8.1). It is a sentence beside a button and nothing more: no file is opened by
 * itself, and a learner without a suggestion may need one all the same.
 */
import type { Instant } from "./calendar.ts";
import type { Placed } from "./entry.ts";
import { type ConcernReference, isConcernId, referenceOf } from "./ids.ts";
import { type EntryOnFile, streamsIn } from "./learner-events.ts";
import type { LearnerFile } from "./learner-file.ts";
import type { RecordEntry } from "./record-entry.ts";
import { type Threshold, thresholds } from "./threshold.ts";

/** What points to it: concerns beyond routine pastoral support, or a referral. */
export type FileSuggestion = { readonly reference: ConcernReference; readonly at: Instant } & (
  | { readonly because: "threshold"; readonly threshold: Threshold }
  | { readonly because: "referral"; readonly agency: string }
);

/** Every reason in a learner's chronology that came up since a file was closed last; none while one is open. */
export function fileSuggestions(
  { protection, closedAt }: Pick<LearnerFile, "protection" | "closedAt">,
  entries: readonly EntryOnFile[],
): readonly FileSuggestion[] {
  if (protection !== undefined) return [];
  const reasons = streamsIn(entries).flatMap(([stream, of]) =>
    isConcernId(stream) ? reasonsIn(referenceOf(stream), of) : [],
  );
  const since = reasons.filter(({ at }) => closedAt === undefined || at > closedAt);
  return since.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Of the decisions on one concern only the newest counts: what was lowered again points to nothing. */
function reasonsIn(reference: ConcernReference, entries: readonly Placed<RecordEntry>[]): readonly FileSuggestion[] {
  const decisions = entries.flatMap((entry): readonly FileSuggestion[] =>
    entry.kind === "concern.triaged"
      ? [{ because: "threshold", threshold: entry.data.threshold, reference, at: entry.recordedAt }]
      : [],
  );
  const referrals = entries.flatMap((entry): readonly FileSuggestion[] =>
    entry.kind === "referral.made"
      ? [{ because: "referral", agency: entry.data.agency, reference, at: entry.recordedAt }]
      : [],
  );
  return [...decisions.slice(-1).filter(isBeyondPastoral), ...referrals];
}

function isBeyondPastoral(reason: FileSuggestion): boolean {
  return reason.because === "threshold" && thresholds.indexOf(reason.threshold) >= thresholds.indexOf("child-in-need");
}
