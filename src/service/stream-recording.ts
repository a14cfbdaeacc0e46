/**
 * Recording on a stream, whatever it is of: what was decided is sealed, accepted on the desk together with the notices that
 * follow from it, shown in the view, and then filed and delivered beside the request.
 */
import { keyOf, type SealedEntry } from "../contract/entries.ts";
import type { AlertChange } from "../domain/alert.ts";
import type { Placed, Submission } from "../domain/entry.ts";
import type { StreamId } from "../domain/ids.ts";
import type { RecordEntry } from "../domain/record-entry.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../domain/refusal.ts";
import { repeatIn } from "../domain/sent-again.ts";
import { catchUp } from "./catching-up.ts";
import { faultEvent } from "./fault.ts";
import type { Head, Ports, QueuedNotice } from "./ports.ts";

/** Nobody loses so many races in a row: beyond it something is broken. */
const mostAttempts = 20;

export type Recording = Pick<Ports, "desk" | "register" | "view" | "changes" | "rounds" | "log">;

/** Whom an entry must be told to, and what. */
export type Following = Pick<QueuedNotice, "to" | "notice">;
/** A notice as it is queued. */
export type NewNotice = Omit<QueuedNotice, "attempts">;

/** A stream that is decided on. */
export interface Standing<State, Entry> {
  readonly id: StreamId;
  /** How it stands now, in the view. */
  readonly now: () => State;
  /** Its entries, in that state. */
  readonly entries: (state: State) => readonly Placed<Entry>[];
  /** By what a repeat of the command is known; undefined where its client gave it no key. */
  readonly sent: Submission | undefined;
  /** Whom its next entry is told to. */
  readonly following: (state: State, entry: Entry) => Promise<readonly Following[]>;
  /** What its next entry does to alerts. */
  readonly alerts?: (state: State, entry: Placed<Entry>) => AlertChange | undefined;
}

/** The state that was decided on, and the entry that came of it; none where there was nothing left to do. */
export interface Decided<State, Entry> {
  readonly state: State;
  readonly next: Placed<Entry> | undefined;
}

/**
 * Records what is decided on a stream as it now stands, once however often it is sent under its key. Where another entry came first, it is decided again on the new state; a
 * judgement refuses itself then, because what it is based on is no longer the newest.
 */
export async function recordOn<State, Entry extends RecordEntry>(
  ports: Recording,
  { id, now, entries, sent, following, alerts }: Standing<State, Entry>,
  decide: (state: State) => Outcome<Entry>,
): Promise<Decided<State, Entry> | Refusal> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const state = now();
    // Before it is decided on: what was taken once would be refused now, because it is done already.
    const repeat = sent && repeatIn(entries(state), sent);
    if (repeat === "there") return { state, next: undefined };
    if (repeat === "differs") return refuse("sent-otherwise");
    const outcome = decide(state);
    if (isRefusal(outcome)) return outcome;
    const [decided, ...more] = outcome;
    if (decided === undefined) return { state, next: undefined };
    if (more.length > 0) throw new Error("a decision is one entry");
    const entry = sent === undefined ? decided : { ...decided, submission: sent };
    const head = ports.view.head(id);
    const placed = { ...entry, seq: (head?.seq ?? 0) + 1 };
    const change = alerts?.(state, placed);
    const next = { head, entry, receipts: [], following: () => following(state, entry), alerts: change };
    if ((await record(ports, id, next)) === "taken") continue;
    return { state, next: placed };
  }
  throw new Error("the stream did not stand still");
}

interface Next {
  readonly head: Head | undefined;
  readonly entry: RecordEntry;
  readonly following: () => Promise<readonly Following[]>;
  /** Notices that have ids of their own. */
  readonly receipts: readonly NewNotice[];
  readonly alerts: AlertChange | undefined;
}

/** Records one entry at the end of a stream; `taken` when that is no longer its end, and what came first is in the view then. */
export async function record(ports: Recording, id: StreamId, next: Next): Promise<"accepted" | "taken"> {
  const { head, entry, receipts, alerts } = next;
  const sealed = ports.register.seal(id, head, entry);
  const key = keyOf(sealed);
  const following = await next.following();
  const queued = [...following.map((one, i) => ({ ...one, id: `${key}/${i}` })), ...receipts];
  if ((await ports.desk.accept(sealed, queued, alerts)) === "taken") {
    await catchUp(ports, id);
    return "taken";
  }
  ports.log.note({ event: "entry-accepted", stream: id, seq: sealed.seq, kind: entry.kind });
  ports.rounds.wake("filing");
  if (queued.length > 0) ports.rounds.wake("delivery");
  if (alerts !== undefined) ports.rounds.wake("alerts");
  show(ports, sealed);
  return "accepted";
}

/**
 * Shows what was accepted. An entry is safe on the desk already: where the view cannot take it, nobody is told that it was not
 * recorded, and the view has it as soon as somebody meets it again or the register is followed.
 */
function show({ view, changes, log }: Recording, entry: SealedEntry): void {
  try {
    view.take([{ entry, itemId: undefined }]);
    changes.concernsChanged();
  } catch (fault) {
    log.note(faultEvent("view", fault));
  }
}
