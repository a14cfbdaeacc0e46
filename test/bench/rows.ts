/**
 * Rows of a register that has been kept for years: as many as are asked for, each sealed, linked and verified like any other,
 * and quickly made. What entries say is written once for some two thousand concerns, and then again under other references;
 * digest and salt are of what is said alone and stay right, and the header is sealed anew.
 */
import { hash } from "node:crypto";
import { opened, type SealedEntry } from "../../src/contract/entries.ts";
import type { ConcernId } from "../../src/domain/ids.ts";
import { canonical } from "../../src/register/canonical.ts";
import { rowOf } from "../../src/register/row.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { aConcernId } from "../build.ts";
import { concernOf } from "./years.ts";

const written = 2_000;

/** The fields of so many rows, in the order of filing. `sealed` is told the hash of each as it is made. */
export function* sealedRows(
  many: number,
  sealed: (hash: string) => void,
): Generator<Readonly<Record<string, string | number>>> {
  const concerns: (readonly SealedEntry[])[] = [];
  for (let n = 0, made = 0; made < many; n += 1) {
    concerns[n % written] ??= concernSealed(n);
    for (const entry of under(aConcernId(n), concerns[n % written] ?? [])) {
      if (made === many) return;
      made += 1;
      sealed(entry.hash);
      yield rowOf(entry).fields;
    }
  }
}

/** What the nth concern holds, sealed as the register seals. */
function concernSealed(n: number): readonly SealedEntry[] {
  const chain: SealedEntry[] = [];
  for (const entry of concernOf(n)) {
    const salt = hash("sha256", `salt of ${n}, ${entry.seq}`, "buffer");
    chain.push(sealEntry({ stream: entry.stream, head: chain.at(-1) }, opened(entry), salt));
  }
  return chain;
}

function under(stream: ConcernId, entries: readonly SealedEntry[]): readonly SealedEntry[] {
  const chain: SealedEntry[] = [];
  for (const entry of entries) {
    const { v, seq, kind, recordedAt, by, via, digest } = entry;
    const prev = chain.at(-1)?.hash ?? entry.prev;
    const header = { v, stream, seq, kind, recordedAt, by, via, prev, digest };
    chain.push({ ...entry, stream, prev, hash: hash("sha256", canonical(header)) });
  }
  return chain;
}
