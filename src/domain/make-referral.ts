/**
 * Making a referral to another agency (R9.2): a judgement, made on the whole of a learner's chronology, except where waiting for
 * that would leave somebody in danger.
 */
import type { Day } from "./calendar.ts";
import { type Concern, hasRead } from "./concern.ts";
import type { ReferralMade, Urgency } from "./concern-entries.ts";
import { type ToldConsent, whatIsWrongWithConsent } from "./consent.ts";
import { dueRefusals } from "./day-ahead.ts";
import type { Stamp } from "./entry.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { saysTheSame } from "./sent-again.ts";
import { limited, needed } from "./told-text.ts";
import { refusedWhenClosed } from "./when-closed.ts";

export interface NewReferral {
  readonly agency: string;
  readonly urgency: Urgency | undefined;
  /** What was sent, and how. */
  readonly sent: string;
  readonly consent: ToldConsent;
  readonly chaseOn: Day | undefined;
  readonly withoutReview: string;
  /** `seq` of the approved document that was sent. */
  readonly of?: number | undefined;
  /** `seq` of the newest entry that the decider had on screen. */
  readonly basedOn: number;
}

/** What a referral is held against beside the concern. */
export interface ReferralCircumstances {
  /** Whether a review of each learner's chronology has seen its newest entry. */
  readonly isReviewed: boolean;
  readonly today: Day;
}

/** The referral as an entry, or why not. Without a review only an urgent one goes ahead, and says why. */
export function makeReferral(
  concern: Concern,
  referral: NewReferral,
  stamp: Stamp,
  circumstances: ReferralCircumstances,
): Outcome<ReferralMade> {
  const closed = refusedWhenClosed(concern, "referral.made");
  if (closed !== undefined) return closed;
  const { agency, urgency, sent, consent, chaseOn, withoutReview, of, basedOn } = referral;
  const refusal = refuseAll([
    ...whatIsWrong(referral, circumstances.today),
    // What came meanwhile they have not seen: they are told that something did, before they are asked for a review of it.
    ...(hasRead(concern, basedOn) ? whatIsUnseen(referral, circumstances) : []),
    ...whatIsUnapproved(concern, of),
  ]);
  if (refusal !== undefined) return refusal;
  if (urgency === undefined || consent.answer === undefined || chaseOn === undefined)
    throw new TypeError("urgency, consent and day were checked before");
  const data = {
    agency,
    urgency,
    sent,
    consent: { answer: consent.answer, reason: consent.reason },
    chaseOn,
    // Where somebody reviewed it meanwhile, none is owed, and the record does not say so.
    ...(circumstances.isReviewed || isBlank(withoutReview) ? {} : { withoutReview }),
    ...(of === undefined ? {} : { of }),
    basedOn,
  };
  // The answer to the first was lost on the way, and the desk sent it again.
  if (concern.work.referrals.some(({ by, made }) => by === stamp.by && saysTheSame(made, data))) return [];
  if (!hasRead(concern, basedOn)) return refuse("changed-meanwhile");
  return [{ kind: "referral.made", ...stamp, subjects: concern.subjects, data }];
}

function whatIsWrong(
  { agency, urgency, sent, consent, chaseOn, withoutReview }: NewReferral,
  today: Day,
): readonly Refusal[] {
  const wrong: Refusal[] = [...needed("agency", agency, "agency-missing")];
  if (urgency === undefined) wrong.push(refuse("urgency-missing", "urgency"));
  wrong.push(...needed("sent", sent, "sent-missing"), ...whatIsWrongWithConsent(consent));
  if (chaseOn === undefined) wrong.push(refuse("chase-day-missing", "chaseOn"));
  else wrong.push(...dueRefusals(chaseOn, today, "chaseOn"));
  wrong.push(...limited("withoutReview", withoutReview));
  return wrong;
}

function whatIsUnseen(
  { urgency, withoutReview }: NewReferral,
  { isReviewed }: ReferralCircumstances,
): readonly Refusal[] {
  if (isReviewed) return [];
  if (urgency !== "urgent") return [refuse("chronology-not-reviewed", "chronology")];
  return isBlank(withoutReview) ? [refuse("without-review-reason-missing", "withoutReview")] : [];
}

function whatIsUnapproved({ work }: Concern, of: number | undefined): readonly Refusal[] {
  if (of === undefined) return [];
  const draft = work.drafts.find(({ seq }) => seq === of);
  if (draft === undefined) return [refuse("draft-unknown", "of")];
  return draft.approvedAt === undefined ? [refuse("draft-not-approved", "of")] : [];
}
