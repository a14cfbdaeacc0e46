/**
 * The use cases on a bench: with their real desk and view, on files of the test's own, and with a register, a directory and a
 * messenger that a test tells what to answer. Nothing runs by itself: rounds only note that they were woken.
 */
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import type { Notice } from "../../src/contract/notices.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { openChanges } from "../../src/service/changes.ts";
import type { Appended, Delivered, LogEvent, Ports } from "../../src/service/ports.ts";
import { openView } from "../../src/view/sqlite.ts";
import { aFolder, zone } from "../build.ts";
import { type HeldClock, heldClock } from "../held-clock.ts";
import { noDocuments } from "../no-documents.ts";
import { seededRandom } from "../seeded-random.ts";

export interface Bench extends AsyncDisposable {
  readonly ports: Ports;
  readonly clock: HeldClock;
  readonly events: readonly LogEvent[];
  /** The rounds that were woken, in order. */
  readonly woken: readonly string[];
  /** How often open tabs were told that something changed. */
  readonly changes: { readonly count: number };
  /** The keys that were appended, in the order in which it was asked. */
  readonly asked: readonly string[];
  /** What the register holds, in the order of filing: a test may put another writer's rows there. */
  readonly rows: SealedEntry[];
  /** What was sent, and to which chat. */
  readonly sent: readonly { readonly chat: string; readonly notice: Notice }[];
  /** Answers an append; files everything whose key is free unless a test says otherwise. */
  append: (entry: SealedEntry) => Promise<Appended>;
  /** Answers a notice; takes everything unless a test says otherwise. */
  send: (chat: string, notice: Notice) => Promise<Delivered>;
}

/** A bench with nothing on it. */
export function openBench(): Bench {
  const parts = new AsyncDisposableStack();
  const folder = parts.use(aFolder());
  const clock = heldClock();
  const random = seededRandom();
  const events: LogEvent[] = [];
  const woken: string[] = [];
  const asked: string[] = [];
  const rows: SealedEntry[] = [];
  const sent: { readonly chat: string; readonly notice: Notice }[] = [];
  const changes = { ...openChanges(), count: 0 };
  const ports: Ports = {
    server: "this server",
    breathe: async () => undefined,
    clock,
    random,
    log: { note: (event) => void events.push(event) },
    desk: parts.use(openDesk(folder.file("desk.sqlite"))),
    view: parts.use(openView(folder.file("view.sqlite"), zone)),
    school: { name: "Little School", timeZone: zone },
    bankHolidays: () => false,
    register: {
      seal: (stream, head, entry) => sealEntry({ stream, head }, entry, random.bytes(32)),
      append: async (entry) => {
        asked.push(keyOf(entry));
        return bench.append(entry);
      },
      appendAccess: async (notes) => notes.map(({ id }) => id),
      accessOf: async () => [],
      entriesOf: async (stream) =>
        rows.flatMap((entry, i) => (entry.stream === stream ? [{ entry, itemId: `${i + 1}` }] : [])),
      entriesSince: () => nothing(),
      keepCheckpoint: async () => undefined,
    },
    ...noDocuments,
    evidence: { checkpointOf: noEvidence, check: noEvidence, proofOf: noEvidence },
    directory: { staff: async () => [], learners: async () => [] },
    messenger: {
      send: async (chat, notice) => {
        const answer = await bench.send(chat, notice);
        if (answer.answer === "sent") sent.push({ chat, notice });
        return answer;
      },
    },
    changes: {
      ...changes,
      concernsChanged: () => {
        changes.count += 1;
      },
    },
    rounds: { wake: (round) => void woken.push(round) },
  };
  const bench: Bench = {
    ports,
    clock,
    events,
    woken,
    changes,
    asked,
    rows,
    sent,
    append: async (entry) => {
      const at = rows.findIndex((row) => keyOf(row) === keyOf(entry));
      const holder = rows[at];
      if (holder !== undefined && holder.hash !== entry.hash) return { outcome: "taken", holder, itemId: `${at + 1}` };
      if (holder === undefined) rows.push(entry);
      return { outcome: "filed", itemId: `${holder === undefined ? rows.length : at + 1}` };
    },
    send: async () => ({ answer: "sent", messageId: String(sent.length + 1) }),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
  return bench;
}

function noEvidence(): never {
  throw new Error("this test looks at no evidence");
}

async function* nothing() {
  // A register in which nothing was ever changed.
}
