/** What is said in two languages is one thing: the same places for a reference or a time, the same numbers to ring. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words as welsh } from "../../bot/texts/cy.ts";
import { words as english } from "../../bot/texts/en.ts";
import { wordsIn } from "../../bot/texts/words.ts";
import { refusalsInWelsh } from "../../src/contract/texts/refusals-cy.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { languages } from "../../src/domain/language.ts";

type Said = (...given: readonly unknown[]) => string;

/** Every text of some words, by where it stands; a function gives its text for what it is given. */
function textsOf(words: unknown, path = ""): readonly (readonly [string, Said, number])[] {
  if (typeof words === "string") return [[path, () => words, 0]];
  if (typeof words === "function")
    return [[path, (...given) => String(Reflect.apply(words, undefined, given)), words.length]];
  return Object.entries(words ?? {}).flatMap(([key, value]) => textsOf(value, path === "" ? key : `${path}.${key}`));
}

const inEnglish = [...textsOf(english), ...textsOf(refusalsInEnglish, "refusals")];
const inWelsh = new Map(
  [...textsOf(welsh), ...textsOf(refusalsInWelsh, "refusals")].map(([path, said]) => [path, said] as const),
);
const pairs = inEnglish.map(([path, said, takes]) => [path, said, inWelsh.get(path) ?? (() => ""), takes] as const);

/** The same word in both languages. */
const alike = new Set(["greeting.otherLanguage"]);

describe("Welsh and English", () => {
  it("have the same texts", () => {
    expect([...inWelsh.keys()].toSorted()).toEqual(inEnglish.map(([path]) => path).toSorted());
  });

  it.each(pairs.filter(([, , , takes]) => takes > 0))(
    "mention what they are given, both of them: %s",
    (_, en, cy, takes) => {
      const given = fc.array(fc.integer({ min: 2, max: 9_999_999 }), { minLength: takes, maxLength: takes });
      fc.assert(
        fc.property(given, (numbers) => {
          for (const said of [en(...numbers), cy(...numbers)])
            for (const number of numbers) expect(said).toContain(String(number));
        }),
        { seed: 1, numRuns: 50 },
      );
    },
  );

  it.each(pairs.filter(([, , , takes]) => takes === 0))(
    "name the same numbers, and are not the same: %s",
    (path, en, cy) => {
      const numbers = (text: string) => (text.match(/\d[\d,.:-]*\d|\d/g) ?? []).toSorted();
      expect(numbers(cy())).toEqual(numbers(en()));
      if (!alike.has(path)) expect(cy()).not.toBe(en());
    },
  );

  it("quote the words of their own buttons and choices", () => {
    for (const language of languages) {
      const { greeting, categories, refusals } = wordsIn(language);
      expect(greeting.body).toContain(`“${greeting.raise}”`);
      expect(refusals["submission-malformed"]).toContain(`“${greeting.raise}”`);
      expect(refusals["category-missing"]).toContain(`“${categories.other}”`);
    }
  });
});

describe("Welsh", () => {
  const all = pairs.map(([path, , said, takes]) => [path, said(...Array.from({ length: takes }, () => "3"))] as const);

  it.each(all)(
    "is written as a school writes to its staff: with chi, without haste and without blame: %s",
    (_, text) => {
      expect(text).toMatch(/\p{L}/u);
      expect(text).not.toMatch(/!|'|\b(ti|dy|wyt|dwed|dwedwch|rhaid i chi)\b|anghywir iawn|gwall/i);
    },
  );

  it.each(Object.entries(refusalsInWelsh))("says %s in whole sentences", (_, text) => {
    expect(text).toMatch(/^[A-ZÂÊÎÔÛŴŶ].*\.$/);
    expect(text.length).toBeLessThan(190);
  });
});
