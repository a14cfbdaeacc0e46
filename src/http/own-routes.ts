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
import { permitOn } from "../service/open-concern.ts";
import { recordOnOwnConcern, seeOwnConcern } from "../service/own-concern.ts";
import { answerOwnQuestion, listOwnQuestions, listOwnWorries, permitToAnswer } from "../service/own-questions.ts";
import type { Ports } from "../service/ports.ts";
import { type DeskRoute, taking } from "./desk-route.ts";
import type { Asking } from "./exchange.ts";

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
    taking({
      path: "/api/my-concerns/{reference}/work",
      summary: "Add to a concern, correct what one wrote in it, or say that one is worried",
      records: true,
      body: ownConcernCommand,
      reply: ownReceipt,
      asks: async ({ actor, params: { reference = "" } }) =>
        isConcernReference(reference) ? permitOn(ports, actor, { verb: "add-account", reference }) : "not-there",
      answer: async ({ actor, params: { reference = "" } }, command) =>
        isConcernReference(reference) ? recordOnOwnConcern(ports, actor, { reference, command }) : "not-there",
    }),
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
    taking({
      path: "/api/my-questions/{reference}/{seq}/answer",
      summary: "Answer a question",
      records: true,
      body: answerCommand,
      reply: ownReceipt,
      asks: async ({ actor, params }) => {
        const question = questionIn(params);
        return question === undefined ? "not-there" : permitToAnswer(ports, actor, question);
      },
      answer: async ({ actor, params }, { answer }) => {
        const question = questionIn(params);
        return question === undefined ? "not-there" : answerOwnQuestion(ports, actor, { ...question, answer });
      },
    }),
  ];
}

function questionIn({ reference = "", seq = "" }: Asking["params"]) {
  return isConcernReference(reference) && /^[1-9]\d{0,8}$/.test(seq) ? { reference, seq: Number(seq) } : undefined;
}
