/** Attaching documents to a concern in the desk, as a safeguarding lead does. */
import { type ConcernPage, concernPage } from "../src/contract/desk-api.ts";
import type { DocumentUpload } from "../src/contract/document-commands.ts";
import type { Desk } from "./desk-client.ts";

/** A letter that can be attached. */
export const letter = upload("Letter of Mrs Quill.txt", "Dear Mrs Nair, thank you for your call.\n", {
  purpose: "letter",
});

/** A file with what is said of it, as the desk sends it. */
export function upload(
  name: string,
  bytes: string | Uint8Array,
  about: Partial<Omit<DocumentUpload, "name" | "content">> = {},
): DocumentUpload {
  return { name, purpose: "handwritten-note", note: "", ...about, content: Buffer.from(bytes).toString("base64") };
}

/** The concern with the document attached, and where its bytes are had. */
export async function attach(
  desk: Desk,
  reference: string,
  sent: DocumentUpload = letter,
): Promise<{ readonly page: ConcernPage; readonly seq: number; readonly sha256: string; readonly path: string }> {
  const page = await desk.done(concernPage, `/api/concerns/${reference}/documents`, sent);
  const { seq = 0, documents = [] } = page.entries.findLast(({ kind }) => kind === "document.attached") ?? {};
  const sha256 = documents[0]?.sha256 ?? "";
  return { page, seq, sha256, path: documentPath(reference, seq, sha256) };
}

/** Where the bytes of a document are had. */
export function documentPath(reference: string, seq: number, sha256: string): string {
  return `/api/concerns/${reference}/entries/${seq}/documents/${sha256}`;
}
