/**
 * Entries as they are stored: on the desk, in the SharePoint list, in the view. What is stored stays for 25 years, so a
 * form is never changed: a new one gets the next `v`, and the old one is read for ever.
 */
import { z } from "zod";
import { type ConcernEntry, categories, contactWays } from "../domain/concern.ts";
import { doors, type Placed } from "../domain/entry.ts";
import { thresholdChanges, thresholds } from "../domain/threshold.ts";
import { concernStream, day, instant, learnerId, staffId, timeOfDay } from "./primitives.ts";

/** SHA-256, in lower-case hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);

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

/** What an entry says: everything that tells about people. */
const body = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("concern.raised"),
    ...about,
    data: z.strictObject({
      categories: z.array(z.enum(categories)),
      account,
      atRisk: z.boolean(),
      submission: digest,
    }),
  }),
  z.strictObject({
    kind: z.literal("account.added"),
    ...about,
    data: z.strictObject({ text: z.string(), atRisk: z.boolean() }),
  }),
  z.strictObject({ kind: z.literal("concern.acknowledged"), ...about, data: z.strictObject({}) }),
  z.strictObject({
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
  }),
  z.strictObject({
    kind: z.literal("contact.recorded"),
    ...about,
    data: z.strictObject({ who: z.string(), how: z.enum(contactWays), said: z.string() }),
  }),
  z.strictObject({
    kind: z.literal("action.finished"),
    ...about,
    data: z.strictObject({ action: z.int().positive(), outcome: z.string() }),
  }),
]);

/** An entry with its place in the chain, sealed: the form in which it is stored everywhere. */
export const sealedEntry = z
  .strictObject({
    v: z.literal(1),
    stream: concernStream,
    /** Counted from 1 in each stream; `stream#seq` is the entry's key, unique in the register. */
    seq: z.int().positive(),
    /** Repeated from the body, so that the chain tells what an entry was when its body has been disposed of. */
    kind: z.string(),
    recordedAt: instant,
    by: staffId,
    via: z.enum(doors),
    /** Hash of the stream's entry before this one; of the first, 64 zeros. */
    prev: digest,
    /** SHA-256 over the salt and the canonical body. */
    digest,
    /** SHA-256 over the canonical header, that is, all the above. */
    hash: digest,
    /** 32 random bytes in hexadecimal, kept beside the body and disposed of with it. */
    salt: digest,
    body,
  })
  .refine((entry) => entry.kind === entry.body.kind, { error: "header and body name different kinds" });
export type SealedEntry = z.infer<typeof sealedEntry>;

/** `concern/C-7K3M2Q#1`: what an entry is found by. */
export type EntryKey = `${SealedEntry["stream"]}#${number}`;

/** The key of an entry. */
export function keyOf({ stream, seq }: Pick<SealedEntry, "stream" | "seq">): EntryKey {
  return `${stream}#${seq}`;
}

/** An entry as the rules see it: the seal taken off. */
export function opened({ seq, recordedAt, by, via, body }: SealedEntry): Placed<ConcernEntry> {
  return { seq, recordedAt, by, via, ...body };
}
