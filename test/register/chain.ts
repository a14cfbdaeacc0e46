/** The law of a stream, as a test holds the register to it: whole, in order, each entry sealed and built on the one before. */
import { type AnySealed, type SealFault, verifySeal } from "../../src/register/seal.ts";

/** What the first entry of a stream names as the one before it. */
const noEntryBefore = "0".repeat(64);

export interface ChainFault {
  /** Counted from 1: the first entry that is not what it must be. */
  readonly seq: number;
  /** `order`: an entry is missing, doubled or of another stream. `link`: it does not build on the one before. */
  readonly fault: SealFault | "order" | "link";
}

/** Whether the entries, in order, are one whole stream from its beginning; undefined when they are. */
export function verifyChain(entries: readonly AnySealed[]): ChainFault | undefined {
  let prev = noEntryBefore;
  for (const [index, entry] of entries.entries()) {
    const seq = index + 1;
    if (entry.seq !== seq || entry.stream !== entries[0]?.stream) return { seq, fault: "order" };
    if (entry.prev !== prev) return { seq, fault: "link" };
    const fault = verifySeal(entry);
    if (fault !== undefined) return { seq, fault };
    prev = entry.hash;
  }
  return undefined;
}
