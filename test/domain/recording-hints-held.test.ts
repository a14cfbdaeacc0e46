/**
 * How well the default rules do on sentences that were labelled without them (R4.3). On the first run on each set, before a rule
 * was changed for it: precision 0.943 and recall 0.905, 0.922 and 0.843, 0.939 and 0.917. What is held here is what came after.
 */
import { describe, expect, it } from "vitest";
import { arcs, incidents } from "../../infra/local/school/texts/all.ts";
import { defaultHintRules } from "../../src/domain/recording-hint-rules.ts";
import { hintsIn } from "../../src/domain/recording-hints.ts";
import { exemplaryFiles, type HeldSentence, heldIn, hintedFiles } from "./held-sentences.ts";

const atLeast = { precision: 0.97, recall: 0.95 };
const missing = defaultHintRules.filter((rule) => rule.missing !== undefined);

const hinted = hintedFiles.flatMap(heldIn);
const exemplary = [...exemplaryFiles.flatMap(heldIn), ...hinted.filter(({ rules }) => rules.length === 0)];

/** The rules that speak on a sentence by itself. */
function spoken({ holds, text }: HeldSentence): readonly string[] {
  return rulesOf(hintsIn([{ field: "account", holds, text }], defaultHintRules));
}

/** The rules that speak on a form in which place, time and who else was there were left empty. */
function spokenOnForm({ holds, text }: HeldSentence): readonly string[] {
  const empty = (["where", "time", "present"] as const).map((kind) => ({ field: kind, holds: kind, text: "" }));
  return rulesOf(hintsIn([{ field: "account", holds, text }, ...empty], missing));
}

function rulesOf(hints: ReturnType<typeof hintsIn>): readonly string[] {
  return [...new Set(hints.map(({ rule }) => rule))];
}

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
}

function measured(sentences: readonly HeldSentence[], speak: (sentence: HeldSentence) => readonly string[]): Figures {
  let [right, given, wanted] = [0, 0, 0];
  const wrong: string[] = [];
  for (const sentence of sentences) {
    const said = speak(sentence);
    const more = said.filter((rule) => !sentence.rules.includes(rule));
    const less = sentence.rules.filter((rule) => !said.includes(rule));
    right += said.length - more.length;
    given += said.length;
    wanted += sentence.rules.length;
    if (more.length + less.length > 0)
      wrong.push(`${more.map((rule) => `+${rule}`)} ${less.map((rule) => `-${rule}`)} ${sentence.text}`);
  }
  return { precision: right / given, recall: right / wanted, wrong };
}

function told({ precision, recall, wrong }: Figures): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${wrong.join("\n")}`;
}

describe("the held sentences (R4.3)", () => {
  it("are more than 240, of them at least 100 exemplary, and name no rule that is not there", () => {
    expect(new Set(hinted.map(({ text }) => text)).size + exemplary.length).toBeGreaterThan(240);
    expect(exemplary.length).toBeGreaterThanOrEqual(100);
    const ids = new Set(defaultHintRules.map(({ id }) => id));
    expect(hinted.flatMap(({ rules }) => rules).filter((rule) => !ids.has(rule))).toEqual([]);
  });

  it("are wanted from every rule at least once", () => {
    const wanted = new Set([...hinted, ...heldIn("whole-forms.txt")].flatMap(({ rules }) => rules));
    expect(defaultHintRules.map(({ id }) => id).filter((id) => !wanted.has(id))).toEqual([]);
  });

  it(`are hinted at with precision of at least ${atLeast.precision} and recall of at least ${atLeast.recall}`, () => {
    const figures = measured([...hinted, ...exemplary], spoken);
    process.stdout.write(`recording hints: ${told(figures)}\n`);
    expect(figures.precision, told(figures)).toBeGreaterThanOrEqual(atLeast.precision);
    expect(figures.recall, told(figures)).toBeGreaterThanOrEqual(atLeast.recall);
  });

  it("which are exemplary give no hint at all", () => {
    expect(measured(exemplary, spoken).wrong).toEqual([]);
  });

  it("on forms that leave things out are hinted at with the same precision and recall", () => {
    const figures = measured(heldIn("whole-forms.txt"), spokenOnForm);
    expect(figures.precision, told(figures)).toBeGreaterThanOrEqual(atLeast.precision);
    expect(figures.recall, told(figures)).toBeGreaterThanOrEqual(atLeast.recall);
  });

  it("would be measured worse by rules that say too much or too little", () => {
    const tooMuch = measured(hinted, () => ["guess", "assume"]);
    expect(tooMuch.precision).toBeLessThan(0.1);
    const tooLittle = measured(hinted, (sentence) => spoken(sentence).filter((rule) => rule !== "guess"));
    expect(tooLittle.recall).toBeLessThan(measured(hinted, spoken).recall);
  });
});

describe("the accounts of the demonstration, which were written without regard to the rules (R4.3)", () => {
  const tellings = [...incidents, ...arcs.flatMap(({ steps }) => steps)];

  it("are hinted at in fewer than one of ten", () => {
    const sentences = tellings.map(({ seen }) => ({ holds: "seen" as const, rules: [], text: worded(seen) }));
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((sentence) => spoken(sentence).length > 0).length).toBeLessThan(sentences.length / 10);
  });

  it("are not hinted at in the learners' own words", () => {
    const own = tellings.flatMap((telling) => telling.own ?? []);
    expect(own.length).toBeGreaterThan(50);
    expect(own.map((text) => ({ holds: "ownWords" as const, rules: [], text: worded(text) })).flatMap(spoken)).toEqual(
      [],
    );
  });
});

/** A text of the demonstration with its first wording and a name. */
function worded(text: string): string {
  const names: Readonly<Record<string, string>> = {
    N: "Ada",
    Ff: "Bea",
    Fm: "Cal",
    he: "she",
    He: "She",
    him: "her",
    his: "her",
    His: "Her",
    himself: "herself",
  };
  return text
    .replace(/\[(?:\w:)?([^|\]]*)[^\]]*\]/g, "$1")
    .replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
}
