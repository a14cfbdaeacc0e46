/**
 * The seal of an entry and the chain of a stream (R3.3).
 *
 * `digest` is SHA-256 over the salt and the canonical body; `hash` is SHA-256 over the canonical header, which holds the
 * digest and the hash of the entry before. So no entry can be changed, removed or slipped in unseen, and yet a body can one
 * day be disposed of lawfully, its salt with it, and the chain still verifies.
 */
import { hash } from "node:crypto";
import { bodyV3, presentVersion, type SealedEntry, sealedEntry } from "../contract/entries.ts";
import type { StreamId } from "../domain/ids.ts";
import type { RecordEntry } from "../domain/record-entry.ts";
import type { Head } from "../service/ports.ts";
import { canonical, storable } from "./canonical.ts";

/** What the first entry of a stream names as the one before it. */
const noEntryBefore = "0".repeat(64);

/**
 * The most characters that a body may have in its canonical form. It is the desk that sets it: Azure Tables keeps an entity of
 * at most 1 MiB, two bytes to a character, so about 400,000 characters of an entry together with its header; the library would
 * take far more. What a request can bring (512 KB) is nearly all of that.
 */
export const longestBody = 390_000;

/** What is sealed by `hash`, in every version (src/contract/entries.ts). */
type Header = Readonly<
  Record<"v" | "stream" | "seq" | "kind" | "recordedAt" | "by" | "via" | "prev" | "digest", string | number>
>;

/** An entry of any version, also of one that this Lantern does not know. */
export interface AnySealed extends Header {
  readonly hash: string;
  readonly salt: string;
  readonly digest: string;
  readonly body: object;
}

/** Where an entry goes: its stream and what it builds on; `head` is undefined for the first. */
export interface Place {
  readonly stream: StreamId;
  readonly head: Head | undefined;
}

/** An entry is longer than `longestBody`. Thrown when it is sealed, before anybody was told that it is safe. */
export class EntryTooLong extends Error {
  override readonly name = "EntryTooLong";
}

/**
 * Seals an entry into its place.
 *
 * @param salt 32 random bytes, never used before
 * @throws EntryTooLong
 */
export function sealEntry({ stream, head }: Place, entry: RecordEntry, salt: Uint8Array): SealedEntry {
  const { recordedAt, by, via, kind, author, subjects, occurred, documents = [], submission, data } = entry;
  const body = bodyV3.parse(storable({ kind, author, subjects, occurred, documents, submission, data }));
  const text = canonical(body);
  if (text.length > longestBody) throw new EntryTooLong(`a body of ${text.length} characters`);
  const saltText = Buffer.from(salt).toString("hex");
  const seq = (head?.seq ?? 0) + 1;
  const prev = head?.hash ?? noEntryBefore;
  const digest = digestOf(saltText, text);
  const header = { v: presentVersion, stream, seq, kind, recordedAt, by, via, prev, digest };
  return sealedEntry.parse({ ...header, hash: hashOf(header), salt: saltText, body });
}

/** What is wrong with an entry's seal: its body was touched, or its header. */
export type SealFault = "body" | "header";

/**
 * Whether the body still has its digest and the header its hash, in whatever version they were sealed; undefined when both
 * are right.
 *
 * @param body the canonical text of the entry's body, for whoever has it already
 */
export function verifySeal(entry: AnySealed, body = canonicalOrNone(entry.body)): SealFault | undefined {
  if (body === undefined || digestOf(entry.salt, body) !== entry.digest) return "body";
  return hashOf(entry) === entry.hash ? undefined : "header";
}

/** A body without a canonical form was never sealed: half a character can be written into a column by hand. */
export function canonicalOrNone(body: object): string | undefined {
  try {
    return canonical(body);
  } catch {
    return undefined;
  }
}

function digestOf(salt: string, body: string): string {
  return hash("sha256", Buffer.concat([Buffer.from(salt, "hex"), Buffer.from(body, "utf8")]));
}

function hashOf({ v, stream, seq, kind, recordedAt, by, via, prev, digest }: Header): string {
  return hash("sha256", canonical({ v, stream, seq, kind, recordedAt, by, via, prev, digest }));
}
