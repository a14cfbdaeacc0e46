import { describe, expect, it } from "vitest";
import { card, title } from "../../../bot/cards/card.ts";
import { type CardHints, hintElements } from "../../../bot/cards/hints.ts";
import { defaultHintRules } from "../../../src/domain/recording-hint-rules.ts";
import { type HintRule, hintedTexts, hintsIn } from "../../../src/domain/recording-hints.ts";
import { faultsIn, nodesIn, sizeOf } from "./reading.ts";

const labels = { seen: "What did you see or hear?", where: "Where?", time: "Time, if known" };

/** The hints on what somebody wrote. */
function hintsOn(seen: string, changes: Partial<CardHints> = {}) {
  const rules = changes.rules ?? defaultHintRules;
  const hints = hintsIn(hintedTexts({ seen, where: "Library", time: "10:40" }), rules);
  return hintElements({ hints, rules, labels, language: "en", ...changes });
}

/** The texts of each element, as one reads them. */
function read(elements: ReturnType<typeof hintElements>): readonly string[] {
  return elements.map((element) =>
    nodesIn([element])
      .map((node) => (typeof node.text === "string" ? node.text : ""))
      .join(""),
  );
}

describe("recording hints on a card (R4.3)", () => {
  it("are not there when there is nothing to say", () => {
    expect(hintsOn("She cried for five minutes.")).toEqual([]);
  });

  it("say which field, such as what, why, and what instead, and that it can be sent as it is", () => {
    expect(read(hintsOn("I asked him whether his father hit him."))).toEqual([
      "Hints for a clear record. You can send it as it is.",
      "A leading question. What did you see or hear? Such as: I asked him whether his father hit him. A question that holds its own answer can make a true account worthless in court. If you asked it, write down your exact words and the answer. Next time: “Tell me what happened.”",
    ]);
  });

  it("never repeat what was written", () => {
    const text = JSON.stringify(hintsOn("Zebedee is obviously a manipulative brat, probably."));
    expect(text).not.toMatch(/Zebedee|obviously a|brat/);
  });

  it("tell a rule once, and of many only the first, in the order of the rules, with the number of the rest", () => {
    const all =
      "I promised not to tell. I asked if dad hit him. Perhaps. He is lazy. He kicked off. CAMHS rang. CAMHS rang.";
    const shown = read(hintsOn(all));
    expect(shown).toHaveLength(6);
    expect(shown[1]).toMatch(/^A promise/);
    expect(shown[2]).toMatch(/^A leading question/);
    expect(shown.at(-1)).toBe("And 2 more hints.");
  });

  it("say what is missing beside its field", () => {
    const hints = hintsIn(hintedTexts({ seen: "She cried.", time: "" }), defaultHintRules);
    expect(read(hintElements({ hints, rules: defaultHintRules, labels, language: "en" })).at(-1)).toMatch(
      /^Not said yet. Time, if known The time may be/,
    );
  });

  it("show what a school wrote as text, not as Markdown", () => {
    const wording = { why: "**Bold** [link](https://example.org).", instead: "_So_." };
    const own: HintRule = { ...rule("guess"), words: { en: wording, cy: wording } };
    const elements = hintsOn("Perhaps.", { rules: [own] });
    expect(
      nodesIn(elements).filter(({ type, text }) => type === "TextBlock" && /\*\*|\]\(/.test(String(text))),
    ).toEqual([]);
    expect(read(elements).join("")).toContain(wording.why);
  });

  it("are in Welsh where Welsh is asked for", () => {
    expect(read(hintsOn("Perhaps.", { language: "cy" }))[0]).toMatch(/^Awgrymiadau/);
  });

  it("make a valid card, of which the largest fits beside a form", () => {
    const hints = defaultHintRules.map(({ id }) => ({ rule: id, field: "seen" }));
    const elements = hintElements({ hints, rules: defaultHintRules, labels, language: "cy" });
    const whole = card("Hints", [title("Hints"), ...elements]);
    expect(faultsIn(whole)).toEqual([]);
    expect(sizeOf(whole)).toBeLessThan(8_000);
  });
});

function rule(id: string): HintRule {
  const found = defaultHintRules.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}
