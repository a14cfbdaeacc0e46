/** Reading and answering a question in chat (R6.1, R10.1). */
import type { ConcernReference } from "../../src/domain/ids.ts";
import { isRefusal } from "../../src/domain/refusal.ts";
import { isComplete } from "../../src/service/following.ts";
import { answerOwnQuestion, listOwnQuestions } from "../../src/service/own-questions.ts";
import type { Actor } from "../../src/service/permission.ts";
import type { Ports } from "../../src/service/ports.ts";
import { type Card, type CardSettings, card, paragraph } from "../cards/card.ts";
import { answeredCard, noQuestionCard, questionCard } from "../cards/question.ts";
import { keyAfter } from "./form-key.ts";

/** The oldest question about a concern that waits for this person's answer; else the newest, to say more. */
export async function openQuestion(
  ports: Ports,
  actor: Actor,
  { reference, settings }: { readonly reference: ConcernReference; readonly settings: CardSettings },
): Promise<Card> {
  const questions = (await listOwnQuestions(ports, actor)).filter((one) => one.reference === reference);
  const question = questions.findLast(({ answeredAt }) => answeredAt === undefined) ?? questions[0];
  if (question !== undefined) return questionCard({ question, answer: "", key: ports.random.uuid() }, settings);
  return isComplete(ports.view) ? noQuestionCard(settings) : stillLoading(settings);
}

export interface Answer {
  readonly reference: ConcernReference;
  /** The question's. */
  readonly seq: number;
  readonly answer: string;
  readonly key?: string | undefined;
}

/** What becomes of an answer: it is recorded, or the question comes back with every word kept. */
export async function answerFromCard(
  ports: Ports,
  actor: Actor,
  { reference, seq, answer, key, settings }: Answer & { readonly settings: CardSettings },
): Promise<Card> {
  const done = await answerOwnQuestion(ports, { ...actor, key }, { reference, seq, answer });
  if (done === "not-there") return isComplete(ports.view) ? noQuestionCard(settings) : stillLoading(settings);
  if (!isRefusal(done)) return answeredCard(done, settings);
  const asked = await listOwnQuestions(ports, actor);
  const question = asked.find((one) => one.reference === reference && one.seq === seq);
  return question === undefined
    ? noQuestionCard(settings)
    : questionCard({ question, answer, key: keyAfter(ports, key, done), refusal: done }, settings);
}

function stillLoading({ words: { question, loading } }: CardSettings): Card {
  return card(question.summary, [paragraph(loading)]);
}
