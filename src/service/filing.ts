/**
 * Filing: what was accepted on the desk is appended to the register. A concern is safe before it is filed, and is filed
 * once, however often a server dies in between, and however many servers there are: the desk knows what waits and who is at
 * it, the register knows what it has.
 */
import { keyOf, type SealedEntry, saysAtRisk } from "../contract/entries.ts";
import { minutesBetween, plusMinutes } from "../domain/calendar.ts";
import type { StreamId } from "../domain/ids.ts";
import { type Ports, RegisterUnavailable } from "./ports.ts";
import { type Resettling, resettle } from "./resettling.ts";

/** How many streams are filed side by side. */
const width = 4;
/** After so many streams the desk is asked again, because somebody at risk may have come in meanwhile. */
const atOnce = 20;
/** A stream whose place is taken is settled and has another turn; one that is contested for so long waits for the next pass. */
const mostTurns = 8;
/** What the register says of such a key. */
const keyHeldByBrokenRow = 409;
/** When a stream that is held up so is tried again. Milliseconds. */
const tryAgain = 60_000;
/** How long a stream is one server's to file. Minutes. If it dies, another goes on after that. */
const lease = 1;

type Filing = Resettling & Pick<Ports, "clock" | "server">;

/** How soon to look again at what could not be filed now, because another server is at it or contests it. Milliseconds. */
const leftForNow = 10_000;

/**
 * Files everything that waits. Gives the milliseconds until it wants to look again at what it had to leave. Throws the first
 * fault that is not one stream's alone, after every stream has had its turn.
 */
export async function fileEntries(ports: Filing): Promise<number | undefined> {
  const faults: unknown[] = [];
  const left = new Set<StreamId>();
  const turns = new Map<StreamId, number>();
  for (let streams = await waiting(ports, left); streams.length > 0; streams = await waiting(ports, left)) {
    const queue = streams.slice(0, atOnce).values();
    const worker = async () => {
      // Whatever is wrong with one stream, the others are filed: nobody's concern waits for somebody else's.
      for (const [stream, entries] of queue)
        await fileStream(ports, stream, entries).then(
          (done) => {
            turns.set(stream, (turns.get(stream) ?? 0) + 1);
            if (!done || (turns.get(stream) ?? 0) >= mostTurns) left.add(stream);
          },
          (fault: unknown) => {
            left.add(stream);
            faults.push(fault);
          },
        );
    };
    await Promise.all(Array.from({ length: width }, worker));
  }
  const common = faults.filter((fault) => !isOfOneStream(fault));
  if (common.length > 0) throw common[0];
  if (faults.length > 0)
    ports.log.note({ event: "register-unavailable", during: "filing", status: keyHeldByBrokenRow });
  return faults.length > 0 ? tryAgain : left.size > 0 ? leftForNow : undefined;
}

/** A row that is none of Lantern's stands where an entry of this stream belongs. A round that backed off would slow everybody. */
function isOfOneStream(fault: unknown): boolean {
  return fault instanceof RegisterUnavailable && fault.status === keyHeldByBrokenRow;
}

/** The streams that have something to file, but for those that had their turn in vain. */
async function waiting({ desk }: Filing, left: ReadonlySet<StreamId>) {
  const streams = Map.groupBy(await desk.unfiled(), (entry) => entry.stream);
  return [...streams].filter(([stream]) => !left.has(stream));
}

/** Files a stream's entries in order: `false` where another server is at it, and will see to the rest. */
async function fileStream(ports: Filing, stream: StreamId, entries: readonly SealedEntry[]): Promise<boolean> {
  const { clock, desk, server } = ports;
  const work = `filing ${stream}`;
  const now = clock.now();
  if (!(await desk.claim(work, server, { now, until: plusMinutes(now, lease) }))) return false;
  try {
    const urgency = entries.some(saysAtRisk) ? "urgent" : undefined;
    let before: string | undefined;
    for (const entry of entries) {
      if (!(await isLinked(ports, entry, before))) {
        await resettle(ports, stream);
        break;
      }
      if (!(await fileEntry(ports, entry, urgency))) break;
      before = entry.hash;
    }
    return true;
  } finally {
    await desk.release(work, server);
  }
}

/**
 * Whether an entry builds on what the register has. What it was built on may have been settled anew a moment before it was
 * accepted, and SharePoint would take it all the same: it knows keys, and no chains. `before`: hash of the one just filed.
 */
async function isLinked(
  { desk, register }: Filing,
  { stream, seq, prev }: SealedEntry,
  before: string | undefined,
): Promise<boolean> {
  if (seq === 1) return true;
  if (before !== undefined) return before === prev;
  if ((await desk.acceptedAs(keyOf({ stream, seq: seq - 1 }))) === prev) return true;
  return (await register.entriesOf(stream)).some(({ entry }) => entry.hash === prev);
}

/** Whether the entry is filed as it was sealed; if not, what waits of its stream has been settled anew. */
async function fileEntry(ports: Filing, entry: SealedEntry, urgency: "urgent" | undefined): Promise<boolean> {
  const { clock, desk, register, view, changes, log } = ports;
  const key = keyOf(entry);
  const appended = await register.append(entry, urgency);
  if (appended.outcome === "taken") {
    await resettle(ports, entry.stream);
    return false;
  }
  const now = clock.now();
  await desk.noteFiled(key, appended.itemId, now);
  view.take([{ entry, itemId: appended.itemId }]);
  changes.concernsChanged();
  log.note({ event: "entry-filed", key, minutes: minutesBetween(entry.recordedAt, now) });
  return true;
}
