/**
 * Rows that no checkpoint covers: those that came after it, or all where there are no leaves (R3.3). What each of them must
 * hold is known from the desk, which remembers for ever under which hash it accepted a key; where there is no desk to ask, the
 * seals and the chains of the streams tell what they can.
 */
import { type EntryKey, keyOf, placeOf } from "../contract/entries.ts";
import type { EntryTampering, Finding } from "../contract/tampering.ts";
import type { RegisterName } from "../domain/registers.ts";
import { editFinding, rowFinding } from "./against-leaves.ts";
import type { CheckedRow } from "./checked-row.ts";
import { type Breathe, inPieces } from "./in-pieces.ts";
import type { Accepted, Asked } from "./lost-entries.ts";

/** What was found among rows that no checkpoint covers. */
export interface After {
  readonly findings: readonly Finding[];
  /** Entries that must have been there: by their keys, and their hashes as far as they are known. */
  readonly missing: readonly { readonly key: EntryKey; readonly hash: string | undefined }[];
}

/** What is known of the rows from checkpoints. */
interface Known {
  readonly rows: readonly CheckedRow[];
  /** The ids of rows that hold what they held. */
  readonly inPlace: ReadonlySet<number>;
  /** The ids of the others of which all is said. What is in neither is open. */
  readonly elsewhere: ReadonlySet<number>;
  /** The ids of open rows that stand where a checkpoint has another entry. */
  readonly intruders: ReadonlySet<number>;
}

interface Placed {
  readonly row: CheckedRow;
  readonly seq: number;
  readonly open: boolean;
}

/** Judges the open rows. */
export async function afterLeaves(
  register: RegisterName,
  { rows, inPlace, elsewhere, intruders }: Known,
  { accepted, breathe }: Pick<Asked, "accepted" | "breathe">,
): Promise<After> {
  const open = new Set<CheckedRow>();
  await inPieces(rows, breathe, (row) => {
    if (!inPlace.has(row.itemId) && !elsewhere.has(row.itemId)) open.add(row);
  });
  if (open.size === 0) return { findings: [], missing: [] };
  const seen = new Map<CheckedRow, EntryTampering>();
  for (const row of open) {
    const astray = intruders.has(row.itemId) ? (accepted === undefined ? "inserted" : "reordered") : undefined;
    const what = (accepted === undefined ? bySeal(row) : await byDesk(row, accepted)) ?? astray;
    if (what !== undefined) seen.set(row, what);
  }
  const streams = await streamsOf(rows, open, breathe);
  for (const copy of streams.flatMap((stream) => copiesIn(stream, seen))) seen.set(copy, "inserted");
  const isReal = (row: CheckedRow) => seen.get(row) !== "inserted";
  // The first thing that is seen of a row is what is said of it.
  const see = (what: EntryTampering, { row }: Pick<Placed, "row">) => {
    if (!seen.has(row)) seen.set(row, what);
  };
  for (const stream of streams.map((all) => all.filter(({ row }) => isReal(row)))) {
    const standing = stream.filter(
      ({ row: { itemId }, open }) => inPlace.has(itemId) || (open && !intruders.has(itemId)),
    );
    for (const one of outOfOrder(standing)) see("reordered", one);
    if (accepted === undefined) for (const one of unlinked(standing)) see("edited", one);
  }
  for (const row of open) if (row.rewritten) see("restored", { row });
  const findings = [...seen].map(([row, what]) =>
    what === "edited" ? editFinding(register, row, row.key) : rowFinding(what, register, row),
  );
  return { findings, missing: await missingIn(streams, isReal, accepted) };
}

/** What the desk says of a row: that it never accepted its key, or that it accepted something else. */
async function byDesk(row: CheckedRow, accepted: Accepted): Promise<EntryTampering | undefined> {
  const hash = row.key === undefined ? undefined : await accepted(row.key);
  if (hash === undefined) return "inserted";
  return row.state === "whole" && row.hash === hash ? undefined : "edited";
}

function bySeal({ state }: CheckedRow): EntryTampering | undefined {
  if (state === "misplaced") return "inserted";
  return state === "whole" ? undefined : "edited";
}

