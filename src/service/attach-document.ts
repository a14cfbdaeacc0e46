/**
 * Attaching a document (R4.2b): in one request the file is looked into, shown to the malware scanner, kept in the library, and
 * recorded. So no entry can name a document that did not come this way, and what is refused lies nowhere.
 */
import { hash } from "node:crypto";
import type { ConcernPage } from "../contract/desk-api.ts";
import { type AboutDocument, attachDocument, refuseAttaching } from "../domain/attach-document.ts";
import type { DocumentAttached } from "../domain/concern-entries.ts";
import { documentOf, kindsOfDocuments, refuseContent, refuseFile } from "../domain/document.ts";
import { type ConcernReference, concernId } from "../domain/ids.ts";
import { isRefusal, type Refusal, refuse, refuseAll } from "../domain/refusal.ts";
import { repeatIn } from "../domain/sent-again.ts";
import { isComplete } from "./following.ts";
import { type NotThere, pageOf, permitOn } from "./open-concern.ts";
import type { Actor } from "./permission.ts";
import { type Ports, RegisterUnavailable } from "./ports.ts";
import { recordNext } from "./recording.ts";
import { stampNow } from "./stamp.ts";
import { submissionOf } from "./submission.ts";

/** A file with what is said of it. */
export interface Upload extends AboutDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was sent, or why it cannot be read. */
export type Sent = Upload | Refusal | "malformed";

/**
 * The concern with the document, or why it was not attached.
 *
 * @param upload reads what was sent; called only when this person may attach it, because it may be long
 */
export async function attachUpload(
  ports: Ports,
  actor: Actor,
  { reference, upload }: { readonly reference: ConcernReference; readonly upload: () => Promise<Sent> },
): Promise<ConcernPage | Refusal | NotThere | "malformed"> {
  const asked = await permitOn(ports, actor, { verb: "attach-document", reference });
  if (asked === "not-there") return asked;
  const { permitted, id } = asked;
  if (!isComplete(ports.view)) return refuse("records-loading");
  const sent = await upload();
  if (sent === "malformed" || isRefusal(sent)) return sent;
  const now = ports.view.concern(permitted, id);
  if (now === undefined) return "not-there";
  const submission = submissionOf(actor, whatIsSaid(sent));
  const repeat = submission && repeatIn(now.entries, submission);
  // Before it is looked into and scanned once more: it lies in the library, and its receipt was lost.
  if (repeat === "there") return pageOf(ports, permitted, now);
  // Before it is kept: what is refused lies nowhere.
  if (repeat === "differs") return refuse("sent-otherwise");
  const wrong = [refuseFile(fileOf(sent)), refuseAttaching(now.concern, sent)].filter((one) => one !== undefined);
  const refusal = refuseAll(wrong.flatMap(({ also = [], ...first }) => [first, ...also]));
  if (refusal !== undefined) return refusal;
  const kept = await keep(ports, reference, sent);
  if (isRefusal(kept)) return kept;
  const seen = await recordNext(ports, { permit: permitted, id, sent: submission }, (concern) =>
    attachDocument(concern, sent, kept, stampNow(ports, actor)),
  );
  return isRefusal(seen) ? seen : pageOf(ports, permitted, seen);
}

/** The upload as it is known again: the file by its bytes. */
function whatIsSaid({ bytes, ...about }: Upload): object {
  return { do: "attach-document", ...about, bytes: hash("sha256", bytes) };
}

function fileOf({ name, bytes }: Upload) {
  return { name, size: bytes.byteLength };
}

/** Looks into the file, has it scanned, and puts it into the library. Whether and why not is logged, without its name. */
async function keep(ports: Ports, reference: ConcernReference, sent: Upload) {
  const { documents, log } = ports;
  const refused = (refusal: Refusal): Refusal => {
    log.note({ event: "document-refused", concern: concernId(reference), refused: refusal.refused });
    return refusal;
  };
  const content = documents.contentOf(sent.bytes);
  const refusal = refuseContent(sent.name, content);
  if (refusal !== undefined || content.kind === undefined)
    return refused(refusal ?? refuse("document-content-differs", "file"));
  const scan = await scanned(ports, sent.bytes);
  if (isRefusal(scan)) return refused(scan);
  try {
    const sha256 = await documents.keep(sent.bytes, kindsOfDocuments[content.kind].mimeType);
    return { document: documentOf(fileOf(sent), content.kind, sha256), scan: scan.result };
  } catch (fault) {
    if (!(fault instanceof RegisterUnavailable)) throw fault;
    log.note({ event: "register-unavailable", during: "documents", status: fault.status });
    return refuse("document-not-kept", "file");
  }
}

/** A scanner that is there must have said that the file is clean; a school that has none goes on, and the entry says so. */
async function scanned(
  { scanner }: Pick<Ports, "scanner">,
  bytes: Uint8Array,
): Promise<{ readonly result: DocumentAttached["data"]["scan"] } | Refusal> {
  switch (await scanner.scan(bytes)) {
    case "clean":
      return { result: "clean" };
    case "not-configured":
      return { result: "not-scanned" };
    case "infected":
      return refuse("document-infected", "file");
    case "unavailable":
      return refuse("document-not-scanned", "file");
  }
}
