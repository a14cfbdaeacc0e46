/** Documents of a library through Graph: put once, read. There is no way here to change or remove one (R3.1). */
import { z } from "zod";
import { RegisterUnavailable } from "../service/ports.ts";
import type { Graph } from "./client.ts";
import { GraphRefused } from "./fault.ts";
import { queryString, segment } from "./odata.ts";
import { read } from "./reply.ts";

/** At the path lies a document with other bytes, and it is left as it is. */
export class DocumentDiffers extends Error {
  override readonly name = "DocumentDiffers";
  /** Below the drive's root. */
  readonly path: string;

  constructor(path: string) {
    super("a document with other bytes lies there");
    this.path = path;
  }
}

/** The most that one PUT carries. Bytes. */
const largestDocument = 250 * 1_048_576;

const drive = z.object({ id: z.string() });

/** The id of the drive that a document library is. @throws GraphRefused with status 404 when the list is no library, RegisterUnavailable */
export async function driveOf(graph: Graph, siteId: string, listId: string): Promise<string> {
  const path = `/sites/${segment(siteId)}/lists/${segment(listId)}/drive${queryString({ $select: "id" })}`;
  return read(drive, await graph.get(path)).id;
}

/**
 * Puts a document, once however often it is called: where the same bytes lie already, that is all there is to do.
 *
 * @param path below the drive's root, `documents/…`; its folders come to be with it
 * @throws DocumentDiffers, GraphRefused, RegisterUnavailable when it may or may not be there now: put it again
 */
export async function putDocument(
  graph: Graph,
  driveId: string,
  path: string,
  bytes: Uint8Array,
  mimeType: string,
): Promise<void> {
  if (bytes.byteLength > largestDocument) throw new RangeError("a document that is too large for one request");
  try {
    await graph.put(contentAt(driveId, path), bytes, mimeType);
  } catch (fault) {
    if (!(fault instanceof GraphRefused) || fault.status !== 409) throw fault;
    const there = await documentBytes(graph, driveId, path);
    if (there === undefined) throw new RegisterUnavailable(409, { cause: fault });
    if (!isSame(there, bytes)) throw new DocumentDiffers(path);
  }
}

/** The bytes of a document; undefined when there is none. @throws GraphRefused, RegisterUnavailable */
export async function documentBytes(graph: Graph, driveId: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await graph.bytes(contentAt(driveId, path));
  } catch (fault) {
    if (fault instanceof GraphRefused && fault.status === 404) return undefined;
    throw fault;
  }
}

function contentAt(driveId: string, path: string): string {
  return `${placeOf(driveId, path)}:/content`;
}

function placeOf(driveId: string, path: string): string {
  return `/drives/${segment(driveId)}/root:/${path.split("/").map(segment).join("/")}`;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.from(one.buffer, one.byteOffset, one.byteLength).equals(other);
}
