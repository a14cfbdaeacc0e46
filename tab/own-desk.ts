/** The part of Lantern's API that is everybody's on the staff: raising a concern, one's own concerns, questions, policies. */
import type { z } from "zod";
import {
  type OwnConcernCommand,
  type OwnConcernPage,
  type OwnQuestions,
  type OwnReceipt,
  ownConcernPage,
  ownQuestions,
  ownReceipt,
} from "../src/contract/own-concern.ts";
import { type RaisedReply, type RaiseForm, raised } from "../src/contract/raise-form.ts";
import type { ConcernReference } from "../src/domain/ids.ts";
import type { Refused } from "./refused.ts";

export interface OwnDesk {
  /** Raises a concern, once however often the same form is sent; or says what must be mended, and nothing was recorded then. */
  raise(form: RaiseForm): Promise<RaisedReply | Refused>;
  ownConcern(reference: ConcernReference): Promise<OwnConcernPage>;
  /** Adds to one's own concern, corrects it, says that one is worried. */
  ownWork(reference: ConcernReference, command: OwnConcernCommand): Promise<OwnReceipt | Refused>;
  ownQuestions(): Promise<OwnQuestions>;
  answerQuestion(question: { reference: ConcernReference; seq: number }, answer: string): Promise<OwnReceipt | Refused>;
}

interface Ways {
  readonly ask: <T>(path: string, schema: z.ZodType<T>) => Promise<T>;
  readonly record: <T>(path: string, body: object, schema: z.ZodType<T>) => Promise<T | Refused>;
}

/** These requests over a desk's ways. */
export function ownDeskOver({ ask, record }: Ways): OwnDesk {
  const path = (reference: ConcernReference) => `/api/my-concerns/${encodeURIComponent(reference)}`;
  return {
    raise: (form) => record("/api/concerns", form, raised),
    ownConcern: (reference) => ask(path(reference), ownConcernPage),
    ownWork: (reference, command) => record(`${path(reference)}/work`, command, ownReceipt),
    ownQuestions: () => ask("/api/my-questions", ownQuestions),
    answerQuestion: ({ reference, seq }, answer) =>
      record(`/api/my-questions/${encodeURIComponent(reference)}/${seq}/answer`, { answer }, ownReceipt),
  };
}
