/**
 * The form by which a concern is raised in the tab, whole on one page: `POST /api/concerns` takes it, and answers with the
 * receipt. Blank and missing fields come as such, so that the rules can name them; they are the same rules as in chat.
 */
import { z } from "zod";
import { contactWays } from "../domain/category-details.ts";
import { categories } from "../domain/concern-entries.ts";
import { type Refusal, refuseAll } from "../domain/refusal.ts";
import { type ConcernForm, mostNamed, readOccurred, whatIsWrongWithTimes } from "./concern-form.ts";
import { optionalPlainText, plainText } from "./plain-text.ts";
import { concernReference, instant, learnerId } from "./primitives.ts";

const named = z.object({
  learners: z.array(learnerId).max(mostNamed),
  /** Who is not in the list, in the reporter's words. */
  described: z.array(plainText).max(mostNamed),
});

const text = optionalPlainText;

/** What each kind of concern asks for, in the order in which it is stored. A part that is missing was not asked. */
const detailsForm = z.object({
  disclosure: z.object({ saidToLearner: text }).exactOptional(),
  injury: z.object({ explanation: text, firstAid: text }).exactOptional(),
  childOnChild: z.object({ between: text, keptSafe: text }).exactOptional(),
  online: z.object({ platform: text, described: text }).exactOptional(),
  mentalHealth: z.object({ change: text, safeNow: text }).exactOptional(),
  contactWithHome: z.object({ who: text, how: z.enum(contactWays).exactOptional(), said: text }).exactOptional(),
  referralOutcome: z.object({ agency: text, outcome: text }).exactOptional(),
  communication: z.object({ observedChange: text, howTheyCommunicate: text }).exactOptional(),
});

/**
 * The whole form. A message in Teams cannot be sent in it: who wrote what is Lantern's to say when it read it there, and a client
 * could put words into anybody's mouth. What a person quotes is part of what they saw.
 */
export const raiseForm = z.object({
  /** Made when the form was opened; the same for every submit of it, so that a repeated one is recognised. */
  submissionKey: z.uuid(),
  about: named,
  involved: named,
  categories: z.array(z.enum(categories)).max(categories.length),
  account: z.object({ seen: text, ownWords: text, where: text, present: text, view: text, done: text }),
  occurred: z.object({ day: text, time: text, about: text }),
  /** Missing: the reporter has not said. */
  atRisk: z.boolean().optional(),
  details: detailsForm,
  lateReason: text,
});
export type RaiseForm = z.infer<typeof raiseForm>;

/** What the person is told when it is recorded. Nothing of what they wrote. */
export const raised = z.object({
  reference: concernReference,
  recordedAt: instant,
  reviewDueAt: instant,
  atRisk: z.boolean(),
});
export type RaisedReply = z.infer<typeof raised>;

/** The form read, or every field that is not written as it should be. */
export function readRaiseForm(form: RaiseForm): ConcernForm | Refusal {
  const { submissionKey, about, involved, occurred, ...told } = form;
  const refusal = refuseAll(whatIsWrongWithTimes(occurred.day, occurred.time));
  if (refusal !== undefined) return refusal;
  return {
    ...told,
    ...written(about),
    submissionKey,
    involved: written(involved),
    occurred: readOccurred(occurred.day, occurred.time, occurred.about),
    atRisk: form.atRisk,
  };
}

function written({ learners, described }: z.infer<typeof named>) {
  return { learners, described: described.filter((one) => one !== "") };
}
