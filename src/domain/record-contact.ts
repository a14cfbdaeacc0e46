/** Recording that a parent or carer was spoken to about a concern (R4.2, R9.1). */
import type { Occurred } from "./calendar.ts";
import type { Concern, ContactRecorded, ContactWay } from "./concern.ts";
import type { Stamp } from "./entry.ts";
import { isBlank, type Outcome, refuse } from "./refusal.ts";

export interface Contact {
  readonly who: string;
  readonly how: ContactWay;
  readonly said: string;
  readonly occurred: Occurred;
}

/** The contact as an entry, or that what was said is missing. */
export function recordContact(concern: Concern, contact: Contact, stamp: Stamp): Outcome<ContactRecorded> {
  const { occurred, ...data } = contact;
  if (isBlank(data.said)) return refuse("said-missing", "said");
  return [{ kind: "contact.recorded", ...stamp, subjects: concern.subjects, occurred, data }];
}
