/**
 * Correcting an entry (R17.1): whoever wrote it may, and the DSL may annotate any. What was written stays as it is; the correction
 * stands beside it, with its reason.
 */
import type { Concern } from "./concern.ts";
import type { AmendmentRecorded, ConcernKind } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { type Outcome, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

export interface Amendment {
  /** `seq` of the entry that it is about. */
  readonly of: number;
  readonly what: string;
  readonly why: string;
}

/** An acknowledgement says nothing that could be wrong, and a correction is corrected by another of the same entry. */
const notAmended: readonly ConcernKind[] = ["concern.acknowledged", "amendment.recorded"];

/** Whether an entry of this kind says anything that can be corrected. */
export function isAmendable(kind: ConcernKind): boolean {
  return !notAmended.includes(kind);
}

/**
 * The correction as an entry, also on a closed concern. `whose`: an author may correct what they wrote and learns nothing of what
 * else there is; whoever has the whole record in hand may annotate any entry.
 */
export function amend(
  concern: Concern,
  { of, what, why }: Amendment,
  stamp: Stamp,
  whose: "own" | "any",
): Outcome<AmendmentRecorded> {
  const entry = concern.work.authorship.find(({ seq }) => seq === of);
  if (whose === "own" && entry?.by !== stamp.by) return refuse("entry-not-yours", "of");
  if (entry === undefined) return refuse("entry-unknown", "of");
  if (!isAmendable(entry.kind)) return refuse("entry-not-correctable", "of");
  const refusal = refuseAll([...needed("what", what, "amendment-missing"), ...needed("why", why, "why-missing")]);
  if (refusal !== undefined) return refusal;
  return [{ kind: "amendment.recorded", ...stamp, subjects: entry.subjects, data: { of, what, why } }];
}
