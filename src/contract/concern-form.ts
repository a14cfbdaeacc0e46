/**
 * The form by which a concern is raised: what a card submits, and what is read out of it. Cards submit texts only,
 * and everything a client checked is checked again here or by the rules.
 */
import { z } from "zod";
import { isDay, isTimeOfDay, type Occurred } from "../domain/calendar.ts";
import { type Account, type Category, categories } from "../domain/concern-entries.ts";
import { isLearnerId, type LearnerId } from "../domain/ids.ts";
import { type Refusal, refuse, refuseAll } from "../domain/refusal.ts";
import { optionalPlainText } from "./plain-text.ts";

/** The form as text, field by field, as the person left it: what is shown again when something must be mended. */
export const concernFormText = z.object({
  /** Made when the card was drawn; the same for every submit of that card, so that a repeated one is recognised. */
  submissionKey: z.uuid(),
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

/** The form read: its texts turned into what they name. Whether the learner exists is asked later. */
export interface ConcernForm {
  readonly submissionKey: string;
  readonly learners: readonly LearnerId[];
  readonly described: string;
  readonly categories: readonly Category[];
  readonly account: Account;
  readonly occurred: Occurred;
  readonly atRisk: boolean | undefined;
}

/** Reads a form, or names every field that is not written as it should be. */
export function readConcernForm(text: ConcernFormText): ConcernForm | Refusal {
  const { submissionKey, someoneElse, seen, ownWords, where, day, time, atRisk } = text;
  const learner = text.learner === "" ? [] : [text.learner];
  const chosen = [...new Set(text.category.split(",").filter((one) => one !== ""))];
  const wrong = [
    ...(learner.every(isLearnerId) ? [] : [refuse("learner-unknown", "learner")]),
    ...(chosen.every(isCategory) ? [] : [refuse("category-missing", "category")]),
    ...(isDay(day) ? [] : [refuse(day === "" ? "day-missing" : "day-malformed", "day")]),
    ...(time === "" || isTimeOfDay(time) ? [] : [refuse("time-malformed", "time")]),
  ];
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  return {
    submissionKey,
    learners: learner.filter(isLearnerId),
    described: someoneElse,
    categories: chosen.filter(isCategory),
    account: { seen, ownWords, where },
    occurred: readOccurred(day, time),
    atRisk: atRisk === "yes" ? true : atRisk === "no" ? false : undefined,
  };
}

function readOccurred(day: string, time: string): Occurred {
  if (!isDay(day)) throw new TypeError("the day was checked before");
  return isTimeOfDay(time) ? { day, time } : { day };
}

function isCategory(text: string): text is Category {
  return categories.some((category) => category === text);
}
