/** Documents in the library of the site, named by the SHA-256 of their bytes (R4.2b): put once, and held against their name when read. */
import { hash } from "node:crypto";
import { DocumentDiffers, documentBytes, putDocument } from "../graph/documents.ts";
import { orUnavailable } from "../graph/fault.ts";
import { type Documents, RegisterUnavailable } from "../service/ports.ts";
import { type PlacesOptions, placesOf } from "./places.ts";

/** Where a document lies, below the drive's root. */
export function documentPath(sha256: string): string {
  return `documents/${sha256}`;
}

/** The library of a site. Asks nothing of Graph until it is used, and then as somebody does who waits for the answer. */
export function openLibrary({ graph, ...where }: PlacesOptions): Omit<Documents, "contentOf"> {
  const asked = graph.as("asked");
  const places = placesOf({ graph: asked, ...where });
  return {
    keep: (bytes, mimeType) =>
      orUnavailable(async () => {
        const sha256 = hash("sha256", bytes);
        try {
          await putDocument(asked, await places.drive(), documentPath(sha256), bytes, mimeType);
        } catch (fault) {
          // Somebody's hand put other bytes under this name. A check tells of it once an entry stands on the document.
          throw fault instanceof DocumentDiffers ? new RegisterUnavailable(409, { cause: fault }) : fault;
        }
        return sha256;
      }),
    bytes: (_permit, sha256) =>
      orUnavailable(async () => {
        const bytes = await documentBytes(asked, await places.drive(), documentPath(sha256));
        if (bytes === undefined) return { fault: "document-missing" };
        return hash("sha256", bytes) === sha256 ? { bytes } : { fault: "document-changed" };
      }),
  };
}
