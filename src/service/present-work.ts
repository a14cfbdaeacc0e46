/** The work on a concern as its page shows it: what is still open, and whose chronology must be reviewed first (R9.2). */
import type { ConcernWorkCard } from "../contract/concern-work.ts";
import type { Permit, ShowsConcern } from "../domain/access.ts";
import type { Instant } from "../domain/calendar.ts";
import type { Concern } from "../domain/concern.ts";
import type { ConcernWork } from "../domain/concern-work.ts";
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
    drafts: drafts.map((draft) => ({ ...draft, ...sent(draft, referrals) })),
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

/** When the referral was made that a draft was written for: it names the draft, or went to the same agency once that was approved. */
function sent(
  { seq, agency, approvedAt }: ConcernWork["drafts"][number],
  referrals: ConcernWork["referrals"],
): { readonly sentAt?: Instant } {
  const referral = referrals.find(
    ({ made, agency: to, madeAt }) =>
      made.of === seq || (to === agency && approvedAt !== undefined && madeAt > approvedAt),
  );
  return referral === undefined ? {} : { sentAt: referral.madeAt };
}
