/** Whom a form names, with the names that the school's list has for them now: so they are recorded. */
import type { Named } from "../contract/concern-form.ts";
import { isDenied } from "../domain/access.ts";
import type { Subject } from "../domain/entry.ts";
import { isBlank } from "../domain/refusal.ts";
import { type Actor, permit } from "./permission.ts";
import type { Ports, View } from "./ports.ts";
import { amongStaffOrNot, isShownLearners } from "./who.ts";

/**
 * The subjects; `unknown` where one of the learners is not in the list. For whoever may not see the list none is, so that nobody
 * learns from the answer which ids are a learner's; the attempt is noted, and whom it is about can be said in words.
 */
export async function namedSubjects(
  ports: Ports,
  { actor, permitted }: { readonly actor: Actor; readonly permitted: Parameters<View["learner"]>[0] },
  { learners, described }: Named,
): Promise<readonly Subject[] | "unknown"> {
  if (learners.length > 0 && !(await mayNameLearners(ports, actor))) return "unknown";
  const { view } = ports;
  const subjects: Subject[] = [];
  for (const id of learners) {
    const learner = view.learner(permitted, id);
    if (learner === undefined) return "unknown";
    subjects.push({ learner: id, name: learner.name });
  }
  return [...subjects, ...described.filter((one) => !isBlank(one)).map((one) => ({ described: one }))];
}

async function mayNameLearners(ports: Ports, actor: Actor): Promise<boolean> {
  if (isShownLearners(ports, actor.person)) return true;
  const asking = { ...actor, person: amongStaffOrNot(ports, actor.person) };
  return !isDenied(await permit(ports, asking, { verb: "find-learner", thing: undefined, name: "" }));
}

/** The same people as those who were involved in what happened to somebody else. */
export function asInvolved(subjects: readonly Subject[]): readonly Subject[] {
  return subjects.map((subject) => ({ ...subject, part: "involved" }));
}
