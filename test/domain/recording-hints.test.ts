import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finderOf, findIn } from "../../src/domain/hint-finder.ts";
import { type Word, wordsIn } from "../../src/domain/hint-words.ts";
import { defaultHintRules } from "../../src/domain/recording-hint-rules.ts";
import {
  type Hint,
  type HintedText,
  type HintRule,
  hintedTexts,
  hintsIn,
  textKinds,
  wordsOf,
} from "../../src/domain/recording-hints.ts";

function aRule(changes: Partial<HintRule> = {}): HintRule {
  const words = { why: "A guess.", instead: "Say what you saw." };
  return {
    id: "lazy",
    kind: "labelling",
    looksIn: ["seen"],
    phrases: ["lazy"],
    exceptions: [],
    example: "lazy",
    words: { en: words, cy: { why: "Dyfaliad.", instead: "" } },
    ...changes,
  };
}

function hit(text: string, rules: readonly HintRule[], holds: HintedText["holds"] = "seen"): readonly string[] {
  return hintsIn([{ field: "account", holds, text }], rules).map(
    ({ rule, at }) => `${rule}: ${text.slice(at?.start, at?.end)}`,
  );
}

describe("hints on an account (R4.3)", () => {
  it("name the rule, the field and the words, in the order of the fields and of the words", () => {
    const rules = [aRule(), aRule({ id: "sly", phrases: ["sly"], looksIn: ["seen", "view"] })];
    const texts = hintedTexts({ view: "sly", seen: "sly and lazy" });
    expect(hintsIn(texts, rules)).toEqual([
      { rule: "sly", field: "seen", at: { start: 0, end: 3 } },
      { rule: "lazy", field: "seen", at: { start: 8, end: 12 } },
      { rule: "sly", field: "view", at: { start: 0, end: 3 } },
    ]);
  });

  it("look only where a rule looks", () => {
    expect(hit("lazy", [aRule()], "view")).toEqual([]);
    expect(hit("lazy", [aRule({ looksIn: ["view"] })], "view")).toEqual(["lazy: lazy"]);
  });

  it("leave a learner's own words alone, unless a rule says that it looks there", () => {
    for (const text of ['She said "lazy".', "Mum said that he is lazy."]) expect(hit(text, [aRule()])).toEqual([]);
    expect(hit("lazy", [aRule()], "ownWords")).toEqual([]);
    expect(hit("lazy", [aRule({ looksIn: ["ownWords"] })], "ownWords")).toEqual(["lazy: lazy"]);
    expect(hit("Mum said that he is lazy.", [aRule({ alsoIn: ["told"] })])).toEqual(["lazy: lazy"]);
    expect(hit('She said "lazy".', [aRule({ alsoIn: ["told"] })])).toEqual([]);
    expect(hit('She said "lazy".', [aRule({ alsoIn: ["quoted"] })])).toEqual(["lazy: lazy"]);
  });

  it("leave look-alikes alone, and only them", () => {
    const rules = [aRule({ exceptions: ["lazy eye"] })];
    expect(hit("His lazy eye, and he is lazy.", rules)).toEqual(["lazy: lazy"]);
  });

  it("come at most three times from one rule in one field", () => {
    expect(hit("lazy lazy lazy lazy lazy", [aRule()])).toHaveLength(3);
  });

  it("give of two hits, one of them within the other, the longer", () => {
    const rules = [aRule(), aRule({ id: "just-lazy", phrases: ["is just lazy"] })];
    expect(hit("He is just lazy.", rules)).toEqual(["just-lazy: is just lazy"]);
    expect(hit("lazy", [aRule(), aRule({ id: "other" })])).toEqual(["lazy: lazy", "other: lazy"]);
  });

  it("are without the rule's phrases that cannot be read", () => {
    expect(hit("lazy", [aRule({ phrases: ["(lazy", "lazy"], exceptions: ["la*"] })])).toEqual(["lazy: lazy"]);
  });

  it("are put in English where a school left the Welsh empty", () => {
    expect(wordsOf(aRule(), "cy")).toEqual({ why: "Dyfaliad.", instead: "Say what you saw." });
    expect(wordsOf(aRule(), "en").why).toBe("A guess.");
  });
});

