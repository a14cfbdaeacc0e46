/** Following a register's list: what came and what was done to it since a cursor, page by page (R3.3). */
import type { RegisterName } from "../domain/registers.ts";
import type { Graph } from "../graph/client.ts";
import { GraphRefused } from "../graph/fault.ts";
import { changedRows, type DeltaPage, type ListAddress } from "../graph/lists.ts";
import type { FiledEntry, FollowedPage, SuspiciousRow } from "../service/ports.ts";
import { oneAhead } from "./ahead.ts";
import { registerColumns } from "./columns.ts";
import { keyOfRow, type Reading, type RegisterRow, readRows, suspicionOf } from "./reading.ts";

/**
 * Pages of a list. The next one is asked for while the present one is taken in.
 *
 * @param cursor of an earlier run on this list; with any other, or one that is too old, everything comes from the beginning
 * @throws GraphRefused, RegisterUnavailable
 */
export async function* followList(
  reading: Reading,
  register: RegisterName,
  cursor: string | undefined,
): AsyncGenerator<FollowedPage, void, undefined> {
  const list = await reading.places.list(register);
  for await (const { rows, cursor: path, fromStart } of oneAhead(changes(reading.graph, list, cursor))) {
    const page = pageOf(
      await readRows(reading, register, rows),
      path === undefined ? undefined : `${prefixOf(list)}${path}`,
    );
    yield fromStart ? { ...page, fromStart } : page;
  }
}

type Change = DeltaPage & { readonly fromStart: boolean };

async function* changes(graph: Graph, list: ListAddress, cursor: string | undefined): AsyncGenerator<Change> {
  const path = cursor?.startsWith(prefixOf(list)) === true ? cursor.slice(prefixOf(list).length) : undefined;
  try {
    for await (const page of changedRows(graph, list, registerColumns, path))
      yield { ...page, fromStart: path === undefined };
    return;
  } catch (fault) {
    if (path === undefined || !isUnknownCursor(fault)) throw fault;
  }
  for await (const page of changedRows(graph, list, registerColumns, undefined)) yield { ...page, fromStart: true };
}

/** The list that a cursor is of stands in front of it: to Graph, the cursor of another list is as good as any. */
function prefixOf({ listId }: ListAddress): string {
  return `${listId} `;
}

function isUnknownCursor(fault: unknown): boolean {
  return fault instanceof GraphRefused && (fault.status === 410 || fault.status === 400);
}

function pageOf(rows: readonly RegisterRow[], cursor: string | undefined): FollowedPage {
  const entries: FiledEntry[] = [];
  const suspicious: SuspiciousRow[] = [];
  for (const row of rows) {
    const { itemId, content } = row;
    if (content.is === "entry") entries.push({ itemId, entry: content.entry });
    const [what, key] = [suspicionOf(row), keyOfRow(row)];
    if (what !== undefined) suspicious.push({ itemId, what, ...(key === undefined ? {} : { key }) });
  }
  return { entries, suspicious, cursor };
}
