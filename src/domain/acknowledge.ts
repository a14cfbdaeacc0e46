/**
 * Acknowledging a concern: "I have it" (R5.2). The first acknowledgement counts; a second is no mistake and adds nothing, unless
 * somebody said since that a learner is at risk.
 */
import type { Concern } from "./concern.ts";
import type { ConcernAcknowledged } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";

/** The acknowledgement, or nothing where somebody already has the concern or has decided on it. */
export function acknowledge(concern: Concern, stamp: Stamp): readonly ConcernAcknowledged[] {
  if (concern.unheard === undefined) return [];
  return [{ kind: "concern.acknowledged", ...stamp, subjects: concern.subjects, data: {} }];
}
