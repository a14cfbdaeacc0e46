/**
 * Names as people look for them: without regard to case and accents, by the beginning of any part, with or without hyphens
 * and apostrophes. "O'Brien" is found by "obr", "o'br" and "brien".
 */

// Letters that are not made of a plain one and a mark, as people without that key type them.
const typed: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
const untyped = new RegExp(`[${Object.keys(typed).join("")}]`, "g");

// The second set are apostrophes that Unicode counts among the letters.
const between = /(?:[^\p{L}\p{N}]|[\u02b9-\u02bf])+/u;

/** The pieces of a word: of "O'Brien", `o` and `brien`. */
export type Word = readonly [string, ...string[]];

/** The words of a text, spelt for comparison. A word without a letter or a digit is none. */
export function wordsOf(text: string): readonly Word[] {
  return spelt(text)
    .split(/\s+/u)
    .flatMap((word) => {
      const [first, ...rest] = word.split(between).filter((piece) => piece !== "");
      return first === undefined ? [] : [[first, ...rest]];
    });
}

/** What a name is found by: each word from each of its pieces on, so that whatever begins a part begins one of these. */
export function partsOf(name: string): readonly string[] {
  return [...new Set(wordsOf(name).flatMap((word) => word.map((_, i) => word.slice(i).join(""))))];
}

/** Whether a word that was typed begins one of these parts. "o'br" is meant as one word or as two: of "O'Brien", of "O Briain". */
export function beginsOneOf(parts: readonly string[], word: Word): boolean {
  const begun = (piece: string) => parts.some((part) => part.startsWith(piece));
  return begun(word.join("")) || word.every(begun);
}

function spelt(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(untyped, (letter) => typed[letter] ?? letter);
}
