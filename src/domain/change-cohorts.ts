/** Groups that a learner belongs to for some time, such as "young carers" (R9.1). */
import { isRepeated, type LearnerFile, type OnFile } from "./learner-file.ts";
import type { CohortsChanged } from "./learner-file-entries.ts";
import { isBlank, type Outcome, refuse, refuseAll } from "./refusal.ts";

/** The longest name of a group: it stands in one line among others. Characters. */
export const longestCohort = 60;

/** The change as an entry; none where everything stands so already. */
export function changeCohorts(
  file: LearnerFile,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
  { subject, stamp }: OnFile,
): Outcome<CohortsChanged> {
  const named = added.filter((one) => !isBlank(one));
  if (named.length === 0 && removed.length === 0) return refuse("cohort-missing", "added");
  const tooLong = named.some((one) => one.length > longestCohort);
  const refusal = refuseAll(tooLong ? [refuse("cohort-too-long", "added")] : []);
  if (refusal !== undefined) return refusal;
  const data = {
    added: [...new Set(named)].filter((one) => !file.cohorts.includes(one)),
    removed: [...new Set(removed)].filter((one) => file.cohorts.includes(one)),
  };
  const entry: CohortsChanged = { kind: "cohorts.changed", ...stamp, subjects: [subject], data };
  const nothingLeft = data.added.length === 0 && data.removed.length === 0;
  return nothingLeft || isRepeated(file, entry) ? [] : [entry];
}
