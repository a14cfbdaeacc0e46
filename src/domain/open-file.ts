/** Opening a child protection file (R8.1). Nothing opens one by itself: there are suggestions (file-suggestion.ts), and a person decides. */
import type { Day } from "./calendar.ts";
import { reviewDayRefusals } from "./day-ahead.ts";
import { isCurrent, isRepeated, type LearnerFile, type OnFile } from "./learner-file.ts";
import type { FileOpened, FileReason } from "./learner-file-entries.ts";
import { type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

interface Opening {
  /** Nothing is preselected, so nothing may have been chosen. */
  readonly reason?: FileReason | undefined;
  readonly rationale: string;
  readonly reviewOn?: Day | undefined;
  /** `seq` of the newest entry of the learner's file that whoever opens it had on screen; 0 where there was none. */
  readonly basedOn: number;
}

/** The opening as an entry. One learner has one file open at a time; one that was closed may be opened anew. */
export function openFile(
  file: LearnerFile,
  { reason, rationale, reviewOn, basedOn }: Opening,
  { subject, stamp, today }: OnFile,
): Outcome<FileOpened> {
  const wrong: Refusal[] = [];
  if (reason === undefined) wrong.push(refuse("file-reason-missing", "reason"));
  wrong.push(...needed("rationale", rationale, "rationale-missing"));
  wrong.push(...reviewDayRefusals(reviewOn, today, "reviewOn"));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  if (reason === undefined || reviewOn === undefined) return refuse("file-reason-missing", "reason");
  const data = { reason, rationale, reviewOn, basedOn };
  const entry: FileOpened = { kind: "file.opened", ...stamp, subjects: [subject], data };
  if (isRepeated(file, entry)) return [];
  if (file.protection !== undefined) return refuse("file-open-already");
  return isCurrent(file, basedOn) ? [entry] : refuse("changed-meanwhile");
}
