/** Questions about a concern to the reporter, a key worker or anybody else on the staff (R6.1, R10.1), and their answers. */
import { type ChosenStaff, refuseChoice } from "./chosen-staff.ts";
import type { Concern } from "./concern.ts";
import type { QuestionAnswered, QuestionAsked } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";
import { refusedWhenClosed } from "./when-closed.ts";

export interface NewQuestion {
  readonly to: ChosenStaff;
  readonly question: string;
}

/** The question as an entry, or every field that must be mended. */
export function askQuestion(concern: Concern, { to, question }: NewQuestion, stamp: Stamp): Outcome<QuestionAsked> {
  const closed = refusedWhenClosed(concern, "question.asked");
  if (closed !== undefined) return closed;
  const nobody = refuseChoice("to", to);
  const wrong: Refusal[] = nobody === undefined ? [] : [nobody];
  wrong.push(...needed("question", question, "question-missing"));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  if (typeof to === "string") throw new TypeError("who is asked was checked before");
  const data = { to: to.id, toName: to.name, question };
  return [{ kind: "question.asked", ...stamp, subjects: concern.subjects, data }];
}

/**
 * The answer as an entry, by whoever was asked and nobody in their place. It is taken whatever became of the concern, and a second
 * one too: people remember more. `of` is the question's `seq`.
 */
export function answerQuestion(
  concern: Concern,
  { of, answer }: { readonly of: number; readonly answer: string },
  stamp: Stamp,
): Outcome<QuestionAnswered> {
  const question = concern.work.questions.find(({ seq }) => seq === of);
  if (question === undefined || question.to !== stamp.by) return refuse("question-unknown", "of");
  const refusal = refuseAll(needed("answer", answer, "answer-missing"));
  if (refusal !== undefined) return refusal;
  return [{ kind: "question.answered", ...stamp, subjects: concern.subjects, data: { of, answer } }];
}
