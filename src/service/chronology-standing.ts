/** Whose chronology was not reviewed since its newest entry, of those a concern is about (R9.2). */
import type { Permit, ShowsConcern } from "../domain/access.ts";
import { isReviewed, newestToReview } from "../domain/chronology-review.ts";
import type { Concern } from "../domain/concern.ts";
import { learnersOf } from "../domain/entry.ts";
import type { LearnerId } from "../domain/ids.ts";
import type { View } from "./ports.ts";

type Reads = Permit<ShowsConcern>;

/** The learners, with the names as they were recorded. */
export function notReviewed(
  view: Pick<View, "chronology" | "learnerFile">,
  permitted: Reads,
  { subjects }: Pick<Concern, "subjects">,
): readonly { readonly learner: LearnerId; readonly name: string }[] {
  const waiting = learnersOf(subjects).filter((learner) => {
    const entries = view.chronology(permitted, learner).map(({ entry }) => entry);
    return !isReviewed(newestToReview(entries), view.learnerFile(permitted, learner).file.reviewed?.upTo);
  });
  return subjects.flatMap((subject) =>
    "learner" in subject && waiting.includes(subject.learner) ? [{ learner: subject.learner, name: subject.name }] : [],
  );
}
