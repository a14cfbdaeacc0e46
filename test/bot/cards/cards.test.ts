import { describe, expect, it } from "vitest";
import { z } from "zod";
import { cardCommand } from "../../../bot/cards/commands.ts";
import { aForm, aReference, uuid } from "../../build.ts";
import { everyCard, plainCards } from "./every-card.ts";
import { actionsOf, elementsIn, faultsIn, nodesIn, shownTexts, sizeOf, submitOf } from "./reading.ts";

/** What Teams shows on a phone too; a Table, for example, it may not. */
const shownOnPhones = [
  "ActionSet, TextBlock, RichTextBlock, TextRun, FactSet, Container, ColumnSet, Column, Input.Text, Input.Date, Input.Time, Input.ChoiceSet",
  "Action.Execute, Action.Submit, Action.OpenUrl, Data.Query",
].flatMap((types) => types.split(", "));

describe.each(everyCard)("%s", (_, card) => {
  it("is a valid card of version 1.5, as adaptivecards reads it", () => {
    expect(card.content).toMatchObject({ type: "AdaptiveCard", version: "1.5" });
    expect(faultsIn(card)).toEqual([]);
  });

  it("is made of what Teams shows on a phone", () => {
    const { body, actions } = card.content;
    expect(nodesIn([body, actions]).filter(({ type }) => !shownOnPhones.includes(type))).toEqual([]);
  });

  it("fits into a message of Teams with room to spare", () => {
    expect(sizeOf(card)).toBeLessThan(80_000);
  });

  it("begins with a heading, and every text wraps", () => {
    const texts = elementsIn(card).filter(({ type }) => type === "TextBlock");
    expect(texts[0]).toMatchObject({ style: "heading" });
    expect(texts.filter((text) => text.wrap !== true)).toEqual([]);
  });

  it("cuts no choice off where it is longer than a phone is wide", () => {
    const choices = elementsIn(card).filter(({ type }) => type === "Input.ChoiceSet");
    for (const choice of choices) expect(choice.wrap).toBe(true);
  });

  it("has a name for every field, and a reason for every field that a client may refuse to send", () => {
    const inputs = elementsIn(card).filter(({ type }) => type.startsWith("Input."));
    const ids = inputs.map((input) => input.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const input of inputs) {
      expect(input.label).toMatch(/\w/);
      // A name begun and not chosen from the list is refused too.
      const isChecked = input.isRequired === true || input.style === "filtered";
      expect(input.errorMessage !== undefined).toBe(isChecked);
    }
  });

  it("lets whoever only goes elsewhere go, without a field filled in", () => {
    const away = nodesIn([card.content.actions]).filter(({ data }) =>
      ["own.open", "concern.begin-anew"].includes(z.object({ verb: z.string() }).safeParse(data).data?.verb ?? ""),
    );
    const asks = elementsIn(card).some(({ isRequired }) => isRequired === true);
    if (asks) for (const one of away) expect(one.associatedInputs).toBe("none");
  });

  it("has no choice whose value holds a comma, which Teams takes for two", () => {
    const values = elementsIn(card).flatMap((input) =>
      z.array(z.object({ value: z.string() })).parse(input.choices ?? []),
    );
    expect(values.filter(({ value }) => value.includes(",") || value === "")).toEqual([]);
  });

  it("submits what Lantern reads again, the same by an old client's button", () => {
    for (const { type, verb, data, fallback } of actionsOf(card)) {
      if (type === "Action.OpenUrl") continue;
      expect(cardCommand.safeParse({ ...aForm(), ...data }).error).toBeUndefined();
      if (type !== "Action.Execute") continue;
      expect(data?.verb).toBe(verb);
      expect(fallback).toMatchObject({ type: "Action.Submit", data });
    }
  });

  it("speaks plainly: no exclamation mark, no picture, nothing of the machinery", () => {
    for (const text of shownTexts(card))
      expect(text).not.toMatch(/!|\p{Extended_Pictographic}|undefined|null|\[object|\b(invalid|error|user|pupil)\b/iu);
  });
});

describe.each(plainCards)("%s", (_, card) => {
  it("is small: a phone on a bad line gets it at once", () => {
    expect(sizeOf(card)).toBeLessThan(28 * 1024);
  });
});

describe("the reading of cards in these tests", () => {
  it.each([
    ["an element that nobody knows", { type: "Telescope" }],
    ["a field without an id", { type: "Input.Text", label: "Who?" }],
    ["a list without choices", { type: "Input.ChoiceSet", id: "a", label: "Which?", choices: [] }],
  ])("finds %s", (_, element) => {
    const content = { type: "AdaptiveCard", version: "1.5", body: [element] } as const;
    expect(faultsIn(JSON.parse(JSON.stringify({ content, summary: "A card" })))).not.toEqual([]);
  });
});

describe("a card's commands", () => {
  const [, form] = everyCard.find(([name]) => name === "the form, full, in en") ?? [];

  it("give the form back as it was filled in", () => {
    if (form === undefined) throw new Error("no form");
    expect(cardCommand.parse(submitOf(form))).toEqual({ verb: "concern.raise", ...aForm() });
  });

  it.each([
    ["no verb", {}],
    ["an unknown verb", { verb: "concern.delete" }],
    ["a reference that is none", { verb: "concern.acknowledge", reference: "C-1" }],
    ["a reference with more behind it", { verb: "concern.acknowledge", reference: `${aReference(1)}/..` }],
    ["no submission key", { ...aForm(), verb: "concern.raise", submissionKey: undefined }],
    ["a submission key of another's making", { ...aForm(), verb: "concern.raise", submissionKey: "1" }],
    ["a number for a text", { ...aForm(), verb: "concern.raise", seen: 1 }],
    ["a list for a text", { ...aForm(), verb: "concern.raise", category: ["welfare"] }],
    ["an object for a text", { ...aForm(), verb: "concern.raise", learner: { id: uuid(1) } }],
    ["another word for typed", { ...aForm(), verb: "concern.raise", typed: "true" }],
  ])("are not read out of a card with %s", (_, submitted) => {
    expect(cardCommand.safeParse(submitted).success).toBe(false);
  });

  it("leave out what a client did not send: an empty field may be missing", () => {
    const { seen: _, time: __, ...rest } = aForm();
    expect(cardCommand.parse({ ...rest, verb: "concern.raise" })).toMatchObject({ seen: "", time: "" });
  });
});
