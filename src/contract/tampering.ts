/**
 * What was done to the register behind Lantern's back (R3.3). A finding names an entry by its key and a row by SharePoint's id;
 * it holds nothing of what the entry says.
 */
import { z } from "zod";
import { registers } from "../domain/registers.ts";
import { instant } from "./primitives.ts";

/** SHA-256, in lower-case hexadecimal. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** `concern/C-7K3M2Q#1`, for whoever reads a finding. */
const key = z.string().regex(/^[a-z-]+\/[\w-]+#\d+$/);
const itemId = z.string().regex(/^\d+$/);
const register = z.enum(registers);

/** What can be done to one entry. `restored`: written again with what it said before, so that only its version tells. */
export const entryTamperings = ["edited", "removed", "inserted", "reordered", "truncated", "restored"] as const;
export type EntryTampering = (typeof entryTamperings)[number];

/** One thing that is not as Lantern left it. */
export const finding = z.discriminatedUnion("what", [
  z.strictObject({
    what: z.enum(entryTamperings),
    register,
    /** Missing where the row is gone and nobody wrote down which it was. */
    itemId: itemId.exactOptional(),
    /** Missing where the row does not tell, because it is none of Lantern's or too broken. */
    key: key.exactOptional(),
  }),
  z.strictObject({
    what: z.enum(["document-changed", "document-missing"]),
    register,
    key,
    document: sha256Hex,
  }),
  /** The checkpoint does not fit, or is not signed by the key it names; and no single entry could be named for it. */
  z.strictObject({ what: z.enum(["root-differs", "signature-wrong"]), register, size: z.int().nonnegative() }),
]);
export type Finding = z.infer<typeof finding>;

/** A finding, and when Lantern first saw it. */
export const noticedFinding = z.strictObject({ noticedAt: instant, finding });
export type NoticedFinding = z.infer<typeof noticedFinding>;

/** The same finding has the same name, whenever and by whom it is seen. */
export function nameOfFinding(found: Finding): string {
  switch (found.what) {
    case "document-changed":
    case "document-missing":
      return `${found.register} ${found.what} ${found.document}`;
    case "root-differs":
    case "signature-wrong":
      return `${found.register} ${found.what} ${found.size}`;
    default:
      return `${found.register} ${found.what} ${found.itemId ?? ""} ${found.key ?? ""}`;
  }
}
