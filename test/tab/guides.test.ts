/** The guides name what is on the screen: whatever stands in “quotation marks” in them is a text of the chat or of the desk. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { words as welsh } from "../../bot/texts/cy.ts";
import { words } from "../../bot/texts/en.ts";
import { bodyMapTexts } from "../../tab/texts/body-map-en.ts";
import { documentTexts } from "../../tab/texts/documents-en.ts";
import { dueTexts } from "../../tab/texts/due-en.ts";
import { dutyTexts } from "../../tab/texts/duty-en.ts";
import { texts } from "../../tab/texts/en.ts";
import { raiseTexts } from "../../tab/texts/raise-en.ts";
import { settingTexts } from "../../tab/texts/settings-en.ts";
import { pictureTexts, signalTexts } from "../../tab/texts/signals-en.ts";
import { workTexts } from "../../tab/texts/work-en.ts";

/** No words of the screen: the marks themselves, a key, and what somebody may answer. */
const own = ["quotation marks", "?", "I do not know"];

function* within(texts: unknown): Generator<string> {
  if (typeof texts === "string") yield texts;
  else if (typeof texts === "object" && texts !== null) for (const one of Object.values(texts)) yield* within(one);
}

const desk = [
  bodyMapTexts,
  documentTexts,
  dueTexts,
  dutyTexts,
  texts,
  raiseTexts,
  settingTexts,
  pictureTexts,
  signalTexts,
  workTexts,
];
const shown = new Set(within([words, welsh.greeting, ...desk, own]));

it.each(["guide-dsl.md", "guide-staff.md"])(
  "R6.1 docs/%s names what is on the screen as it is called there",
  (name) => {
    const guide = readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), "utf8");
    const named = [...guide.matchAll(/“([^”]+)”/g)].map(([, words = ""]) => words.replaceAll(/\s+/g, " "));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((one) => !shown.has(one))).toEqual([]);
  },
);
