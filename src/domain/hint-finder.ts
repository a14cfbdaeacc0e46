/**
 * Finds all phrases of a rule set in one pass over the words of a text. Each word is looked at once for each place that the words
 * before it have reached, and there are only so many places: so the time grows with the text, never faster.
 */
import { fits, type Part, type Place, readPhrase } from "./hint-notation.ts";
import type { Word } from "./hint-words.ts";

/** A phrase found: of which owner, and its first and last word. */
export interface Found<Owner> {
  readonly owner: Owner;
  readonly first: number;
  readonly last: number;
}

interface Position<Owner> {
  readonly place: Place;
  readonly owner: Owner;
  readonly next: number[];
  isLast: boolean;
}

/** Phrases made ready to be looked for. */
export interface Finder<Owner> {
  readonly positions: readonly Position<Owner>[];
  readonly starts: Starts;
}

/** The places at which a phrase can begin, by what they take. */
interface Starts {
  readonly byWord: Map<string, number[]>;
  readonly byBeginning: Map<string, number[]>;
  readonly others: number[];
  longestBeginning: number;
}

/** A finder of these phrases. One that cannot be read is found nowhere. */
export function finderOf<Owner>(phrases: Iterable<{ readonly phrase: string; readonly owner: Owner }>): Finder<Owner> {
  const positions: Position<Owner>[] = [];
  const starts: Starts = { byWord: new Map(), byBeginning: new Map(), others: [], longestBeginning: 0 };
  for (const { phrase, owner } of phrases) {
    const ways = readPhrase(phrase);
    if (typeof ways === "string") continue;
    for (const parts of ways)
      for (const at of lay(parts, owner, positions)) enterStart(starts, at, positions[at]?.place);
  }
  return { positions, starts };
}

/**
 * How many looks at a word one text is worth: five times what Lantern's own rules need for the longest text of a form. Rules that
 * were written to hold up whoever fills it in are not looked for any further, and the form goes on.
 */
const mostLooks = 1_000_000;

/** Every place at which a phrase ends, with the earliest word at which it can have begun. */
export function findIn<Owner>({ positions, starts }: Finder<Owner>, words: readonly Word[]): readonly Found<Owner>[] {
  const found: Found<Owner>[] = [];
  let reached = new Map<number, number>();
  let looks = 0;
  for (const [i, word] of words.entries()) {
    if (looks > mostLooks) break;
    if (words[i - 1]?.sentence !== word.sentence) reached = new Map();
    const now = new Map<number, number>();
    const reach = (at: number, first: number): void => {
      looks += 1;
      const position = positions[at];
      if (position !== undefined && first < (now.get(at) ?? Number.POSITIVE_INFINITY) && fits(position.place, word))
        now.set(at, first);
    };
    for (const [at, first] of reached) for (const next of positions[at]?.next ?? []) reach(next, first);
    for (const at of startsAt(starts, word)) reach(at, i);
    for (const [at, first] of now) {
      const position = positions[at];
      if (position?.isLast) found.push({ owner: position.owner, first, last: i });
    }
    reached = now;
  }
  return found;
}

/** Lays the places of a phrase out, each knowing which may follow it. Gives those at which the phrase can begin. */
function lay<Owner>(parts: readonly Part[], owner: Owner, positions: Position<Owner>[]): readonly number[] {
  const starts: number[] = [];
  let before: readonly number[] = [];
  let atStart = true;
  for (const { sequences, optional } of parts) {
    const ends: number[] = [];
    for (const sequence of sequences) {
      const first = positions.length;
      for (const place of sequence) positions.push({ place, owner, next: [], isLast: false });
      const last = positions.length - 1;
      for (let at = first; at < last; at += 1) positions[at]?.next.push(at + 1);
      for (const at of before) positions[at]?.next.push(first);
      if (atStart) starts.push(first);
      ends.push(last);
    }
    before = optional ? [...before, ...ends] : ends;
    atStart &&= optional;
  }
  for (const at of before) {
    const position = positions[at];
    if (position !== undefined) position.isLast = true;
  }
  return starts;
}

function enterStart(starts: Starts, at: number, place: Place | undefined): void {
  if (place === undefined) return;
  for (const word of place.words) enter(starts.byWord, word, at);
  for (const written of place.written) enter(starts.byWord, written.toLowerCase(), at);
  for (const beginning of place.beginnings) {
    enter(starts.byBeginning, beginning, at);
    starts.longestBeginning = Math.max(starts.longestBeginning, beginning.length);
  }
  if (place.any || place.kinds.size > 0) starts.others.push(at);
}

function enter(places: Map<string, number[]>, key: string, at: number): void {
  const there = places.get(key);
  if (there === undefined) places.set(key, [at]);
  else there.push(at);
}

function* startsAt({ byWord, byBeginning, others, longestBeginning }: Starts, { word }: Word): Iterable<number> {
  yield* byWord.get(word) ?? [];
  for (let length = Math.min(word.length, longestBeginning); length > 0; length -= 1)
    yield* byBeginning.get(word.slice(0, length)) ?? [];
  yield* others;
}
