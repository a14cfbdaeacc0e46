/** Reviewing a child protection file that is open (R8.1): what the review found, and when the next is due. */
import type { Day } from "./calendar.ts";
import { reviewDayRefusals } from "./day-ahead.ts";
import { isRepeated, type LearnerFile, type OnFile } from "./learner-file.ts";
import type { FileReviewed } from "./learner-file-entries.ts";
import { type Outcome, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

/** The review as an entry, or every field that must be mended. */
export function reviewFile(
  file: LearnerFile,
  { note, nextOn }: { readonly note: string; readonly nextOn?: Day | undefined },
  { subject, stamp, today }: OnFile,
): Outcome<FileReviewed> {
  if (file.protection === undefined) return refuse("file-not-open");
  const refusal = refuseAll([
    ...needed("note", note, "review-note-missing"),
    ...reviewDayRefusals(nextOn, today, "nextOn"),
  ]);
  if (refusal !== undefined) return refusal;
  if (nextOn === undefined) return refuse("review-day-missing", "nextOn");
  const entry: FileReviewed = { kind: "file.reviewed", ...stamp, subjects: [subject], data: { note, nextOn } };
  return isRepeated(file, entry) ? [] : [entry];
}
