/**
 * A question from the safeguarding team (R6.1). That there is one is told at once, without a word of it; the question itself is
 * shown when whoever was asked asks for it, and makes way for their answer's receipt.
 */
import type { OwnQuestions } from "../../src/contract/own-concern.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import type { Refusal } from "../../src/domain/refusal.ts";
import { button, type Card, type CardSettings, card, paragraph, title } from "./card.ts";
import { attention, long, required, unplaced, wrong } from "./fields.ts";

/** The news that there is a question. */
export function questionNoticeCard(
  { concern }: { readonly concern: ConcernReference },
  { words: { question } }: CardSettings,
): Card {
  return card(
    question.summary,
    [title(question.title(concern)), paragraph(question.body)],
    [button(question.show, { verb: "question.open", reference: concern })],
  );
}

/** A question as a form shows it, with what was answered so far, and why that was refused. */
export interface QuestionForm {
  readonly question: Pick<OwnQuestions[number], "reference" | "seq" | "question">;
  readonly answer: string;
  /** By which the form is known when it is sent again. */
  readonly key: string;
  readonly refusal?: Refusal;
}

/** The question, with room for an answer. */
export function questionCard({ question, answer, key, refusal }: QuestionForm, { words }: CardSettings): Card {
  const { reference, seq } = question;
  const said = words.question;
  const refused = refusal === undefined ? [] : [attention(words.form.refused), ...unplaced(["answer"], refusal, words)];
  return card(
    said.formSummary,
    [
      title(said.heading(reference)),
      ...refused,
      // What somebody wrote is shown as text: this block reads no Markdown.
      { type: "RichTextBlock", inlines: [{ type: "TextRun", text: question.question }] },
      long("answer", answer, { label: said.answer, ...required(words.refusals["answer-missing"]) }),
      ...wrong("answer", refusal, words),
      paragraph(said.remember, { isSubtle: true }),
    ],
    [button(said.send, { verb: "question.answer", reference, seq: String(seq), key })],
  );
}

/** The answer is recorded. It is not repeated: the record has it. */
export function answeredCard(
  { reference }: { readonly reference: ConcernReference },
  { words: { question } }: CardSettings,
): Card {
  return card(question.answeredSummary, [title(question.answered), paragraph(question.answeredBody(reference))]);
}

/** There is no question here for this person, or not any more. */
export function noQuestionCard({ words: { question } }: CardSettings): Card {
  return card(question.none, [title(question.none)]);
}
