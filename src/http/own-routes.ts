/** The routes of what is one's own: concerns that one raised, and questions that were put to one (src/contract/own-concern.ts). */
import { ownConcerns } from "../contract/desk-api.ts";
import {
  answerCommand,
  ownConcernCommand,
  ownConcernPage,
  ownQuestions,
  ownReceipt,
  ownWorries,
} from "../contract/own-concern.ts";
import { isConcernReference } from "../domain/ids.ts";
import { listOwnConcerns } from "../service/lists.ts";
import { recordOnOwnConcern, seeOwnConcern } from "../service/own-concern.ts";
import { answerOwnQuestion, listOwnQuestions, listOwnWorries } from "../service/own-questions.ts";
import type { Ports } from "../service/ports.ts";
import type { DeskRoute } from "./desk-route.ts";
import type { Answer, Asking } from "./exchange.ts";

export function ownRoutes(ports: Ports): readonly DeskRoute[] {
  return [
    {
      method: "get",
      path: "/api/my-concerns",
      summary: "References and statuses of what the person raised",
      reply: ownConcerns,
      answer: ({ actor }) => listOwnConcerns(ports, actor),
    },
    {
      method: "get",
      path: "/api/my-concerns/{reference}",
      summary: "What the person wrote in a concern of theirs, what they are to know and are asked",
      reply: ownConcernPage,
      answer: async ({ actor, params: { reference = "" } }) =>
        isConcernReference(reference) ? seeOwnConcern(ports, actor, reference) : "not-there",
    },
    {
      method: "post",
      path: "/api/my-concerns/{reference}/work",
      summary: "Add to a concern, correct what one wrote in it, or say that one is worried",
      records: true,
      body: ownConcernCommand,
      reply: ownReceipt,
      answer: (asking) => recorded(ports, asking),
    },
    {
      method: "get",
      path: "/api/my-questions",
      summary: "Questions that were put to the person",
      reply: ownQuestions,
      answer: ({ actor }) => listOwnQuestions(ports, actor),
    },
    {
      method: "get",
      path: "/api/my-worries",
      summary: "Worries of the person that nothing is being done, with the answers",
      reply: ownWorries,
      answer: ({ actor }) => listOwnWorries(ports, actor),
    },
    {
      method: "post",
      path: "/api/my-questions/{reference}/{seq}/answer",
      summary: "Answer a question",
      records: true,
      body: answerCommand,
      reply: ownReceipt,
      answer: (asking) => answered(ports, asking),
    },
  ];
}

async function recorded(ports: Ports, { actor, params: { reference = "" }, body }: Asking): Promise<Answer> {
  if (!isConcernReference(reference)) return "not-there";
  const command = ownConcernCommand.safeParse(body);
  return command.success ? recordOnOwnConcern(ports, actor, { reference, command: command.data }) : "malformed";
}

async function answered(ports: Ports, { actor, params, body }: Asking): Promise<Answer> {
  const { reference = "", seq = "" } = params;
  if (!isConcernReference(reference) || !/^[1-9]\d{0,8}$/.test(seq)) return "not-there";
  const command = answerCommand.safeParse(body);
  if (!command.success) return "malformed";
  return answerOwnQuestion(ports, actor, { reference, seq: Number(seq), answer: command.data.answer });
}
