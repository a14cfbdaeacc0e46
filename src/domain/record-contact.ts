/** Recording that a parent or carer was spoken to about a concern (R4.2, R9.1). */
import { isInFuture, type Occurred } from "./calendar.ts";
import type { ContactWay } from "./category-details.ts";
import type { Concern } from "./concern.ts";
import type { ContactRecorded } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { longestText } from "./text-length.ts";

export interface Contact {
  readonly who: string;
  readonly how: ContactWay;
  readonly said: string;
  readonly occurred: Occurred;
}

/** The contact as an entry, or every field that must be mended. `zone` is the school's time zone. */
export function recordContact(
  concern: Concern,
  contact: Contact,
  stamp: Stamp,
  zone: string,
): Outcome<ContactRecorded> {
  const { occurred, ...data } = contact;
  const wrong: Refusal[] = [];
  if (isBlank(data.said)) wrong.push(refuse("said-missing", "said"));
  for (const field of ["who", "said"] as const)
    if (data[field].length > longestText) wrong.push(refuse("text-too-long", field));
  if (isInFuture(occurred, stamp.recordedAt, zone)) wrong.push(refuse("in-the-future", "day"));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  return [{ kind: "contact.recorded", ...stamp, subjects: concern.subjects, occurred, data }];
}
