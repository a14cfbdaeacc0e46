/**
 * What somebody with rights on the list can do to it behind Lantern's back, and what a check must say of it then: exactly
 * that, once for each entry.
 */
import { type EntryKey, keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import type { EntryTampering, Finding } from "../../src/contract/tampering.ts";
import { registerColumns } from "../../src/register/columns.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { aConcernId, accountAdded, raised } from "../build.ts";
import { numbers, type StoredList, type StoredRow, storedRow, type Written } from "./stored-list.ts";

export interface Tampering {
  readonly rows: readonly StoredRow[];
  readonly expected: readonly Finding[];
}

/** Undefined where this list has no place for it. */
type Tamper = (list: StoredList, random: (bound: number) => number) => Tampering | undefined;

export const kinds = [
  "edit",
  "remove",
  "insert",
  "insert a copy",
  "swap",
  "move",
  "truncate",
  "restore",
  "rewrite a stream",
] as const;
export type Kind = (typeof kinds)[number];

const tamperings: Readonly<Record<Kind, Tamper>> = {
  edit,
  remove,
  insert,
  "insert a copy": insertCopy,
  swap,
  move,
  truncate,
  restore,
  "rewrite a stream": rewriteStream,
};

/** One column of one row says something else. */
function edit(list: StoredList, random: (bound: number) => number): Tampering {
  const at = random(list.rows.length);
  const { row, one } = place(list, at);
  const column = registerColumns[random(registerColumns.length)] ?? "Body";
  const fields = { ...row.fields, [column]: anotherValue(column, row.fields[column], random) };
  // Graph may not say how often a row was written.
  const edited = { ...row, fields, version: row.version + random(2) };
  return { rows: list.rows.with(at, edited), expected: [found("edited", one)] };
}

function anotherValue(column: string, value: string | number | undefined, random: (bound: number) => number) {
  if (typeof value === "number") return value + 1 + random(3);
  const text = String(value);
  if (column === "RecordedAt") return `20${10 + random(10)}-01-01T00:00:00Z`;
  if (column === "EntryKey" && random(2) === 0) return `${aConcernId(900 + random(9))}#${1 + random(9)}`;
  const cut = random(text.length);
  const others = [
    `${text}!`,
    `${text.slice(0, cut)}~${text.slice(cut + 1)}`,
    `${text.slice(0, cut)}\u{1f56f}${text.slice(cut)}`,
    "",
    "null",
    "\ud83d",
    text.toUpperCase(),
  ].filter((other) => other.replace(/\s+/g, " ").trim() !== text.replace(/\s+/g, " ").trim());
  return others[random(others.length)] ?? "x";
}

/** One row is gone. */
function remove(list: StoredList, random: (bound: number) => number): Tampering | undefined {
  const at = random(list.rows.length);
  const { one } = place(list, at);
  const rest = list.written.filter((other) => other !== one);
  const rows = list.rows.toSpliced(at, 1);
  const last = rest.at(-1)?.itemId ?? 0;
  if (isKnown(list, at))
    return { rows, expected: [lost(list, one.itemId > last ? "truncated" : "removed", one, rest)] };
  // What neither a checkpoint covers nor a view knows is missed by what came after it in its stream.
  if (!isFollowed(list, one)) return undefined;
  return { rows, expected: [{ what: "removed", register: "learners", key: keyOf(one.entry) }] };
}

/** Whether a checkpoint covers a row, or a view knows that it was filed. */
function isKnown({ covered, filed }: StoredList, at: number): boolean {
  return at < covered || filed.length > 0;
}

function isFollowed({ written }: StoredList, { entry }: Written): boolean {
  return written.some((other) => other.entry.stream === entry.stream && other.entry.seq > entry.seq);
}

/** A row that Lantern never wrote, sealed as well as can be, or not at all; behind all others or in a gap between them. */
function insert(list: StoredList, random: (bound: number) => number): Tampering {
  const itemId = freeId(list, random);
  if (random(4) === 0) {
    const fields = { Title: "Nothing to see", Body: "{}", Seq: random(5) };
    return { rows: [...list.rows, { itemId, fields, version: 1 }], expected: [inserted(itemId)] };
  }
  const heads = new Map(list.written.map(({ entry }) => [entry.stream, entry]));
  const streams = [aConcernId(800), ...heads.keys()];
  const stream = streams[random(streams.length)] ?? aConcernId(800);
  const entry = sealEntry({ stream, head: heads.get(stream) }, accountAdded(), saltOf(random));
  return { rows: [...list.rows, storedRow({ itemId, entry })], expected: [inserted(itemId, keyOf(entry))] };
}

/** A row once more, behind all others. */
function insertCopy(list: StoredList, random: (bound: number) => number): Tampering {
  const { row, one } = place(list, random(list.rows.length));
  const itemId = lastId(list) + 1 + random(3);
  return { rows: [...list.rows, { ...row, itemId }], expected: [inserted(itemId, keyOf(one.entry))] };
}

/** Two rows hold what the other held. */
function swap(list: StoredList, random: (bound: number) => number): Tampering | undefined {
  const [a, b] = [random(list.rows.length), random(list.rows.length)];
  if (a === b) return undefined;
  const [one, other] = [place(list, a), place(list, b)];
  const rows = list.rows
    .with(a, { ...one.row, fields: other.row.fields, version: 2 })
    .with(b, { ...other.row, fields: one.row.fields, version: 2 });
  const moved = [
    { itemId: one.row.itemId, entry: other.one.entry },
    { itemId: other.row.itemId, entry: one.one.entry },
  ];
  const rest = list.written.filter((written) => written !== one.one && written !== other.one);
  // Where neither a checkpoint nor a stream knows their order, it is only seen that they were written again.
  const expected = moved.map((written) =>
    found(isKnown(list, Math.min(a, b)) || isAstray(written, [...rest, ...moved]) ? "reordered" : "restored", written),
  );
  return { rows, expected };
}

/** Whether an entry stands before what came before it in its stream, or behind what came after. */
function isAstray({ itemId, entry }: Written, all: readonly Written[]): boolean {
  const stream = all.filter((other) => other.entry.stream === entry.stream);
  return stream.some((other) => Math.sign(other.entry.seq - entry.seq) !== Math.sign(other.itemId - itemId));
}

/** A row is taken out and put behind all others. */
function move(list: StoredList, random: (bound: number) => number): Tampering | undefined {
  const at = random(list.rows.length);
  const { row, one } = place(list, at);
  const itemId = lastId(list) + 1;
  if (!isKnown(list, at) && !isFollowed(list, one)) return undefined;
  const rows = [...list.rows.toSpliced(at, 1), { ...row, itemId }];
  return { rows, expected: [found("reordered", { itemId, entry: one.entry })] };
}

/** Everything from some row on is gone. */
function truncate(list: StoredList, random: (bound: number) => number): Tampering {
  const known = list.covered + list.filed.length;
  const at = random(known);
  const rest = list.written.slice(0, at);
  const expected = list.written.slice(at, known).map((one) => lost(list, "truncated", one, rest));
  return { rows: list.rows.slice(0, at), expected };
}

/** A row was written again with what it said. */
function restore(list: StoredList, random: (bound: number) => number): Tampering {
  const at = random(list.rows.length);
  const { row, one } = place(list, at);
  return { rows: list.rows.with(at, { ...row, version: 3 }), expected: [found("restored", one)] };
}

/** A stream from some entry on says something else, and every hash of it was worked out anew. */
function rewriteStream(list: StoredList, random: (bound: number) => number): Tampering {
  const { one } = place(list, random(list.rows.length));
  const stream = list.written.filter(({ entry }) => entry.stream === one.entry.stream);
  const from = one.entry.seq - 1;
  let head: SealedEntry | undefined = stream[from - 1]?.entry;
  const anew = stream.slice(from).map(({ itemId, entry }): Written => {
    const { recordedAt, by, via } = entry;
    const said = entry.seq === 1 ? raised() : accountAdded();
    head = sealEntry({ stream: entry.stream, head }, { ...said, recordedAt, by, via }, saltOf(random));
    return { itemId, entry: head };
  });
  const byId = new Map(anew.map((written) => [written.itemId, storedRow(written, 2)]));
  const rows = list.rows.map((row) => byId.get(row.itemId) ?? row);
  return { rows, expected: anew.map((written) => found("edited", written)) };
}

function place(list: StoredList, at: number): { readonly row: StoredRow; readonly one: Written } {
  const [row, one] = [list.rows[at], list.written[at]];
  if (row === undefined || one === undefined) throw new Error("no such row");
  return { row, one };
}

function found(what: EntryTampering, { itemId, entry }: Written): Finding {
  return { what, register: "learners", itemId: String(itemId), key: keyOf(entry) };
}

/** What is gone has its name where its stream is still there to tell it, or a view. */
function lost(list: StoredList, what: EntryTampering, one: Written, rest: readonly Written[]): Finding {
  const { stream } = one.entry;
  const told =
    rest.some(({ entry }) => entry.stream === stream) || list.filed.some(({ entry }) => entry.stream === stream);
  return told ? found(what, one) : { what, register: "learners", itemId: String(one.itemId) };
}

function inserted(itemId: number, key?: EntryKey): Finding {
  return { what: "inserted", register: "learners", itemId: String(itemId), ...(key === undefined ? {} : { key }) };
}

function freeId(list: StoredList, random: (bound: number) => number): number {
  const taken = new Set(list.rows.map(({ itemId }) => itemId));
  const free = Array.from({ length: lastId(list) + 3 }, (_, i) => i + 1).filter((id) => !taken.has(id));
  return free[random(free.length)] ?? lastId(list) + 1;
}

function lastId({ rows }: StoredList): number {
  return rows.at(-1)?.itemId ?? 0;
}

function saltOf(random: (bound: number) => number): Uint8Array {
  return Uint8Array.from({ length: 32 }, () => random(256));
}

/** The nth tampering of a kind with a list. */
export function tampered(list: StoredList, kind: Kind, n: number): Tampering | undefined {
  return tamperings[kind](list, numbers(n));
}
