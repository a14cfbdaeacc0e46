/** A piece of what an entry tells, around the words that were looked for, which are marked in it. */
import type { Word } from "../domain/names.ts";
import type { FoundEntry } from "../service/ports.ts";
import { chunk, joined, longestWord, partsIn } from "./spelling.ts";
import type { Told } from "./told.ts";

type Piece = FoundEntry["excerpt"][number];

/** How many characters are shown, and how many of them before the first that was found. */
const longest = 240;
const before = 60;

/** What is shown whole or not at all: a word with its marks, or a piece of one that is longer than any word. */
interface Unit {
  readonly text: string;
  /** Whether a blank stands before it. */
  readonly apart: boolean;
  /** Which of the words it was found by. */
  readonly by: readonly number[];
}

/**
 * Taken from the text in which most of the words are found. Where only a name or the kind of concern was found, what was said
 * follows from its beginning, so that one entry can be told from another.
 */
export function excerptOf({ said, around }: Told, words: readonly Word[]): readonly Piece[] {
  const begun = beginningsOf(words, [...said, ...around]);
  const [saying, standing] = [said, around].map((texts) => texts.map((text) => unitsOf(text, begun)));
  const best = fullest(saying ?? []);
  if (best !== undefined) return merged(cutOut(best));
  const name = fullest(standing ?? []);
  const [opening] = saying ?? [];
  const parts = [name, opening].flatMap((units) => (units === undefined ? [] : [cutOut(units)]));
  return merged(parts.flatMap((part, i) => (i === 0 ? part : [{ text: " · ", hit: false }, ...part])));
}

/** What each word begins with: "well-being" as one where it stands so in these texts, and else as two. */
function beginningsOf(words: readonly Word[], texts: readonly string[]): readonly (readonly string[])[] {
  return words.map((word) => {
    const whole = joined(word);
    const standsSo = () => texts.some((text) => chunksOf(text).some((one) => partsIn(one).some(startsWith(whole))));
    return word.length === 1 || standsSo() ? [whole] : word.map((piece) => joined([piece]));
  });
}

function startsWith(beginning: string): (part: string) => boolean {
  return (part) => part.startsWith(beginning);
}

function unitsOf(text: string, begun: readonly (readonly string[])[]): readonly Unit[] {
  const by = (unit: string) => {
    const parts = partsIn(unit);
    return begun.flatMap((starts, i) => (starts.some((start) => parts.some(startsWith(start))) ? [i] : []));
  };
  return chunksOf(text.toWellFormed()).flatMap((whole) => {
    const units = whole.length > longestWord ? (whole.match(pieceOfChunk) ?? []) : [whole];
    return units.map((unit, i) => ({ text: unit, apart: i === 0, by: by(unit) }));
  });
}

function chunksOf(text: string): readonly string[] {
  return text.match(chunk) ?? [];
}

const pieceOfChunk = /[\p{L}\p{N}\p{M}]+[^\p{L}\p{N}]*|[^\p{L}\p{N}]+/gu;

/** The text by which most words were found; of two, the first. */
function fullest(texts: readonly (readonly Unit[])[]): readonly Unit[] | undefined {
  const counted = texts.map((units) => ({ units, count: new Set(units.flatMap(({ by }) => by)).size }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? undefined : counted.find(({ count }) => count === most)?.units;
}

/** The units around the first that was found; from the beginning where none was. */
function cutOut(units: readonly Unit[]): readonly Piece[] {
  const first = Math.max(
    0,
    units.findIndex(({ by }) => by.length > 0),
  );
  let from = first;
  for (let room = before; from > 0; from -= 1) {
    room -= 1 + (units[from - 1]?.text.length ?? 0);
    if (room < 0) break;
  }
  const pieces: Piece[] = from > 0 ? [{ text: "… ", hit: false }] : [];
  let left = longest;
  for (const [at, unit] of units.slice(from).entries()) {
    if (unit.text.length > left && from + at > first) return [...pieces, { text: " …", hit: false }];
    if (at > 0 && unit.apart) pieces.push({ text: " ", hit: false });
    const shown = beginningOf(unit.text, left);
    pieces.push(...marked(shown, unit.by.length > 0));
    if (shown !== unit.text) return [...pieces, { text: "…", hit: false }];
    left -= shown.length + 1;
  }
  return pieces;
}

/** So much of a text, and never half a character. */
function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most).replace(/\p{Cs}$/u, "");
}

/** A word without the marks around it. An accent that is written behind its letter belongs to the word. */
const word = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su;

function marked(text: string, hit: boolean): readonly Piece[] {
  const found = hit ? word.exec(text) : null;
  if (found === null) return [{ text, hit: false }];
  const [inside] = found;
  const pieces = [
    { text: text.slice(0, found.index), hit: false },
    { text: inside, hit: true },
    { text: text.slice(found.index + inside.length), hit: false },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last !== undefined && last.hit === piece.hit) all.splice(-1, 1, { ...piece, text: last.text + piece.text });
    else all.push(piece);
  }
  return all;
}
