/** Deciding to share information or to withhold it (R14.1): the one is written down as fully as the other. */
import type { Concern } from "./concern.ts";
import type { LawfulBasis, SharingDecided } from "./concern-entries.ts";
import { type ToldConsent, whatIsWrongWithConsent } from "./consent.ts";
import type { Stamp } from "./entry.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { limited, needed } from "./told-text.ts";

export interface SharingDecision {
  readonly decision: "shared" | "withheld" | undefined;
  readonly what: string;
  readonly withWhom: string;
  readonly why: string;
  readonly basis: LawfulBasis | undefined;
  readonly consent: ToldConsent;
  /** The risk of harm; asked for where it is shared without consent. */
  readonly risk: string;
}

/** The decision as an entry, or every field that must be mended. A fact: it is taken whatever became of the concern. */
export function decideSharing(concern: Concern, told: SharingDecision, stamp: Stamp): Outcome<SharingDecided> {
  const refusal = refuseAll(whatIsWrong(told));
  if (refusal !== undefined) return refusal;
  const { decision, basis, consent, what, withWhom, why, risk } = told;
  if (decision === undefined || basis === undefined || consent.answer === undefined)
    throw new TypeError("decision, basis and consent were checked before");
  const asked = { answer: consent.answer, reason: consent.reason };
  const data = { decision, what, withWhom, why, basis, consent: asked, risk };
  return [{ kind: "sharing.decided", ...stamp, subjects: concern.subjects, data }];
}

function whatIsWrong({ decision, what, withWhom, why, basis, consent, risk }: SharingDecision): readonly Refusal[] {
  const wrong: Refusal[] = [];
  if (decision === undefined) wrong.push(refuse("sharing-decision-missing", "decision"));
  wrong.push(
    ...needed("what", what, "sharing-what-missing"),
    ...needed("withWhom", withWhom, "sharing-with-missing"),
    ...needed("why", why, "why-missing"),
  );
  if (basis === undefined) wrong.push(refuse("basis-missing", "basis"));
  wrong.push(...whatIsWrongWithConsent(consent));
  const withoutConsent = decision === "shared" && consent.answer !== undefined && consent.answer !== "given";
  if (withoutConsent && basis === "consent") wrong.push(refuse("basis-without-consent", "basis"));
  if (withoutConsent && isBlank(risk)) wrong.push(refuse("risk-of-harm-missing", "risk"));
  wrong.push(...limited("risk", risk));
  return wrong;
}
