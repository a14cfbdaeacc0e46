/** Hints on what somebody wrote (R4.3), by the rules of the school. They change nothing, and keep nobody from sending it. */
import type { CardElement } from "@microsoft/teams.cards";
import type { ConcernFormText } from "../../src/contract/concern-form.ts";
import { type HintedText, hintedTexts, hintsIn } from "../../src/domain/recording-hints.ts";
import { faultEvent } from "../../src/service/fault.ts";
import { settingOf } from "../../src/service/settings.ts";
import { hintElements } from "../cards/hints.ts";
import type { Talk } from "../talk.ts";

/** Hints on a form that was filled in, also on what it leaves out. */
export function hintsOn(talk: Talk, { seen, ownWords, where, time }: ConcernFormText): CardElement[] {
  return elements(talk, hintedTexts({ seen, ownWords, where, time }));
}

/** Hints on a typed message. What it leaves out is asked by the form. */
export function hintsOnMessage(talk: Talk, seen: string): CardElement[] {
  return elements(talk, hintedTexts({ seen }));
}

function elements({ ports, settings }: Talk, texts: readonly HintedText[]): CardElement[] {
  const { form, language } = settings.words;
  const labels = { seen: form.seen, ownWords: form.ownWords, where: form.where, time: form.time };
  try {
    const rules = settingOf(ports.view, "recording-hints");
    return hintElements({ hints: hintsIn(texts, rules), rules, labels, language });
  } catch (fault) {
    // A form without hints is a form; one that does not come is none.
    ports.log.note(faultEvent("hints", fault));
    return [];
  }
}
