/**
 * Answers to invokes, in the forms that Teams expects. The HTTP status stays 200 where a card or an error is
 * shown to the person; what went wrong stands in the body, without words from inside.
 */
import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { ActivityTypes, CardFactory, type TurnContext } from "botbuilder";
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

/** Opens a dialog with a card, or puts the card in the place of the one in the dialog. The title is constant words (R18.1). */
export function dialogAnswer(title: string, card: Card): Answer {
  const value = { title, width: "medium", height: "large", card: CardFactory.adaptiveCard(inDialog(title, card)) };
  return { status: 200, body: { task: { type: "continue", value } } };
}

/**
 * A card as a dialog shows it. Teams knows no Action.Execute there; its fallback is what a button submits. A heading that the
 * dialog's own title says already would be read twice.
 */
function inDialog(title: string, { content: { actions = [], body = [], ...content } }: Card): IAdaptiveCard {
  const [heading, ...others] = body;
  const isTitle = heading?.type === "TextBlock" && heading.text === title;
  const known = actions.map((action) =>
    action.type === "Action.Execute" && typeof action.fallback === "object" ? action.fallback : action,
  );
  return { ...content, body: isTitle ? others : body, actions: known };
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
