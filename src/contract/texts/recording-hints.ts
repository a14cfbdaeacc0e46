/** The words around recording hints (R4.3), in both languages; the words of each rule are in the rule. */
import type { Language } from "../../domain/language.ts";
import type { HintKind } from "../../domain/recording-hints.ts";

interface HintTexts {
  /** Above the hints on one field or one form. It says that nothing has to be changed. */
  readonly title: string;
  /** Read aloud when hints come or go. */
  readonly count: (hints: number) => string;
  /** What a rule is about, in a word or two. */
  readonly kinds: Readonly<Record<HintKind, string>>;
  /** Before the words that were hit. */
  readonly youWrote: string;
  /** Before an example of what a rule finds, where the words themselves are not repeated. */
  readonly suchAs: string;
  /** Where the rest is not shown. */
  readonly more: (hints: number) => string;
  /** On a button that shows the rest. */
  readonly showMore: (hints: number) => string;
}

export const hintTexts: Readonly<Record<Language, HintTexts>> = {
  en: {
    title: "Hints for a clear record. You can send it as it is.",
    count: (hints) =>
      hints === 0 ? "No hints." : hints === 1 ? "One hint below this field." : `${hints} hints below this field.`,
    kinds: {
      speculative: "A guess",
      diagnostic: "A diagnosis",
      investigative: "Looking into it",
      leading: "A leading question",
      confidentiality: "A promise, or confidentiality",
      labelling: "A label",
      minimising: "Playing it down",
      vague: "Not quite clear",
      "second-hand": "Second hand",
      jargon: "Short forms",
      "own-words": "Their own words",
      missing: "Not said yet",
    },
    youWrote: "You wrote",
    suchAs: "Such as",
    more: (hints) => (hints === 1 ? "And one more hint." : `And ${hints} more hints.`),
    showMore: (hints) => (hints === 1 ? "Show one more hint" : `Show ${hints} more hints`),
  },
  cy: {
    title: "Awgrymiadau ar gyfer cofnod clir. Gallwch ei anfon fel y mae.",
    count: (hints) =>
      hints === 0
        ? "Dim awgrymiadau."
        : hints === 1
          ? "Un awgrym o dan y maes hwn."
          : `Nifer yr awgrymiadau o dan y maes hwn: ${hints}.`,
    kinds: {
      speculative: "Dyfaliad",
      diagnostic: "Diagnosis",
      investigative: "Ymchwilio",
      leading: "Cwestiwn arweiniol",
      confidentiality: "Addewid, neu gyfrinachedd",
      labelling: "Label",
      minimising: "Bychanu",
      vague: "Ddim yn hollol glir",
      "second-hand": "Ail-law",
      jargon: "Byrfoddau",
      "own-words": "Eu geiriau eu hunain",
      missing: "Heb ei ddweud eto",
    },
    youWrote: "Ysgrifennoch",
    suchAs: "Er enghraifft",
    more: (hints) => `Rhagor o awgrymiadau: ${hints}.`,
    showMore: (hints) => `Dangos rhagor o awgrymiadau: ${hints}`,
  },
};
