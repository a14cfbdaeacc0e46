/**
 * What a closed concern still takes (decision 021): the one table of it. What people tell, what has happened anyway, and what
 * ends something or helps to find it is taken; what begins something that somebody must then follow is not, until the concern is
 * opened again.
 */
import { type Concern, isClosed } from "./concern.ts";
import type { ConcernKind } from "./concern-entries.ts";
import { type Refusal, refuse } from "./refusal.ts";

export const whenClosed: Readonly<Record<ConcernKind, "taken" | "begins">> = {
  "concern.raised": "taken",
  // What people tell. An account or a body map opens the concern again by itself.
  "account.added": "taken",
  "body-map.recorded": "taken",
  "amendment.recorded": "taken",
  "question.answered": "taken",
  "worry.raised": "taken",
  // What has happened anyway, and would else be told nowhere: an agency or another school asks about a closed concern too, somebody
  // is looked after once it is over, a letter comes late.
  "contact.recorded": "taken",
  "sharing.decided": "taken",
  "advice.recorded": "taken",
  "document.attached": "taken",
  // What ends something.
  "worry.answered": "taken",
  "action.finished": "taken",
  "referral.concluded": "taken",
  "disagreement.concluded": "taken",
  "body-map.reviewed": "taken",
  "paper.destroyed": "taken",
  // What helps to find it, or to know whom it is about.
  "concern.acknowledged": "taken",
  "concern.linked": "taken",
  "subject.matched": "taken",
  "tags.changed": "taken",
  "concern.reopened": "taken",
  // What begins something: somebody is to do, to answer, to decide or to follow it.
  "concern.triaged": "begins",
  "concern.closed": "begins",
  "action.added": "begins",
  "question.asked": "begins",
  "referral.drafted": "begins",
  "referral.approved": "begins",
  "referral.made": "begins",
  "referral.chased": "begins",
  "disagreement.recorded": "begins",
  "disagreement.escalated": "begins",
  "photograph.authorised": "begins",
};

/** Why an entry of this kind is not taken, because the concern is closed; undefined where it is. */
export function refusedWhenClosed(concern: Concern, kind: ConcernKind): Refusal | undefined {
  return isClosed(concern) && whenClosed[kind] === "begins" ? refuse("concern-closed") : undefined;
}
