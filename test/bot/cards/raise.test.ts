import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "../../../bot/texts/words.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { categories } from "../../../src/domain/concern-entries.ts";
import { languages } from "../../../src/domain/language.ts";
import { refuse, refuseAll } from "../../../src/domain/refusal.ts";
import { longestText } from "../../../src/domain/text-length.ts";
import { aForm, aLearnerId } from "../../build.ts";
import { aRaiseCard, formCards, formRefusals, settings } from "./every-card.ts";
import { actionsOf, elementsIn, fieldIn, shownTexts, sizeOf, submitOf, textsBelow } from "./reading.ts";

const formSummaries = languages.flatMap((language) => {
  const { form, question } = wordsIn(language);
  return [form.summary, question.formSummary];
});
const empty = aForm({ learner: "", category: "", seen: "", day: "2026-11-24", time: "", where: "", atRisk: "" });

describe("the form (R4.3)", () => {
  it("asks in the order of ease: who, what kind, what was seen, their words, when, where, and whether somebody is at risk", () => {
    const ids = elementsIn(aRaiseCard()).map((one) => one.id);
    expect(ids.filter((id) => id !== undefined)).toEqual([
      "learner",
      "someoneElse",
      "category",
      "seen",
      "ownWords",
      "day",
      "time",
      "where",
      "atRisk",
    ]);
  });

  it("reminds just before its button not to promise secrecy and not to investigate (R4.3b)", () => {
    const last = elementsIn(aRaiseCard()).at(-1);
    expect(last?.text).toMatch(/not promise to keep this secret.*do not look into it/);
  });

  it("says before all questions what to do when somebody is in danger or at risk (R5.2)", () => {
    const [heading, danger] = elementsIn(aRaiseCard());
    expect(heading).toMatchObject({ style: "heading" });
    expect(danger?.text).toMatch(/999.*in person/);
  });

  it.each(languages)("is small at rest: a phone on a bad line gets it at once, in %s", (language) => {
    const card = aRaiseCard({ text: empty, learners: [] }, { ...settings, words: wordsIn(language) });
    expect(sizeOf(card)).toBeLessThan(28 * 1024);
  });

  it("offers every kind of concern (R4.2)", () => {
    expect(fieldIn(aRaiseCard(), "category").choices).toMatchObject(categories.map((value) => ({ value })));
  });

  it("lets several kinds be chosen (R4.2)", () => {
    expect(fieldIn(aRaiseCard(), "category")).toMatchObject({ isMultiSelect: true });
    const card = aRaiseCard({ text: aForm({ category: "injury,online,gossip" }) });
    expect(fieldIn(card, "category")).toMatchObject({ value: "injury,online" });
  });

  it("looks learners up while their name is typed, and takes several of them (R4.2)", () => {
    expect(fieldIn(aRaiseCard(), "learner")).toMatchObject({
      style: "filtered",
      isMultiSelect: true,
      "choices.data": { type: "Data.Query", dataset: "learners" },
    });
  });

  it("holds no answer that nobody gave, least of all to whether somebody is at risk", () => {
    const card = aRaiseCard({ text: empty, learners: [] });
    const held = elementsIn(card).filter((one) => one.value !== undefined);
    expect(held.map((one) => one.id)).toEqual(["day"]);
  });

  it("marks what came from a message that stands in the chat", () => {
    expect(actionsOf(aRaiseCard({ typed: true }))[0]?.data).toHaveProperty("typed", "yes");
    expect(actionsOf(aRaiseCard({ typed: false }))[0]?.data).not.toHaveProperty("typed");
  });
});

