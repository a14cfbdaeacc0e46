import { describe, expect, it } from "vitest";
import { faultIn, faultInException } from "../../src/domain/hint-notation.ts";
import { languages } from "../../src/domain/language.ts";
import { defaultHintRules } from "../../src/domain/recording-hint-rules.ts";
import { type HintedText, type HintRule, hintsIn } from "../../src/domain/recording-hints.ts";
import { hintExamples, ownWordsOnly } from "./hint-examples.ts";

const missing = defaultHintRules.filter((rule) => rule.missing !== undefined);
const others = defaultHintRules.filter((rule) => rule.missing === undefined);

function written(rule: string, text: string): HintedText {
  return { field: "account", holds: ownWordsOnly.includes(rule) ? "ownWords" : "seen", text };
}

/** The words that a rule hits. */
function wordsHit(rule: string, text: string): readonly string[] {
  return hintsIn([written(rule, text)], defaultHintRules)
    .filter((hint) => hint.rule === rule)
    .map(({ at }) => text.slice(at?.start, at?.end));
}

describe("each rule of the default set (R4.3)", () => {
  it("has its example here, and there are at least 45", () => {
    expect(others.length).toBeGreaterThanOrEqual(45);
    expect(hintExamples.map(([rule]) => rule)).toEqual(others.map(({ id }) => id));
  });

  it.each(hintExamples)("%s hits: %s", (rule, marked) => {
    const hit = /«(.*)»/.exec(marked)?.[1];
    expect(wordsHit(rule, marked.replace(/[«»]/g, ""))).toEqual([hit]);
  });

  it.each(hintExamples.map(([rule, , innocent]) => [rule, innocent] as const))(
    "%s leaves alone, as does every other: %s",
    (rule, innocent) => {
      expect(hintsIn([written(rule, innocent)], defaultHintRules)).toEqual([]);
    },
  );

  it.each(others.map((rule) => [rule.id, rule] as const))("%s finds each part of its own example", (_, rule) => {
    const holds = rule.looksIn[0] ?? "seen";
    for (const text of exampleParts(rule)) expect(hintsIn([{ field: "a", holds, text }], [rule])).not.toEqual([]);
  });
});

function exampleParts({ id, example }: HintRule): readonly string[] {
  return id === "masked" ? ["s**t"] : example.split(", ");
}

describe("what a form leaves out (R4.3)", () => {
  const form = (seen: string, more: Readonly<Record<string, string>> = {}): HintedText[] => [
    { field: "seen", holds: "seen", text: seen },
    { field: "where", holds: "where", text: more.where ?? "" },
    { field: "present", holds: "present", text: more.present ?? "" },
    { field: "time", holds: "time", text: more.time ?? "" },
  ];
  const saidOf = (texts: HintedText[]) => hintsIn(texts, missing).map(({ rule, field }) => `${rule} at ${field}`);

  it("is said beside each field that was left empty, once", () => {
    const all = ["no-place at where", "no-others at present", "no-time at time"];
    expect(saidOf(form("He said that he is scared."))).toEqual(all);
  });

  it.each([
    ["no-time", "at 10:40", "Her mark is about 3 cm long"],
    ["no-time", "during lunch", "He ate the lunch of another"],
    ["no-time", "in period 3", "He said it three times"],
    ["no-time", "this morning", "I said good morning to him"],
    ["no-place", "in the library", "He has a library book"],
    ["no-place", "on the bus", "He missed the bus"],
    ["no-others", "Nobody else was there", "There was a chair"],
    ["no-others", "Mrs Bell was with us", "Mrs Bell teaches him"],
  ])("%s is silent for “%s”, and not for “%s”", (rule, told, untold) => {
    expect(hintsIn(form(told), missing).map((hint) => hint.rule)).not.toContain(rule);
    expect(hintsIn(form(untold), missing).map((hint) => hint.rule)).toContain(rule);
  });

  it("is not said where the field was filled, where nothing was written yet, or where the form does not ask", () => {
    expect(saidOf(form("He cried.", { where: "Library", present: "Mrs Bell", time: "10:40" }))).toEqual([]);
    expect(saidOf(form(" \n"))).toEqual([]);
    expect(saidOf([{ field: "text", holds: "seen", text: "He cried." }])).toEqual([]);
  });
});

describe("the default set as people read it (R4.3)", () => {
  it("can be read: no phrase has a fault, and no two rules share an id", () => {
    const faults = defaultHintRules.flatMap((rule) => [
      ...rule.phrases.map((phrase) => [rule.id, phrase, faultIn(phrase)]),
      ...rule.exceptions.map((phrase) => [rule.id, phrase, faultInException(phrase)]),
    ]);
    expect(faults.filter(([, , fault]) => fault !== undefined)).toEqual([]);
    expect(new Set(defaultHintRules.map(({ id }) => id)).size).toBe(defaultHintRules.length);
  });

  it.each(languages)(
    "says why and what instead in %s: short, in whole sentences, without blame or alarm",
    (language) => {
      for (const { id, words } of defaultHintRules) {
        for (const text of [words[language].why, words[language].instead]) {
          expect(text, id).toMatch(/^\p{Lu}|^“/u);
          expect(text, id).toMatch(/[.?”]$/);
          expect(text.length, id).toBeLessThanOrEqual(140);
          expect(text, id).not.toMatch(
            /!|\p{Extended_Pictographic}|\b(pupil|student|user|mistake|never write|you must)\b/iu,
          );
        }
        expect(words.en.why).not.toBe(words.cy.why);
      }
    },
  );

  it("keeps promises and investigation before all else, as the reminder does (R4.3b)", () => {
    expect(defaultHintRules[0]).toMatchObject({ id: "promised-secret", kind: "confidentiality" });
    expect(defaultHintRules.findIndex(({ kind }) => kind === "investigative")).toBeLessThan(10);
  });
});
