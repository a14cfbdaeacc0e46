/**
 * Text as it may enter: what a person wrote, without what no person writes. Nothing is escaped here; every surface shows
 * text as text.
 */
import { z } from "zod";

// Control characters but for line break and tab, and the marks that reorder a line so that it reads as something else.
const unwritten = /(?![\n\t])\p{Cc}|\p{Bidi_Control}|\ufeff/gu;

/**
 * A text with line breaks as `\n`, composed as Unicode NFC, without control or reordering characters, trimmed at its ends.
 * Half of a surrogate pair becomes U+FFFD: what is sealed is hashed as UTF-8, which has no way to write one.
 */
export function asPlainText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(unwritten, "").normalize("NFC").trim();
}

/** The schema of a text in a form. Its length is a rule's affair, so that a text too long is refused by name and kept. */
export const plainText = z.string().transform(asPlainText);

/** A form field that may be left out or left empty; both read as the empty text. */
export const optionalPlainText = plainText.optional().transform((text) => text ?? "");