describe("the form after a refusal", () => {
  it.each(formRefusals)("says %s below the field %s, and nowhere else", (code, field) => {
    const card = aRaiseCard({ refusal: refuse(code, field) });
    expect(textsBelow(card, field)).toContain(refusalsInEnglish[code]);
    expect(elementsIn(card).filter((one) => one.text === refusalsInEnglish[code])).toHaveLength(1);
  });

  it("says every reason at once, each below its field", () => {
    const wrong = [
      refuse("learner-missing", "learner"),
      refuse("seen-missing", "seen"),
      refuse("risk-missing", "atRisk"),
    ];
    const refusal = refuseAll(wrong);
    if (refusal === undefined) throw new Error("nothing is wrong");
    const card = aRaiseCard({ refusal });
    for (const { refused, field } of wrong) expect(textsBelow(card, field ?? "")).toContain(refusalsInEnglish[refused]);
  });

  it.each([undefined, "text", "__proto__"])(
    "says a reason at the top when its field %s is not on the form",
    (field) => {
      const card = aRaiseCard({ refusal: refuse("account-missing", field) });
      const texts = elementsIn(card).map((one) => one.text);
      expect(texts.indexOf(refusalsInEnglish["account-missing"])).toBeLessThan(4);
      expect(texts).toContain(refusalsInEnglish["account-missing"]);
    },
  );

  it.each([
    ["after a refusal", { refusal: refuse("learner-missing", "learner") }],
    ["after a fault", { failed: true }],
  ])("says beside its button, which is what somebody sees then, that it was not sent: %s", (_, changes) => {
    const texts = elementsIn(aRaiseCard(changes)).map((one) => one.text);
    expect(texts.at(-2)).toMatch(/^Not sent yet/);
    expect(shownTexts(aRaiseCard()).join()).not.toContain(texts.at(-2));
  });

  const answers = fc.record({
    someoneElse: fc.string({ maxLength: 500 }),
    seen: fc.string({ maxLength: 2_000 }),
    ownWords: fc.string({ maxLength: 2_000 }),
    where: fc.string({ maxLength: 500 }),
    atRisk: fc.constantFrom("", "yes", "no"),
    category: fc.constantFrom("", ...categories),
    day: fc.constantFrom("", "2026-11-24", "2027-01-01", "24/11/2026"),
    time: fc.constantFrom("", "09:15", "9.15"),
  });
  it("keeps every answer as it was given, whatever was wrong", () =>
    fc.assert(
      fc.property(answers, fc.constantFrom(...formRefusals), (given, [code, field]) => {
        const text = aForm(given);
        expect(submitOf(aRaiseCard({ text, refusal: refuse(code, field) }))).toMatchObject(text);
      }),
      { seed: 1, numRuns: 200 },
    ));

  it("keeps the learner who was chosen, by name; one who is not known is asked for again", () => {
    expect(fieldIn(aRaiseCard(), "learner")).toMatchObject({
      value: aLearnerId(1),
      choices: [{ title: "Ada Quill · 8B", value: aLearnerId(1) }],
    });
    expect(fieldIn(aRaiseCard({ learners: [] }), "learner")).not.toHaveProperty("value");
  });
});

describe("a form with more text than a card can carry", () => {
  const full = "x".repeat(longestText);
  const overfull = { seen: full, ownWords: full, where: full, someoneElse: full };

  it("keeps both long fields whole when they are full, and the short ones", () => {
    const text = aForm({ seen: full, ownWords: full, where: "y".repeat(500), someoneElse: "z".repeat(500) });
    const card = aRaiseCard({ text });
    expect(submitOf(card)).toMatchObject(text);
    expect(sizeOf(card)).toBeLessThan(80_000);
  });

  it("stays below what Teams takes with every field at its longest and everything wrong", () => {
    const refusal = refuseAll(formRefusals.map(([code, field]) => refuse(code, field)));
    for (const filler of ["x", "\n", '"', "\\", "é", "😢"]) {
      const texts = Object.fromEntries(Object.keys(overfull).map((id) => [id, filler.repeat(longestText)]));
      const card = aRaiseCard({ text: aForm(texts), ...(refusal && { refusal }) });
      expect(sizeOf(card)).toBeLessThan(80_000);
    }
  });

  it("says that only the first part is there, and never that the typed message may be deleted", () => {
    const card = aRaiseCard({ text: aForm({ seen: `${full}y` }), typed: true });
    expect(shownTexts(card)).toContainEqual(expect.stringMatching(/only the first part is below/));
    expect(actionsOf(card)[0]?.data).not.toHaveProperty("typed");
    expect(fieldIn(card, "seen").value).toBe(full);
  });

  it("says nothing of the kind when everything fits", () => {
    expect(shownTexts(aRaiseCard({ typed: true })).join()).not.toMatch(/first part/);
  });

  it("takes no more of a day, a time, a kind or a risk than they can be", () => {
    const text = aForm({ day: full, time: full, category: full, atRisk: full, learner: full });
    expect(sizeOf(aRaiseCard({ text, learners: [] }))).toBeLessThan(28 * 1024);
  });
});

describe("a person's words", () => {
  // Every text carries the mark, so that a piece of it is found wherever it went.
  const mark = "qzj";
  const piece = fc.oneof(
    fc.constantFrom("**", "[a](http://x.test)", "<b>", "</at>", "<at>", "# ", "- ", "`", "{{DATE()}}", "\n\n"),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  );
  const words = fc.array(piece, { maxLength: 8 }).map((pieces) => [mark, ...pieces, mark].join(""));

  it("stand in input fields only, which show text as text: never in a text, a fact or a title (R18.1)", () =>
    fc.assert(
      fc.property(words, fc.boolean(), fc.constantFrom(undefined, ...formRefusals), (said, typed, wrong) => {
        const marked = { someoneElse: said, seen: said, ownWords: said, where: said };
        const others = { category: said, day: said, time: said, atRisk: said, learner: said };
        const text = { ...aForm(), ...marked, ...others };
        const refusal = wrong === undefined ? {} : { refusal: refuse(...wrong) };
        const card = aRaiseCard({ text, learners: [], typed, ...refusal });
        expect(shownTexts(card).join("\n")).not.toContain(mark);
        expect(JSON.stringify(actionsOf(card))).not.toContain(mark);
        for (const id of ["someoneElse", "seen", "ownWords", "where"]) expect(fieldIn(card, id).value).toBe(said);
      }),
      { seed: 1, numRuns: 200 },
    ));

  it("are in no other card", () => {
    expect(formCards.every(([, card]) => formSummaries.includes(card.summary))).toBe(true);
  });
});
