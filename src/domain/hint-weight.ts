/**
 * How much work a set of phrases is to make ready (R4.3), counted on their text alone and before any is read: what a DSL, or somebody
 * with a DSL's token, writes into the settings holds up nobody else.
 */
import { wordLists } from "./hint-word-lists.ts";

/**
 * The most that all phrases of a school weigh together: more than twice what Lantern's own do. Made ready in less than a tenth of a
 * second.
 */
export const heaviestRules = 45_000;

/** So many characters are as much work to read as one more word is to look for. */
const charactersToWord = 20;
const piece = /\{([^{}\s|()[\]]*)\}|…|\.{3}|[^\s|()[\]{}….’'-]+/gu;
const parts = /\([^()]*\)|…|\.{3}|[^\s(…]+/gu;
const wordsOfGap = 4;

/** What a phrase weighs: the words that it names, a list of words by all that are in it, twice where it may begin without its "I". */
export function weightOf(phrase: string): number {
  let words = 1;
  for (const { 0: written, 1: list } of phrase.matchAll(piece))
    words += list === undefined ? wordsOf(written) : wordsIn(list);
  words += waysPast(phrase);
  const ways = phrase.trimStart().startsWith("{I}") ? 2 : 1;
  return ways * words + Math.ceil(phrase.length / charactersToWord);
}

function wordsOf(written: string): number {
  if (written === "…" || written === "...") return wordsOfGap;
  // "Im" is read as "I 'm".
  return written.length < 4 ? 2 : 1;
}

/** From each part one may go on to every part behind it as long as those between may be left out. */
function waysPast(phrase: string): number {
  let ways = 0;
  let run = 0;
  for (const [part] of phrase.matchAll(parts)) {
    if (part.startsWith("(")) run += 1;
    else run = part === "…" || part === "..." ? run + wordsOfGap : 0;
    ways += run;
  }
  return ways;
}

function wordsIn(list: string): number {
  // What begins with "I" is also looked for behind what may stand between it and what I did.
  return wordLists.get(list === "I" ? "already" : list)?.length ?? 1;
}

/** Whether all these phrases together are too much. Stops counting where they are. */
export function areTooHeavy(phrases: Iterable<string>): boolean {
  let weight = 0;
  for (const phrase of phrases) {
    weight += weightOf(phrase);
    if (weight > heaviestRules) return true;
  }
  return false;
}
