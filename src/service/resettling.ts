/**
 * Resettling: the register holds other entries where ours should stand, so ours are decided again on what it has. Nobody's
 * words are lost: a fact is recorded on the new state, a judgement goes back to its author, a concern that met another under
 * its reference gets the next one.
 */
import { type EntryKey, keyOf, opened, type SealedEntry } from "../contract/entries.ts";
import { type DecidedAgain, decideAgainOn } from "../domain/decide-again.ts";
import type { Placed } from "../domain/entry.ts";
import { isConcernId, referenceOf, type StreamId } from "../domain/ids.ts";
import { type NewPlace, placeOfSame } from "../domain/new-places.ts";
import type { RecordEntry } from "../domain/record-entry.ts";
import { type Moving, moveElsewhere } from "./moving.ts";
import type { LogEvent, Ports, Resettled } from "./ports.ts";

export type Resettling = Moving & Pick<Ports, "clock" | "view" | "changes" | "log" | "rounds">;

/**
 * Settles what waits of a stream on what the register holds of it. To be called when the register did not take an entry.
 *
 * @throws RegisterUnavailable, DeskUnavailable; nothing is settled then
 */
export async function resettle(ports: Resettling, stream: StreamId): Promise<void> {
  const { desk, register, view, changes, log, rounds } = ports;
  const rows = await register.entriesOf(stream);
  view.take(rows);
  const filed = rows.map(({ entry }) => entry);
  const unfiled = (await desk.unfiled()).filter((entry) => entry.stream === stream);
  const ours = unfiled.filter(({ hash }) => filed.every((entry) => entry.hash !== hash));
  if (ours.length === 0) return;
  if (isAnotherConcern(stream, filed, ours)) {
    await moveElsewhere(ports, stream, ours);
    return rounds.wake("delivery");
  }
  const { settled, became } = settle(ports, stream, { filed, ours });
  if ((await desk.resettle(stream, settled)) === "taken") return;
  if (settled.notices.length > 0) rounds.wake("delivery");
  view.take(settled.anew.map((entry) => ({ entry, itemId: undefined })));
  changes.concernsChanged();
  for (const event of became) log.note(event);
}

interface Rivals {
  /** What the register holds of the stream. */
  readonly filed: readonly SealedEntry[];
  /** What this desk accepted on it, in order. */
  readonly ours: readonly SealedEntry[];
}

function isAnotherConcern(stream: StreamId, filed: Rivals["filed"], [first]: Rivals["ours"]): boolean {
  if (first === undefined) return false;
  return (
    decideAgainOn(stream, { entries: filed.map(opened), before: [], moved: new Map() }, opened(first)) === "elsewhere"
  );
}

function settle(
  { register, clock }: Pick<Resettling, "register" | "clock">,
  stream: StreamId,
  { filed, ours }: Rivals,
): { readonly settled: Resettled; readonly became: readonly LogEvent[] } {
  const anew: SealedEntry[] = [];
  const setAside: SealedEntry[] = [];
  const became: LogEvent[] = [];
  const places = new Map<number, NewPlace>();
  for (const entry of ours) {
    const built = builtOn(entry, ours);
    const moved = new Map([...places].filter(([place]) => built.some(({ seq }) => seq === place)));
    const before = [...filed.filter(({ seq }) => seq < (built[0] ?? entry).seq), ...built, entry].map(opened);
    const state = { entries: [...filed, ...anew].map(opened), before, moved };
    const decided = decideAgainOn(stream, state, opened(entry));
    const again = decided === "elsewhere" ? "returned" : decided;
    if (again === "returned") setAside.push(entry);
    else if (again !== "there") anew.push(register.seal(stream, anew.at(-1) ?? filed.at(-1), again.anew));
    places.set(entry.seq, newPlace(again, { entries: state.entries, entry: opened(entry), last: anew.at(-1)?.seq }));
    became.push(eventFor(keyOf(entry), again));
  }
  const at = clock.now();
  const about = isConcernId(stream) ? { concern: referenceOf(stream) } : {};
  const notices = setAside.map(({ hash, by, recordedAt }) => ({
    id: `${stream}/returned/${hash}`,
    to: by,
    notice: { type: "decision-returned", ...about, recordedAt, at } as const,
  }));
  return { settled: { replaced: ours, anew, setAside, notices }, became };
}

/**
 * Those of our entries that one was accepted upon, in order. One that was accepted where the register's entries were known
 * already stands on those, and what it names by its place is theirs.
 */
function builtOn(entry: SealedEntry, ours: readonly SealedEntry[]): readonly SealedEntry[] {
  const below = ours.find(({ hash }) => hash === entry.prev);
  return below === undefined ? [] : [...builtOn(below, ours), below];
}

interface Standing {
  readonly entries: readonly Placed<RecordEntry>[];
  readonly entry: RecordEntry;
  /** The place of the entry that was sealed last. */
  readonly last: number | undefined;
}

function newPlace(again: Exclude<DecidedAgain, "elsewhere">, { entries, entry, last }: Standing): NewPlace {
  if (again === "returned") return again;
  return again === "there" ? placeOfSame(entries, entry) : (last ?? "returned");
}

function eventFor(key: EntryKey, again: Exclude<DecidedAgain, "elsewhere">): LogEvent {
  const became = again === "returned" ? "set-aside" : again === "there" ? "there" : "filed-anew";
  return { event: "entry-decided-again", key, became };
}
