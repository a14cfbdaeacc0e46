/**
 * Filing: what was accepted on the desk is appended to the register. A concern is safe before it is filed, and is filed
 * once, however often a server dies in between: the desk knows what waits, the register knows what it has.
 */
import { keyOf, type SealedEntry } from "../contract/entries.ts";
import { minutesBetween } from "../domain/calendar.ts";
import type { Ports } from "./ports.ts";

/** How many streams are filed side by side. */
const width = 4;

type Filing = Pick<Ports, "clock" | "desk" | "register" | "view" | "changes" | "log">;

/** Files everything that waits. Throws the first fault after every stream has had its turn. */
export async function fileEntries(ports: Filing): Promise<undefined> {
  const streams = byStream(await ports.desk.unfiled());
  const faults: unknown[] = [];
  const queue = streams.values();
  const worker = async () => {
    // Whatever is wrong with one stream, the others are filed: nobody's concern waits for somebody else's.
    for (const stream of queue) await fileStream(ports, stream).catch((fault: unknown) => faults.push(fault));
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (faults.length > 0) throw faults[0];
}

/** Files a stream's entries in order, and stops at the first that cannot be filed now: order within a stream is kept. */
async function fileStream(ports: Filing, entries: readonly SealedEntry[]): Promise<void> {
  for (const entry of entries) if (!(await fileEntry(ports, entry))) return;
}

/** Whether the entry is filed; if not, another writer's entry holds its key, and it is set aside for a person to see. */
async function fileEntry({ clock, desk, register, view, changes, log }: Filing, entry: SealedEntry): Promise<boolean> {
  const key = keyOf(entry);
  const appended = await register.append(entry);
  if (appended.outcome === "taken") {
    await desk.noteContested(key);
    // What is decided from now on must build on what the register holds, not on what it did not take.
    view.take([{ entry: appended.holder, itemId: appended.itemId }]);
    log.note({ event: "entry-contested", key });
    return false;
  }
  await desk.noteFiled(key, appended.itemId);
  view.take([{ entry, itemId: appended.itemId }]);
  changes.concernsChanged();
  log.note({ event: "entry-filed", key, minutes: minutesBetween(entry.recordedAt, clock.now()) });
  return true;
}

function byStream(entries: readonly SealedEntry[]): Map<string, readonly SealedEntry[]> {
  return Map.groupBy(entries, (entry) => entry.stream);
}
