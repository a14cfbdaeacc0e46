/** How a desk stands to entries that are to be settled anew: the rule that both stores keep, each on what it has read. */
import { type EntryKey, keyOf, type SealedEntry } from "../contract/entries.ts";
import type { Resettled } from "../service/ports.ts";

/** It is settled already, somebody was there meanwhile, or all is as it was. */
type Standing = "settled" | "taken" | "as-it-was";

/** What a desk has at the moment. */
export interface Present {
  /** Whether this very entry waits to be filed. */
  waits(entry: SealedEntry): boolean;
  /** The hash of the entry that holds a key. */
  heldUnder(key: EntryKey): string | undefined;
  isAside(entry: SealedEntry): boolean;
}

/** A repeat finds everything settled; a server whose lease lapsed finds that something of it is another's by now. */
export function standingOf({ replaced, anew, setAside }: Resettled, present: Present): Standing {
  const leaving = replaced.filter(({ hash }) => anew.every((entry) => entry.hash !== hash));
  const isSettled =
    !leaving.some(present.waits) &&
    anew.every((entry) => present.heldUnder(keyOf(entry)) === entry.hash) &&
    setAside.every(present.isAside);
  if (isSettled) return "settled";
  const freed = new Set(replaced.map(keyOf));
  const hasRoom = anew.map(keyOf).every((key) => freed.has(key) || present.heldUnder(key) === undefined);
  return hasRoom && replaced.every(present.waits) ? "as-it-was" : "taken";
}
