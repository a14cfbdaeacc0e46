/** Turns the templates of `texts/` into sentences (see story.ts for their notation). */
import type { Random } from "./random.ts";

export interface Wording {
  readonly tokens: ReadonlyMap<string, string>;
  /** What each letter of `[p:…|…]` has chosen so far; filled while texts are worded. */
  readonly chosen: Map<string, number>;
  readonly random: Random;
}

/** @throws when a template names a token that nobody fills: the text has a slip. */
export function worded(template: string, wording: Wording): string {
  const chosen = template.replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_, inside: string) => choose(inside, wording));
  const filled = chosen.replace(/\{([A-Za-z0-9]+)\}/g, (_, token: string) => {
    const word = wording.tokens.get(token);
    if (word === undefined) throw new Error(`no word for {${token}} in: ${template}`);
    return word;
  });
  return tidy(filled);
}

function choose(inside: string, { chosen, random }: Wording): string {
  const letter = /^([a-z]):/.exec(inside)?.[1];
  const options = (letter === undefined ? inside : inside.slice(2)).split("|");
  const roll = random.between(0, 59);
  if (letter === undefined) return options[roll % options.length] ?? "";
  const index = chosen.get(letter) ?? roll;
  chosen.set(letter, index);
  return options[index % options.length] ?? "";
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/ {2,}/g, " ")
    .replace(/ ([.,;?])/g, "$1")
    .trim();
}

const pronouns = {
  f: { he: "she", him: "her", his: "her", himself: "herself" },
  m: { he: "he", him: "him", his: "his", himself: "himself" },
};

/** The words that follow a person's gender, small and capital. */
export function pronounTokens(gender: "f" | "m"): [string, string][] {
  return Object.entries(pronouns[gender]).flatMap(([token, word]): [string, string][] => [
    [token, word],
    [capital(token), capital(word)],
  ]);
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
