/**
 * Telling a command that was sent again, because its answer was lost on the way, from one that says something new: by the key
 * that its client gave it, and where it gave none, by what was said and how soon it was said again.
 */
import { minutesBetween } from "./calendar.ts";
import type { ConcernEntry, ConcernKind } from "./concern-entries.ts";
import type { Placed, Submission } from "./entry.ts";
import type { RecordEntry } from "./record-entry.ts";
import { isRefusal, type Outcome } from "./refusal.ts";

/** Whoever sends something again because no answer came, does it soon; whoever says the same later, means it. Minutes. */
const soon = 10;

/** What somebody else can undo meanwhile, so that saying it again does something again. */
const undone: readonly ConcernKind[] = ["concern.reopened", "tags.changed", "referral.chased"];

/**
 * For a command without a key: whether the newest of the person's entries on the concern says all that this outcome would, a moment ago: nobody says the same
 * thing twice in a row. What others recorded between the two changes nothing of it. `entries`: all of the concern's, in order.
 */
export function isSentAgain(entries: readonly Placed<ConcernEntry>[], outcome: Outcome<ConcernEntry>): boolean {
  if (isRefusal(outcome)) return false;
  return outcome.some((entry) => {
    const own = undone.includes(entry.kind) ? entries.at(-1) : entries.findLast(({ by }) => by === entry.by);
    if (own === undefined || !saysTheSame(told(own), told(entry))) return false;
    return minutesBetween(own.recordedAt, entry.recordedAt) < soon;
  });
}

/**
 * What became of a submission among the entries of its stream: `there` where it is recorded, `differs` where something else was
 * recorded under its key. Undefined: nothing was.
 */
export function repeatIn(
  entries: readonly Pick<Placed<RecordEntry>, "submission">[],
  { key, said }: Submission,
): "there" | "differs" | undefined {
  const under = entries.filter(({ submission }) => submission?.key === key);
  if (under.length === 0) return undefined;
  return under.some(({ submission }) => submission?.said === said) ? "there" : "differs";
}

/** What is said as one text, in whatever order its fields stand. */
export function inOneOrder(said: unknown): string {
  return JSON.stringify(said, inOrder);
}

/** Whether two things say the same to the last word, in whatever order their fields stand. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return inOneOrder(one) === inOneOrder(other);
}

function told({ kind, by, occurred, data }: ConcernEntry) {
  return { kind, by, occurred, data };
}

/** What was stored and read again may have its fields in another order. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
