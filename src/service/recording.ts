/** Recording on a concern: the way of every entry (stream-recording.ts), and whom an entry of a concern is told to. */
import type { OnOwnConcern, Permit, ShowsConcern } from "../domain/access.ts";
import { alertsAfter } from "../domain/alert.ts";
import { type Concern, foldConcern } from "../domain/concern.ts";
import type { ConcernEntry } from "../domain/concern-entries.ts";
import type { Placed, Submission } from "../domain/entry.ts";
import type { ConcernId } from "../domain/ids.ts";
import { isRefusal, type Outcome, type Refusal } from "../domain/refusal.ts";
import { isSentAgain } from "../domain/sent-again.ts";
import { inHandNotices, noticesAfter } from "./notices-after.ts";
import type { ConcernInView } from "./ports.ts";
import { type Following, type NewNotice, type Recording, record, recordOn } from "./stream-recording.ts";

/** The concern that is decided on, and the permit to do so. */
export interface Decided {
  readonly permit: Permit<"raise-concern" | "answer-question" | "finish-own-action" | OnOwnConcern | ShowsConcern>;
  readonly id: ConcernId;
  /** By what a repeat is known; undefined where no key came with what is decided. */
  readonly sent?: Submission | undefined;
}

/**
 * Records the first entry of a concern; `taken` when the stream has one. The receipt is accepted together with the entry,
 * so that the form goes from every device even if the server dies before it has answered.
 */
export async function recordFirst(
  ports: Recording,
  { id, entry }: { readonly id: ConcernId; readonly entry: ConcernEntry },
  receiptsFor: (concern: Concern) => Promise<readonly NewNotice[]>,
): Promise<Concern | "taken"> {
  const concern = foldConcern(id, [{ ...entry, seq: 1 }]);
  if (concern === undefined) throw new Error("a concern that its first entry does not raise");
  const receipts = await receiptsFor(concern);
  const next = {
    head: undefined,
    entry,
    following: () => toldAfter(ports, id, { before: undefined, entry }),
    receipts,
    alerts: alertsAfter(id, undefined, { ...entry, seq: 1 }),
  };
  const recorded = await record(ports, id, next);
  return recorded === "taken" ? "taken" : concern;
}

/** Records what is decided on a concern as it now stands; a race that is lost is decided again (stream-recording.ts). */
export async function recordNext(
  ports: Recording,
  { permit, id, sent }: Decided,
  decide: (concern: Concern, entries: ConcernInView["entries"]) => Outcome<ConcernEntry>,
): Promise<ConcernInView | Refusal> {
  const standing = {
    id,
    now: () => {
      const current = ports.view.concern(permit, id);
      if (current === undefined) throw new Error("a permit for a concern that is not there");
      return current;
    },
    entries: ({ entries }: ConcernInView) => entries,
    sent,
    following: ({ concern }: ConcernInView, entry: ConcernEntry) => toldAfter(ports, id, { before: concern, entry }),
    alerts: ({ concern }: ConcernInView, entry: Placed<ConcernEntry>) => alertsAfter(id, concern, entry),
  };
  const decided = await recordOn(ports, standing, ({ concern, entries }) => decide(concern, entries));
  if (isRefusal(decided)) return decided;
  return decided.next === undefined ? decided.state : withNext(id, decided.state, decided.next);
}

/**
 * Records a command of a client's. One that came without a key is taken for a repeat where it says what its author said last, and
 * says it soon (sent-again.ts).
 */
export async function recordCommand(
  ports: Recording,
  on: Decided & { readonly sent: Submission | undefined },
  decide: (concern: Concern) => Outcome<ConcernEntry>,
): Promise<ConcernInView | Refusal> {
  if (on.sent !== undefined) return recordNext(ports, on, decide);
  return recordNext(ports, on, (concern, entries) => {
    const outcome = decide(concern);
    return isSentAgain(entries, outcome) ? [] : outcome;
  });
}

function withNext(id: ConcernId, current: ConcernInView, next: Placed<ConcernEntry>): ConcernInView {
  const entries = [...current.entries, next];
  const concern = foldConcern(id, entries);
  if (concern === undefined) throw new Error("a concern that its first entry does not raise");
  return { concern, entries, filed: false };
}

async function toldAfter(
  ports: Recording,
  id: ConcernId,
  { before, entry }: { readonly before: Concern | undefined; readonly entry: ConcernEntry },
): Promise<readonly Following[]> {
  return [...noticesAfter(id, before, entry), ...(await inHandNotices(ports, id, { before, entry }))];
}
