/** The routes of documents: attaching one to a concern, and opening it. */
import { concernPage } from "../contract/desk-api.ts";
import { documentUpload, largestUpload } from "../contract/document-commands.ts";
import { bodyMapMimeType, documentKinds, kindsOfDocuments } from "../domain/document.ts";
import { isConcernReference } from "../domain/ids.ts";
import { isRefusal, refuse } from "../domain/refusal.ts";
import { attachUpload, type Sent } from "../service/attach-document.ts";
import { openDocument } from "../service/open-document.ts";
import type { Ports } from "../service/ports.ts";
import { BodyRefused } from "./body.ts";
import type { DeskRoute } from "./desk-route.ts";
import { type Answer, type Asking, SentFile } from "./exchange.ts";

/** These routes. */
export function documentRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "post",
      path: "/api/concerns/{reference}/documents",
      summary: "Attach a document to a concern",
      records: true,
      body: documentUpload,
      isLong: true,
      reply: concernPage,
      answer: async (asking) => {
        const { reference = "" } = asking.params;
        if (!isConcernReference(reference)) return "not-there";
        return attachUpload(ports, asking.actor, { reference, upload: () => uploadIn(asking) });
      },
    },
    {
      method: "get",
      path: "/api/concerns/{reference}/entries/{seq}/documents/{sha256}",
      summary: "A document of an entry, as it was attached",
      reply: "file",
      answer: (asking) => documentFor(ports, asking),
    },
  ];
}

/** What was sent. A file that is too large is told as such, before its bytes are kept anywhere. */
async function uploadIn({ longBody }: Asking): Promise<Sent> {
  let body: unknown;
  try {
    body = await longBody(largestUpload);
  } catch (fault) {
    if (fault instanceof BodyRefused && fault.statusCode === 413) return refuse("document-too-large", "file");
    throw fault;
  }
  const read = documentUpload.safeParse(body);
  if (!read.success) return "malformed";
  const { content, ...about } = read.data;
  const bytes = Buffer.from(content, "base64");
  // What is no base64 is left out by Node, and would be another file than the one that was chosen.
  return bytes.toString("base64") === content ? { ...about, bytes } : "malformed";
}

async function documentFor(ports: Ports, { actor, params }: Asking): Promise<Answer> {
  const { reference = "", seq = "", sha256 = "" } = params;
  if (!isConcernReference(reference) || !/^[1-9]\d{0,5}$/.test(seq) || !/^[0-9a-f]{64}$/.test(sha256))
    return "not-there";
  const opened = await openDocument(ports, actor, { reference, seq: Number(seq), sha256 });
  if (opened === "not-there" || isRefusal(opened)) return opened;
  return new SentFile({
    ...opened,
    mimeType: shown.has(opened.mimeType) ? opened.mimeType : "application/octet-stream",
  });
}

/** The types that Lantern has found documents to be, and that of the body maps it draws. Nothing else is sent under its own name. */
const shown: ReadonlySet<string> = new Set([
  bodyMapMimeType,
  ...documentKinds.map((kind) => kindsOfDocuments[kind].mimeType),
]);
