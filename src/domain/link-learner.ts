/** Linking a learner with another, such as a brother (R9.1): what is recorded of the one is then pointed to at the other. */
import type { LearnerId } from "./ids.ts";
import { isRepeated, type LearnerFile, type OnFile } from "./learner-file.ts";
import type { LearnerLinked, LearnerUnlinked, Relation } from "./learner-file-entries.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { textRefusals } from "./text-length.ts";

interface Link {
  readonly to: LearnerId;
  readonly relation?: Relation | undefined;
  readonly why: string;
}

/** The link as an entry. `name`: what the school's list calls the other learner; undefined where it does not know them. */
export function linkLearner(
  file: LearnerFile,
  { to, relation, why }: Link,
  name: string | undefined,
  { subject, stamp }: OnFile,
): Outcome<LearnerLinked> {
  const wrong: Refusal[] = [];
  if (to === file.learner) wrong.push(refuse("link-to-itself", "to"));
  else if (name === undefined) wrong.push(refuse("linked-learner-unknown", "to"));
  if (relation === undefined) wrong.push(refuse("relation-missing", "relation"));
  // "Brothers" needs no more words; "something else" does.
  if (relation === "other" && isBlank(why)) wrong.push(refuse("why-missing", "why"));
  wrong.push(...textRefusals(why, "why"));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  if (name === undefined || relation === undefined) return refuse("linked-learner-unknown", "to");
  const data = { to, name, relation, why };
  const entry: LearnerLinked = { kind: "learner.linked", ...stamp, subjects: [subject], data };
  if (isRepeated(file, entry)) return [];
  return file.links.some((link) => link.to === to) ? refuse("link-already", "to") : [entry];
}

/** The end of a link as an entry: it was wrong, or is no more. That there was one stays in the record. */
export function unlinkLearner(
  file: LearnerFile,
  { of, why }: { readonly of: number; readonly why: string },
  { subject, stamp }: OnFile,
): Outcome<LearnerUnlinked> {
  const refusal = refuseAll(textRefusals(why, "why", "why-missing"));
  if (refusal !== undefined) return refusal;
  const entry: LearnerUnlinked = { kind: "learner.unlinked", ...stamp, subjects: [subject], data: { of, why } };
  if (isRepeated(file, entry)) return [];
  return file.links.some(({ seq }) => seq === of) ? [entry] : refuse("link-unknown");
}
