/**
 * The form by which a concern is raised in chat: what a card submits, and what is read out of it. Cards submit texts only,
 * and everything a client checked is checked again here or by the rules.
 */
import { z } from "zod";
import { isDay, isTimeOfDay, type Occurred } from "../domain/calendar.ts";
import type { CategoryDetails } from "../domain/category-details.ts";
import { type Account, type Category, categories, type Quoted } from "../domain/concern-entries.ts";
import { isLearnerId, type LearnerId } from "../domain/ids.ts";
import { type Refusal, refuse, refuseAll } from "../domain/refusal.ts";
import { optionalPlainText } from "./plain-text.ts";

/** The form as text, field by field, as the person left it: what is shown again when something must be mended. */
export const concernFormText = z.object({
  /** Made when the card was drawn; the same for every submit of that card, so that a repeated one is recognised. */
  submissionKey: z.uuid(),
  /** Where several may be chosen, Teams sends them with commas between. */
  learner: optionalPlainText,
  someoneElse: optionalPlainText,
  category: optionalPlainText,
  seen: optionalPlainText,
  ownWords: optionalPlainText,
  day: optionalPlainText,
  time: optionalPlainText,
  where: optionalPlainText,
  atRisk: optionalPlainText,
});
export type ConcernFormText = z.infer<typeof concernFormText>;

/** Whom a form names: learners of the list, and others in the reporter's words. */
export interface Named {
  readonly learners: readonly LearnerId[];
  readonly described: readonly string[];
}

/** A form read: its texts turned into what they name. Whether the learners exist is asked later. */
export interface ConcernForm extends Named {
  readonly submissionKey: string;
  /** Who else came into it, beside those whom the concern is for. */
  readonly involved?: Named;
  readonly categories: readonly Category[];
  readonly account: Account;
  readonly occurred: Occurred;
  readonly atRisk: boolean | undefined;
  readonly details?: CategoryDetails | undefined;
  readonly lateReason?: string | undefined;
  /** `gone`: the form showed a message that is kept no longer. */
  readonly quoted?: Quoted | "gone" | undefined;
}

/** Nobody raises a concern about so many at once; what is beyond came from a client that was changed. */
export const mostNamed = 30;

/** Reads a form, or names every field that is not written as it should be. */
export function readConcernForm(text: ConcernFormText): ConcernForm | Refusal {
  const { submissionKey, someoneElse, seen, ownWords, where, day, time, atRisk } = text;
  const learners = chosenIn(text.learner);
  const chosen = chosenIn(text.category);
  const wrong = [
    ...(learners.every(isLearnerId) && learners.length <= mostNamed ? [] : [refuse("learner-unknown", "learner")]),
    ...(chosen.every(isCategory) ? [] : [refuse("category-missing", "category")]),
    ...whatIsWrongWithTimes(day, time),
  ];
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  return {
    submissionKey,
    learners: learners.filter(isLearnerId),
    described: someoneElse === "" ? [] : [someoneElse],
    categories: chosen.filter(isCategory),
    account: { seen, ownWords, where },
    occurred: readOccurred(day, time),
    atRisk: atRisk === "yes" ? true : atRisk === "no" ? false : undefined,
  };
}

/** What a field for several choices holds, each once. */
export function chosenIn(text: string): readonly string[] {
  return [...new Set(text.split(",").filter((one) => one !== ""))];
}

/** What must be mended where a form writes a day and a time. */
export function whatIsWrongWithTimes(day: string, time: string): readonly Refusal[] {
  return [
    ...(isDay(day) ? [] : [refuse(day === "" ? "day-missing" : "day-malformed", "day")]),
    ...(time === "" || isTimeOfDay(time) ? [] : [refuse("time-malformed", "time")]),
  ];
}

/** A day and a time that were looked at before. `about` is left out where it is empty. */
export function readOccurred(day: string, time: string, about = ""): Occurred {
  if (!isDay(day)) throw new TypeError("the day was checked before");
  return { day, ...(isTimeOfDay(time) && { time }), ...(about !== "" && { about }) };
}

function isCategory(text: string): text is Category {
  return categories.some((category) => category === text);
}
