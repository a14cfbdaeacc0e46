/**
 * The words of a text as the recording hints see them (R4.3): where each stands, and which sentence it belongs to. Forgiving of
 * how people type on a phone: "dont" is "don't", "im" is "I'm". Takes time in proportion to the text, whatever the text is.
 */

export interface Word {
  /** In lower case, with a straight apostrophe. What an apostrophe joins is two words: "he's" is "he" and "'s". */
  readonly word: string;
  /** As it was written. */
  readonly written: string;
  /** In UTF-16 units from the beginning of the text. */
  readonly start: number;
  readonly end: number;
  /** Counted from 0. No phrase reaches from one sentence into the next. */
  readonly sentence: number;
  /** The first of its sentence. */
  readonly isFirst: boolean;
  /** The writer does it, though no "I" stands before it: first in its sentence, or after "and" in one that begins with "I". */
  readonly isLedByWriter: boolean;
  /** Between quotation marks. */
  readonly isQuoted: boolean;
}

/** A number with what is joined to it ("9:15", "3pm", "10p"), or letters; in a word that was masked, asterisks too ("s**t"). */
const wordPattern = /\p{N}+(?:[.:]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}*]*(?:['’]\p{L}+)*/gu;
const sentenceEnd = /[.!?…]["'’”)\]]*\s|[;\n]/u;
/** The sentence that is quoted ends here, and the one that quotes it may go on. */
const quotationEnd = /^[.!?…]["'’”]+\s$/u;
/** After these a full stop ends no sentence. */
const shortened = new Set(["mr", "mrs", "ms", "dr", "st"]);
const joined = new Set(["s", "m", "d", "ve", "re", "ll"]);

/** Words that are often written without their apostrophe and, so written, are no other word. */
const withApostrophe = new Map(
  "don't didn't won't isn't wasn't doesn't can't couldn't wouldn't hasn't haven't hadn't shouldn't aren't weren't I'm I've he's she's they're they've you're you've we've that's what's"
    .toLowerCase()
    .split(" ")
    .map((word) => [word.replace("'", ""), word]),
);

const writer = /^(i|we)\b/;
const leading = new Set(["and", "then", "but"]);

/** The words of a text in order. */
export function wordsIn(text: string): readonly Word[] {
  const quotations = quotationsIn(text);
  const words: Word[] = [];
  let sentence = 0;
  let end = 0;
  let next = 0;
  let first = "";
  for (const { 0: written, index: start } of text.matchAll(wordPattern)) {
    const last = words.at(-1);
    if (last !== undefined && endsSentence(last, text.slice(end, start), written)) sentence += 1;
    end = start + written.length;
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const isQuoted = (quotations[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
    const isFirst = last?.sentence !== sentence;
    const word = plain(written);
    if (isFirst) first = word;
    const isLedByWriter = isFirst || (writer.test(first) && leading.has(last.word));
    words.push(...parted({ word, written, start, end, sentence, isFirst, isLedByWriter, isQuoted }));
  }
  return words;
}

function plain(written: string): string {
  const word = written.toLowerCase().replaceAll("’", "'");
  return withApostrophe.get(word) ?? word;
}

function endsSentence(last: Word, between: string, next: string): boolean {
  if (!sentenceEnd.test(between)) return false;
  // "Did he hurt you?" I asked.
  if (quotationEnd.test(between) && (next === "I" || /^\p{Ll}/u.test(next))) return false;
  const isShortened = shortened.has(last.word) || (last.word.length === 1 && last.word !== "i");
  return !(isShortened && /^\. $/.test(between));
}

function parted(whole: Word): readonly Word[] {
  const { word, written, start } = whole;
  const at = word.lastIndexOf("'");
  if (at < 0 || !joined.has(word.slice(at + 1))) return [whole];
  const head = { ...whole, word: word.slice(0, at) };
  const tail = { ...whole, word: word.slice(at), isFirst: false, isLedByWriter: false };
  // Written without its apostrophe it cannot be parted in the text: both words stand on the whole of it.
  if (written.length !== word.length) return [head, tail];
  const cut = start + at;
  return [
    { ...head, written: written.slice(0, at), end: cut },
    { ...tail, written: written.slice(at), start: cut },
  ];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

// A single mark opens before a letter and closes after one; between two letters it is an apostrophe. A blank line ends what was left open.
const marks = /["“”„«»]|\n[ \t]*\n|(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?…])['’](?![\p{L}\p{N}])/gu;

/** The stretches between quotation marks. A mark that is never closed quotes nothing. */
function quotationsIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly at: number; readonly single: boolean } | undefined;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const single = "'‘’".includes(mark);
    if (mark.startsWith("\n")) open = undefined;
    else if (open === undefined) open = single && !startsWord(text, index + 1) ? undefined : { at: index, single };
    else if (open.single === single) {
      spans.push({ start: open.at, end: index + mark.length });
      open = undefined;
    } else if (open.single) open = { at: index, single };
  }
  return spans;
}

function startsWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}
