/**
 * The notation in which a rule's phrases are written, for a DSL to read and edit (R4.3). No regular expressions: whatever is
 * written here is looked for in time that grows with the text alone.
 *
 *     clearly|obviously depressed    one word or the other, then "depressed"
 *     is (a bit|very) lazy           in round brackets: may be there
 *     [did not|failed to] attend     in square brackets: one of these must be there
 *     promis* … tell                 any ending; up to four other words between
 *     {carer}                        one of a list of words, or a kind of word (wordLists, wordKinds)
 *     CAMHS|EHCPs                    two capital letters or more, or one that stands alone: only as written here ("I" apart)
 *     {I} asked                      at the beginning of a phrase: "I asked", "we then asked"; and "asked" where it begins a sentence,
 *                                    or follows "and" in one that begins with "I" or "we"
 *
 * Upper and lower case are otherwise alike, a hyphen is a space, and "he's" is read as "he 's".
 */
import { wordLists } from "./hint-word-lists.ts";
import { type Word, wordsIn } from "./hint-words.ts";

/**
 * Kinds of word that can be named in curly brackets: a number, a time of day, a name (it begins with a capital letter, and no
 * sentence begins with it), a word masked with asterisks, a word between quotation marks.
 */
export const wordKinds = ["number", "time", "name", "masked", "quoted"] as const;
export type WordKind = (typeof wordKinds)[number];

/** What one place of a phrase takes. */
export interface Place {
  readonly words: ReadonlySet<string>;
  /** Beginnings of words. */
  readonly beginnings: ReadonlySet<string>;
  /** Taken as written only. */
  readonly written: ReadonlySet<string>;
  readonly kinds: ReadonlySet<WordKind>;
  /** Takes every word. */
  readonly any: boolean;
  /** Takes a word only where the writer is meant though no "I" stands before it. */
  readonly ledByWriter: boolean;
}

/** A part of a phrase: one of several sequences of places, which may be left out where it is optional. */
export interface Part {
  readonly sequences: readonly (readonly Place[])[];
  readonly optional: boolean;
}

/**
 * Why a phrase cannot be read. `too-open`: it, or a beginning in it, would be found almost everywhere. `open-end`: an exception
 * begins or ends with something that may be left out, so that it excepts more than it seems to.
 */
export const phraseFaults = [
  "empty",
  "too-long",
  "brackets",
  "unknown-list",
  "unreadable",
  "gap-at-end",
  "too-open",
  "open-end",
] as const;
export type PhraseFault = (typeof phraseFaults)[number];

/** The longest phrase, in characters. */
export const longestPhrase = 300;
const shortestBeginning = 3;
const gapWords = 4;

const partPattern = /\(([^()[\]]*)\)|\[([^()[\]]*)\]|…|\.{3}|[^\s()[\]…]+/gu;
const nowhere: ReadonlySet<never> = new Set();
const anything: Place = {
  words: nowhere,
  beginnings: nowhere,
  written: nowhere,
  kinds: nowhere,
  any: true,
  ledByWriter: false,
};
const gap: readonly Part[] = Array.from({ length: gapWords }, () => ({ sequences: [[anything]], optional: true }));

/** The ways in which a phrase can be met, each as its parts in order; or why it cannot be read. */
export function readPhrase(phrase: string): readonly (readonly Part[])[] | PhraseFault {
  if (phrase.trim() === "") return "empty";
  if (phrase.length > longestPhrase) return "too-long";
  const done = /^\s*\{I\}(?=\s)(.*)$/su.exec(phrase)?.[1];
  const parts = readParts(done ?? phrase);
  if (typeof parts === "string") return parts;
  return done === undefined ? [parts] : [[...writer, ...parts], ledByWriter(parts)];
}

/** The same parts, where the first that must be there needs no "I" before it. */
function ledByWriter(parts: readonly Part[]): readonly Part[] {
  const [first, ...rest] = parts.slice(parts.findIndex(({ optional }) => !optional));
  if (first === undefined) return parts;
  const sequences = first.sequences.map(([place, ...more]) =>
    place ? [{ ...place, ledByWriter: true }, ...more] : [],
  );
  return [{ sequences, optional: false }, ...rest];
}

function readParts(phrase: string): readonly Part[] | PhraseFault {
  if (/[()[\]]/.test(phrase.replace(partPattern, ""))) return "brackets";
  const parts: Part[] = [];
  let last = "…";
  for (const { 0: written, 1: maybe, 2: must } of phrase.matchAll(partPattern)) {
    const isGap = written === "…" || written === "...";
    if (isGap && last === "…") return "gap-at-end";
    last = isGap ? "…" : written;
    const read = isGap ? gap : readPart(maybe ?? must ?? written, maybe !== undefined);
    if (typeof read === "string") return read;
    parts.push(...read);
  }
  if (last === "…") return "gap-at-end";
  return parts.every(({ optional }) => optional) ? "too-open" : parts;
}

