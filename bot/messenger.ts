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
import type { Notice } from "../src/contract/notices.ts";
import { type Messenger, MessengerUnavailable } from "../src/service/ports.ts";
import { alertCard, type CardSettings } from "./cards/alert.ts";
import type { Card } from "./cards/card.ts";
import { receiptCard } from "./cards/receipt.ts";
import { reviewedCard } from "./cards/reviewed.ts";

/** Answers in a turn with a card of its own. */
export async function reply(turn: TurnContext, card: Card): Promise<void> {
  await turn.sendActivity(messageOf(card));
}

/** Puts a card in the place of a message in the turn's chat, on every device. */
export async function replace(turn: TurnContext, messageId: string, card: Card): Promise<void> {
  await turn.updateActivity({ ...messageOf(card), id: messageId });
}

/** Where a chat is, in the form in which the desk keeps it for `Messenger.send`. */
export function conversationOf(activity: Activity): string {
  return JSON.stringify(TurnContext.getConversationReference(activity));
}

/** The port by which the service sends notices. */
export function openMessenger(adapter: CloudAdapter, appId: string, settings: CardSettings): Messenger {
  return {
    send: async (conversation, notice) => {
      try {
        await adapter.continueConversationAsync(appId, referenceIn(conversation), (turn) =>
          deliver(turn, notice, cardFor(notice, settings)),
        );
        return "sent";
      } catch (fault) {
        return refusedOrThrow(fault);
      }
    },
  };
}

async function deliver(turn: TurnContext, notice: Notice, card: Card): Promise<void> {
  if (notice.type !== "concern-receipt") return alertingReply(turn, card);
  try {
    await replace(turn, notice.replaces, card);
  } catch (fault) {
    // The card is gone, or this client cannot change messages: the person is told all the same.
    if (!isRefusal(statusOf(fault))) throw fault;
    await alertingReply(turn, card);
  }
}

/** A message that Teams also shows in the activity feed, as far as the person lets it. */
async function alertingReply(turn: TurnContext, card: Card): Promise<void> {
  await turn.sendActivity({ ...messageOf(card), channelData: { notification: { alert: true } } });
}

function cardFor(notice: Notice, settings: CardSettings): Card {
  switch (notice.type) {
    case "concern-alert":
      return alertCard(notice, settings);
    case "concern-receipt":
      return receiptCard(notice, settings.timeZone);
    case "concern-reviewed":
      return reviewedCard(notice);
  }
}

function messageOf({ content, summary }: Card): Partial<Activity> {
  return { type: ActivityTypes.Message, attachments: [CardFactory.adaptiveCard(content)], summary };
}

const restError = z.object({
  statusCode: z.number().optional(),
  response: z.object({ headers: z.object({ get: z.function() }) }).optional(),
});

/** A refusal that will not go away by itself, such as a bot that somebody blocked; everything else is worth another try. */
function refusedOrThrow(fault: unknown): "refused" {
  const status = statusOf(fault);
  if (isRefusal(status)) return "refused";
  throw new MessengerUnavailable({ cause: fault });
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 412 && status !== 429;
}

function statusOf(fault: unknown): number {
  const read = restError.safeParse(fault);
  return read.success ? (read.data.statusCode ?? 0) : 0;
}

const account = z.object({ id: z.string(), name: z.string().default("") });
const reference = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  bot: account,
  conversation: account.extend({
    conversationType: z.string().default("personal"),
    isGroup: z.boolean().default(false),
    tenantId: z.string().exactOptional(),
  }),
});

function referenceIn(conversation: string): Partial<ConversationReference> {
  return reference.parse(JSON.parse(conversation));
}
