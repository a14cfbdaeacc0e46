/**
 * The one way a message leaves, whether as an answer in a turn or of Lantern's own accord. Every message is a single card
 * with a summary of constant words: text beside a card would be split in two, and without a summary Teams shows what it likes.
 */
import {
  type Activity,
  ActivityTypes,
  CardFactory,
  type CloudAdapter,
  type ConversationReference,
  TurnContext,
} from "botbuilder";
import { z } from "zod";
import { messageId, type Notice } from "../src/contract/notices.ts";
import { type StaffId, staffIdOf } from "../src/domain/ids.ts";
import type { DutyLine } from "../src/service/duty-line.ts";
import { type Delivered, type Messenger, MessengerUnavailable } from "../src/service/ports.ts";
import { actionGivenCard } from "./cards/action-given.ts";
import { alarmCard } from "./cards/alarm.ts";
import { alertCard, inHandCard, unansweredCard } from "./cards/alert.ts";
import type { Card, CardSettings, SharedSettings } from "./cards/card.ts";
import { checkpointCard } from "./cards/checkpoint.ts";
import { nobodyOnDutyCard } from "./cards/duty.ts";
import { newsCard } from "./cards/news.ts";
import { questionNoticeCard } from "./cards/question.ts";
import { questionAnsweredCard } from "./cards/question-answered.ts";
import { receiptCard } from "./cards/receipt.ts";
import { returnedCard } from "./cards/returned.ts";
import { reviewDueCard } from "./cards/review-due.ts";
import { reviewedCard } from "./cards/reviewed.ts";
import { ringCard, takenCard } from "./cards/ring.ts";
import { worryCard } from "./cards/worry.ts";
import { languageOfLocale, localeIn } from "./language.ts";
import { wordsIn } from "./texts/words.ts";

/** Answers in a turn with a card of its own. Gives the id of its message, where Teams names one. */
export async function reply(turn: TurnContext, card: Card): Promise<string | undefined> {
  const sent = await turn.sendActivity(messageOf(card));
  return messageId.safeParse(sent?.id).data;
}

/**
 * Puts a card in the place of a message in the turn's chat, on every device. Where that cannot be done, because the message
 * is gone or this client cannot change messages, the person is told all the same, by a message of its own.
 */
export async function replace(turn: TurnContext, id: string, card: Card): Promise<void> {
  if (!(await replaced(turn, id, card))) await reply(turn, card);
}

/** Where a chat is, and the locale of the Teams it was last written in, in the form in which the desk keeps it for `Messenger.send`. */
export function conversationOf(activity: Activity): string {
  return JSON.stringify({ ...TurnContext.getConversationReference(activity), locale: localeIn(activity) });
}

/** Who is on duty, for whoever is written to; it is asked when a message is made, because a notice names nobody. */
export type OnDutyFor = (person: StaffId) => Promise<DutyLine | undefined>;

/** The port by which the service sends notices. */
export function openMessenger(
  adapter: CloudAdapter,
  appId: string,
  settings: SharedSettings,
  onDuty: OnDutyFor = async () => undefined,
): Messenger {
  return {
    send: async (conversation, notice, chosen) => {
      // A fault that left the turn would end in the adapter's onTurnError, and the notice would count as sent.
      let sending: Promise<string | undefined> = Promise.reject(new Error("the turn was never taken"));
      sending.catch(() => undefined);
      const line = await lineFor(conversation, notice, onDuty);
      try {
        await adapter.continueConversationAsync(appId, referenceIn(conversation), async (turn) => {
          withoutRepeats(turn, adapter);
          const words = wordsIn(chosen ?? languageOfLocale(turn.activity.locale));
          sending = deliver(turn, notice, cardFor(notice, { ...settings, words }, line));
          await sending.catch(() => undefined);
        });
        return { answer: "sent", messageId: await sending };
      } catch (fault) {
        return refusedOrThrow(fault);
      }
    },
  };
}

/** Whoever raised that somebody is at risk is told whom to look for. */
async function lineFor(conversation: string, notice: Notice, onDuty: OnDutyFor): Promise<DutyLine | undefined> {
  if (notice.type !== "concern-receipt" || !notice.atRisk) return undefined;
  const person = staffIdOf(listener.safeParse(JSON.parse(conversation)).data?.user.aadObjectId ?? "");
  return person === undefined ? undefined : onDuty(person);
}

/** Sends a notice, and gives the id of its message, where Teams names one. */
async function deliver(turn: TurnContext, notice: Notice, card: Card): Promise<string | undefined> {
  switch (notice.type) {
    case "concern-receipt":
      if (notice.replaces === undefined)
        return messageId.safeParse((await turn.sendActivity(messageOf(card)))?.id).data;
      await replace(turn, notice.replaces, card);
      return notice.replaces;
    case "concern-taken":
      if (notice.replaces === undefined) return alertingReply(turn, card);
      await replaced(turn, notice.replaces, card);
      return notice.replaces;
    case "concern-in-hand":
      // Where the alert is gone, nobody can be misled by it, and nothing is sent in its place.
      await replaced(turn, notice.replaces, card);
      return notice.replaces;
    case "checkpoint":
      return newThread(turn, card);
    default:
      return alertingReply(turn, card);
  }
}

/** Whether the message could be replaced; a fault that may go away is thrown. */
async function replaced(turn: TurnContext, id: string, card: Card): Promise<boolean> {
  try {
    await turn.updateActivity({ ...messageOf(card), id });
    return true;
  } catch (fault) {
    if (!isRefusal(statusOf(fault))) throw fault;
    return false;
  }
}

