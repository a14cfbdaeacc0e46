/**
 * The recording standard as gentle hints (R4.3): which words of an account a reader could take for a guess, a diagnosis, a leading
 * question; and what the account leaves out. Hints block nothing and change nothing. The rules are data that the DSL edits
 * (the notation of their phrases: hint-notation.ts); the safe default is recording-hint-rules.ts.
 *
 * The learner's own words are theirs: no rule looks at them unless it says so, be they in their own field, between quotation
 * marks or told ("Mum said that …").
 */
import { type Finder, type Found, finderOf, findIn } from "./hint-finder.ts";
import { type Voice, voicesOf } from "./hint-speech.ts";
import { type Word, wordsIn } from "./hint-words.ts";
import type { Language } from "./language.ts";

/** What a field of a form holds. The first six are an account's own fields; a mark is one of a body map. */
export const textKinds = ["seen", "ownWords", "view", "done", "where", "present", "time", "mark"] as const;
export type TextKind = (typeof textKinds)[number];

/** How a text can hold words that are not its writer's: told by them, or between quotation marks. */
export const othersVoices = ["told", "quoted"] as const satisfies readonly Voice[];
type OthersVoice = (typeof othersVoices)[number];

export const hintKinds = [
  "speculative",
  "diagnostic",
  "investigative",
  "leading",
  "confidentiality",
  "labelling",
  "minimising",
  "vague",
  "second-hand",
  "jargon",
  "own-words",
  "missing",
] as const;
export type HintKind = (typeof hintKinds)[number];

/** Why the words are better put otherwise, and how. */
export interface HintWords {
  readonly why: string;
  readonly instead: string;
}

export interface HintRule {
  readonly id: string;
  readonly kind: HintKind;
  /** The fields it looks at. */
  readonly looksIn: readonly TextKind[];
  /** In the notation of hint-notation.ts. */
  readonly phrases: readonly string[];
  /** Innocent look-alikes: what overlaps one of these is no hit. */
  readonly exceptions: readonly string[];
  /** Looks also at what others are told to have said, or at what stands between quotation marks. */
  readonly alsoIn?: readonly OthersVoice[];
  /** A rule about what is not there: it speaks once where the form asks for this, it was left empty, and no phrase is in any field. */
  readonly missing?: TextKind;
  /** An example of what it finds, shown where a person's own words are not repeated. */
  readonly example: string;
  readonly words: Readonly<Record<Language, HintWords>>;
}

/** The words of a rule in a language; where a school left them empty in Welsh, the English ones. */
export function wordsOf(rule: HintRule, language: Language): HintWords {
  const { why, instead } = rule.words[language];
  return {
    why: why.trim() === "" ? rule.words.en.why : why,
    instead: instead.trim() === "" ? rule.words.en.instead : instead,
  };
}

/** A field as its writer left it. */
export interface HintedText {
  /** The form's own name of the field. */
  readonly field: string;
  readonly holds: TextKind;
  readonly text: string;
}

export interface Hint {
  /** The rule's id. */
  readonly rule: string;
  readonly field: string;
  /** The words hit, in UTF-16 units from the beginning of the field's text. Absent where something is missing. */
  readonly at?: { readonly start: number; readonly end: number };
}

/** A rule says what it has to say a few times; more would be nagging. */
const mostInField = 3;

/**
 * The hints on a form, in the order of its fields and of the words in them. Of two hits, one of them within the other, only the
 * longer is given. Never refuses: a phrase that cannot be read is found nowhere.
 */
export function hintsIn(texts: readonly HintedText[], rules: readonly HintRule[]): readonly Hint[] {
  const finder = finderFor(rules);
  const read = texts.map((text) => readText(text, finder));
  return read.flatMap((text) => [...hitsIn(text), ...missingAt(text, read, rules)]);
}

/** An account as the form holds it, with the time as it was written there; what a form does not ask for is left out. */
export function hintedTexts(form: Partial<Readonly<Record<TextKind, string>>>): readonly HintedText[] {
  return textKinds.flatMap((kind) => {
    const text = form[kind];
    return text === undefined ? [] : [{ field: kind, holds: kind, text }];
  });
}

interface Owner {
  readonly rule: HintRule;
  readonly isException: boolean;
}

