/**
 * Reading rows of a register's list: the one way for following, for looking one entry up and for checking the whole. Bodies
 * that lie in the library are fetched, and long pages are read in slices, so that requests are never kept waiting.
 */
import { type EntryKey, keyOf, placeOf } from "../contract/entries.ts";
import { type RegisterName, registerOf } from "../domain/registers.ts";
import type { Graph } from "../graph/client.ts";
import { allRows, type Row } from "../graph/lists.ts";
import type { SuspiciousRow } from "../service/ports.ts";
import { oneAhead } from "./ahead.ts";
import { registerColumns } from "./columns.ts";
import type { Breathe } from "./in-pieces.ts";
import { documentNamedIn, type FoundBody, findBody } from "./long-body.ts";
import type { Places } from "./places.ts";
import { contentOf, type RowContent } from "./row.ts";

export interface Reading {
  readonly graph: Graph;
  readonly places: Places;
  readonly breathe: Breathe;
}

/** A row of a register, read. */
export interface RegisterRow {
  readonly itemId: string;
  /** How often it was written; Lantern writes once. Undefined where Graph does not say. */
  readonly version: number | undefined;
  readonly content: RowContent | { readonly is: "removed" };
  /** SHA-256 of the document in which its body lies, where the row names one. */
  readonly bodyDocument?: string;
}

/** Between breaths. */
const rowsPerSlice = 100;
/** How many documents are asked for at once. */
const fetchedAtOnce = 4;

/**
 * Every row of a register, page by page, as the register itself reads them. A row that changes meanwhile comes again; then the
 * last one counts.
 *
 * @throws GraphRefused, RegisterUnavailable
 */
export async function* rowsOfRegister(
  reading: Reading,
  register: RegisterName,
): AsyncGenerator<readonly RegisterRow[], void, undefined> {
  const list = await reading.places.list(register);
  for await (const rows of oneAhead(allRows(reading.graph, list, registerColumns)))
    yield await readRows(reading, register, rows);
}

/** Reads rows: each once, as it came last, in the order of their ids. @throws GraphRefused, RegisterUnavailable */
export async function readRows(
  reading: Reading,
  register: RegisterName,
  rows: readonly Row[],
): Promise<readonly RegisterRow[]> {
  const latest = [...new Map(rows.map((row) => [row.itemId, row])).values()];
  const ordered = latest.sort((one, other) => Number(one.itemId) - Number(other.itemId));
  const read: RegisterRow[] = [];
  for (let from = 0; from < ordered.length; from += rowsPerSlice) {
    if (from > 0) await reading.breathe();
    const slice = ordered.slice(from, from + rowsPerSlice);
    const bodies = await bodiesOf(reading, slice);
    for (const row of slice) read.push(inItsPlace(register, readRow(row, bodies)));
  }
  return read;
}

/** What somebody's hand did to a row, as far as the row itself tells (R3.3); undefined when it is as Lantern wrote it. */
export function suspicionOf({ content, version }: RegisterRow): SuspiciousRow["what"] | undefined {
  if (content.is === "removed") return "removed";
  if (content.is === "broken" || (content.is === "entry" && !content.untouched)) return "broken";
  return version !== undefined && version > 1 ? "restored" : undefined;
}

/** What a row is, or says it is; undefined where it does not tell. */
export function keyOfRow({ content }: RegisterRow): EntryKey | undefined {
  if (content.is === "removed") return undefined;
  return content.is === "entry" ? keyOf(content.entry) : content.key;
}

function readRow(row: Row, bodies: ReadonlyMap<string, FoundBody>): RegisterRow {
  const { itemId, version } = row;
  if (row.deleted) return { itemId, version, content: { is: "removed" } };
  const named = documentNamedIn(row.fields.Body);
  if (named === undefined) return { itemId, version, content: contentOf(row) };
  return { itemId, version, content: contentOf(row, bodies.get(named)), bodyDocument: named };
}

/** A row of this register, or one that says it is of the other: then nothing of it counts here, however well it is sealed. */
function inItsPlace(register: RegisterName, row: RegisterRow): RegisterRow {
  const key = keyOfRow(row);
  if (key === undefined || registerOf(placeOf(key).stream) === register) return row;
  return { ...row, content: { is: "broken", why: "place", key: undefined } };
}

/** The long bodies of some rows by their names, a few asked for at a time. */
async function bodiesOf({ graph, places }: Reading, rows: readonly Row[]): Promise<ReadonlyMap<string, FoundBody>> {
  const bodies = new Map<string, FoundBody>();
  const names = [...new Set(rows.flatMap(({ fields }) => documentNamedIn(fields.Body) ?? []))];
  if (names.length === 0) return bodies;
  const driveId = await places.drive();
  for (let from = 0; from < names.length; from += fetchedAtOnce) {
    const few = names.slice(from, from + fetchedAtOnce);
    const found = await Promise.all(few.map(async (name) => [name, await findBody(graph, driveId, name)] as const));
    for (const [name, body] of found) bodies.set(name, body);
  }
  return bodies;
}
