/**
 * What a file is by its bytes, and what speaks against keeping it (R4.2b). Neither its name nor the type that a browser gives it
 * is asked. Nothing is opened or drawn: structures are walked, each within limits, and what cannot be walked is not known.
 */
import type { Content } from "../domain/document.ts";
import { docxContent, isLockedOffice } from "./docx.ts";
import { heicContent } from "./heic.ts";
import { jpegContent } from "./jpeg.ts";
import { pdfContent } from "./pdf.ts";
import { textContent } from "./plain-text.ts";
import { pngContent } from "./png.ts";
import { startsWith } from "./reading.ts";

const beginnings: readonly {
  readonly begins: readonly number[];
  readonly at?: number;
  readonly look: (bytes: Uint8Array) => Content;
}[] = [
  { begins: ascii("%PDF-"), look: pdfContent },
  { begins: [0xff, 0xd8, 0xff], look: jpegContent },
  { begins: [0x89, ...ascii("PNG\r\n\x1a\n")], look: pngContent },
  { begins: ascii("ftyp"), at: 4, look: heicContent },
  { begins: ascii("PK"), look: docxContent },
  { begins: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], look: isLockedOffice },
];

/** What these bytes are. A calculation: the same bytes give the same answer. */
export function contentOf(bytes: Uint8Array): Content {
  const known = beginnings.find(({ begins, at = 0 }) => startsWith(bytes, begins, at));
  return known === undefined ? textContent(bytes) : known.look(bytes);
}

function ascii(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
