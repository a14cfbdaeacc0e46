/**
 * Resettling: the register holds other entries where ours should stand, so ours are decided again on what it has. Nobody's
 * words are lost: a fact is recorded on the new state, a judgement goes back to its author, a concern that met another under
 * its reference gets the next one.
 */
import { type EntryKey, keyOf, opened, type SealedEntry } from "../contract/entries.ts";
import { type ConcernEntry, foldConcern } from "../domain/concern.ts";
import { type DecidedAgain, decideAgain } from "../domain/decide-again.ts";
import type { Placed } from "../domain/entry.ts";
import { type ConcernId, referenceOf } from "../domain/ids.ts";
import { type Moving, moveElsewhere } from "./moving.ts";
import type { LogEvent, Ports, Resettled } from "./ports.ts";

export type Resettling = Moving & Pick<Ports, "clock" | "view" | "changes" | "log" | "rounds">;

/**
 * Settles what waits of a stream on what the register holds of it. To be called when the register did not take an entry.
 *
 * @throws RegisterUnavailable, DeskUnavailable; nothing is settled then
 */
export async function resettle(ports: Resettling, stream: ConcernId): Promise<void> {
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

function isAnotherConcern(stream: ConcernId, filed: Rivals["filed"], [first]: Rivals["ours"]): boolean {
  const concern = foldConcern(stream, filed.map(opened));
  return concern !== undefined && first !== undefined && decideAgain(concern, opened(first)) === "elsewhere";
}

function settle(
  { register, clock }: Pick<Resettling, "register" | "clock">,
  stream: ConcernId,
  { filed, ours }: Rivals,
): { readonly settled: Resettled; readonly became: readonly LogEvent[] } {
  const anew: SealedEntry[] = [];
  const setAside: SealedEntry[] = [];
  const became: LogEvent[] = [];
  for (const entry of ours) {
    const again = againOn(stream, [...filed, ...anew], opened(entry));
    if (again === "returned") setAside.push(entry);
    else if (again !== "there") anew.push(register.seal(stream, anew.at(-1) ?? filed.at(-1), again.anew));
    became.push(eventFor(keyOf(entry), again));
  }
  const at = clock.now();
  const notices = setAside.map(({ hash, by, recordedAt }) => ({
    id: `${stream}/returned/${hash}`,
    to: by,
    notice: { type: "decision-returned", concern: referenceOf(stream), recordedAt, at } as const,
  }));
  return { settled: { replaced: ours, anew, setAside, notices }, became };
}

/** A stream that does not begin with a raised concern is nothing to decide on: somebody's hand was in the list. */
function againOn(
  stream: ConcernId,
  entries: readonly SealedEntry[],
  entry: Placed<ConcernEntry>,
): Exclude<DecidedAgain, "elsewhere"> {
  const concern = foldConcern(stream, entries.map(opened));
  const again = concern === undefined ? "returned" : decideAgain(concern, entry);
  return again === "elsewhere" ? "returned" : again;
}

function eventFor(key: EntryKey, again: Exclude<DecidedAgain, "elsewhere">): LogEvent {
  const became = again === "returned" ? "set-aside" : again === "there" ? "there" : "filed-anew";
  return { event: "entry-decided-again", key, became };
}
