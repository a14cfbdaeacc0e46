/**
 * A register held against the leaves of a checkpoint (R3.3): each leaf is one row that was there, and what it held. This finds
 * every change to a row that a checkpoint covers, also where all hashes were worked out anew.
 */
import type { Leaf } from "../contract/checkpoints.ts";
import type { EntryKey } from "../contract/entries.ts";
import type { EntryTampering, Finding } from "../contract/tampering.ts";
import type { RegisterName } from "../domain/registers.ts";
import type { CheckedRow } from "./checked-row.ts";
import { type Breathe, inPieces } from "./in-pieces.ts";

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
  /** The ids of rows that hold what they held. */
  readonly inPlace: ReadonlySet<number>;
  /** The ids of the others about which all is said that there is to say. */
  readonly elsewhere: ReadonlySet<number>;
  /** The ids of rows in the place of another, of which more is to be said: whether Lantern wrote what they hold. */
  readonly intruders: ReadonlySet<number>;
}

/** Holds rows, in the order of their ids, against leaves. */
export async function againstLeaves(
  register: RegisterName,
  {
    rows,
    leaves,
    breathe,
  }: { readonly rows: readonly CheckedRow[]; readonly leaves: readonly Leaf[]; readonly breathe: Breathe },
): Promise<Comparison> {
  const byId = new Map<number, CheckedRow>();
  await inPieces(rows, breathe, (row) => byId.set(row.itemId, row));
  const strays = await straysAmong(rows, leaves, breathe);
  const findings: Finding[] = [];
  const inPlace = new Set<number>();
  const astray = new Set<number>();
  const away: { readonly leaf: Leaf; readonly found: boolean }[] = [];
  await inPieces(leaves, breathe, (leaf) => {
    const row = byId.get(leaf.itemId);
    if (row?.hash === leaf.hash) {
      inPlace.add(row.itemId);
      const what = row.state === "touched" ? "edited" : row.rewritten ? "restored" : undefined;
      if (what !== undefined) findings.push(rowFinding(what, register, row));
      return;
    }
    const stray = strays.get(leaf.hash)?.shift();
    away.push({ leaf, found: stray !== undefined });
    if (stray === undefined) return;
    astray.add(stray.itemId);
    findings.push(rowFinding("reordered", register, stray));
  });
  const lost: Lost[] = [];
  const intruders = new Set<number>();
  const last = rows.at(-1)?.itemId ?? 0;
  for (const { leaf, found } of away) {
    const there = byId.get(leaf.itemId);
    const row = there !== undefined && !astray.has(there.itemId) ? there : undefined;
    if (!found) lost.push({ leaf, what: whatBecame(leaf, row, last), row });
    else if (row !== undefined) intruders.add(row.itemId);
  }
  const elsewhere = new Set([...astray, ...lost.flatMap(({ row }) => row?.itemId ?? [])]);
  return { findings, lost, inPlace, elsewhere, intruders };
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

/** Entries that are sealed right and stand where a checkpoint has another, or none; by their hashes. */
async function straysAmong(
  rows: readonly CheckedRow[],
  leaves: readonly Leaf[],
  breathe: Breathe,
): Promise<ReadonlyMap<string, CheckedRow[]>> {
  const leafAt = new Map<number, string>();
  await inPieces(leaves, breathe, ({ itemId, hash }) => leafAt.set(itemId, hash));
  const strays = new Map<string, CheckedRow[]>();
  await inPieces(rows, breathe, (row) => {
    const { itemId, hash } = row;
    if (hash !== undefined && leafAt.get(itemId) !== hash) strays.set(hash, [...(strays.get(hash) ?? []), row]);
  });
  return strays;
}

/** Cut off is what was behind the last row that is left. */
function whatBecame({ itemId }: Leaf, row: CheckedRow | undefined, last: number): Lost["what"] {
  if (row !== undefined) return "edited";
  return itemId > last ? "truncated" : "removed";
}