const connector = z.object({
  client: z.object({ pipeline: z.custom<{ removePolicy(policy: { name: string }): unknown }>(hasPolicies) }),
});

/**
 * The SDK's connector client sends a request up to four times by itself, for as long as a Retry-After says. A message whose
 * answer was lost would be sent four times over, and one chat that is throttled would hold up the alerts of everybody else.
 * The desk tries again, one notice at a time. Answers in a turn keep the SDK's repeats: nobody else would try those again.
 */
function withoutRepeats(turn: TurnContext, { ConnectorClientKey }: CloudAdapter): void {
  const found = connector.safeParse(turn.turnState.get(ConnectorClientKey));
  if (found.success) found.data.client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
}

function hasPolicies(pipeline: unknown): boolean {
  return typeof pipeline === "object" && pipeline !== null && "removePolicy" in pipeline;
}

const connectorOfThreads = z.object({
  conversations: z.custom<{ createConversation(wanted: object): Promise<unknown> }>(makesConversations),
});

function makesConversations(conversations: unknown): boolean {
  return typeof conversations === "object" && conversations !== null && "createConversation" in conversations;
}

/** Begins a thread in the turn's channel. What is posted to a channel's own id would be an answer to nothing. */
async function newThread(turn: TurnContext, card: Card): Promise<undefined> {
  const { conversations } = connectorOfThreads.parse(turn.turnState.get(turn.adapter.ConnectorClientKey));
  const { conversation, recipient } = turn.activity;
  const channel = conversation.id.split(";")[0];
  await conversations.createConversation({
    isGroup: true,
    bot: recipient,
    tenantId: conversation.tenantId,
    channelData: { channel: { id: channel }, tenant: { id: conversation.tenantId } },
    activity: messageOf(card),
  });
}

/** A message that Teams also shows in the activity feed, as far as the person lets it. */
async function alertingReply(turn: TurnContext, card: Card): Promise<string | undefined> {
  const sent = await turn.sendActivity({ ...messageOf(card), channelData: { notification: { alert: true } } });
  return messageId.safeParse(sent?.id).data;
}

function cardFor(notice: Notice, settings: CardSettings, onDuty: DutyLine | undefined): Card {
  switch (notice.type) {
    case "concern-alert":
      return alertCard(notice, settings);
    case "concern-receipt":
      return receiptCard({ ...notice, onDuty }, settings);
    case "concern-in-hand":
      return inHandCard(notice, settings);
    case "concern-unanswered":
      return unansweredCard(notice, settings);
    case "ring-now":
      return ringCard(notice, settings);
    case "concern-taken":
      return takenCard(notice, settings);
    case "review-due":
      return reviewDueCard(notice, settings);
    case "concern-reviewed":
      return reviewedCard(notice, settings);
    case "question-asked":
      return questionNoticeCard(notice, settings);
    case "question-answered":
      return questionAnsweredCard(notice, settings);
    case "action-given":
      return actionGivenCard(notice, settings);
    case "worry-raised":
      return worryCard(notice, settings);
    case "concern-news":
      return newsCard(notice, settings);
    case "decision-returned":
      return returnedCard(notice, settings);
    case "register-alarm":
      return alarmCard(notice, settings);
    case "nobody-on-duty":
      return nobodyOnDutyCard(notice, settings);
    case "checkpoint":
      return checkpointCard(notice, settings);
  }
}

function messageOf({ content, summary }: Card): Partial<Activity> {
  return { type: ActivityTypes.Message, attachments: [CardFactory.adaptiveCard(content)], summary };
}

const restError = z.object({ statusCode: z.number() });
const waiting = z.object({
  response: z.object({ headers: z.custom<{ get(name: string): string | undefined }>(hasHeaders) }),
});

/** A refusal that will not go away by itself, such as a bot that somebody blocked; everything else is worth another try. */
function refusedOrThrow(fault: unknown): Delivered {
  if (isRefusal(statusOf(fault))) return { answer: "refused" };
  const seconds = retryAfterOf(fault);
  throw new MessengerUnavailable({ cause: fault, ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }) });
}

function retryAfterOf(fault: unknown): number | undefined {
  const read = waiting.safeParse(fault);
  const seconds = Number.parseInt((read.success && read.data.response.headers.get("retry-after")) || "", 10);
  return Number.isNaN(seconds) ? undefined : seconds;
}

function hasHeaders(headers: unknown): boolean {
  return typeof headers === "object" && headers !== null && "get" in headers && typeof headers.get === "function";
}

/** Whether it was Teams' connector that failed, so that nothing can be said in the chat now. */
export function cameFromTeams(fault: unknown): boolean {
  return fault instanceof Error && fault.name === "RestError";
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 412 && status !== 429;
}

function statusOf(fault: unknown): number {
  const read = restError.safeParse(fault);
  return read.success ? read.data.statusCode : 0;
}

const account = z.object({ id: z.string(), name: z.string().default("") });
const reference = z.object({
  /** That of the person's Teams when they last wrote. */
  locale: z.string().catch("").exactOptional(),
  serviceUrl: z.string(),
  channelId: z.string(),
  bot: account,
  conversation: account.extend({
    conversationType: z.string().default("personal"),
    isGroup: z.boolean().default(false),
    tenantId: z.string().exactOptional(),
  }),
});

/** Who a personal chat is with. A channel has nobody. */
const listener = z.object({ user: z.object({ aadObjectId: z.string() }) });

function referenceIn(conversation: string): Partial<ConversationReference> {
  return reference.parse(JSON.parse(conversation));
}
