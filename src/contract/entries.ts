/**
 * Entries as they are stored: on the desk, in the SharePoint list, in the view. What is stored stays for 25 years, so a
 * form is never changed: a new one gets the next `v`, and the old one is read for ever. What a version may change is the
 * body; the header and how it is sealed are those of every version, so that a Lantern can tell an entry of a newer one,
 * which it cannot read, from one that was tampered with.
 */
import { z } from "zod";
import { type ConcernEntry, categories, contactWays } from "../domain/concern.ts";
import { doors, type Placed } from "../domain/entry.ts";
import { isConcernId } from "../domain/ids.ts";
import { thresholdChanges, thresholds } from "../domain/threshold.ts";
import { concernStream, day, instant, learnerId, staffId, timeOfDay } from "./primitives.ts";
import { sha256Hex } from "./tampering.ts";

const subject = z.union([
  z.strictObject({ learner: learnerId, name: z.string() }),
  z.strictObject({ described: z.string() }),
]);
const occurred = z.strictObject({
  day,
  time: timeOfDay.exactOptional(),
  about: z.string().exactOptional(),
});
const account = z.strictObject({ seen: z.string(), ownWords: z.string(), where: z.string() });
const action = z.strictObject({ what: z.string(), owner: staffId, ownerName: z.string(), due: day });

const about = { author: z.string(), subjects: z.array(subject), occurred: occurred.exactOptional() };

const raised = z.strictObject({
  kind: z.literal("concern.raised"),
  ...about,
  data: z.strictObject({
    categories: z.array(z.enum(categories)),
    account,
    atRisk: z.boolean(),
    submission: sha256Hex,
  }),
});
const added = z.strictObject({
  kind: z.literal("account.added"),
  ...about,
  data: z.strictObject({ text: z.string(), atRisk: z.boolean() }),
});
const acknowledged = z.strictObject({
  kind: z.literal("concern.acknowledged"),
  ...about,
  data: z.strictObject({}),
});
const triaged = z.strictObject({
  kind: z.literal("concern.triaged"),
  ...about,
  data: z.strictObject({
    threshold: z.enum(thresholds),
    rationale: z.string(),
    vulnerability: z.string(),
    actions: z.array(action),
    basedOn: z.int().positive(),
    change: z.enum(thresholdChanges),
  }),
});
const contacted = z.strictObject({
  kind: z.literal("contact.recorded"),
  ...about,
  data: z.strictObject({ who: z.string(), how: z.enum(contactWays), said: z.string() }),
});
const finished = z.strictObject({
  kind: z.literal("action.finished"),
  ...about,
  data: z.strictObject({ action: z.int().positive(), outcome: z.string() }),
});

/** A document that an entry stands on; its bytes lie in the library. */
const documents = {
  documents: z.array(
    z.strictObject({ sha256: sha256Hex, name: z.string(), mimeType: z.string(), size: z.int().nonnegative() }),
  ),
};

/** What an entry says: everything that tells about people. Version 1. */
const bodyV1 = z.discriminatedUnion("kind", [raised, added, acknowledged, triaged, contacted, finished]);
type BodyV1 = z.infer<typeof bodyV1>;

/** Version 2: the same, and the documents that the entry stands on. */
export const bodyV2 = z.discriminatedUnion("kind", [
  raised.extend(documents),
  added.extend(documents),
  acknowledged.extend(documents),
  triaged.extend(documents),
  contacted.extend(documents),
  finished.extend(documents),
]);
type BodyV2 = z.infer<typeof bodyV2>;

/** The version in which entries are sealed today. */
export const presentVersion = 2;

const header = {
  stream: concernStream,
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
    z.strictObject({ v: z.literal(1), ...header, body: bodyV1 }).refine(kindsAgree, kindsDiffer),
    z.strictObject({ v: z.literal(presentVersion), ...header, body: bodyV2 }).refine(kindsAgree, kindsDiffer),
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
  if (!isConcernId(stream)) throw new TypeError("a key without a stream");
  return { stream, seq: Number(key.slice(at + 1)) };
}

/** Whether an entry says that somebody is at risk of harm now: it goes before all others (R5.2). */
export function saysAtRisk({ body: { data } }: SealedEntry): boolean {
  return "atRisk" in data && data.atRisk;
}

/** An entry as the rules see it: the seal taken off, and in the form of today, whatever version it was sealed in. */
export function opened(entry: SealedEntry): Placed<ConcernEntry> {
  const { seq, recordedAt, by, via } = entry;
  const { documents, ...body } = bodyOfToday(entry);
  return { seq, recordedAt, by, via, ...body, ...(documents.length === 0 ? {} : { documents }) };
}

/** The chain of upcasts: from the version that an entry was sealed in, one step for each version that came after. */
function bodyOfToday(entry: SealedEntry): BodyV2 {
  switch (entry.v) {
    case 1:
      return fromV1(entry.body);
    case 2:
      return entry.body;
  }
}

/** Version 1 knew no documents: what was recorded then stands on none. */
function fromV1(body: BodyV1): BodyV2 {
  return { ...body, documents: [] };
}