interface Read extends HintedText {
  readonly words: readonly Word[];
  readonly voices: readonly Voice[];
  /** By rule, without its look-alikes. */
  readonly found: ReadonlyMap<HintRule, readonly Found<Owner>[]>;
}

/** Making a finder costs more than using it, and a school has one set of rules. */
const finders = new WeakMap<readonly HintRule[], Finder<Owner>>();

function finderFor(rules: readonly HintRule[]): Finder<Owner> {
  const made = finders.get(rules);
  if (made !== undefined) return made;
  const finder = finderOf(
    rules.flatMap((rule) => [
      ...rule.phrases.map((phrase) => ({ phrase, owner: { rule, isException: false } })),
      ...rule.exceptions.map((phrase) => ({ phrase, owner: { rule, isException: true } })),
    ]),
  );
  finders.set(rules, finder);
  return finder;
}

function readText(text: HintedText, finder: Finder<Owner>): Read {
  const words = wordsIn(text.text);
  const byRule = new Map<HintRule, Found<Owner>[]>();
  for (const one of findIn(finder, words)) {
    const there = byRule.get(one.owner.rule);
    if (there === undefined) byRule.set(one.owner.rule, [one]);
    else there.push(one);
  }
  const found = new Map([...byRule].map(([rule, all]) => [rule, withoutLookAlikes(all)] as const));
  return { ...text, words, voices: voicesOf(words), found };
}

function withoutLookAlikes(all: readonly Found<Owner>[]): readonly Found<Owner>[] {
  const innocent = new Set<number>();
  for (const { owner, first, last } of all)
    if (owner.isException) for (let i = first; i <= last; i += 1) innocent.add(i);
  return all.filter(({ owner, first, last }) => {
    if (owner.isException) return false;
    for (let i = first; i <= last; i += 1) if (innocent.has(i)) return false;
    return true;
  });
}

interface Hit extends Hint {
  readonly at: NonNullable<Hint["at"]>;
}

function hitsIn(read: Read): readonly Hint[] {
  const hits: Hit[] = [];
  for (const [rule, found] of read.found)
    if (rule.missing === undefined && rule.looksIn.includes(read.holds)) hits.push(...hitsOf(rule, found, read));
  return atMost(withoutHitsInHits(hits.toSorted(inOrder)));
}

function hitsOf(rule: HintRule, found: readonly Found<Owner>[], { field, holds, words, voices }: Read): readonly Hit[] {
  const hits: Hit[] = [];
  let end = 0;
  // The earliest first, and of those that begin together the longest.
  for (const { first, last } of found.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    const start = words[first]?.start ?? 0;
    if (start < end || !isLookedAt(rule, holds, voices[first])) continue;
    end = words[last]?.end ?? start;
    hits.push({ rule: rule.id, field, at: { start, end } });
  }
  return hits;
}

/** A hit is whose words it begins in: "I asked, 'Did he hit you?'" is the writer's. */
function isLookedAt(rule: HintRule, holds: TextKind, voice: Voice | undefined): boolean {
  if (holds === "ownWords" || voice === undefined || voice === "own") return true;
  return rule.alsoIn?.includes(voice) === true;
}

function inOrder(a: Hit, b: Hit): number {
  return a.at.start - b.at.start || b.at.end - a.at.end || (a.rule < b.rule ? -1 : 1);
}

function withoutHitsInHits(hits: readonly Hit[]): readonly Hit[] {
  let widest: Hit["at"] | undefined;
  return hits.filter(({ at }) => {
    const isWithin = widest !== undefined && at.end <= widest.end && at.end - at.start < widest.end - widest.start;
    if (widest === undefined || at.end > widest.end) widest = at;
    return !isWithin;
  });
}

function atMost(hits: readonly Hit[]): readonly Hint[] {
  const counts = new Map<string, number>();
  return hits.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= mostInField;
  });
}

function missingAt(text: Read, all: readonly Read[], rules: readonly HintRule[]): readonly Hint[] {
  return rules
    .filter((rule) => rule.missing === text.holds && isMissing(rule, text, all))
    .map(({ id }) => ({ rule: id, field: text.field }))
    .toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
}

function isMissing(rule: HintRule, { text }: Read, all: readonly Read[]): boolean {
  const isTold = all.some(({ holds, text }) => rule.looksIn.includes(holds) && text.trim() !== "");
  return isTold && text.trim() === "" && all.every(({ found }) => (found.get(rule)?.length ?? 0) === 0);
}
