/** SharePoint lists through Graph: make rows, find a row by an indexed column, follow what changes. Knows no column by name. */
import type { ListItem } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { type BatchAnswer, batch } from "./batch.ts";
import type { Graph } from "./client.ts";
import { literal, queryString, segment } from "./odata.ts";
import { allOf, pagesOf } from "./pages.ts";
import { read } from "./reply.ts";

export interface ListAddress {
  /** `hostname,guid,guid` */
  readonly siteId: string;
  readonly listId: string;
}

/** What Lantern writes into columns. */
export type Fields = Readonly<Record<string, string | number>>;

/** A row as it comes back. A removed one has no fields and no version. */
export interface Row {
  readonly itemId: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly deleted: boolean;
  /** How often it was written: 1 for a row that is as it was made. Undefined where Graph does not say. */
  readonly version: number | undefined;
}

export interface DeltaPage {
  readonly rows: readonly Row[];
  /** Where the next run goes on; only the last page of a run has it. */
  readonly cursor: string | undefined;
}

/** Graph gives 200 rows a page when not asked for more; a first run over a school's records would take hundreds of pages. */
const rowsPerPage = "1000";

const itemReply = z
  .object({
    id: z.string(),
    deleted: z.looseObject({}).nullish(),
    eTag: z.string().nullish(),
    fields: z.record(z.string(), z.unknown()).optional(),
  } satisfies Partial<Record<keyof ListItem | "deleted", z.ZodType>>)
  .transform(({ id, deleted, eTag, fields = {} }): Row => {
    if (deleted != null) return { itemId: id, fields: {}, deleted: true, version: undefined };
    return { itemId: id, fields, deleted: false, version: versionIn(eTag ?? "") };
  });

/** Makes a row and gives its item id. Sent once. @throws GraphRefused, RegisterUnavailable when it may or may not exist now */
export async function createRow(graph: Graph, list: ListAddress, fields: Fields): Promise<string> {
  return read(itemReply, await graph.post(pathOf(list), bodyOf(fields))).itemId;
}

/** Makes at most 20 rows in one request. Answers in the order of the rows. @throws GraphRefused, RegisterUnavailable */
export function createRows(
  graph: Graph,
  list: ListAddress,
  rows: readonly Fields[],
  now: string,
): Promise<readonly BatchAnswer[]> {
  const path = pathOf(list);
  return batch(
    graph,
    rows.map((fields) => ({ path, body: bodyOf(fields) })),
    now,
  );
}

/** The rows with a text in an indexed column. @throws GraphRefused, RegisterUnavailable */
export function rowsWith(
  graph: Graph,
  list: ListAddress,
  { column, text, columns }: { readonly column: string; readonly text: string; readonly columns: readonly string[] },
): Promise<readonly Row[]> {
  const options = { $filter: `fields/${column} eq ${literal(text)}`, $expand: expanded(columns), $top: rowsPerPage };
  return allOf(graph, `${pathOf(list)}${queryString(options)}`, itemReply);
}

/**
 * What changed in a list since a cursor, page by page; everything without one.
 *
 * @throws GraphRefused with status 410 when the cursor is too old, 400 when it is no cursor of this list
 */
export async function* changedRows(
  graph: Graph,
  list: ListAddress,
  columns: readonly string[],
  cursor: string | undefined,
): AsyncGenerator<DeltaPage> {
  const start = `${pathOf(list)}/delta${queryString({ $expand: expanded(columns), $top: rowsPerPage })}`;
  for await (const { value, deltaPath } of pagesOf(graph, cursor ?? start, itemReply))
    yield { rows: value, cursor: deltaPath };
}

/**
 * A whole list, page by page. Delta without a cursor is the documented way past 5,000 rows; a row that changes meanwhile
 * comes again, and then the last one counts.
 *
 * @throws GraphRefused, RegisterUnavailable
 */
export async function* allRows(
  graph: Graph,
  list: ListAddress,
  columns: readonly string[],
): AsyncGenerator<readonly Row[]> {
  for await (const { rows } of changedRows(graph, list, columns, undefined)) yield rows;
}

/** How often an item was written, from SharePoint's eTag of it, `"{GUID},version"`; undefined where that does not tell. */
export function versionIn(eTag: string): number | undefined {
  const digits = /,(\d+)"?$/.exec(eTag)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function pathOf({ siteId, listId }: ListAddress): string {
  return `/sites/${segment(siteId)}/lists/${segment(listId)}/items`;
}

function bodyOf(fields: Fields): { readonly fields: Fields } {
  return { fields };
}

function expanded(columns: readonly string[]): string {
  return `fields($select=${columns.join(",")})`;
}
