/** The connector's own refusals: an HTTP status, a code for programs, a sentence for developers. */
import type { Reply } from "./http.ts";

export interface Refusal {
  readonly refused: Reply;
}

const statuses = {
  BadSyntax: 400,
  BadArgument: 400,
  ConversationBlockedByUser: 403,
  ForbiddenOperationException: 403,
  BotNotInConversationRoster: 403,
  ConversationNotFound: 404,
  ActivityNotFoundInConversation: 404,
  MemberNotFoundInConversation: 404,
  MethodNotAllowed: 405,
  MessageSizeTooBig: 413,
  Throttled: 429,
} as const;

export type RefusalCode = keyof typeof statuses;

/** A refusal in the shape that the connector documents. */
export function refuse(code: RefusalCode, message: string, more: Readonly<Record<string, unknown>> = {}): Refusal {
  return { refused: { status: statuses[code], body: { error: { code, message, ...more } } } };
}

/** Too many requests, with the seconds to wait. */
export function throttled(seconds: number): Refusal {
  const { refused } = refuse("Throttled", "Too many requests.");
  return { refused: { ...refused, headers: { "Retry-After": String(seconds) } } };
}

/** Whether an outcome is a refusal. */
export function isRefusal(outcome: object): outcome is Refusal {
  return "refused" in outcome;
}
