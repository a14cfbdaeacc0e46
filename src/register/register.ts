/**
 * The register in SharePoint, through Graph: the port's one way to append and the one way to follow (R3.1). Of two writers
 * with one `stream#seq` exactly one wins, however many servers run, because the column EntryKey is unique.
 */
import { keyOf, type SealedEntry } from "../contract/entries.ts";
import { batchLimit } from "../graph/batch.ts";
import type { Graph } from "../graph/client.ts";
import { asUnavailable, GraphRefused, orUnavailable } from "../graph/fault.ts";
import { changedRows, createRow, createRows, type DeltaPage, type ListAddress, rowsWith } from "../graph/lists.ts";
import {
  type AccessNote,
  type Appended,
  type Clock,
  type Register,
  type RegisterPage,
  RegisterUnavailable,
} from "../service/ports.ts";
import { registerColumns } from "./columns.ts";
import type { ListIds } from "./find-lists.ts";
import { entryIn, fieldsOf, fieldsOfNote } from "./row.ts";
import { sealEntry } from "./seal.ts";

export interface RegisterOptions {
  readonly graph: Graph;
  /** `hostname,guid,guid` */
  readonly siteId: string;
  /** Where the lists are: asked for when first needed, so that a server may start while Graph is down. Kept once known. */
  readonly listIds: () => Promise<ListIds>;
  /** Bytes nobody can foretell, as many as asked for. */
  readonly randomBytes: (size: number) => Uint8Array;
  readonly clock: Pick<Clock, "now">;
}

const saltSize = 32;

/** The register of a site. Asks nothing of Graph until it is used. */
export function openRegister({ graph, siteId, listIds, randomBytes, clock }: RegisterOptions): Register {
  const lists = onceKnown(listIds);
  const entries = async () => ({ siteId, listId: (await lists()).register });
  const notes = async () => ({ siteId, listId: (await lists()).accessLog });
  return {
    seal: (stream, head, entry) => sealEntry({ stream, head }, entry, randomBytes(saltSize)),
    append: (entry) => orUnavailable(async () => append(graph, await entries(), entry)),
    appendAccess: (waiting) => orUnavailable(async () => appendNotes(graph, await notes(), waiting, clock)),
    entriesSince: async function* (cursor) {
      yield* pagesSince(graph, await orUnavailable(entries), cursor);
    },
  };
}

/** Asks once, and again only where asking failed. */
function onceKnown<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= ask().catch((fault: unknown) => {
      known = undefined;
      throw fault;
    });
    return known;
  };
}

/**
 * Appends one entry, or tells who came first.
 *
 * In the good case this is one request. A lost answer (504 after the row was written) and a key that is taken look alike
 * from here: the row is read back, and if its hash is ours, it was a win.
 */
async function append(graph: Graph, list: ListAddress, entry: SealedEntry): Promise<Appended> {
  try {
    return { outcome: "filed", itemId: await createRow(graph, list, fieldsOf(entry)) };
  } catch (fault) {
    const holder = mayBeThere(fault) ? await holderOf(graph, list, entry) : undefined;
    if (holder === undefined) throw fault;
    return holder;
  }
}

/** Whether a row may exist after its create failed so: its key was taken, or the answer was lost. At 429 nothing was done. */
function mayBeThere(fault: unknown): boolean {
  return mayBeTaken(fault) || (fault instanceof RegisterUnavailable && fault.status !== 429);
}

/**
 * Whether a unique value may have been there already. SharePoint says 400 then, like for much else, and why in a sentence
 * that depends on the site's language; so every 400 is looked into.
 */
function mayBeTaken(fault: unknown): boolean {
  return fault instanceof GraphRefused && (fault.status === 400 || fault.status === 409);
}

async function holderOf(graph: Graph, list: ListAddress, entry: SealedEntry): Promise<Appended | undefined> {
  const key = { column: "EntryKey", text: keyOf(entry), columns: registerColumns };
  const [row] = await rowsWith(graph, list, key);
  if (row === undefined) return undefined;
  const { Hash: hash } = row.fields;
  if (hash === entry.hash) return { outcome: "filed", itemId: row.itemId };
  const holder = entryIn(row)?.entry;
  if (holder === undefined) throw new RegisterUnavailable(409, { cause: new Error("a key is held by a broken row") });
  return { outcome: "taken", holder, itemId: row.itemId };
}

/** Files notes by twenties until one of a twenty could not be filed; throws only when none at all was. */
async function appendNotes(
  graph: Graph,
  list: ListAddress,
  waiting: readonly AccessNote[],
  clock: Pick<Clock, "now">,
): Promise<readonly string[]> {
  const filed: string[] = [];
  for (let from = 0; from < waiting.length; from += batchLimit) {
    const twenty = await appendTwenty(graph, list, waiting.slice(from, from + batchLimit), clock.now());
    filed.push(...twenty.filed);
    if (twenty.faults.length === 0) continue;
    if (filed.length === 0) throw twenty.faults[0];
    break;
  }
  return filed;
}

/** The ids of the notes that are filed now, and what stood in the way of the others. */
async function appendTwenty(
  graph: Graph,
  list: ListAddress,
  twenty: readonly AccessNote[],
  now: string,
): Promise<{ readonly filed: readonly string[]; readonly faults: readonly unknown[] }> {
  const filed: string[] = [];
  const faults: unknown[] = [];
  try {
    const answers = await createRows(graph, list, twenty.map(fieldsOfNote), now);
    for (const [index, { id }] of twenty.entries()) {
      const answer = answers[index];
      const fault = answer !== undefined && "fault" in answer ? answer.fault : undefined;
      if (fault === undefined || (mayBeTaken(fault) && (await isNoted(graph, list, id)))) filed.push(id);
      else faults.push(fault);
    }
  } catch (fault) {
    faults.push(fault);
  }
  return { filed, faults };
}

async function isNoted(graph: Graph, list: ListAddress, id: string): Promise<boolean> {
  return (await rowsWith(graph, list, { column: "NoteId", text: id, columns: ["NoteId"] })).length > 0;
}

/** Follows the list. A cursor that Graph no longer knows means: everything from the beginning. */
async function* pagesSince(
  graph: Graph,
  list: ListAddress,
  cursor: string | undefined,
): AsyncGenerator<RegisterPage, void, undefined> {
  try {
    for await (const page of changedRows(graph, list, registerColumns, cursor)) yield pageOf(page);
    return;
  } catch (fault) {
    const unknown = fault instanceof GraphRefused && (fault.status === 410 || fault.status === 400);
    if (cursor === undefined || !unknown) throw asUnavailable(fault);
  }
  yield* pagesSince(graph, list, undefined);
}

function pageOf({ rows, cursor }: DeltaPage): RegisterPage {
  const entries: { readonly itemId: string; readonly entry: SealedEntry }[] = [];
  const suspicious: string[] = [];
  for (const row of rows) {
    const read = entryIn(row);
    if (read !== undefined) entries.push({ itemId: row.itemId, entry: read.entry });
    if (read?.untouched !== true) suspicious.push(row.itemId);
  }
  return { entries, suspicious, cursor };
}