/** The streams of the open rows, whole and in order of their places. */
async function streamsOf(
  rows: readonly CheckedRow[],
  open: ReadonlySet<CheckedRow>,
  breathe: Breathe,
): Promise<readonly (readonly Placed[])[]> {
  const streams = new Map<string, Placed[]>();
  await inPieces([...open], breathe, ({ key }) => key !== undefined && streams.set(placeOf(key).stream, []));
  await inPieces(rows, breathe, (row) => {
    if (row.key === undefined) return;
    const { stream, seq } = placeOf(row.key);
    streams.get(stream)?.push({ row, seq, open: open.has(row) });
  });
  return [...streams.values()].map((stream) => stream.sort((one, other) => one.seq - other.seq));
}

/** The open rows whose key another row has, which is known to be right, or is right as far as one can see, or came first. */
function copiesIn(stream: readonly Placed[], seen: ReadonlyMap<CheckedRow, EntryTampering>): readonly CheckedRow[] {
  return [...Map.groupBy(stream, ({ seq }) => seq).values()].flatMap((same) => {
    const original = same.find(({ open }) => !open) ?? same.find(({ row }) => !seen.has(row)) ?? same[0];
    return same.filter((one) => one !== original && one.open).map(({ row }) => row);
  });
}

/**
 * Open rows that do not stand where they must: a stream is filed in order, so its item ids ascend. Of rows that changed places
 * those are named that were written again; otherwise a row was taken out and put behind what came after it.
 */
function outOfOrder(stream: readonly Placed[]): readonly Placed[] {
  const ids = stream.map(({ row }) => row.itemId).toSorted((one, other) => one - other);
  const rewritten = stream.filter(({ row, open }, i) => open && row.rewritten && row.itemId !== ids[i]);
  if (rewritten.length > 0) return rewritten;
  let lowestLater = Number.POSITIVE_INFINITY;
  return stream.toReversed().filter(({ row: { itemId }, open }) => {
    const isBehind = itemId > lowestLater;
    lowestLater = Math.min(lowestLater, itemId);
    return open && isBehind;
  });
}

/** Open rows that were sealed anew: what comes after them builds on something else than what they hold. */
function unlinked(stream: readonly Placed[]): readonly Placed[] {
  const isBroken = (at: number): boolean => {
    const [before, after] = [stream[at], stream[at + 1]];
    if (before === undefined || after?.seq !== before.seq + 1) return false;
    return before.row.hash !== undefined && after.row.prev !== undefined && before.row.hash !== after.row.prev;
  };
  const named = new Set<Placed>();
  for (const [at, before] of stream.entries()) {
    const after = stream[at + 1];
    if (!isBroken(at) || after === undefined || named.has(before)) continue;
    // One that fits neither way is the one; otherwise the earlier, whose successor knows it by another hash.
    named.add(isBroken(at + 1) || !before.open ? after : before);
  }
  return [...named].filter(({ open }) => open);
}

/**
 * More than so many of one stream are not named. Nobody writes so much about one concern, but anybody can write a number into a
 * row, and where there is no desk to ask it is believed.
 */
const mostMissing = 200;

/** Places in a stream that are empty though a later one is filled: a stream is filed in order, without a gap. */
async function missingIn(
  streams: readonly (readonly Placed[])[],
  isReal: (row: CheckedRow) => boolean,
  accepted: Accepted | undefined,
): Promise<After["missing"]> {
  const missing: { key: EntryKey; hash: string | undefined }[] = [];
  for (const stream of streams) {
    const filled = new Map(stream.map(({ seq, row }) => [seq, row]));
    const last = stream.findLast(({ row }) => isReal(row))?.row.key;
    if (last === undefined) continue;
    const { stream: id, seq: end } = placeOf(last);
    for (let [seq, named] = [1, 0]; seq < end && named < mostMissing; seq += 1) {
      if (filled.has(seq)) continue;
      named += 1;
      const key = keyOf({ stream: id, seq });
      const hash = (await accepted?.(key)) ?? filled.get(seq + 1)?.prev;
      missing.push({ key, hash });
    }
  }
  return missing;
}
