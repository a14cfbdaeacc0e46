import { describe, expect, it } from "vitest";
import { hintRules } from "../../../src/contract/recording-hints.ts";
import { defaultHintRules } from "../../../src/domain/recording-hint-rules.ts";
import { ruleForm, ruleRemovalForm } from "../../../tab/forms/hint-rule-forms.ts";
import { problemsOf } from "../../../tab/forms/work-form.ts";

const [first, ...others] = defaultHintRules;
if (first === undefined) throw new Error("no rules");

const filled = {
  kind: "jargon",
  phrases: "TAF\n  TAC meeting ",
  exceptions: "",
  example: "TAF",
  "why-en": "Not everybody knows it.",
  "instead-en": "Write it out.",
  why: "Ours.",
  basedOn: "0",
};

describe("the forms of recording hints (R4.3)", () => {
  it("change one rule as it stands, and leave the others as they are", () => {
    const form = ruleForm(defaultHintRules, first);
    const value = form.command({ ...form.begins, why: "Ours.", basedOn: "0" })?.value;
    expect(hintRules.parse(value)).toEqual(defaultHintRules);
  });

  it("add a rule under a name of its own, one phrase a line", () => {
    const value = hintRules.parse(ruleForm(defaultHintRules).command(filled)?.value);
    expect(value.at(-1)).toMatchObject({ id: "taf", phrases: ["TAF", "TAC meeting"], kind: "jargon" });
    const again = hintRules.parse(ruleForm(value).command(filled)?.value);
    expect(again.at(-1)).toMatchObject({ id: "taf-2" });
  });

  it("take a rule away", () => {
    expect(ruleRemovalForm(defaultHintRules, first).command({ why: "Ours.", basedOn: "0" })?.value).toEqual(others);
  });

  it("say beside the phrases that one of them cannot be read", () => {
    const form = ruleForm(defaultHintRules, first);
    expect(Object.keys(problemsOf(form, {}, { refused: "setting-unusable", field: "0.phrases.3" }))).toEqual([
      "phrases",
    ]);
  });
});
