/** An entry or an access note as a row of its SharePoint list, and an entry back from its row. */
import { keyOf, type SealedEntry, sealedEntry } from "../contract/entries.ts";
import { jsonIn } from "../contract/json.ts";
import type { Fields, Row } from "../graph/lists.ts";
import type { AccessNote } from "../service/ports.ts";
import { canonical } from "./canonical.ts";
import { type accessLogList, longestLine, longestNote, type registerList } from "./columns.ts";
import { EntryTooLong, verifySeal } from "./seal.ts";
import { summaryOf, titleOf } from "./summary.ts";

type RegisterFields = Fields & Readonly<Record<"Title" | keyof (typeof registerList)["columns"], string | number>>;
type AccessFields = Fields & Readonly<Record<"Title" | keyof (typeof accessLogList)["columns"], string | number>>;

/** What a row of the register tells. `untouched`: every column, also those that are only for reading, says what the entry says. */
export interface ReadRow {
  readonly entry: SealedEntry;
  readonly untouched: boolean;
}

/** The columns of an entry's row. @throws EntryTooLong rather than cut off a word of a record */
export function fieldsOf(entry: SealedEntry): RegisterFields {
  const body = canonical(entry.body);
  if (body.length > longestNote) throw new EntryTooLong(`a body of ${body.length} characters`);
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
    Body: body,
    Summary: summaryOf(entry),
    v: entry.v,
  };
}

/** The entry of a row, its seal verified; undefined when it is none that Lantern sealed. */
export function entryIn({ fields }: Pick<Row, "fields">): ReadRow | undefined {
  const { v, Stream: stream, Seq: seq, Kind: kind, RecordedInstant: recordedAt, ByStaff: by, Via: via } = fields;
  const { Prev: prev, Digest: digest, Hash: hash, Salt: salt, Body } = fields;
  const header = { v, stream, seq, kind, recordedAt, by, via, prev, digest };
  const parsed = sealedEntry.safeParse({
    ...header,
    hash,
    salt,
    body: typeof Body === "string" ? jsonIn(Body) : undefined,
  });
  if (!parsed.success || verifySeal(parsed.data) !== undefined) return undefined;
  return { entry: parsed.data, untouched: saysTheSame(fields, fieldsOf(parsed.data)) };
}

/** The columns of an access note's row. */
export function fieldsOfNote({ id, at, person, verb, thing, via, answer }: AccessNote): AccessFields {
  return { Title: verb, NoteId: id, At: at, Person: person, Verb: verb, Thing: thing, Via: via, Answer: answer };
}

function saysTheSame(read: Row["fields"], written: Fields): boolean {
  return Object.entries(written).every(([column, value]) => {
    const found = read[column];
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
