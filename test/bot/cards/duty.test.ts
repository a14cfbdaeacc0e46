/** Duty in chat (R6.2, R18.1), in both languages: who is on duty stands on the card, and in no preview. */
import { describe, expect, it } from "vitest";
import { dutyElements } from "../../../bot/cards/duty.ts";
import { greetingCard } from "../../../bot/cards/greeting.ts";
import { receiptCard } from "../../../bot/cards/receipt.ts";
import { wordsIn } from "../../../bot/texts/words.ts";
import { languages } from "../../../src/domain/language.ts";
import { aReference, instant, start } from "../../build.ts";
import { settings as inEnglish } from "./every-card.ts";
import { nodesIn, shownTexts } from "./reading.ts";

const onDuty = { names: ["Gwen Hughes", "Owen *Pugh*"], nobody: false };
const receipt = { concern: aReference(1), recordedAt: start, reviewDueAt: instant(1_440), typed: false, onDuty };

describe.each(languages)("R6.2 in %s", (language) => {
  const settings = { ...inEnglish, words: wordsIn(language) };
  const { duty } = settings.words;
  const line = duty.now("Gwen Hughes, Owen *Pugh*");

  it("R5.2 a receipt for somebody at risk says who is on duty; its preview does not (R18.1)", () => {
    const card = receiptCard({ ...receipt, atRisk: true }, settings);
    expect(shownTexts(card)).toContain(line);
    expect(card.summary).not.toContain("Gwen");
  });

  it("R5.2 any other receipt names nobody", () => {
    expect(shownTexts(receiptCard({ ...receipt, atRisk: false }, settings)).join()).not.toContain("Gwen");
  });

  it("the greeting says it too, in a block that reads no Markdown, and not in its preview", () => {
    const card = greetingCard(settings, { onDuty });
    expect(nodesIn(card.content)).toContainEqual({ type: "TextRun", text: line });
    expect(card.summary).not.toContain("Gwen");
  });

  it("where it cannot be said the line is left out, and nothing else", () => {
    expect(greetingCard(settings, { onDuty: undefined })).toEqual(greetingCard(settings));
    expect(dutyElements(undefined, settings)).toEqual([]);
  });

  it("while everybody is away it says that all are told, and names nobody", () => {
    const texts = shownTexts(greetingCard(settings, { onDuty: { ...onDuty, nobody: true } }));
    expect(texts).toContain(duty.nobodyNow);
    expect(texts.join()).not.toContain("Gwen");
  });

  it("a deputy may say that they are away; one who is away, that they are back; nobody else either", () => {
    const buttons = [undefined, { until: undefined }, { until: "2026-11-26" as const }].map((own) =>
      shownTexts(greetingCard(settings, { own })).filter((text) => [duty.away, duty.back].includes(text)),
    );
    expect(buttons).toEqual([[], [duty.away], [duty.back]]);
  });
});
