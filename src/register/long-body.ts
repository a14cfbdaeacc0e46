/**
 * Bodies that are longer than a SharePoint column: they lie in the library, named by the SHA-256 of their bytes, and the
 * column says where. So the row stays one row, and what lies in the library can be held against its name at any time.
 */
import { hash } from "node:crypto";
import { z } from "zod";
import { jsonIn } from "../contract/json.ts";
import type { Graph } from "../graph/client.ts";
import { DocumentDiffers, documentBytes, putDocument } from "../graph/documents.ts";
import { RegisterUnavailable } from "../service/ports.ts";
import { canonical } from "./canonical.ts";
import { longestNote } from "./columns.ts";

/** A body as a document of the library. */
export interface LongBody {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** What the column Body holds for a canonical body: the text itself, or where it lies. */
export interface BodyColumn {
  readonly text: string;
  /** To be put into the library before the row is made. */
  readonly long?: LongBody;
}

/** What became of looking for a body in the library. */
export type FoundBody = { readonly text: string } | { readonly fault: "document-missing" | "document-changed" };

const reference = z.strictObject({
  document: z.string().regex(/^entries\/[0-9a-f]{64}\.json$/),
  /** Bytes. */
  size: z.int().positive(),
});

/** The column for a body's canonical text. */
export function bodyColumnOf(text: string): BodyColumn {
  if (text.length <= longestNote) return { text };
  const bytes = Buffer.from(text, "utf8");
  const long = { sha256: hash("sha256", bytes), bytes };
  return { text: canonical({ document: pathOf(long.sha256), size: bytes.byteLength }), long };
}

/** The SHA-256 of the document that a Body column names; undefined when it names none. */
export function documentNamedIn(column: unknown): string | undefined {
  if (typeof column !== "string" || !column.startsWith('{"document":')) return undefined;
  const parsed = reference.safeParse(jsonIn(column));
  return parsed.success ? parsed.data.document.slice("entries/".length, -".json".length) : undefined;
}

/**
 * Puts a long body into the library; nothing happens where it lies already.
 *
 * @throws RegisterUnavailable (409 where somebody put other bytes under its name), GraphRefused
 */
export async function putBody(graph: Graph, driveId: string, { sha256, bytes }: LongBody): Promise<void> {
  try {
    await putDocument(graph, driveId, pathOf(sha256), bytes, "application/json");
  } catch (fault) {
    throw fault instanceof DocumentDiffers ? new RegisterUnavailable(409, { cause: fault }) : fault;
  }
}

/** The text of a long body, if it is still what its name says. @throws GraphRefused, RegisterUnavailable */
export async function findBody(graph: Graph, driveId: string, named: string): Promise<FoundBody> {
  const bytes = await documentBytes(graph, driveId, pathOf(named));
  if (bytes === undefined) return { fault: "document-missing" };
  if (hash("sha256", bytes) !== named) return { fault: "document-changed" };
  return { text: Buffer.from(bytes).toString("utf8") };
}

function pathOf(named: string): string {
  return `entries/${named}.json`;
}
