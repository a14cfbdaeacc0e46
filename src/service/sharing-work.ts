/** The work by which information leaves the school, or is kept in it: referrals, decisions to share, disagreements. */
import type { SharingCommand } from "../contract/sharing-commands.ts";
import { decideSharing } from "../domain/decide-sharing.ts";
import { concludeDisagreement, escalateDisagreement, recordDisagreement } from "../domain/disagreement.ts";
import { chaseReferral, concludeReferral } from "../domain/follow-referral.ts";
import { makeReferral } from "../domain/make-referral.ts";
import { approveReferral, draftReferral } from "../domain/referral-document.ts";
import type { Rules } from "./concern-work.ts";

export const sharingRules: Rules<SharingCommand["do"]> = {
  "draft-referral": ({ concern, stamp }, { agency, text }) => draftReferral(concern, { agency, text }, stamp),
  "approve-referral": ({ concern, stamp }, { of, text }) => approveReferral(concern, { of, text }, stamp),
  "make-referral": ({ concern, stamp, today, isReviewed }, command) => {
    const { agency, urgency, sent, consent, chaseOn, withoutReview = "", of, basedOn } = command;
    const referral = { agency, urgency, sent, consent, chaseOn, withoutReview, of, basedOn };
    return makeReferral(concern, referral, stamp, { isReviewed: isReviewed(), today });
  },
  "chase-referral": ({ concern, stamp, today }, { of, note, chaseOn }) =>
    chaseReferral(concern, { of, note, chaseOn }, stamp, today),
  "conclude-referral": ({ concern, stamp }, { of, outcome }) => concludeReferral(concern, { of, outcome }, stamp),
  "decide-sharing": ({ concern, stamp }, { decision, what, withWhom, why, basis, consent, risk }) =>
    decideSharing(concern, { decision, what, withWhom, why, basis, consent, risk }, stamp),
  "record-disagreement": ({ concern, stamp }, { withWhom, ours, theirs, sought }) =>
    recordDisagreement(concern, { withWhom, ours, theirs, sought }, stamp),
  "escalate-disagreement": ({ concern, stamp }, { of, to, why }) =>
    escalateDisagreement(concern, { of, to, why }, stamp),
  "conclude-disagreement": ({ concern, stamp }, { of, outcome }) =>
    concludeDisagreement(concern, { of, outcome }, stamp),
};
