/** Correcting or annotating an entry of a learner's file (R17.1). What was written stays as it is; this stands beside it, with its reason. */
import type { Amendment } from "./amend.ts";
import type { AmendmentRecorded } from "./concern-entries.ts";
import { isRepeated, type LearnerFile, type OnFile } from "./learner-file.ts";
import { type Outcome, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

/** The correction as an entry. Whoever records on learners' files has the whole record in hand, and may annotate any entry of it. */
export function amendOnFile(
  file: LearnerFile,
  { of, what, why }: Amendment,
  { stamp }: Pick<OnFile, "stamp">,
): Outcome<AmendmentRecorded> {
  const original = file.recorded.find(({ seq }) => seq === of);
  if (original === undefined) return refuse("entry-unknown", "of");
  if (original.kind === "amendment.recorded") return refuse("entry-not-correctable", "of");
  const refusal = refuseAll([...needed("what", what, "amendment-missing"), ...needed("why", why, "why-missing")]);
  if (refusal !== undefined) return refusal;
  const { subjects } = original;
  const entry: AmendmentRecorded = { kind: "amendment.recorded", ...stamp, subjects, data: { of, what, why } };
  return isRepeated(file, entry) ? [] : [entry];
}
