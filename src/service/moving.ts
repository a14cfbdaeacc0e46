/**
 * Moving a concern to another reference: two concerns of two servers without a common desk met under one, and the register
 * has the other. References are made by chance of 700 million, so this is rarer than rare, and loses nobody's words all the same.
 */
import { keyOf, opened, type SealedEntry } from "../contract/entries.ts";
import { alertsAfter } from "../domain/alert.ts";
import { foldConcern } from "../domain/concern.ts";
import { concernId, isConcernId, type StreamId } from "../domain/ids.ts";
import { isOfConcern, type RecordEntry } from "../domain/record-entry.ts";
import { noticesAfter } from "./notices-after.ts";
import type { Ports } from "./ports.ts";
import { referenceFor } from "./reference.ts";

export type Moving = Pick<Ports, "desk" | "register" | "view" | "changes" | "log">;

/** Nobody meets so many others in a row: beyond it something is broken. */
const mostReferences = 20;

/**
 * Accepts the entries of a stream as a stream under the next free reference, and gives up their old places. A repeat after a
 * crash finds what it has moved already: by the submission of the first entry.
 *
 * @throws DeskUnavailable
 */
export async function moveElsewhere(ports: Moving, from: StreamId, entries: readonly SealedEntry[]): Promise<void> {
  const { desk, view, changes, log } = ports;
  const [first] = entries;
  if (first === undefined) return;
  const moved = await begin(ports, opened(first));
  const id = moved[0]?.stream ?? from;
  if (!isConcernId(id)) throw new Error("what is moved is a concern");
  for (const entry of entries.slice(moved.length)) {
    const sealed = ports.register.seal(id, moved.at(-1), opened(entry));
    const before = foldConcern(id, moved.map(opened));
    const told = opened(entry);
    const alerts = isOfConcern(told) ? alertsAfter(id, before, told) : undefined;
    if ((await desk.accept(sealed, [], alerts)) === "taken")
      throw new Error("a stream that was moved did not stand still");
    moved.push(sealed);
  }
  await desk.resettle(from, { replaced: entries, anew: [], setAside: [], notices: [] });
  view.take(moved.map((entry) => ({ entry, itemId: undefined })));
  changes.concernsChanged();
  for (const entry of entries) log.note({ event: "entry-decided-again", key: keyOf(entry), became: "filed-anew" });
}

/** The stream under the new reference, as far as it has been moved; its first entry alerts as that of any new concern. */
async function begin({ desk, register }: Moving, first: RecordEntry): Promise<SealedEntry[]> {
  if (first.kind !== "concern.raised") throw new Error("a concern moves from its first entry on");
  const { submission } = first.data;
  for (let attempt = 1; attempt < mostReferences; attempt += 1) {
    const id = concernId(referenceFor(submission, attempt));
    const held = await desk.held(id);
    if (foldConcern(id, held.map(opened))?.submission === submission) return [...held];
    const sealed = register.seal(id, undefined, first);
    const notices = noticesAfter(id, undefined, first).map((one, i) => ({ ...one, id: `${keyOf(sealed)}/${i}` }));
    if (
      held.length === 0 &&
      (await desk.accept(sealed, notices, alertsAfter(id, undefined, { ...first, seq: 1 }))) === "accepted"
    )
      return [sealed];
  }
  throw new Error("no free reference was found");
}
