/** Whom a form names, with the names that the school's list has for them now: so they are recorded. */
import type { Named } from "../contract/concern-form.ts";
import type { Subject } from "../domain/entry.ts";
import { isBlank } from "../domain/refusal.ts";
import type { Ports, View } from "./ports.ts";

/** The subjects; `unknown` where one of the learners is not in the list. */
export function namedSubjects(
  { view }: Pick<Ports, "view">,
  permitted: Parameters<View["learner"]>[0],
  { learners, described }: Named,
): readonly Subject[] | "unknown" {
  const subjects: Subject[] = [];
  for (const id of learners) {
    const learner = view.learner(permitted, id);
    if (learner === undefined) return "unknown";
    subjects.push({ learner: id, name: learner.name });
  }
  return [...subjects, ...described.filter((one) => !isBlank(one)).map((one) => ({ described: one }))];
}

/** The same people as those who were involved in what happened to somebody else. */
export function asInvolved(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.map((subject) => ({ ...subject, part: "involved" }));
}
