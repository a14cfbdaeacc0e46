import { describe, expect, it } from "vitest";
import { hintedTexts, hintRules, hints, mostHintRules, mostPhrases } from "../../src/contract/recording-hints.ts";
import { hintTexts } from "../../src/contract/texts/recording-hints.ts";
import { languages } from "../../src/domain/language.ts";
import { defaultHintRules } from "../../src/domain/recording-hint-rules.ts";
import { type HintRule, hintKinds, hintsIn, hintedTexts as textsOf } from "../../src/domain/recording-hints.ts";

const words = { en: { why: "A guess.", instead: "Say what you saw." }, cy: { why: "", instead: "" } };
const rule: HintRule = {
  id: "lazy",
  kind: "labelling",
  looksIn: ["seen"],
  phrases: ["lazy"],
  exceptions: [],
  example: "lazy",
  words,
};

describe("the rules of the recording hints as they are stored (R4.3)", () => {
  it("take the default set, and give it back as it was", () => {
    expect(hintRules.parse(defaultHintRules)).toEqual(defaultHintRules);
    expect(hintRules.parse(JSON.parse(JSON.stringify(defaultHintRules)))).toEqual(defaultHintRules);
  });

  it("take a rule without Welsh, and no rules at all", () => {
    expect(hintRules.parse([rule])).toEqual([rule]);
    expect(hintRules.parse([])).toEqual([]);
  });

  it.each<[string, readonly unknown[]]>([
    ["a rule without an id", [{ ...rule, id: "" }]],
    ["an id that is not a plain name", [{ ...rule, id: "Lazy rule" }]],
    ["two rules with one id", [rule, rule]],
    ["a rule that looks nowhere", [{ ...rule, looksIn: [] }]],
    ["a rule that looks in a field that there is not", [{ ...rule, looksIn: ["elsewhere"] }]],
    ["a rule without a phrase", [{ ...rule, phrases: [] }]],
    ["too many phrases", [{ ...rule, phrases: Array.from({ length: mostPhrases + 1 }, (_, i) => `lazy${i}`) }]],
    ["too many rules", Array.from({ length: mostHintRules + 1 }, (_, i) => ({ ...rule, id: `lazy-${i}` }))],
    ["a phrase that is too long", [{ ...rule, phrases: ["lazy ".repeat(100)] }]],
    ["a rule without a reason", [{ ...rule, words: { ...words, en: { why: " ", instead: "So." } } }]],
    ["a rule without a rewording", [{ ...rule, words: { ...words, en: { why: "So.", instead: "" } } }]],
    ["a reason that is too long", [{ ...rule, words: { ...words, en: { why: "so ".repeat(200), instead: "So." } } }]],
    ["a rule without an example", [{ ...rule, example: "" }]],
    ["something that no rule has", [{ ...rule, colour: "red" }]],
  ])("refuse %s", (_, rules) => {
    expect(hintRules.safeParse(rules).success).toBe(false);
  });

  it("name the phrase that cannot be read, and why", () => {
    const read = hintRules.safeParse([{ ...rule, phrases: ["lazy", "(lazy"], exceptions: ["lazy (eye)"] }]);
    expect(read.error?.issues).toMatchObject([
      { path: [0, "phrases", 1], params: { fault: "brackets" } },
      { path: [0, "exceptions", 0], params: { fault: "open-end" } },
    ]);
  });

  it("take what a person wrote as plain text", () => {
    const [read] = hintRules.parse([{ ...rule, example: " lazy\u202e " }]);
    expect(read?.example).toBe("lazy");
  });
});

describe("recording hints as they are asked for and answered (R4.3)", () => {
  it("cross the border as the engine takes and gives them", () => {
    const texts = textsOf({ seen: "He is lazy.", time: "" });
    expect(hintedTexts.parse(texts)).toEqual(texts);
    const found = hintsIn(texts, defaultHintRules);
    expect(found.length).toBeGreaterThan(1);
    expect(hints.parse(found)).toEqual(found);
  });

  it.each(languages)("have a word for every kind in %s, and say that nothing has to be changed", (language) => {
    const { kinds, title, count } = hintTexts[language];
    expect(Object.keys(kinds)).toEqual([...hintKinds]);
    expect(title).toMatch(/send it as it is|anfon fel y mae/);
    expect(new Set([count(0), count(1), count(2)]).size).toBe(3);
  });
});
