/** The words of every language, as cards are given them: a card asks nobody in which language it speaks. */
import { refusalsInWelsh } from "../../src/contract/texts/refusals-cy.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import type { Language } from "../../src/domain/language.ts";
import type { RefusalCode } from "../../src/domain/refusal.ts";
import { words as welsh } from "./cy.ts";
import { words as english } from "./en.ts";
import type { Translated } from "./translated.ts";

/** All that Lantern says in chat, in one language. */
export type Words = Translated<typeof english> & {
  readonly language: Language;
  readonly refusals: Readonly<Record<RefusalCode, string>>;
};

const byLanguage: Readonly<Record<Language, Words>> = {
  en: { ...english, language: "en", refusals: refusalsInEnglish },
  cy: { ...welsh, language: "cy", refusals: refusalsInWelsh },
};

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return byLanguage[language];
}
