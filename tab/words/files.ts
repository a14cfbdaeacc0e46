/** Files in words: how large one is, and what kind it is. */
import { bodyMapMimeType, documentKinds, kindsOfDocuments } from "../../src/domain/document.ts";
import { documentTexts } from "../texts/documents-en.ts";

/** `240 KB`, `1.4 MB`: as exact as one needs to know whether it is the right file. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The kind of a document, by its type; empty where Lantern has no name for it. */
export function kindInWords(mimeType: string): string {
  if (mimeType === bodyMapMimeType) return documentTexts.bodyMap;
  const kind = documentKinds.find((one) => kindsOfDocuments[one].mimeType === mimeType);
  return kind === undefined ? "" : documentTexts.kinds[kind];
}
