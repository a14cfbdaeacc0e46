import type { SealedEntry } from "../contract/entries.ts";

/** Whether an entry says that somebody is at risk of harm now: its stream goes before all others (R5.2). */
export function saysAtRisk({ body: { data } }: SealedEntry): boolean {
  return "atRisk" in data && data.atRisk;
}