/** Texts of the words that the rules look for, of marks that part or quote, and of anything. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."I asked told said that he she is was probably lazy hit mum not tell promise CAMHS 10:30 f**k".split(" "),
  ),
  fc.constantFrom('"', "'", "’", ". ", "? ", "\n", ", ", "…", "“", "”", " "),
  fc.string({ unit: "grapheme", maxLength: 5 }),
);
const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(" "));
const form = fc.array(
  fc.record({ field: fc.constantFrom("a", "b", "c"), holds: fc.constantFrom(...textKinds), text }),
  { maxLength: 4 },
);
const phrase = fc.oneof(
  fc.constantFrom("lazy", "{I} … hit", "is (very) lazy", "[not to|never] tell", "{time}"),
  fc
    .array(fc.constantFrom("a", "|", "(", ")", "[", "]", "{", "}", "…", "*", " ", "he's", "{be}"), { maxLength: 12 })
    .map((all) => all.join("")),
);

describe("hints on whatever is written (R4.3)", () => {
  it("never throw, and lie inside the text that they are about", () =>
    fc.assert(
      fc.property(form, (texts) => {
        for (const { field, at } of hintsIn(texts, defaultHintRules)) {
          if (at === undefined) continue;
          expect(at.start).toBeLessThan(at.end);
          expect(texts.some((one) => one.field === field && at.end <= one.text.length)).toBe(true);
        }
      }),
    ));

  it("never throw, whatever a rule says", () =>
    fc.assert(
      fc.property(form, fc.array(phrase), fc.array(phrase), (texts, phrases, exceptions) => {
        const rules = [aRule({ phrases, exceptions, looksIn: textKinds })];
        expect(Array.isArray(hintsIn(texts, rules))).toBe(true);
      }),
    ));

  it("do not depend on the order of the rules", () =>
    fc.assert(
      fc.property(
        form,
        fc.shuffledSubarray([...defaultHintRules], { minLength: defaultHintRules.length }),
        (texts, shuffled) => {
          expect(hintsIn(texts, shuffled)).toEqual(hintsIn(texts, defaultHintRules));
        },
      ),
      { numRuns: 25 },
    ));

  it("do not change when they are asked for again", () =>
    fc.assert(
      fc.property(form, (texts) => {
        const again: readonly Hint[] = hintsIn(texts, [...defaultHintRules]);
        expect(again).toEqual(hintsIn(texts, defaultHintRules));
      }),
      { numRuns: 25 },
    ));
});

/** Texts made to be slow: nothing but beginnings of phrases, one endless sentence, one endless word, marks that never close. */
const hostile: readonly (readonly [string, string])[] = [
  ["beginnings of phrases", "I asked him if he "],
  ["hits", "probably lazy "],
  ["words that are anything in a gap", "I told and I said that "],
  ["one word", "a"],
  ["a masked word", "a*"],
  ["quotation marks", `"'“`],
  ["full stops", ". "],
  ["line breaks", "\n \n"],
  ["apostrophes", "'s"],
  ["numbers", "1:1."],
];

describe("hints on a long hostile text (R4.3)", () => {
  it.each(hostile)("look at words in proportion to its length: %s", (_, unit) => {
    const finder = finderOf(
      defaultHintRules.flatMap(({ phrases }) => phrases.map((phrase) => ({ phrase, owner: undefined }))),
    );
    const looks = (length: number) => looksAt(finder, unit.repeat(Math.ceil(length / unit.length)));
    const [short, long] = [looks(5_000), looks(20_000)];
    // Four times the text: four times the looks, and a few at its ends. Were it the square, it would be sixteen.
    expect(long).toBeLessThanOrEqual(5 * short + 500);
  });

  it.each(hostile)("come to an end, and are few: %s", (_, unit) => {
    const text = unit.repeat(Math.ceil(40_000 / unit.length));
    expect(hintsIn([{ field: "a", holds: "seen", text }], defaultHintRules).length).toBeLessThan(
      4 * defaultHintRules.length,
    );
  });

  it("end also where a school's rules were written to hold everybody up", () => {
    const phrases = Array.from({ length: 480 }, (_, i) => `${"the … ".repeat(10)}the w${i}`);
    const finder = finderOf(phrases.map((phrase) => ({ phrase, owner: undefined })));
    // A million looks, each at a few things of a word, and what one word more is worth.
    expect(looksAt(finder, "the ".repeat(2_500))).toBeLessThan(6_000_000);
  });
});

/** How often the finder looks at anything of a word of the text: the work it does, on whatever machine. */
function looksAt(finder: ReturnType<typeof finderOf<undefined>>, text: string): number {
  let looks = 0;
  const watched = (word: Word): Word =>
    new Proxy(word, {
      get: (target, name, receiver) => {
        looks += 1;
        return Reflect.get(target, name, receiver);
      },
    });
  findIn(finder, wordsIn(text).map(watched));
  return looks;
}
