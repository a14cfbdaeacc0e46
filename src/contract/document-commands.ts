/**
 * Documents of a concern as the desk sends and shows them (R4.2b, R11.2).
 *
 *     POST /api/concerns/{reference}/documents                          documentUpload → concernPage
 *     GET  /api/concerns/{reference}/entries/{seq}/documents/{sha256}   → the bytes
 *
 * A file's name may be a learner's, so it travels in the body: addresses and headers are written down on their way.
 */
import { z } from "zod";
import { documentPurposes } from "../domain/concern-entries.ts";
import { largestDocument } from "../domain/document.ts";
import { about } from "./command-parts.ts";
import { plainText } from "./plain-text.ts";
import { day } from "./primitives.ts";

/** A document to be attached: the file, and what is said of it. What is missing comes as such, so that the rules can name it. */
export const documentUpload = z.object({
  name: plainText,
  purpose: z.enum(documentPurposes).optional(),
  note: plainText,
  /** `seq` of the authorisation of a photograph; without it, the newest counts. */
  authorisation: about.optional(),
  /** The bytes in base64. */
  content: z.string(),
});
export type DocumentUpload = z.input<typeof documentUpload>;

/** The most that an upload is: the bytes in base64, and what is said of them. Bytes. */
export const largestUpload = Math.ceil(largestDocument / 3) * 4 + 128 * 1024;

/** What is done about documents by `POST /api/concerns/{reference}/work`. */
export const documentCommands = [
  z.object({ do: z.literal("authorise-photograph"), reason: plainText }),
  /** The paper of a scanned note was destroyed; `of` is the entry that holds the scan. */
  z.object({ do: z.literal("destroy-paper"), of: about, how: plainText, who: plainText, on: day.optional() }),
] as const;
