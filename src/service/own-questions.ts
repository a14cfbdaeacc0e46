/** Questions that are put to somebody (R6.1, R10.1): they see the question and the concern's reference, and nothing of the record. */

import { keyOf } from "../contract/entries.ts";
import type { OwnQuestions, OwnReceipt, OwnWorries } from "../contract/own-concern.ts";
import { type GuardedQuestion, isDenied, type Permit } from "../domain/access.ts";
import type { Question } from "../domain/concern-work.ts";
import { type ConcernId, type ConcernReference, concernId, referenceOf } from "../domain/ids.ts";
import { answerQuestion } from "../domain/question.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import { takeHeld } from "./catching-up.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import type { ConcernInView, Ports, View } from "./ports.ts";
import { nameOf } from "./presentation.ts";
import { recordCommand } from "./recording.ts";
import { stampNow } from "./stamp.ts";
import { submissionOf } from "./submission.ts";

/** Stands in the place of a question that does not exist, so that asking for it is noted, and takes as long, as any other. */
const toNobody: GuardedQuestion = { to: "staff/00000000-0000-0000-0000-000000000000" };

/** Every question that was put to this person, the newest first. */
export async function listOwnQuestions(ports: Ports, actor: Actor): Promise<OwnQuestions> {
  const thing = actor.person.id;
  const permitted = await permit(ports, actor, { verb: "list-own-questions", thing, name: "" });
  if (isDenied(permitted)) return [];
  return ports.view
    .questionsTo(permitted)
    .map(({ concern, question }) => ({ reference: referenceOf(concern), ...presentQuestion(ports.view, question) }));
}

/** Every worry of this person's with its answers, the newest first, whoever raised the concern (R6.3). */
export async function listOwnWorries(ports: Ports, actor: Actor): Promise<OwnWorries> {
  const thing = actor.person.id;
  const permitted = await permit(ports, actor, { verb: "list-own-worries", thing, name: "" });
  if (isDenied(permitted)) return [];
  return ports.view
    .worriesOf(permitted)
    .map(({ concern, answers, ...worry }) => ({ reference: referenceOf(concern), ...worry, answers: [...answers] }));
}

/** Asks for a permit to answer a question. What was put to somebody else is not there. */
export async function permitToAnswer(
  ports: Ports,
  actor: Actor,
  { reference, seq }: { readonly reference: ConcernReference; readonly seq: number },
): Promise<{ readonly permitted: Permit<"answer-question">; readonly id: ConcernId } | NotThere> {
  const id = concernId(reference);
  // Another server may have accepted it a moment ago, and its notice is being followed here.
  if (ports.view.guardedQuestion(id, seq) === undefined) await takeHeld(ports, id);
  const thing = ports.view.guardedQuestion(id, seq);
  const asked = { verb: "answer-question", thing: thing ?? toNobody, name: keyOf({ stream: id, seq }) } as const;
  const permitted = await permit(ports, actor, asked);
  return isDenied(permitted) || thing === undefined ? "not-there" : { permitted, id };
}

/** Records an answer; `seq` is the question's. What was put to somebody else is not there. */
export async function answerOwnQuestion(
  ports: Ports,
  actor: Actor,
  { reference, seq, answer }: { readonly reference: ConcernReference; readonly seq: number; readonly answer: string },
): Promise<OwnReceipt | Refusal | NotThere> {
  const asked = await permitToAnswer(ports, actor, { reference, seq });
  if (asked === "not-there") return asked;
  const { permitted, id } = asked;
  const on = { permit: permitted, id, sent: submissionOf(actor, { do: "answer-question", seq, answer }) };
  const seen = await recordCommand(ports, on, (concern) =>
    answerQuestion(concern, { of: seq, answer }, stampNow(ports, actor)),
  );
  return isRefusal(seen) ? seen : receiptOf(seen);
}

/** What a person reads after they recorded something: that it is there, and when it was. */
export function receiptOf({ concern, entries }: ConcernInView): OwnReceipt {
  return { reference: referenceOf(concern.id), recordedAt: entries.at(-1)?.recordedAt ?? concern.recordedAt };
}

/** A question as whoever was asked sees it. */
export function presentQuestion(view: Pick<View, "staffMember">, { seq, question, by, askedAt, answeredAt }: Question) {
  const answered = answeredAt === undefined ? {} : { answeredAt };
  return { seq, question, askedBy: nameOf(view, by), askedAt, ...answered };
}
