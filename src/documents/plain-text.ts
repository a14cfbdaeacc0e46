/** Plain text: UTF-8 from beginning to end, with nothing in it that no text has. It is shown as text, whatever it spells. */
import { isUtf8 } from "node:buffer";
import type { Content } from "../domain/document.ts";

// Line breaks, tab and form feed are text. NUL and the other control characters are something else, or damaged.
const lowest = 0x20;
const written = [0x09, 0x0a, 0x0c, 0x0d];

/** What a file that begins like no other kind is. */
export function textContent(bytes: Uint8Array): Content {
  if (bytes.length === 0 || !isUtf8(bytes)) return { kind: undefined };
  const isText = bytes.every((byte) => (byte >= lowest && byte !== 0x7f) || written.includes(byte));
  return { kind: isText ? "text" : undefined };
}
