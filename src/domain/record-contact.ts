/** Recording that a parent or carer was spoken to about a concern (R4.2, R9.1), and what they agreed to. */
import type { Occurred } from "./calendar.ts";
import type { ContactWay } from "./category-details.ts";
import type { Concern } from "./concern.ts";
import type { ContactRecorded } from "./concern-entries.ts";
import { type ToldConsent, whatIsWrongWithConsent } from "./consent.ts";
import type { Stamp } from "./entry.ts";
import { happenedRefusals } from "./happened.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

export interface Contact {
  readonly who: string;
  readonly how: ContactWay | undefined;
  readonly said: string;
  /** Absent, or without a word in it: consent was not what was spoken of. */
  readonly consent?: ToldConsent | undefined;
  readonly occurred: Occurred;
}

/** The contact as an entry, or every field that must be mended. `zone` is the school's time zone. */
export function recordContact(
  concern: Concern,
  contact: Contact,
  stamp: Stamp,
  zone: string,
): Outcome<ContactRecorded> {
  const { who, how, said, occurred } = contact;
  const consent = isToldOf(contact.consent) ? contact.consent : undefined;
  const wrong: Refusal[] = [...needed("who", who, "contact-who-missing")];
  if (how === undefined) wrong.push(refuse("contact-way-missing", "how"));
  wrong.push(...needed("said", said, "said-missing"));
  wrong.push(...happenedRefusals(occurred, { now: stamp.recordedAt, zone }));
  if (consent !== undefined) wrong.push(...whatIsWrongWithConsent(consent));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  if (how === undefined) throw new TypeError("how was checked before");
  const answer = consent?.answer;
  const asked = consent === undefined || answer === undefined ? {} : { consent: { answer, reason: consent.reason } };
  const data = { who, how, said, ...asked };
  return [{ kind: "contact.recorded", ...stamp, subjects: concern.subjects, occurred, data }];
}

function isToldOf(consent: ToldConsent | undefined): boolean {
  return consent !== undefined && (consent.answer !== undefined || !isBlank(consent.reason));
}
