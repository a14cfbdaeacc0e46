/** Keys of rows: parts that are joined by dots, so that what belongs together lies together, in order. */
import { createHash } from "node:crypto";
import type { Range } from "../table.ts";

/** Longer than any part that Lantern makes; what comes from Teams may be longer. Characters. */
const longest = 150;

/** A key of these parts. Different parts give different keys; numbers are in the order of their size. */
export function key(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === "number" ? digits(part) : escaped(part))).join(".");
}

/** The keys that begin with these parts and go on. */
export function under(...parts: readonly (string | number)[]): Range {
  // The slash is the character after the dot, and in no key.
  return { from: `${key(...parts)}.`, before: `${key(...parts)}/` };
}

function digits(number: number): string {
  return String(number).padStart(12, "0");
}

/** Letters, digits, hyphens and colons stay; the service does not take all others in a key, and a dot parts. */
function escaped(part: string): string {
  const text = part.replace(
    /[^A-Za-z0-9:-]/g,
    (character) => `_${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return text.length <= longest ? text : `_h${createHash("sha256").update(part).digest("hex")}`;
}
