/**
 * Answers to invokes, in the forms that Teams expects. The HTTP status stays 200 where a card or an error is
 * shown to the person; what went wrong stands in the body, without words from inside.
 */
import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Card } from "./cards/card.ts";

interface Answer {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Sends the answer of an invoke. */
export async function answerInvoke(turn: TurnContext, answer: Answer): Promise<void> {
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: answer });
}

/** Shows a card in the place of the one whose button was pressed. */
export function cardAnswer({ content }: Card): Answer {
  return { status: 200, body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: content } };
}

/** The answers of a type-ahead. */
export function searchAnswer(results: readonly { readonly title: string; readonly value: string }[]): Answer {
  return { status: 200, body: { type: "application/vnd.microsoft.search.searchResponse", value: { results } } };
}

/** An error. Its code says which; there is no message. */
export function errorAnswer(status: 400 | 403 | 501): Answer {
  const code = { 400: "BadRequest", 403: "Forbidden", 501: "NotImplemented" }[status];
  return {
    status,
    body: { statusCode: status, type: "application/vnd.microsoft.error", value: { code, message: "" } },
  };
}
