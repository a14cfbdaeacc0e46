/** The work on a concern as its page shows it: what is still open, and whose chronology must be reviewed first (R9.2). */
import type { ConcernWorkCard } from "../contract/concern-work.ts";
import type { Permit, ShowsConcern } from "../domain/access.ts";
import type { Concern } from "../domain/concern.ts";
import { unmatchedIn } from "../domain/match-subject.ts";
import { notReviewed } from "./chronology-standing.ts";
import type { View } from "./ports.ts";

type Shows = Permit<ShowsConcern>;

/** The work, without who did what: that stands in the entries. */
export function presentWork(
  view: Pick<View, "chronology" | "learnerFile">,
  permitted: Shows,
  concern: Concern,
): ConcernWorkCard {
  const { work } = concern;
  const { questions, worries, drafts, referrals, disagreements, attached, bodyMaps, authorisations, closed } = work;
  return {
    questions: questions.map(({ to: _, question: __, by: ___, ...shown }) => shown),
    worries: worries.map(({ by: _, ...shown }) => shown),
    drafts: [...drafts],
    referrals: referrals.map(({ by: _, made: __, ...shown }) => shown),
    disagreements: [...disagreements],
    attached: attached.map(({ at: _, note: __, sha256: ___, ...shown }) => shown),
    bodyMaps: [...bodyMaps],
    authorisations: [...authorisations],
    links: [...work.links],
    tags: [...work.tags],
    unmatched: [...unmatchedIn(concern)],
    ...(closed === undefined ? {} : { closed: { at: closed.at, by: closed.author } }),
    notReviewed: [...notReviewed(view, permitted, concern)],
  };
}
