/** Linking a concern to another that belongs to it (R8.1): whoever reads the one is led to the other. */
import type { Concern } from "./concern.ts";
import type { ConcernLinked } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { type ConcernReference, concernId } from "./ids.ts";
import { type Outcome, refuse, refuseAll } from "./refusal.ts";
import { limited } from "./told-text.ts";

export interface NewLink {
  readonly to: ConcernReference;
  /** Whether there is such a concern. */
  readonly isThere: boolean;
  /** May be empty: what they have in common often speaks for itself. */
  readonly why: string;
}

/** The link as an entry; none where the two are linked already. */
export function linkConcern(concern: Concern, { to, isThere, why }: NewLink, stamp: Stamp): Outcome<ConcernLinked> {
  if (concernId(to) === concern.id) return refuse("concern-linked-to-itself", "to");
  if (!isThere) return refuse("concern-unknown", "to");
  const refusal = refuseAll(limited("why", why));
  if (refusal !== undefined) return refusal;
  if (concern.work.links.includes(to)) return [];
  return [{ kind: "concern.linked", ...stamp, subjects: concern.subjects, data: { to, why } }];
}
