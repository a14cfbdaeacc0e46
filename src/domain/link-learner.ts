/**
 * Linking a learner with another, such as a brother (R9.1): what is recorded of the one is then pointed to at the other. A link
 * stands on the file of one of them, and its entries in the chronologies of both.
 */

import { isLearnerFileId, type LearnerId, learnerOf } from "./ids.ts";
import type { EntryOnFile } from "./learner-events.ts";
import { isRepeated, type LearnerFile, type OnFile } from "./learner-file.ts";
import type { LearnerLinked, LearnerUnlinked, Relation } from "./learner-file-entries.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { limited, needed } from "./told-text.ts";

interface Link {
  readonly to: LearnerId;
  readonly relation?: Relation | undefined;
  readonly why: string;
}

/** The other learner of a link, as the school's list has them: undefined where it does not. */
interface Other {
  readonly name: string | undefined;
  /** Whether their file links them with this one already. */
  readonly isLinked: boolean;
}

/** The link as an entry. */
export function linkLearner(
  file: LearnerFile,
  { to, relation, why }: Link,
  { name, isLinked }: Other,
  { subject, stamp }: OnFile,
): Outcome<LearnerLinked> {
  const wrong: Refusal[] = [];
  if (to === file.learner) wrong.push(refuse("link-to-itself", "to"));
  else if (name === undefined) wrong.push(refuse("linked-learner-unknown", "to"));
  if (relation === undefined) wrong.push(refuse("relation-missing", "relation"));
  // "Brothers" needs no more words; "something else" does.
  if (relation === "other" && isBlank(why)) wrong.push(refuse("why-missing", "why"));
  wrong.push(...limited("why", why));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  if (name === undefined || relation === undefined) return refuse("linked-learner-unknown", "to");
  const data = { to, name, relation, why };
  const subjects = [subject, { learner: to, name }];
  const entry: LearnerLinked = { kind: "learner.linked", ...stamp, subjects, data };
  if (isRepeated(file, entry)) return [];
  return isLinked || file.links.some((link) => link.to === to) ? refuse("link-already", "to") : [entry];
}

/** The end of a link as an entry: it was wrong, or is no more. That there was one stays in the record. */
export function unlinkLearner(
  file: LearnerFile,
  { of, why }: { readonly of: number; readonly why: string },
  { subject, stamp }: OnFile,
): Outcome<LearnerUnlinked> {
  const refusal = refuseAll(needed("why", why, "why-missing"));
  if (refusal !== undefined) return refusal;
  const link = file.links.find(({ seq }) => seq === of);
  const other = link === undefined ? [] : [{ learner: link.to, name: link.name }];
  const subjects = [subject, ...other];
  const entry: LearnerUnlinked = { kind: "learner.unlinked", ...stamp, subjects, data: { of, why } };
  if (isRepeated(file, entry)) return [];
  return link === undefined ? refuse("link-unknown") : [entry];
}

/** A link that stands on another learner's file. */
export interface LinkFromOther {
  readonly from: LearnerId;
  readonly name: string;
  readonly relation: Relation;
  readonly why: string;
}

/** The links to a learner that stand on others' files, from the entries of the learner's chronology. */
export function linksFromOthers(learner: LearnerId, entries: readonly EntryOnFile[]): readonly LinkFromOther[] {
  const ended = new Set(
    entries.flatMap(({ stream, entry }) => (entry.kind === "learner.unlinked" ? [`${stream}#${entry.data.of}`] : [])),
  );
  return entries.flatMap(({ stream, entry }) => {
    if (entry.kind !== "learner.linked" || entry.data.to !== learner || !isLearnerFileId(stream)) return [];
    if (ended.has(`${stream}#${entry.seq}`)) return [];
    const from = learnerOf(stream);
    const name = entry.subjects.flatMap((one) => ("learner" in one && one.learner === from ? [one.name] : []))[0] ?? "";
    return [{ from, name, relation: entry.data.relation, why: entry.data.why }];
  });
}
