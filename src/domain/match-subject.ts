/** Saying who somebody is whom the reporter could only describe (R4.2): from then on the concern is in that learner's chronology. */
import type { Concern } from "./concern.ts";
import type { SubjectMatched } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import type { LearnerId } from "./ids.ts";
import { type Outcome, refuse } from "./refusal.ts";

export interface Match {
  /** The reporter's words, exactly. */
  readonly described: string;
  /** Undefined: the school's list does not have them. */
  readonly learner: { readonly id: LearnerId; readonly name: string } | undefined;
}

/** The words by which the concern and its accounts tell of people, of those who are not matched yet. Each once. */
export function unmatchedIn({ subjects, added, work }: Concern): readonly string[] {
  const all = [...subjects, ...added.flatMap((account) => account.subjects)];
  const words = all.flatMap((subject) => ("described" in subject ? [subject.described] : []));
  return [...new Set(words)].filter((one) => !isMatched(work.matched, one));
}

/** The match as an entry; none where the same was said already. */
export function matchSubject(concern: Concern, { described, learner }: Match, stamp: Stamp): Outcome<SubjectMatched> {
  if (learner === undefined) return refuse("learner-unknown", "learner");
  const before = concern.work.matched.find((one) => one.described === described);
  if (before !== undefined) return before.learner === learner.id ? [] : refuse("subject-matched-already", "described");
  if (!unmatchedIn(concern).includes(described)) return refuse("subject-unknown", "described");
  const named = { learner: learner.id, name: learner.name };
  const others = concern.subjects.filter((one) =>
    "described" in one ? one.described !== described : one.learner !== learner.id,
  );
  return [{ kind: "subject.matched", ...stamp, subjects: [...others, named], data: { described, ...named } }];
}

function isMatched(matched: Concern["work"]["matched"], described: string): boolean {
  return matched.some((one) => one.described === described);
}
