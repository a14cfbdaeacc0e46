/** The conversation: every turn is checked, understood, and handed to the flow that it belongs to. */
import type { CloudAdapter, Response, TurnContext } from "botbuilder";
import { z } from "zod";
import type { Language } from "../src/domain/language.ts";
import { noteShown } from "../src/service/drafts.ts";
import { findLearners } from "../src/service/lists.ts";
import type { Actor } from "../src/service/permission.ts";
import type { Ports } from "../src/service/ports.ts";
import { personInChat } from "../src/service/who.ts";
import { type Happening, happeningIn, type Speaker, speakerIn, tenantIn } from "./activity.ts";
import { holdAnswer } from "./answer-to-teams.ts";
import { answerCommand, answerWords, greet, isNewMessage } from "./answers.ts";
import { type Card, type CardSettings, card, paragraph, type SharedSettings } from "./cards/card.ts";
import type { CardCommand } from "./cards/commands.ts";
import { malformedCard, troubleCard } from "./cards/not-recorded.ts";
import { learnerChoice } from "./flows/form.ts";
import { beginFromMessage } from "./flows/raise.ts";
import { answerInvoke, cardAnswer, dialogAnswer, errorAnswer, searchAnswer } from "./invoke-answers.ts";
import { languageOfTurn } from "./language.ts";
import { cameFromTeams, conversationOf, replace, reply } from "./messenger.ts";
import type { Talk } from "./talk.ts";
import { type Words, wordsIn } from "./texts/words.ts";

export interface Conversation {
  readonly ports: Ports;
  readonly adapter: CloudAdapter;
  /** The one tenant whose people are answered. */
  readonly tenantId: string;
  readonly settings: SharedSettings;
}

