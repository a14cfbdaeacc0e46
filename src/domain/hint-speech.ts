/**
 * Whose words a text holds (R4.3): a member of staff's own, or what they tell that somebody else said. "Mum said that he is lazy"
 * is good recording where "he is lazy" is not. A judgement by the shape of the sentence, made for the hints alone.
 */
import type { Word } from "./hint-words.ts";

/** `own`: the writer's. `quoted`: between quotation marks. `told`: said by somebody else, in the writer's sentence. */
export type Voice = "own" | "quoted" | "told";

/** For each word, whose it is. */
export function voicesOf(words: readonly Word[]): readonly Voice[] {
  const voices: Voice[] = [];
  let told = -1;
  let first = "";
  for (const [i, { word, sentence, isFirst, isQuoted }] of words.entries()) {
    if (isFirst) first = word;
    if (told === sentence && returnsToWriter(words, i)) told = -1;
    voices.push(isQuoted ? "quoted" : told === sentence ? "told" : "own");
    if (!isQuoted && told !== sentence && isSaidByAnother(words, i, first)) told = sentence;
  }
  return voices;
}

const saying = new Set(
  "said says saying told tells telling stated states explained replied answered reported described disclosed claimed claims admitted alleged alleges confessed shouted screamed whispered wrote texted messaged asked asks thinks thought believes reckons according".split(
    " ",
  ),
);
/** What may stand between "I" and "told". */
const between = new Set(
  "then also have 've had 'd just again only never did not didn't always later simply calmly quietly immediately".split(
    " ",
  ),
);
const writer = new Set(["i", "we"]);
const listener = new Set(["me", "us"]);

function isSaidByAnother(words: readonly Word[], at: number, first: string): boolean {
  const verb = words[at];
  if (verb === undefined || !saying.has(verb.word)) return false;
  const inSentence = (i: number): string | undefined =>
    words[i]?.sentence === verb.sentence ? words[i].word : undefined;
  if (listener.has(inSentence(at + 1) ?? "")) return true;
  let before = at - 1;
  while (between.has(inSentence(before) ?? "")) before -= 1;
  const subject = inSentence(before);
  // Notes leave the "I" out: "Told him that …".
  if (subject === undefined) return verb.word === "according";
  if (subject === "and") return !writer.has(first);
  return !writer.has(subject);
}

const turning = new Set(["but", "however", "although", "though"]);
const joining = new Set(["and", "so", "then", "because"]);

function returnsToWriter(words: readonly Word[], at: number): boolean {
  const word = words[at]?.word ?? "";
  return turning.has(word) || (writer.has(word) && joining.has(words[at - 1]?.word ?? ""));
}
