/** What stored entries of every kind are made of. What is stored stays for 25 years: a part is added to, as optional, never changed. */
import { z } from "zod";
import { subjectParts } from "../domain/entry.ts";
import { day, learnerId, timeOfDay } from "./primitives.ts";
import { sha256Hex } from "./tampering.ts";

/** Whom an entry is about, as versions 1 and 2 knew it. */
export const subjectV2 = z.union([
  z.strictObject({ learner: learnerId, name: z.string() }),
  z.strictObject({ described: z.string() }),
]);
const part = z.enum(subjectParts).exactOptional();
const subject = z.union([
  z.strictObject({ learner: learnerId, name: z.string(), part }),
  z.strictObject({ described: z.string(), part }),
]);
/** When it happened, as far as its author knew. */
export const occurred = z.strictObject({
  day,
  time: timeOfDay.exactOptional(),
  about: z.string().exactOptional(),
});

/** The documents that an entry stands on; their bytes lie in the library. */
export const documents = z.array(
  z.strictObject({ sha256: sha256Hex, name: z.string(), mimeType: z.string(), size: z.int().nonnegative() }),
);

const submission = z.strictObject({ key: sha256Hex, said: sha256Hex });

/** The body of a kind of entry, in the version of today. */
export function bodyOf<Kind extends string, Data extends z.ZodType>(kind: Kind, data: Data) {
  return z.strictObject({
    kind: z.literal(kind),
    author: z.string(),
    subjects: z.array(subject),
    occurred: occurred.exactOptional(),
    documents,
    /** By what a repeat of the command is known. */
    submission: submission.exactOptional(),
    data,
  });
}
