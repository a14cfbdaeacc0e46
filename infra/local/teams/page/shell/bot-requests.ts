/** How a card's requests travel to the bot and what becomes of its answers, as Teams does it. */
import type { MessageCommand } from "../../protocol.ts";
import { actOnMessage, invoke, sendMessage } from "../api.ts";
import type { CardRequest } from "../card/card-action.ts";
import {
  type Card,
  type Choice,
  cardActionOutcome,
  messageBox,
  searchResults,
  type TaskOutcome,
  taskOutcome,
} from "../card/invoke-reply.ts";
import type { SearchChoices } from "../card/searched-choice-set.ts";
import { matching, searchValue } from "../card/type-ahead.ts";
import type { TeamsTheme } from "../host/context.ts";
import type { Dialogs } from "./use-dialog.ts";

/** Where in Teams a request comes from. */
export interface Asker {
  readonly person: string;
  readonly conversation: string;
  readonly theme: TeamsTheme;
  /** The message that holds the card; absent in a dialog. */
  readonly message: string | undefined;
}

export interface Answers {
  readonly dialogs: Dialogs;
  replaceCard(message: string, card: Card): void;
  say(text: string): void;
}

const sent = "Your response was sent to the app";

/**
 * Carries out what a card asked for.
 *
 * @returns the words to show under the card, if any.
 * @throws when the bot could not answer, so that the card keeps what was typed and says so.
 */
export async function askBot(request: CardRequest, asker: Asker, answers: Answers): Promise<string | undefined> {
  const { person, conversation, message } = asker;
  const replyToId = message === undefined ? {} : { replyToId: message };
  switch (request.kind) {
    case "submit":
      await sendMessage({ person, conversation, value: request.value, ...replyToId });
      return request.quiet ? undefined : sent;
    case "say":
      await sendMessage({
        person,
        conversation,
        text: request.text,
        ...(request.value ? { value: request.value, ...replyToId } : {}),
      });
      return undefined;
    case "execute": {
      const value = { action: request.action, trigger: request.trigger };
      const reply = await invoke({ person, conversation, name: "adaptiveCard/action", value, ...replyToId });
      const outcome = cardActionOutcome(reply);
      if (outcome.kind === "error") throw new Error("The bot did not answer the card's action.");
      if (outcome.kind === "card" && message !== undefined) answers.replaceCard(message, outcome.card);
      if (outcome.kind === "message" && outcome.text !== "") answers.say(outcome.text);
      return undefined;
    }
    case "fetch-dialog":
      showTask(await invokeTask("task/fetch", request.data, asker), asker, answers);
      return undefined;
  }
}

/** Runs a message action of the app on the asker's message. @throws when the bot could not answer. */
export async function runCommand(command: MessageCommand, asker: Asker, answers: Answers): Promise<void> {
  const { person, conversation, theme, message = "" } = asker;
  const action = { person, conversation, message, command: command.id, theme };
  const submit = async (data: unknown): Promise<TaskOutcome> =>
    // What was submitted empty is submitted all the same: without data this would be another opening.
    taskOutcome(await actOnMessage({ ...action, data: data ?? null }));
  showTask(taskOutcome(await actOnMessage(action)), asker, answers, submit);
}

function showTask(
  outcome: TaskOutcome,
  asker: Asker,
  { dialogs }: Answers,
  submit: (data: unknown) => Promise<TaskOutcome> = (data) => invokeTask("task/submit", data, asker),
): void {
  if (outcome.kind === "error") throw new Error("The bot opened no dialog.");
  if (outcome.kind === "dialog") dialogs.show(outcome.dialog, { submit });
  if (outcome.kind === "message") dialogs.show(messageBox("Lantern", outcome.text), {});
}

async function invokeTask(name: string, data: unknown, asker: Asker): Promise<TaskOutcome> {
  const { person, conversation, theme, message } = asker;
  const replyToId = message === undefined ? {} : { replyToId: message };
  return taskOutcome(await invoke({ person, conversation, name, value: { data, context: { theme } }, ...replyToId }));
}

/** The dataset of Teams' people picker: Teams answers it from its directory and never asks the bot. */
const peopleDataset = "graph.microsoft.com/users";

/** Asks for the choices of a type-ahead: the bot, or for the people picker the people of Local Teams. */
export function searchFor(asker: Asker, people: readonly Choice[]): SearchChoices {
  return async (dataset, typed) => {
    if (dataset.split("?")[0] === peopleDataset) return matching(people, typed);
    const { person, conversation, message } = asker;
    const value = searchValue(dataset, typed);
    const replyToId = message === undefined ? {} : { replyToId: message };
    return searchResults(await invoke({ person, conversation, name: "application/search", value, ...replyToId }));
  };
}
