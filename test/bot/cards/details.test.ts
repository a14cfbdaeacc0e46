import { describe, expect, it } from "vitest";
import { words } from "../../../bot/texts/en.ts";
import { type DetailsFormText, detailsFormText } from "../../../src/contract/details-form.ts";
import { type Asked, detailParts } from "../../../src/domain/details-asked.ts";
import { refuse } from "../../../src/domain/refusal.ts";
import { longestText } from "../../../src/domain/text-length.ts";
import { aLearnerId } from "../../build.ts";
import { aReceiptThatAsks, settings } from "./every-card.ts";
import { actionsOf, elementsIn, fieldIn, shownTexts, sizeOf, submitOf, textsBelow } from "./reading.ts";

const everything: Asked = { parts: detailParts, whyLate: true };

function fieldsOf(asked: Asked): readonly string[] {
  return elementsIn(aReceiptThatAsks(asked, settings)).flatMap(({ id }) => (typeof id === "string" ? [id] : []));
}

function told(changes: Partial<DetailsFormText>): DetailsFormText {
  return detailsFormText.parse(changes);
}

describe("the questions below a receipt (R4.2, R5.1, R10.1)", () => {
  it.each([
    ["disclosure", ["saidToLearner"]],
    ["injury", ["explanation", "firstAid"]],
    ["childOnChild", ["involved", "involvedElse", "between", "keptSafe"]],
    ["online", ["platform", "described"]],
    ["mentalHealth", ["change", "safeNow"]],
    ["contactWithHome", ["who", "how", "said"]],
    ["referralOutcome", ["agency", "outcome"]],
    ["communication", ["observedChange", "howTheyCommunicate"]],
  ] as const)("for %s are %j and no others", (part, fields) => {
    expect(fieldsOf({ parts: [part], whyLate: false })).toEqual(fields);
  });

  it("ask why it is late where it is, last of all", () => {
    expect(fieldsOf({ parts: [], whyLate: true })).toEqual(["lateReason"]);
    expect(fieldsOf(everything).at(-1)).toBe("lateReason");
  });

  it("come after the receipt, say that everything is recorded already, and may all be left", () => {
    const card = aReceiptThatAsks(everything, settings);
    const texts = shownTexts(card);
    expect(texts.indexOf(words.details.title)).toBeGreaterThan(texts.indexOf(words.receipt.worse));
    expect(texts).toContain(words.details.body);
    expect(elementsIn(card).filter(({ isRequired }) => isRequired === true)).toEqual([]);
    expect(actionsOf(card).map(({ title }) => title)).toEqual([words.details.add, words.details.draw]);
  });

  it("say with what was seen online that no indecent picture is copied (R4.2)", () => {
    const texts = (asked: Asked) => shownTexts(aReceiptThatAsks(asked, settings));
    expect(texts({ parts: ["online"], whyLate: false })).toContain(words.form.noPictures);
    expect(texts({ parts: ["injury"], whyLate: false })).not.toContain(words.form.noPictures);
  });

  it("are small: a phone on a bad line gets them at once", () => {
    expect(sizeOf(aReceiptThatAsks(everything, settings))).toBeLessThan(28 * 1024);
  });
});

describe("answers that must be mended", () => {
  it("come back as they were given, with the reason below its field", () => {
    const answers = told({ explanation: "She fell.", how: "phone", said: "x", involved: aLearnerId(2) });
    const mending = {
      told: answers,
      involved: [{ title: "Ben Marsh · 8C", value: aLearnerId(2) }],
      refusal: refuse("text-too-long", "said"),
    };
    const card = aReceiptThatAsks(everything, settings, mending);
    expect(submitOf(card)).toMatchObject({
      explanation: "She fell.",
      how: "phone",
      said: "x",
      involved: aLearnerId(2),
    });
    expect(fieldIn(card, "involved").choices).toEqual(mending.involved);
    expect(textsBelow(card, "said")).toContain(settings.words.refusals["text-too-long"]);
    expect(shownTexts(card)).toContain(words.details.refused);
  });

  it("stand in input fields only, and fit into a message however long they are (R18.1)", () => {
    const full = Object.fromEntries(
      Object.keys(detailsFormText.shape).map((field) => [field, "q".repeat(longestText)]),
    );
    const mending = { told: told(full), involved: [], refusal: refuse("texts-too-long") };
    const card = aReceiptThatAsks(everything, settings, mending);
    expect(shownTexts(card).join("")).not.toContain("qqq");
    expect(sizeOf(card)).toBeLessThan(80_000);
  });
});
