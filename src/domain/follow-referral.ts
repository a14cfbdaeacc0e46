/** What comes after a referral (R9.2): asking the agency again, and what came of it. */
import type { Day } from "./calendar.ts";
import type { Concern } from "./concern.ts";
import type { ReferralChased, ReferralConcluded } from "./concern-entries.ts";
import type { Referral } from "./concern-work.ts";
import { dueRefusals } from "./day-ahead.ts";
import type { Stamp } from "./entry.ts";
import { isRefusal, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";
import { refusedWhenClosed } from "./when-closed.ts";

export interface Chase {
  /** `seq` of the referral. */
  readonly of: number;
  readonly note: string;
  /** When to ask next. */
  readonly chaseOn: Day | undefined;
}

/** The chase as an entry, or every field that must be mended. */
export function chaseReferral(
  concern: Concern,
  { of, note, chaseOn }: Chase,
  stamp: Stamp,
  today: Day,
): Outcome<ReferralChased> {
  const closed = refusedWhenClosed(concern, "referral.chased");
  if (closed !== undefined) return closed;
  const referral = openReferral(concern, of);
  if (isRefusal(referral)) return referral;
  const wrong: Refusal[] = [...needed("note", note, "note-missing")];
  if (chaseOn === undefined) wrong.push(refuse("chase-day-missing", "chaseOn"));
  else wrong.push(...dueRefusals(chaseOn, today, "chaseOn"));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  if (chaseOn === undefined) throw new TypeError("the day was checked before");
  return [{ kind: "referral.chased", ...stamp, subjects: concern.subjects, data: { of, note, chaseOn } }];
}

/** The outcome as an entry; a referral is concluded once. */
export function concludeReferral(
  concern: Concern,
  { of, outcome }: { readonly of: number; readonly outcome: string },
  stamp: Stamp,
): Outcome<ReferralConcluded> {
  const referral = openReferral(concern, of);
  if (isRefusal(referral)) return referral;
  const refusal = refuseAll(needed("outcome", outcome, "outcome-missing"));
  if (refusal !== undefined) return refusal;
  return [{ kind: "referral.concluded", ...stamp, subjects: concern.subjects, data: { of, outcome } }];
}

function openReferral({ work }: Concern, of: number): Referral | Refusal {
  const referral = work.referrals.find(({ seq }) => seq === of);
  if (referral === undefined) return refuse("referral-unknown", "of");
  return referral.concludedAt === undefined ? referral : refuse("referral-concluded-already", "of");
}
