/**
 * Appending an entry to its list (R3.1). Of two writers with one `stream#seq` exactly one wins, however many servers run,
 * because the column EntryKey is unique.
 */
import { keyOf, type SealedEntry } from "../contract/entries.ts";
import { registerOf } from "../domain/registers.ts";
import { GraphRefused } from "../graph/fault.ts";
import { createRow, type ListAddress, rowsWith } from "../graph/lists.ts";
import { type Appended, RegisterUnavailable } from "../service/ports.ts";
import { registerColumns } from "./columns.ts";
import { drawingOf, putDrawing } from "./drawings.ts";
import { putBody } from "./long-body.ts";
import { type Reading, readRows } from "./reading.ts";
import { rowOf } from "./row.ts";

/**
 * Appends one entry, or tells who came first.
 *
 * In the good case this is one request, and one before it for a body that lies in the library, and for a drawing. A lost answer (504 after the
 * row was written) and a key that is taken look alike from here: the row is read back, and if its hash is ours, it was a win.
 *
 * @throws RegisterUnavailable, GraphRefused when the outcome is not known, or the key is held by a row that cannot be read
 */
export async function appendEntry(reading: Reading, entry: SealedEntry): Promise<Appended> {
  const { graph, places } = reading;
  const list = await places.list(registerOf(entry.stream));
  const { fields, long } = rowOf(entry);
  if (long !== undefined) await putBody(graph, await places.drive(), long);
  const drawing = drawingOf(entry);
  if (drawing !== undefined) await putDrawing(graph, await places.drive(), drawing);
  try {
    return { outcome: "filed", itemId: await createRow(graph, list, fields) };
  } catch (fault) {
    const holder = mayBeThere(fault) ? await holderOf(reading, list, entry) : undefined;
    if (holder === undefined) throw fault;
    return holder;
  }
}

/**
 * Whether a unique value may have been there already. SharePoint says 400 then, like for much else, and why in a sentence
 * that depends on the site's language; so every 400 is looked into.
 */
export function mayBeTaken(fault: unknown): boolean {
  return fault instanceof GraphRefused && (fault.status === 400 || fault.status === 409);
}

/** Whether a row may exist after its create failed so: its key was taken, or the answer was lost. At 429 nothing was done. */
function mayBeThere(fault: unknown): boolean {
  return mayBeTaken(fault) || (fault instanceof RegisterUnavailable && fault.status !== 429);
}

async function holderOf(reading: Reading, list: ListAddress, entry: SealedEntry): Promise<Appended | undefined> {
  const key = keyOf(entry);
  const [row] = await rowsWith(reading.graph, list, { column: "EntryKey", text: key, columns: registerColumns });
  if (row === undefined) return undefined;
  const { itemId } = row;
  if (row.fields.Hash === entry.hash) return { outcome: "filed", itemId };
  const [read] = await readRows(reading, registerOf(entry.stream), [row]);
  if (read?.content.is !== "entry" || keyOf(read.content.entry) !== key)
    throw new RegisterUnavailable(409, { cause: new Error("a key is held by a row that is no entry to this Lantern") });
  return { outcome: "taken", holder: read.content.entry, itemId };
}