/** Why this phrase cannot be read; undefined when it can. */
export function faultIn(phrase: string): PhraseFault | undefined {
  const read = readPhrase(phrase);
  return typeof read === "string" ? read : undefined;
}

/** Why this exception cannot be read, or would except too much; undefined when it is sound. */
export function faultInException(phrase: string): PhraseFault | undefined {
  const read = readPhrase(phrase);
  if (typeof read === "string") return read;
  const isOpen = read.some((parts) => parts[0]?.optional === true || parts.at(-1)?.optional === true);
  return isOpen ? "open-end" : undefined;
}

/** Whether a word of a text fits a place. */
export function fits({ any, words, written, beginnings, kinds, ledByWriter }: Place, word: Word): boolean {
  if (ledByWriter && !word.isLedByWriter) return false;
  if (any || words.has(word.word) || written.has(word.written)) return true;
  for (const beginning of beginnings) if (word.word.startsWith(beginning)) return true;
  for (const kind of kinds) if (isOfKind[kind](word)) return true;
  return false;
}

const timeOfDay = /^(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?:am|pm)?|am|pm)$/;
const isOfKind: Readonly<Record<WordKind, (word: Word) => boolean>> = {
  number: ({ word }) => /^\p{N}+$/u.test(word),
  time: ({ word }) => timeOfDay.test(word),
  name: ({ written, isFirst }) => !isFirst && /^\p{Lu}\p{Ll}/u.test(written),
  masked: ({ word }) => /^\p{L}+\*+\p{L}|^\p{L}\*{2,}/u.test(word),
  quoted: ({ isQuoted }) => isQuoted,
};

function readPart(written: string, optional: boolean): readonly Part[] | PhraseFault {
  const sequences: Place[][] = [];
  for (const alternative of written.split("|")) {
    const places: Place[] = [];
    for (const piece of alternative.split(/\s+/).filter((one) => one !== "")) {
      const read = readPiece(piece);
      if (typeof read === "string") return read;
      places.push(...read);
    }
    if (places.length === 0) return "unreadable";
    sequences.push(places);
  }
  return [{ sequences: merged(sequences), optional }];
}

function readPiece(piece: string): readonly Place[] | PhraseFault {
  if (piece.startsWith("{")) return readNamed(piece);
  // What an apostrophe joined: "'ve".
  if (/^['’]\p{L}+$/u.test(piece)) return [place({ words: [piece.replace("’", "'").toLowerCase()] })];
  const isBeginning = piece.endsWith("*");
  const bare = isBeginning ? piece.slice(0, -1) : piece;
  const words = wordsIn(bare);
  const last = words.at(-1);
  if (last === undefined || !/^[\p{L}\p{M}\p{N}'’:.-]+$/u.test(bare)) return "unreadable";
  if (isBeginning && last.word.length < shortestBeginning) return "too-open";
  return words.map((word) => (isBeginning && word === last ? place({ beginnings: [word.word] }) : whole(word)));
}

/** An abbreviation, or a letter that stands for somebody: in small letters it would be another word. */
function whole({ word, written }: Word): Place {
  const capitals = written.match(/\p{Lu}/gu)?.length ?? 0;
  const isAsWritten = capitals > 1 || (capitals === 1 && written.length === 1 && written !== "I");
  return place(isAsWritten ? { written: [written] } : { words: [word] });
}

function readNamed(piece: string): readonly Place[] | PhraseFault {
  const name = piece.slice(1, -1);
  const kind = wordKinds.find((one) => one === name);
  const words = wordLists.get(name);
  if (!piece.endsWith("}") || (kind === undefined && words === undefined)) return "unknown-list";
  return [place(kind === undefined ? { words: words ?? [] } : { kinds: [kind] })];
}

interface Taken {
  readonly words?: Iterable<string>;
  readonly beginnings?: Iterable<string>;
  readonly written?: Iterable<string>;
  readonly kinds?: Iterable<WordKind>;
}

function place({ words = [], beginnings = [], written = [], kinds = [] }: Taken): Place {
  return {
    words: new Set(words),
    beginnings: new Set(beginnings),
    written: new Set(written),
    kinds: new Set(kinds),
    any: false,
    ledByWriter: false,
  };
}

/** Alternatives of one word are one place that takes any of them. */
function merged(sequences: readonly (readonly Place[])[]): readonly (readonly Place[])[] {
  const single = sequences.flatMap((places) => (places.length === 1 ? places : []));
  if (single.length < 2) return sequences;
  const together = place({
    words: single.flatMap((one) => [...one.words]),
    beginnings: single.flatMap((one) => [...one.beginnings]),
    written: single.flatMap((one) => [...one.written]),
    kinds: single.flatMap((one) => [...one.kinds]),
  });
  return [[together], ...sequences.filter((places) => places.length > 1)];
}

/** "I", as a phrase that begins with {I} writes it out. */
const writer: readonly Part[] = [
  { sequences: [[place({ words: ["i", "we"] })]], optional: false },
  { sequences: [[place({ words: wordLists.get("already") ?? [] })]], optional: true },
];
