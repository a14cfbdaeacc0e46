/**
 * Entries as they are stored: on the desk, in the SharePoint list, in the view. What is stored stays for 25 years, so a
 * form is never changed: a new one gets the next `v`, and the old one is read for ever. What a version may change is the
 * body; the header and how it is sealed are those of every version, so that a Lantern can tell an entry of a newer one,
 * which it cannot read, from one that was tampered with.
 */
import { z } from "zod";
import { doors, type Placed } from "../domain/entry.ts";
import { isStreamId } from "../domain/ids.ts";
import type { RecordEntry } from "../domain/record-entry.ts";
import { type BodyV1, type BodyV2, bodyV1, bodyV2 } from "./bodies-v2.ts";
import { concernBodies } from "./concern-bodies.ts";
import { learnerFileBodies } from "./learner-file-bodies.ts";
import { concernStream, instant, staffId, streamId } from "./primitives.ts";
import { settingBodies } from "./setting-bodies.ts";
import { sha256Hex } from "./tampering.ts";

/** What an entry says: everything that tells about people. Version 3: the whole life of a concern, learners' files, settings. */
export const bodyV3 = z.discriminatedUnion("kind", [...concernBodies, ...learnerFileBodies, ...settingBodies]);
type BodyV3 = z.infer<typeof bodyV3>;

/** The version in which entries are sealed today. */
export const presentVersion = 3;

const header = {
  stream: streamId,
  /** Counted from 1 in each stream; `stream#seq` is the entry's key, unique in the register. */
  seq: z.int().positive(),
  /** Repeated from the body, so that the chain tells what an entry was when its body has been disposed of. */
  kind: z.string(),
  recordedAt: instant,
  by: staffId,
  via: z.enum(doors),
  /** Hash of the stream's entry before this one; of the first, 64 zeros. */
  prev: sha256Hex,
  /** SHA-256 over the salt and the canonical body. */
  digest: sha256Hex,
  /** SHA-256 over the canonical header, that is, `v` and all the above. */
  hash: sha256Hex,
  /** 32 random bytes in hexadecimal, kept beside the body and disposed of with it. */
  salt: sha256Hex,
};

function kindsAgree(entry: { readonly kind: string; readonly body: { readonly kind: string } }): boolean {
  return entry.kind === entry.body.kind;
}
const kindsDiffer = { error: "header and body name different kinds" };

/** An entry with its place in the chain, sealed: the form in which it is stored everywhere, in the version it was sealed in. */
export const sealedEntry = z.discriminatedUnion(
  "v",
  [
    z.strictObject({ v: z.literal(1), ...header, stream: concernStream, body: bodyV1 }).refine(kindsAgree, kindsDiffer),
    z.strictObject({ v: z.literal(2), ...header, stream: concernStream, body: bodyV2 }).refine(kindsAgree, kindsDiffer),
    z.strictObject({ v: z.literal(presentVersion), ...header, body: bodyV3 }).refine(kindsAgree, kindsDiffer),
  ],
  { error: ({ input }) => (isOfNewerVersion(input) ? "an entry that a newer Lantern sealed" : undefined) },
);
export type SealedEntry = z.infer<typeof sealedEntry>;

const newerVersion = z.looseObject({ v: z.int().gt(presentVersion) });

/** Whether a stored value says of itself that a newer Lantern sealed it: then it is not for this one to read. */
export function isOfNewerVersion(stored: unknown): boolean {
  return newerVersion.safeParse(stored).success;
}

/** `concern/C-7K3M2Q#1`: what an entry is found by. */
export type EntryKey = `${SealedEntry["stream"]}#${number}`;

/** The key of an entry. */
export function keyOf({ stream, seq }: Pick<SealedEntry, "stream" | "seq">): EntryKey {
  return `${stream}#${seq}`;
}

/** Where the entry of a key stands: its stream, and its place in it from 1. */
export function placeOf(key: EntryKey): Pick<SealedEntry, "stream" | "seq"> {
  const at = key.lastIndexOf("#");
  const stream = key.slice(0, at);
  if (!isStreamId(stream)) throw new TypeError("a key without a stream");
  return { stream, seq: Number(key.slice(at + 1)) };
}

/** Whether an entry says that somebody is at risk of harm now: it goes before all others (R5.2). */
export function saysAtRisk({ body: { data } }: SealedEntry): boolean {
  return "atRisk" in data && data.atRisk;
}

/** An entry as the rules see it: the seal taken off, and in the form of today, whatever version it was sealed in. */
export function opened(entry: SealedEntry): Placed<RecordEntry> {
  const { seq, recordedAt, by, via } = entry;
  const { documents, ...body } = bodyOfToday(entry);
  return { seq, recordedAt, by, via, ...body, ...(documents.length === 0 ? {} : { documents }) };
}

/** The chain of upcasts: from the version that an entry was sealed in, one step for each version that came after. */
function bodyOfToday(entry: SealedEntry): BodyV3 {
  switch (entry.v) {
    case 1:
      return fromV2(fromV1(entry.body));
    case 2:
      return fromV2(entry.body);
    case 3:
      return entry.body;
  }
}

/** Version 3 has more kinds, and more that may be told; what was told before is told in the same form. */
function fromV2(body: BodyV2): BodyV3 {
  return body;
}

/** Version 1 knew no documents: what was recorded then stands on none. */
function fromV1(body: BodyV1): BodyV2 {
  return { ...body, documents: [] };
}
