/** Documents of the records, as the use cases have them: what a file is, where it lies, and who looks for malware in it. */
import type { Permit } from "../domain/access.ts";
import type { Content } from "../domain/document.ts";

/** What became of looking for a document: its bytes, or how it is not as Lantern left it (R3.3). */
export type FoundDocument =
  | { readonly bytes: Uint8Array }
  | { readonly fault: "document-missing" | "document-changed" };

/** The library of the site. There is no verb here that changes or removes (R3.1). */
export interface Documents {
  /** What a file is by its bytes, and what speaks against keeping it. A calculation: nothing is kept. */
  contentOf(bytes: Uint8Array): Content;
  /** Puts bytes into the library under their SHA-256, which it gives; once however often it is called. Throws `RegisterUnavailable`. */
  keep(bytes: Uint8Array, mimeType: string): Promise<string>;
  /** The bytes of a document, if they are still what its name says. Throws `RegisterUnavailable`. */
  bytes(permit: Permit<"open-document">, sha256: string): Promise<FoundDocument>;
}

/** What a scanner says of a file; `unavailable`: it was asked and did not say. `not-configured`: the school has none. */
export type Scanned = "clean" | "infected" | "unavailable" | "not-configured";

/** Who looks for malware. Never throws: where it cannot be asked, that is its answer. */
export interface Scanner {
  scan(bytes: Uint8Array): Promise<Scanned>;
}
