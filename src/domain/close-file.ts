/** Closing a child protection file (R8.1): never without a rationale, and not while a referral waits for its outcome. */
import { isCurrent, isRepeated, type LearnerFile, type OnFile } from "./learner-file.ts";
import type { FileClosed } from "./learner-file-entries.ts";
import { type Outcome, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

interface Closing {
  readonly rationale: string;
  /** `seq` of the newest entry of the learner's file that whoever closes it had on screen. */
  readonly basedOn: number;
}

/** The closing as an entry. `openReferrals`: how many referrals for the learner have no outcome yet. Nothing of the file goes away. */
export function closeFile(
  file: LearnerFile,
  { rationale, basedOn }: Closing,
  openReferrals: number,
  { subject, stamp }: OnFile,
): Outcome<FileClosed> {
  const refusal = refuseAll(needed("rationale", rationale, "rationale-missing"));
  if (refusal !== undefined) return refusal;
  const entry: FileClosed = { kind: "file.closed", ...stamp, subjects: [subject], data: { rationale, basedOn } };
  if (isRepeated(file, entry)) return [];
  if (file.protection === undefined) return refuse("file-not-open");
  if (openReferrals > 0) return refuse("referral-unconcluded");
  return isCurrent(file, basedOn) ? [entry] : refuse("changed-meanwhile");
}
