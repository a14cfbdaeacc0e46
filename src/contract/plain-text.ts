/**
 * Text as it may enter: what a person wrote, without what no person writes. Nothing is escaped here; every surface shows
 * text as text.
 */
import { z } from "zod";

// Control characters, and the marks that reorder a line so that it reads as something else than it holds.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is what this is for.
const unwritten = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text with line breaks as `\n`, composed as Unicode NFC, without control or reordering characters, trimmed at its ends. */
export function asPlainText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unwritten, "").normalize("NFC").trim();
}

/** The schema of a text in a form. Its length is a rule's affair, so that a text too long is refused by name and kept. */
export const plainText = z.string().transform(asPlainText);

/** A form field that may be left out or left empty; both read as the empty text. */
export const optionalPlainText = plainText.optional().transform((text) => text ?? "");
