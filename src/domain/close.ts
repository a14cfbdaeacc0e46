/**
 * Closing a concern, and opening it again (R7.1). What is closed stays whole and readable; an account, a correction, an answer or a
 * worry is still taken, and an account opens it again by itself (concern.ts).
 */
import { type Concern, hasRead, isClosed } from "./concern.ts";
import type { ConcernClosed, ConcernReopened } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { saysTheSame } from "./sent-again.ts";
import { needed } from "./told-text.ts";

export interface Closing {
  readonly rationale: string;
  /** `seq` of the newest entry that the decider had on screen. */
  readonly basedOn: number;
}

/**
 * The closing as an entry, or everything that is still to be done first: each thing by the place it has in the concern
 * (`actions.2`, `referrals.7`). A question that nobody answers holds nothing up: people leave.
 */
export function closeConcern(concern: Concern, closing: Closing, stamp: Stamp): Outcome<ConcernClosed> {
  const { closed } = concern.work;
  // The answer to the first was lost on the way, and the desk sent it again.
  if (closed?.by === stamp.by && saysTheSame(closed.closing, closing)) return [];
  if (closed !== undefined) return refuse("concern-closed");
  const read = hasRead(concern, closing.basedOn);
  const refusal = refuseAll([
    ...needed("rationale", closing.rationale, "rationale-missing"),
    // What came meanwhile they have not seen, so it is not held against them: they are told that something did.
    ...(read ? whatIsOpen(concern) : []),
  ]);
  if (refusal !== undefined) return refusal;
  if (!read) return refuse("changed-meanwhile");
  return [{ kind: "concern.closed", ...stamp, subjects: concern.subjects, data: { ...closing } }];
}

/** The concern opened again, with the reason. */
export function reopenConcern(concern: Concern, why: string, stamp: Stamp): Outcome<ConcernReopened> {
  if (!isClosed(concern)) return refuse("concern-not-closed");
  const refusal = refuseAll(needed("why", why, "why-missing"));
  if (refusal !== undefined) return refusal;
  return [{ kind: "concern.reopened", ...stamp, subjects: concern.subjects, data: { why } }];
}

function whatIsOpen({ reviewedAt, actions, work }: Concern): readonly Refusal[] {
  return [
    ...(reviewedAt === undefined ? [refuse("decision-missing")] : []),
    ...actions
      .filter((one) => one.finished === undefined)
      .map(({ number }) => refuse("action-open", `actions.${number}`)),
    ...work.referrals
      .filter((one) => one.concludedAt === undefined)
      .map(({ seq }) => refuse("referral-open", `referrals.${seq}`)),
    ...work.worries
      .filter((one) => one.answeredAt === undefined)
      .map(({ seq }) => refuse("worry-unanswered", `worries.${seq}`)),
    ...work.disagreements
      .filter((one) => one.concludedAt === undefined)
      .map(({ seq }) => refuse("disagreement-open", `disagreements.${seq}`)),
    ...work.bodyMaps
      .filter((one) => one.reviewedAt === undefined)
      .map(({ seq }) => refuse("body-map-unreviewed", `bodyMaps.${seq}`)),
  ];
}
