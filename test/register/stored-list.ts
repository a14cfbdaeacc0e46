/**
 * A register's list as it lies in SharePoint, in memory and small, for the laws of verification: rows by their columns, what
 * the desk accepted, and a checkpoint over the first of them. Made from a number, so that the same number makes the same list.
 */
import { hash } from "node:crypto";
import fc from "fast-check";
import type { CheckpointFile } from "../../src/contract/checkpoints.ts";
import { type EntryKey, keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import type { Fields } from "../../src/graph/lists.ts";
import { canonical } from "../../src/register/canonical.ts";
import { type CheckedRow, checkedRow } from "../../src/register/checked-row.ts";
import { signCheckpoint } from "../../src/register/checkpoint.ts";
import { GrowingTree } from "../../src/register/merkle.ts";
import { contentOf, rowOf } from "../../src/register/row.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { verifyRegister } from "../../src/register/verification.ts";
import { aConcernId, instant } from "../build.ts";
import { aSigningKey } from "./signing.ts";
import { anyEntry, countedBytes } from "./streams.ts";

export const tenantId = "6b1d7a52-3f0e-4c55-9d0f-1f7c2a9b8e10";

export interface StoredRow {
  readonly itemId: number;
  readonly fields: Fields;
  readonly version: number;
}

/** What Lantern wrote into a row. */
export interface Written {
  readonly itemId: number;
  readonly entry: SealedEntry;
}

export interface StoredList {
  readonly written: readonly Written[];
  readonly rows: readonly StoredRow[];
  readonly accepted: ReadonlyMap<EntryKey, string>;
  /** A checkpoint over the first rows, with its leaves. */
  readonly file: CheckpointFile;
  /** How many rows it covers. */
  readonly covered: number;
  /** The rows that a view knows to be filed and that the checkpoint does not cover; none where there is no view. */
  readonly filed: readonly Written[];
}

/** The nth list: up to 30 rows of up to 8 concerns side by side, with gaps between the item ids, the last few not covered. */
export function aStoredList(n: number, { allCovered = false, withView = false } = {}): StoredList {
  const random = numbers(n);
  const size = 4 + random(27);
  const streams = 1 + random(8);
  const salt = countedBytes();
  const heads = new Map<number, SealedEntry>();
  const entries = fc.sample(anyEntry, { seed: n, numRuns: size });
  let itemId = 0;
  const written = entries.map((entry): Written => {
    const stream = random(streams);
    const sealed = sealEntry({ stream: aConcernId(stream), head: heads.get(stream) }, entry, salt(32));
    heads.set(stream, sealed);
    itemId += 1 + random(3);
    return { itemId, entry: sealed };
  });
  const covered = allCovered ? size : Math.max(1, size - random(5));
  return {
    written,
    rows: written.map((one) => storedRow(one)),
    accepted: new Map(written.map(({ entry }) => [keyOf(entry), entry.hash])),
    file: aCheckpointFile(written.slice(0, covered)),
    covered,
    filed: withView ? written.slice(covered) : [],
  };
}

/** A row as Lantern writes it. */
export function storedRow({ itemId, entry }: Written, version = 1): StoredRow {
  return { itemId, fields: rowOf(entry).fields, version };
}

/** A checkpoint over these rows, with its leaves. */
export function aCheckpointFile(written: readonly Written[], key = aSigningKey()): CheckpointFile {
  const tree = new GrowingTree();
  for (const { entry } of written) tree.append(Buffer.from(entry.hash, "hex"));
  const checkpoint = signCheckpoint(tenantId, key, {
    register: "learners",
    size: written.length,
    lastItemId: written.at(-1)?.itemId ?? 0,
    root: tree.root().toString("hex"),
    at: instant(600),
  });
  return { checkpoint, leaves: written.map(({ itemId, entry }) => ({ itemId, hash: entry.hash })) };
}

interface Held {
  readonly rows: readonly StoredRow[];
  readonly files: readonly CheckpointFile[];
  /** Undefined: there is no desk to ask. */
  readonly accepted: ReadonlyMap<EntryKey, string> | undefined;
  /** What a view knows to be filed; nothing, unless a test says so. */
  readonly filed?: readonly Written[];
}

/** What a check finds. */
export async function findingsOf({ rows, files, accepted, filed = [] }: Held) {
  const ordered = rows.toSorted((one, other) => one.itemId - other.itemId);
  const { findings } = await verifyRegister({
    register: "learners",
    rows: ordered.flatMap((row) => read(row) ?? []),
    files,
    accepted: accepted && (async (key) => accepted.get(key)),
    filed: filed.map(({ itemId, entry }) => ({ register: "learners", itemId, hash: entry.hash, key: keyOf(entry) })),
    breathe: async () => undefined,
  });
  return findings;
}

/** Rows are read once: what is not tampered with is the same object in every list. */
const known = new WeakMap<StoredRow, CheckedRow>();

function read(row: StoredRow): CheckedRow | undefined {
  const before = known.get(row);
  if (before !== undefined) return before;
  const { itemId, fields, version } = row;
  const checked = checkedRow({
    itemId: String(itemId),
    version,
    content: contentOf({ fields }),
  });
  if (checked !== undefined) known.set(row, checked);
  return checked;
}

/** A row behind all others that a newer Lantern wrote: the header is that of every version, the body is not known today. */
export function aNewerRow({ rows, written, accepted }: StoredList) {
  const [first] = written;
  if (first === undefined) throw new Error("no row");
  const salt = sha256("salt");
  const body = { kind: "concern.sung", song: "a new one" };
  const digest = sha256(Buffer.concat([Buffer.from(salt, "hex"), Buffer.from(canonical(body))]));
  const { by, via, recordedAt } = first.entry;
  const header = {
    v: 9,
    stream: aConcernId(700),
    seq: 1,
    kind: body.kind,
    recordedAt,
    by,
    via,
    prev: "0".repeat(64),
    digest,
  };
  const headerHash = sha256(canonical(header));
  const key: EntryKey = `${header.stream}#1`;
  const fields = {
    Title: "A new kind",
    EntryKey: key,
    Stream: header.stream,
    Seq: 1,
    Kind: header.kind,
    RecordedInstant: recordedAt,
    ByStaff: by,
    Via: via,
    Prev: header.prev,
    Digest: digest,
    Hash: headerHash,
    Salt: salt,
    Body: canonical(body),
    v: 9,
  };
  const row: StoredRow = { itemId: (rows.at(-1)?.itemId ?? 0) + 1, fields, version: 1 };
  return { row, key, accepted: new Map([...accepted, [key, headerHash]]) };
}

function sha256(data: string | Uint8Array): string {
  return hash("sha256", data);
}

/** Numbers that nobody draws: from 0 to below a bound, the same ones for the same seed (mulberry32). */
export function numbers(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}