/** A request as far as the adapter looks at it: its body is parsed already. */
interface ActivityRequest {
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The handler of `POST /api/messages`. */
export function converse(conversation: Conversation) {
  const { adapter } = conversation;
  return async ({ body, headers }: ActivityRequest, response: Response): Promise<void> => {
    const activity = z.record(z.string(), z.unknown()).safeParse(body);
    const request = { method: "POST", headers: { ...headers }, body: activity.data ?? {} };
    const { response: held, release } = holdAnswer(response);
    // The adapter rejects what is no activity at all before it writes an answer.
    await adapter
      .process(request, held, (turn) => orApologise(conversation, turn, takeTurn(conversation, turn)))
      .catch(() => {
        held.status(400);
      });
    const status = release();
    if (status !== undefined) conversation.ports.log.note({ event: "activity-refused", reason: `status-${status}` });
  };
}

/**
 * Somebody who typed that a child is hurt must not meet with silence because of a fault of ours. The fault itself goes on to
 * where faults are noted. After an invoke there is no need: Teams says itself that it failed, and the form stays.
 */
async function orApologise(conversation: Conversation, turn: TurnContext, taken: Promise<void>): Promise<void> {
  try {
    await taken;
  } catch (fault) {
    const { type, conversation: chat } = turn.activity;
    // Where Teams did not take the answer, it does not take the apology either.
    if (type === "message" && chat?.conversationType === "personal" && !cameFromTeams(fault))
      await reply(turn, troubleCard(await spokenSettings(conversation, turn)));
    throw fault;
  }
}

async function takeTurn(conversation: Conversation, turn: TurnContext): Promise<void> {
  const { activity } = turn;
  const speaker = speakerIn(activity);
  const refused = whyRefused(conversation, turn, speaker);
  if (refused !== undefined) return refuseTurn(conversation, turn, refused);
  const happening = happeningIn(activity);
  if (happening.type === "added-to-channel")
    return conversation.ports.desk.keepConversation("leadership-channel", conversationOf(activity));
  if (speaker === undefined) return;
  const settings = await spokenSettings(conversation, turn);
  if (activity.conversation.conversationType !== "personal" && !isInDialog(happening))
    return answerInCompany(turn, happening, settings.words);
  if (activity.type !== "invoke") await conversation.ports.desk.keepConversation(speaker.id, conversationOf(activity));
  const actor: Actor = { person: personInChat(conversation.ports, speaker), via: "chat" };
  const spokenIn = (language: Language) => ({ ...settings, words: wordsIn(language) });
  await answer({ ports: conversation.ports, actor, settings, spokenIn }, turn, happening);
}

async function spokenSettings({ ports, settings }: Conversation, { activity }: TurnContext): Promise<CardSettings> {
  return { ...settings, words: wordsIn(await languageOfTurn(ports, activity, speakerIn(activity))) };
}

/**
 * Other tenants' people are nobody here, nor is who comes by another door of the Bot Service, such as its
 * web chat: there a client writes itself who it is. The SDK looks at neither.
 */
function whyRefused({ tenantId }: Conversation, turn: TurnContext, speaker: Speaker | undefined): string | undefined {
  if (turn.activity.channelId !== "msteams") return "other-channel";
  if (tenantIn(turn.activity) !== tenantId) return "other-tenant";
  if (speaker === undefined && turn.activity.type !== "conversationUpdate") return "no-object-id";
  return undefined;
}

async function refuseTurn({ ports }: Conversation, turn: TurnContext, reason: string): Promise<void> {
  ports.log.note({ event: "activity-refused", reason });
  if (turn.activity.type === "invoke") await answerInvoke(turn, errorAnswer(403));
}

/**
 * What belongs to a dialog, whose opening, choices and answers are seen by the person alone, wherever they opened it. It is
 * answered in the answer to the invoke; nothing is posted.
 */
function isInDialog(happening: Happening): boolean {
  const { type } = happening;
  return type === "message-action" || type === "task-submitted" || (type === "searched" && happening.inDialog);
}

/** In a channel or a group chat others read along: nothing is asked or shown there. */
async function answerInCompany(turn: TurnContext, { type }: Happening, words: Words): Promise<void> {
  if (type === "said") await reply(turn, card(words.onlyPersonalSummary, [paragraph(words.onlyPersonal)]));
  if (turn.activity.type === "invoke") await answerInvoke(turn, errorAnswer(403));
}

async function answer(talk: Talk, turn: TurnContext, happening: Happening): Promise<void> {
  const { ports, actor, settings } = talk;
  switch (happening.type) {
    case "installed":
      return say(talk, turn, await greet(talk));
    case "said":
      return say(talk, turn, await answerWords(talk, happening.text));
    case "pressed":
      return answerButton(talk, turn, happening);
    case "searched": {
      const found = happening.dataset === "learners" ? await findLearners(ports, actor, happening.text) : [];
      return answerInvoke(turn, searchAnswer(found.map(learnerChoice)));
    }
    case "message-action":
      if (happening.message === "unread") ports.log.note({ event: "activity-refused", reason: "malformed-message" });
      return answerInvoke(
        turn,
        dialogAnswer(settings.words.form.title, await beginFromMessage(talk, happening.message)),
      );
    case "task-submitted":
      return answerDialog(talk, turn, happening.command);
    case "unknown-invoke":
      return answerInvoke(turn, errorAnswer(501));
    case "added-to-channel":
    case "nothing":
      return;
  }
}

/** Answers with a message, and notes where a form is shown that is kept until it is sent. */
async function say({ ports, actor }: Talk, turn: TurnContext, shown: Card): Promise<void> {
  const messageId = await reply(turn, shown);
  if (shown.form === undefined || messageId === undefined) return;
  await noteShown(ports, actor.person.id, { submissionKey: shown.form, messageId });
}

async function answerButton(
  talk: Talk,
  turn: TurnContext,
  { command, messageId, waits }: Extract<Happening, { type: "pressed" }>,
): Promise<void> {
  if (command === "malformed") {
    talk.ports.log.note({ event: "activity-refused", reason: "malformed-card" });
    return waits ? answerInvoke(turn, errorAnswer(400)) : say(talk, turn, malformedCard(talk.settings));
  }
  const shown = await answerCommand(talk, command, { messageId });
  if (waits) return answerInvoke(turn, cardAnswer(shown));
  return isNewMessage(command) || messageId === "" ? say(talk, turn, shown) : replace(turn, messageId, shown);
}

async function answerDialog(talk: Talk, turn: TurnContext, command: CardCommand | "malformed"): Promise<void> {
  if (command === "malformed") {
    talk.ports.log.note({ event: "activity-refused", reason: "malformed-card" });
    return answerInvoke(turn, errorAnswer(400));
  }
  const shown = await answerCommand(talk, command, "dialog");
  return answerInvoke(turn, dialogAnswer(talk.settings.words.form.title, shown));
}
