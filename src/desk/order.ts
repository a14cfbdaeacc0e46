/** Orders that both stores give, whatever they stand on. */
import type { SealedEntry } from "../contract/entries.ts";

/** Texts as they compare, for sorting: the order of moments is that of their texts. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The entry that was recorded first comes first; of one moment, that with the earlier place. */
export function byRecording(a: SealedEntry, b: SealedEntry): number {
  return inOrder(a.recordedAt, b.recordedAt) || a.seq - b.seq;
}
