/** An entry or an access note as a row of its SharePoint list, and an entry back from its row. */
import { z } from "zod";
import { type EntryKey, isOfNewerVersion, keyOf, type SealedEntry, sealedEntry } from "../contract/entries.ts";
import { jsonIn } from "../contract/json.ts";
import { sha256Hex } from "../contract/tampering.ts";
import { isStreamId } from "../domain/ids.ts";
import type { Fields, Row } from "../graph/lists.ts";
import type { AccessNote } from "../service/ports.ts";
import { canonical } from "./canonical.ts";
import { type accessLogList, type learnersList, longestLine } from "./columns.ts";
import { type BodyColumn, bodyColumnOf, type FoundBody } from "./long-body.ts";
import { canonicalOrNone, verifySeal } from "./seal.ts";
import { summaryOf, titleOf } from "./summary.ts";

type RegisterFields = Fields & Readonly<Record<"Title" | keyof (typeof learnersList)["columns"], string | number>>;
type AccessFields = Fields & Readonly<Record<"Title" | keyof (typeof accessLogList)["columns"], string | number>>;

/** What is wrong with a row that holds no entry: its form, its seal, the list it is in, or the document in which its body lies. */
export type RowFault = "form" | "seal" | "place" | "document-missing" | "document-changed";

/** What a row of the register holds. `key` is what a row says it is, where it cannot be believed. */
export type RowContent =
  /** `untouched`: every column, also those that are only for reading, says what the entry says. */
  | { readonly is: "entry"; readonly entry: SealedEntry; readonly untouched: boolean }
  /** Sealed right by a newer Lantern, whose entries this one cannot read. */
  | { readonly is: "newer"; readonly hash: string; readonly key: EntryKey | undefined }
  | { readonly is: "broken"; readonly why: RowFault; readonly key: EntryKey | undefined };

/** The columns of an entry's row, and the body where it is too long for one. */
export function rowOf(entry: SealedEntry): { readonly fields: RegisterFields; readonly long: BodyColumn["long"] } {
  const body = bodyColumnOf(canonical(entry.body));
  return { fields: fieldsOf(entry, body), long: body.long };
}

function fieldsOf(entry: SealedEntry, body: BodyColumn): RegisterFields {
  return {
    Title: titleOf(entry),
    EntryKey: keyOf(entry),
    Stream: entry.stream,
    Seq: entry.seq,
    Kind: entry.kind,
    RecordedAt: entry.recordedAt,
    RecordedInstant: entry.recordedAt,
    ByStaff: entry.by,
    AuthorName: entry.body.author.slice(0, longestLine).toWellFormed(),
    Via: entry.via,
    Prev: entry.prev,
    Digest: entry.digest,
    Hash: entry.hash,
    Salt: entry.salt,
    Body: body.text,
    Summary: summaryOf(entry),
    v: entry.v,
  };
}

/** An entry of a version that this Lantern does not know, as far as it must be known to check its seal. */
const newerEntry = z.object({
  v: z.int(),
  stream: z.string(),
  seq: z.int().positive(),
  kind: z.string(),
  recordedAt: z.string(),
  by: z.string(),
  via: z.string(),
  prev: sha256Hex,
  digest: sha256Hex,
  hash: sha256Hex,
  salt: sha256Hex,
  body: z.looseObject({}),
});

/** What a row holds, its seal verified. `found` is the body where it lies in the library. */
export function contentOf({ fields }: Pick<Row, "fields">, found?: FoundBody): RowContent {
  const key = keyIn(fields);
  if (found !== undefined && "fault" in found) return { is: "broken", why: found.fault, key };
  const { v, Stream: stream, Seq: seq, Kind: kind, RecordedInstant: recordedAt, ByStaff: by, Via: via } = fields;
  const { Prev: prev, Digest: digest, Hash: hash, Salt: salt, Body: column } = fields;
  const text = found?.text ?? column;
  const body = typeof text === "string" ? jsonIn(text) : undefined;
  const stored = { v, stream, seq, kind, recordedAt, by, via, prev, digest, hash, salt, body };
  if (isOfNewerVersion(stored)) return newerIn(stored, key);
  const parsed = sealedEntry.safeParse(stored);
  if (!parsed.success) return { is: "broken", why: "form", key };
  const entry = parsed.data;
  if (!isOfOurTime(entry)) return { is: "broken", why: "form", key };
  const sealed = canonicalOrNone(entry.body);
  if (sealed === undefined || verifySeal(entry, sealed) !== undefined) return { is: "broken", why: "seal", key };
  return { is: "entry", entry, untouched: saysTheSame(fields, fieldsOf(entry, bodyColumnOf(sealed))) };
}

/** Nobody recorded anything then, and no calendar could count from it. */
function isOfOurTime({ recordedAt }: SealedEntry): boolean {
  return recordedAt > "1970" && recordedAt < "9999";
}

function newerIn(stored: object, key: EntryKey | undefined): RowContent {
  const parsed = newerEntry.safeParse(stored);
  if (!parsed.success) return { is: "broken", why: "form", key };
  if (verifySeal(parsed.data) !== undefined) return { is: "broken", why: "seal", key };
  return { is: "newer", hash: parsed.data.hash, key };
}

function keyIn({ EntryKey: text }: Row["fields"]): EntryKey | undefined {
  // More digits than any stream has entries would not even come back as the digits they were.
  const [, stream, seq] = /^([^#]*)#([1-9]\d{0,8})$/.exec(String(text)) ?? [];
  return stream !== undefined && isStreamId(stream) ? keyOf({ stream, seq: Number(seq) }) : undefined;
}

/** The columns of an access note's row. */
export function fieldsOfNote({ id, at, person, verb, thing, via, answer }: AccessNote): AccessFields {
  return { Title: verb, NoteId: id, At: at, Person: person, Verb: verb, Thing: thing, Via: via, Answer: answer };
}

function saysTheSame(read: Row["fields"], written: Fields): boolean {
  return Object.entries(written).every(([column, value]) => {
    const found = read[column];
    if (found === value) return true;
    return column === "RecordedAt" ? sameSecond(found, value) : spaced(found) === spaced(value);
  });
}

/** SharePoint keeps whole seconds in a date. */
function sameSecond(read: unknown, written: unknown): boolean {
  return Math.abs(Date.parse(String(read)) - Date.parse(String(written))) < 1000;
}

/** SharePoint may write line breaks and outer spaces its own way. */
function spaced(value: unknown): string {
  return String(value).replace(/\s+/g, " ").trim();
}
