/** Telling a command that was sent again, because its answer was lost on the way, from one that says something new. */
import type { ConcernEntry } from "./concern-entries.ts";
import { isRefusal, type Outcome } from "./refusal.ts";

/** Whether the newest entry of the concern says all that this outcome would: nobody says the same thing twice in a row. */
export function isSentAgain(newest: ConcernEntry | undefined, outcome: Outcome<ConcernEntry>): boolean {
  if (newest === undefined || isRefusal(outcome)) return false;
  return outcome.some((entry) => told(entry) === told(newest));
}

function told({ kind, by, occurred, data }: ConcernEntry): string {
  return JSON.stringify({ kind, by, occurred, data }, inOrder);
}

/** What was stored and read again may have its fields in another order. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
