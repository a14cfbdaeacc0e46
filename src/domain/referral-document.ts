/** The document of a referral (R9.2): a draft that the DSL edits, until it is approved and is part of the record as it stands. */
import type { Concern } from "./concern.ts";
import type { ReferralApproved, ReferralDrafted } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";
import { refusedWhenClosed } from "./when-closed.ts";

/** The longest document, in characters: about thirty pages. */
export const longestReferralText = 60_000;

/** Stands in a draft where only a person can say more. */
export const leftToWrite = "[to be written]";

/** The draft as an entry. A later draft stands beside it. */
export function draftReferral(
  concern: Concern,
  { agency, text }: { readonly agency: string; readonly text: string },
  stamp: Stamp,
): Outcome<ReferralDrafted> {
  const closed = refusedWhenClosed(concern, "referral.drafted");
  if (closed !== undefined) return closed;
  const refusal = refuseAll([...needed("agency", agency, "agency-missing"), ...whatIsWrongWithText(text)]);
  if (refusal !== undefined) return refusal;
  return [{ kind: "referral.drafted", ...stamp, subjects: concern.subjects, data: { agency, text } }];
}

/** The approval as an entry, with the text as it was approved. `of` is the draft's `seq`; a draft is approved once. */
export function approveReferral(
  concern: Concern,
  { of, text }: { readonly of: number; readonly text: string },
  stamp: Stamp,
): Outcome<ReferralApproved> {
  const closed = refusedWhenClosed(concern, "referral.approved");
  if (closed !== undefined) return closed;
  const draft = concern.work.drafts.find(({ seq }) => seq === of);
  if (draft === undefined) return refuse("draft-unknown", "of");
  if (draft.approvedAt !== undefined) return refuse("draft-approved-already", "of");
  const refusal = refuseAll(whatIsWrongWithText(text));
  if (refusal !== undefined) return refusal;
  if (text.includes(leftToWrite)) return refuse("referral-unfinished", "text");
  return [{ kind: "referral.approved", ...stamp, subjects: concern.subjects, data: { of, text } }];
}

function whatIsWrongWithText(text: string): readonly Refusal[] {
  if (isBlank(text)) return [refuse("referral-text-missing", "text")];
  return text.length > longestReferralText ? [refuse("referral-text-too-long", "text")] : [];
}
