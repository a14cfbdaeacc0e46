/**
 * Which entries they were that are not there any more. A leaf has a hash and no name; the name is told by the entry that was
 * built upon it, by the desk, which knows under which hash it accepted a key, or by the row that stands in its place.
 */
import { type EntryKey, placeOf } from "../contract/entries.ts";
import type { FiledRow } from "../service/ports.ts";
import type { Lost } from "./against-leaves.ts";
import { type CheckedRow, keyBeside } from "./checked-row.ts";
import { type Breathe, inPieces } from "./in-pieces.ts";

/** Tells the hash under which a key was accepted; undefined when it never was. */
export type Accepted = (key: EntryKey) => Promise<string | undefined>;

export interface Asked {
  /** Undefined where there is no desk to ask. */
  readonly accepted: Accepted | undefined;
  readonly filed: readonly FiledRow[];
  readonly breathe: Breathe;
}

/** The keys of lost entries by their hashes, as far as they can be told. */
export async function namesOfLost(
  lost: readonly Lost[],
  rows: readonly CheckedRow[],
  { accepted, filed, breathe }: Asked,
): Promise<ReadonlyMap<string, EntryKey>> {
  const names = new Names(new Set(lost.map(({ leaf }) => leaf.hash)));
  if (lost.length === 0) return names.byHash;
  for (const { hash, key } of filed) names.add(hash, key);
  await inPieces(rows, breathe, ({ key, prev }) => {
    if (key !== undefined && names.isWanted(prev)) names.add(prev, keyBeside(key, -1));
  });
  if (accepted !== undefined) await askDesk(names, { lost, rows, accepted, breathe });
  const standIns = new Set(lost.map(({ row }) => row));
  const elsewhere = new Set<EntryKey | undefined>();
  await inPieces(rows, breathe, (row) => {
    if (!standIns.has(row)) elsewhere.add(row.key);
  });
  for (const { leaf, row } of lost) if (!elsewhere.has(row?.key)) names.add(leaf.hash, row?.key);
  return names.byHash;
}

/** Names that were found, each for one entry that is looked for. */
class Names {
  readonly byHash = new Map<string, EntryKey>();
  readonly #wanted: ReadonlySet<string>;
  readonly #keys = new Set<EntryKey>();

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted;
  }

  isWanted(hash: string | undefined): boolean {
    return hash !== undefined && this.#wanted.has(hash);
  }

  get complete(): boolean {
    return this.byHash.size === this.#wanted.size;
  }

  /** Whether this entry is looked for; if so it has its name now. */
  add(hash: string | undefined, key: EntryKey | undefined): boolean {
    if (hash === undefined || key === undefined || !this.#wanted.has(hash)) return false;
    if (this.byHash.has(hash) || this.#keys.has(key)) return this.byHash.get(hash) === key;
    this.byHash.set(hash, key);
    this.#keys.add(key);
    return true;
  }
}

interface Asking {
  readonly lost: readonly Lost[];
  readonly rows: readonly CheckedRow[];
  readonly accepted: Accepted;
  readonly breathe: Breathe;
}

/** What the rows in their places say they are; then on from each name that is known, and from the end of each stream. */
async function askDesk(names: Names, { lost, rows, accepted, breathe }: Asking): Promise<void> {
  const ask = async (key: EntryKey | undefined): Promise<boolean> =>
    key !== undefined && !names.complete && names.add(await accepted(key), key);
  const walk = async (from: EntryKey, step: 1 | -1): Promise<void> => {
    let key = keyBeside(from, step);
    while (await ask(key)) key = key && keyBeside(key, step);
  };
  for (const { row } of lost) await ask(row?.key);
  for (const key of [...names.byHash.values()]) await walk(key, -1);
  if (names.complete) return;
  for (const key of await endsOfStreams(rows, names, breathe)) await walk(key, 1);
}

/** The last entry of each stream that is still there or has its name. */
async function endsOfStreams(rows: readonly CheckedRow[], names: Names, breathe: Breathe): Promise<Iterable<EntryKey>> {
  const ends = new Map<string, { readonly key: EntryKey; readonly seq: number }>();
  const see = (key: EntryKey) => {
    const { stream, seq } = placeOf(key);
    if ((ends.get(stream)?.seq ?? 0) < seq) ends.set(stream, { key, seq });
  };
  await inPieces(rows, breathe, ({ key }) => key !== undefined && see(key));
  for (const key of names.byHash.values()) see(key);
  return [...ends.values()].map(({ key }) => key);
}
