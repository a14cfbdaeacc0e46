/**
 * What the bot sends: taken apart, and refused where Teams refuses it. Text and a card in one activity come out as two parts,
 * because Teams makes two messages of them.
 */
import { z } from "zod";
import { type Refusal, refuse } from "./refusals.ts";

const Card = z.record(z.string(), z.unknown());
const Account = z.looseObject({ id: z.string().nullish() });

const SentActivity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
  channelData: z
    .looseObject({
      notification: z.looseObject({ alert: z.boolean().nullish(), alertInMeeting: z.boolean().nullish() }).nullish(),
    })
    .nullish(),
});

/** The body of `POST /v3/conversations`; `activity` is checked by `readActivity`. */
export const NewConversation = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(Account).nullish(),
  tenantId: z.string().nullish(),
  channelData: z
    .looseObject({
      channel: Account.nullish(),
      tenant: Account.nullish(),
    })
    .nullish(),
  activity: z.unknown().optional(),
});

export interface Part {
  readonly text?: string;
  readonly card?: Readonly<Record<string, unknown>>;
  readonly summary?: string;
}

export type Incoming =
  | { readonly type: "typing" }
  | { readonly type: "message"; readonly parts: readonly Part[]; readonly alert: boolean };

/** The documented limit: about 100 KB, counted in UTF-16, without the bytes of pictures inside it. */
const maximalBytes = 100 * 1024;
const adaptiveCard = "application/vnd.microsoft.card.adaptive";

/** Takes an activity of the bot apart, or refuses it with the status and code of the connector. */
export function readActivity(body: unknown): Incoming | Refusal {
  const parsed = SentActivity.safeParse(body);
  if (!parsed.success) return refuse("BadSyntax", "The activity is not well formed.");
  const { type, text, summary, attachments, channelData } = parsed.data;
  if (sizeOf(body) > maximalBytes) return refuse("MessageSizeTooBig", "Message size too large.");
  if (type === "typing") return { type };
  if (type !== "message") return refuse("BadSyntax", "Unknown activity type.");
  if (attachments && attachments.length > 1)
    return refuse("BadArgument", "Local Teams shows one attachment a message.");

  const shown = summary ? { summary } : {};
  const words: readonly Part[] = text ? [{ summary: text, text, ...shown }] : [];
  const [attachment] = attachments ?? [];
  const notification = channelData?.notification;
  const alert = notification?.alert === true && notification.alertInMeeting !== true;
  if (attachment === undefined) {
    if (words.length === 0) return refuse("BadSyntax", "Activity must contain text or an attachment.");
    return { type, parts: words, alert };
  }
  if (attachment.contentType !== adaptiveCard)
    return refuse("BadArgument", "Local Teams shows Adaptive Cards and no other attachment.");
  const card = Card.safeParse(attachment.content);
  if (!card.success || !isSoundCard(card.data)) return refuse("BadSyntax", "Failed to parse the Adaptive Card.");
  return { type, parts: [...words, { card: card.data, ...shown }], alert };
}

function sizeOf(body: unknown): number {
  const text = JSON.stringify(body).replace(/data:image\/[a-z.+-]+;base64,[A-Za-z0-9+/=]*/g, "");
  return text.length * 2;
}

/** Teams shows cards up to version 1.5. A card of 1.6 may fail to render there, so here it fails for certain. */
function isSoundCard(card: Readonly<Record<string, unknown>>): boolean {
  const { type, version, body = [], actions = [] } = card;
  return type === "AdaptiveCard" && /^1\.[0-5]$/.test(String(version)) && areElements(body) && areElements(actions);
}

function areElements(list: unknown): boolean {
  return Array.isArray(list) && list.every(isElement);
}

function isElement(value: unknown): boolean {
  const element = Card.safeParse(value);
  if (!element.success || typeof element.data.type !== "string") return false;
  return ["items", "columns", "actions"].every((name) => {
    const inner = element.data[name];
    return inner === undefined || areElements(inner);
  });
}
