/** Professional disagreement (R17.2): both positions as their holders would put them, whom it went to next, and what came of it. */
import type { Concern } from "./concern.ts";
import type { DisagreementConcluded, DisagreementEscalated, DisagreementRecorded } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";
import { refusedWhenClosed } from "./when-closed.ts";

/** The disagreement as an entry, or every field that must be mended: one position alone is no neutral record. */
export function recordDisagreement(
  concern: Concern,
  { withWhom, ours, theirs, sought }: DisagreementRecorded["data"],
  stamp: Stamp,
): Outcome<DisagreementRecorded> {
  const closed = refusedWhenClosed(concern, "disagreement.recorded");
  if (closed !== undefined) return closed;
  const refusal = refuseAll([
    ...needed("withWhom", withWhom, "disagreement-with-missing"),
    ...needed("ours", ours, "ours-missing"),
    ...needed("theirs", theirs, "theirs-missing"),
    ...needed("sought", sought, "sought-missing"),
  ]);
  if (refusal !== undefined) return refusal;
  const data = { withWhom, ours, theirs, sought };
  return [{ kind: "disagreement.recorded", ...stamp, subjects: concern.subjects, data }];
}

/** The next step as an entry, as often as it takes. `of` is the disagreement's `seq`. */
export function escalateDisagreement(
  concern: Concern,
  { of, to, why }: DisagreementEscalated["data"],
  stamp: Stamp,
): Outcome<DisagreementEscalated> {
  const closed = refusedWhenClosed(concern, "disagreement.escalated");
  if (closed !== undefined) return closed;
  const refusal =
    refuseUnlessOpen(concern, of) ??
    refuseAll([...needed("to", to, "escalated-to-missing"), ...needed("why", why, "why-missing")]);
  if (refusal !== undefined) return refusal;
  return [{ kind: "disagreement.escalated", ...stamp, subjects: concern.subjects, data: { of, to, why } }];
}

/** The outcome as an entry; a disagreement is concluded once. */
export function concludeDisagreement(
  concern: Concern,
  { of, outcome }: DisagreementConcluded["data"],
  stamp: Stamp,
): Outcome<DisagreementConcluded> {
  const refusal = refuseUnlessOpen(concern, of) ?? refuseAll(needed("outcome", outcome, "outcome-missing"));
  if (refusal !== undefined) return refusal;
  return [{ kind: "disagreement.concluded", ...stamp, subjects: concern.subjects, data: { of, outcome } }];
}

function refuseUnlessOpen({ work }: Concern, of: number): Refusal | undefined {
  const disagreement = work.disagreements.find(({ seq }) => seq === of);
  if (disagreement === undefined) return refuse("disagreement-unknown", "of");
  return disagreement.concludedAt === undefined ? undefined : refuse("disagreement-concluded-already", "of");
}
