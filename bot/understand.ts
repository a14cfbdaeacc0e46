/**
 * Ordinary words. A person may type "I want to report something", "hello", or what has happened. The first opens the form,
 * the second is greeted, the third becomes the form's text. Where it is not clear, it is the third: nothing typed is lost.
 */
import { asPlainText } from "../src/contract/plain-text.ts";
import { type Language, languages } from "../src/domain/language.ts";
import {
  askForForm,
  askForLanguage,
  askForPolicies,
  ownConcerns,
  sayAway,
  sayBack,
  smallTalk,
  spelled,
} from "./requests.ts";
import { asMeant } from "./spelling.ts";

export type Meaning =
  | { readonly means: "greet" }
  | { readonly means: "own-concerns" }
  | { readonly means: "policies" }
  /** To say that one is away, or back; for whoever is not of the safeguarding team it is `told` like anything else. */
  | { readonly means: "away" | "back"; readonly told: string }
  /** To be spoken to in this language from now on. */
  | { readonly means: "language"; readonly language: Language }
  /** `told` is what the message already says; empty when it only asks for the form. */
  | { readonly means: "raise"; readonly told: string };

/** Nobody needs more words than this to say hello or to ask for the form; a longer message tells something. */
const longestRequest = 120;

/** What a typed message means. */
export function understand(message: string): Meaning {
  const told = asPlainText(withoutMentions(message));
  if (told.length > longestRequest) return { means: "raise", told };
  const request = asRequest(told);
  if (smallTalk.test(request)) return { means: "greet" };
  if (ownConcerns.test(request)) return { means: "own-concerns" };
  if (askForPolicies.test(request)) return { means: "policies" };
  if (sayAway.test(request)) return { means: "away", told };
  if (sayBack.test(request)) return { means: "back", told };
  const language = languages.find((one) => askForLanguage[one].test(request));
  if (language !== undefined) return { means: "language", language };
  return { means: "raise", told: askForForm.test(request) ? "" : told };
}

/** Without the bot's own mention, which Teams writes into the text. Anybody else's name is part of what is told. */
function withoutMentions(message: string): string {
  return message.replace(/<at>([^<>]{0,200})<\/at>/g, (_, name: string) => (name === "Lantern" ? " " : name));
}

/** A short message in its plainest form: lower case, no accents, signs or pictures, the bot's name left out, slips mended. */
function asRequest(told: string): string {
  return told
    .normalize("NFD")
    .replace(/[\p{M}'’‘`]/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "lantern")
    .map((word) => asMeant(word, spelled))
    .join(" ");
}
