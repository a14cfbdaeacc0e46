/**
 * Drawings that Lantern makes of what an entry says (R11.1). Nobody keeps their bytes: they are made from the entry whenever they
 * are needed, so that a body map is safe as soon as its entry is, whatever is away.
 */
import { hash } from "node:crypto";
import { opened, type SealedEntry } from "../contract/entries.ts";
import { drawBodyMap } from "../domain/body-map-drawing.ts";
import type { Graph } from "../graph/client.ts";
import { DocumentDiffers, putDocument } from "../graph/documents.ts";
import { RegisterUnavailable } from "../service/ports.ts";
import { documentPath } from "./documents.ts";

/** A drawing as a document of the library. */
export interface Drawing {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
}

/** The drawing that an entry names; undefined where it names none, or this Lantern would draw it otherwise. */
export function drawingOf(sealed: SealedEntry): Drawing | undefined {
  const entry = opened(sealed);
  if (entry.kind !== "body-map.recorded" || entry.occurred === undefined) return undefined;
  const bytes = Buffer.from(drawBodyMap(entry.data.map, entry.occurred), "utf8");
  const sha256 = hash("sha256", bytes);
  const named = entry.documents?.find((one) => one.sha256 === sha256);
  return named && { sha256, bytes, mimeType: named.mimeType };
}

/**
 * Puts a drawing into the library; nothing happens where it lies already.
 *
 * @throws RegisterUnavailable (409 where somebody put other bytes under its name), GraphRefused
 */
export async function putDrawing(graph: Graph, driveId: string, drawing: Drawing): Promise<void> {
  try {
    await putDocument(graph, driveId, documentPath(drawing.sha256), drawing.bytes, drawing.mimeType);
  } catch (fault) {
    throw fault instanceof DocumentDiffers ? new RegisterUnavailable(409, { cause: fault }) : fault;
  }
}
