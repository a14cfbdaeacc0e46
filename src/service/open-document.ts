/** Opening a document of a concern (R4.2b): its bytes as they were attached, or nothing. Each opening is logged (R4.4). */
import { keyOf } from "../contract/entries.ts";
import { endingOf } from "../domain/document.ts";
import type { ConcernReference } from "../domain/ids.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { registerOf } from "../domain/registers.ts";
import { noticeFindings } from "./noticing.ts";
import { type NotThere, permitOn } from "./open-concern.ts";
import type { Actor } from "./permission.ts";
import { type FoundDocument, type Ports, RegisterUnavailable } from "./ports.ts";

/** A document to be handed out. */
export interface OpenedDocument {
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** A name that tells nothing of what is in it: `C-7K3M2Q-entry-4.pdf`. */
  readonly name: string;
}

/** Which document of which entry. */
export interface WhichDocument {
  readonly reference: ConcernReference;
  readonly seq: number;
  readonly sha256: string;
}

/** The document, or why it cannot be shown. One that was changed or removed behind Lantern's back is told of (R3.3). */
export async function openDocument(
  ports: Ports,
  actor: Actor,
  { reference, seq, sha256 }: WhichDocument,
): Promise<OpenedDocument | Refusal | NotThere> {
  const asked = await permitOn(ports, actor, { verb: "open-document", reference, seq });
  if (asked === "not-there") return asked;
  const { permitted, id } = asked;
  const seen = ports.view.concern(permitted, id);
  const entry = seen?.entries.find((one) => one.seq === seq);
  const document = entry?.documents?.find((one) => one.sha256 === sha256);
  if (seen === undefined || document === undefined) return "not-there";
  let found: FoundDocument;
  try {
    found = await ports.documents.bytes(permitted, sha256);
  } catch (fault) {
    if (!(fault instanceof RegisterUnavailable)) throw fault;
    ports.log.note({ event: "register-unavailable", during: "documents", status: fault.status });
    return refuse("document-away");
  }
  if ("bytes" in found) {
    const name = `${reference}-entry-${seq}.${endingOf(document.mimeType)}`;
    return { bytes: found.bytes, mimeType: document.mimeType, name };
  }
  const { fault: what } = found;
  // The drawing of a body map is put there with its row, which may still wait for SharePoint.
  if (what === "document-missing" && !seen.filed) return refuse("document-away");
  await noticeFindings(ports, [{ what, register: registerOf(id), key: keyOf({ stream: id, seq }), document: sha256 }]);
  return refuse(what);
}
