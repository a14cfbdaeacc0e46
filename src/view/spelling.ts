/**
 * Words as they are looked for in records: spelt as names are (src/domain/names.ts), and each, like a part of a name, found from
 * each of its pieces on: "well-being" by "wellb" and by "being".
 */
import { type Word, wordsOf } from "../domain/names.ts";

/** What stands between two blanks. */
export const chunk = /\S+/gu;

/** So much of a word is looked at. A text without blanks, such as an address of the web, is one word of any length. */
export const longestWord = 64;

/** A language uses few of its words again and again. */
const mostRemembered = 20_000;
const remembered = new Map<string, readonly string[]>();

/** What a piece of text without blanks is found by. */
export function partsIn(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const parts = [...new Set(wordsOf(text).flatMap((word) => word.map((_, from) => joined(word, from))))];
  if (text.length > longestWord) return parts;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, parts);
  return parts;
}

/** The pieces of a word from one on, as one, as far as words are looked at. Never ends in half a character. */
export function joined(pieces: Word, from = 0): string {
  let text = "";
  for (let at = from; at < pieces.length && text.length < longestWord; at += 1) text += pieces[at];
  return text.slice(0, longestWord).replace(/\p{Cs}$/u, "");
}

/** The text that the index is made from. */
export function speltForIndex(texts: readonly string[]): string {
  return texts.flatMap((text) => (text.match(chunk) ?? []).flatMap(partsIn)).join(" ");
}
