/**
 * A register held against the leaves of a checkpoint (R3.3): each leaf is one row that was there, and what it held. This finds
 * every change to a row that a checkpoint covers, also where all hashes were worked out anew.
 */
import type { Leaf } from "../contract/checkpoints.ts";
import type { EntryKey } from "../contract/entries.ts";
import type { EntryTampering, Finding } from "../contract/tampering.ts";
import type { RegisterName } from "../domain/registers.ts";
import type { CheckedRow } from "./checked-row.ts";

/** What became of an entry that a checkpoint covers and that does not stand in its row any more. */
export interface Lost {
  readonly leaf: Leaf;
  readonly what: "edited" | "removed" | "truncated";
  /** What stands in its row now, if anything. */
  readonly row: CheckedRow | undefined;
}

export interface Comparison {
  readonly findings: readonly Finding[];
  /** Entries that are nowhere: which they were, has to be worked out. */
  readonly lost: readonly Lost[];
  /** The ids of rows about which all is said that there is to say. */
  readonly judged: ReadonlySet<number>;
  /** The ids of those that hold what they held. */
  readonly inPlace: ReadonlySet<number>;
  /** The ids of rows in the place of another, of which more is to be said: whether Lantern wrote what they hold. */
  readonly intruders: ReadonlySet<number>;
}

/** Holds rows, in the order of their ids, against leaves. */
export function againstLeaves(
  register: RegisterName,
  rows: readonly CheckedRow[],
  leaves: readonly Leaf[],
): Comparison {
  const byId = new Map(rows.map((row) => [row.itemId, row]));
  const leafAt = new Map(leaves.map(({ itemId, hash }) => [itemId, hash]));
  const strays = straysAmong(rows, leafAt);
  const findings: Finding[] = [];
  const inPlace = new Set<number>();
  const astray = new Set<number>();
  const away: { readonly leaf: Leaf; readonly found: boolean }[] = [];
  for (const leaf of leaves) {
    const row = byId.get(leaf.itemId);
    if (row?.hash === leaf.hash) {
      inPlace.add(row.itemId);
      const what = row.state === "touched" ? "edited" : row.rewritten ? "restored" : undefined;
      if (what !== undefined) findings.push(rowFinding(what, register, row));
      continue;
    }
    const stray = strays.get(leaf.hash)?.shift();
    away.push({ leaf, found: stray !== undefined });
    if (stray === undefined) continue;
    astray.add(stray.itemId);
    findings.push(rowFinding("reordered", register, stray));
  }
  const lost: Lost[] = [];
  const intruders = new Set<number>();
  const last = rows.at(-1)?.itemId ?? 0;
  for (const { leaf, found } of away) {
    const there = byId.get(leaf.itemId);
    const row = there !== undefined && !astray.has(there.itemId) ? there : undefined;
    if (!found) lost.push({ leaf, what: whatBecame(leaf, row, last), row });
    else if (row !== undefined) intruders.add(row.itemId);
  }
  const overwritten = lost.flatMap(({ row }) => row?.itemId ?? []);
  return { findings, lost, judged: new Set([...inPlace, ...astray, ...overwritten]), inPlace, intruders };
}

/** The finding about a row as it stands, or about one that is gone. */
export function rowFinding(
  what: EntryTampering,
  register: RegisterName,
  { itemId, key }: { readonly itemId?: number; readonly key: EntryKey | undefined },
): Finding {
  const row = itemId === undefined ? {} : { itemId: String(itemId) };
  return { what, register, ...row, ...(key === undefined ? {} : { key }) };
}

/** The same about a row that was edited. Where only the document with its body was, that is what is named. */
export function editFinding(register: RegisterName, row: CheckedRow, key: EntryKey | undefined): Finding {
  const { state, bodyDocument: document, itemId } = row;
  if ((state === "document-missing" || state === "document-changed") && key !== undefined && document !== undefined)
    return { what: state, register, key, document };
  return rowFinding("edited", register, { itemId, key });
}

/** Entries that are sealed right and stand where a checkpoint has another, or none. */
function straysAmong(
  rows: readonly CheckedRow[],
  leafAt: ReadonlyMap<number, string>,
): ReadonlyMap<string | undefined, CheckedRow[]> {
  return Map.groupBy(
    rows.filter(({ itemId, hash }) => hash !== undefined && leafAt.get(itemId) !== hash),
    ({ hash }) => hash,
  );
}

/** Cut off is what was behind the last row that is left. */
function whatBecame({ itemId }: Leaf, row: CheckedRow | undefined, last: number): Lost["what"] {
  if (row !== undefined) return "edited";
  return itemId > last ? "truncated" : "removed";
}
