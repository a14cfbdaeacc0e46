/** The order of the triage page (R5.3): what needs somebody now comes first. Times are moments, compared as texts. */
import type { Instant } from "./calendar.ts";

/** What the order looks at. */
export interface Waiting {
  readonly reference: string;
  readonly atRisk: boolean;
  readonly acknowledged: boolean;
  readonly reviewed: boolean;
  readonly recordedAt: Instant;
}

/**
 * Compares two concerns for the triage page: not reviewed before reviewed; then at risk now and held by nobody, at risk
 * now, and the rest; then whoever has waited longest. Reviewed ones stand newest first. A total order: never 0 for two.
 */
export function byNeed(a: Waiting, b: Waiting): number {
  if (a.reviewed !== b.reviewed) return a.reviewed ? 1 : -1;
  const nearer = a.reviewed ? 0 : urgency(a) - urgency(b);
  if (nearer !== 0) return nearer;
  const earlier = a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0;
  if (earlier !== 0) return a.reviewed ? -earlier : earlier;
  return a.reference < b.reference ? -1 : 1;
}

function urgency({ atRisk, acknowledged }: Waiting): number {
  if (!atRisk) return 2;
  return acknowledged ? 1 : 0;
}
