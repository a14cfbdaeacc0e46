/** From an activity to what happened: who did what in which chat. What Lantern does not know about is `nothing`. */
import type { Activity } from "botbuilder";
import { z } from "zod";
import { messageId } from "../src/contract/notices.ts";
import { type StaffId, staffIdOf } from "../src/domain/ids.ts";
import { type CardCommand, cardCommand } from "./cards/commands.ts";
import { messageChosenIn, type QuotedMessage } from "./message-action.ts";

/** The person behind an activity, as Teams names them: their object id, never what they call themselves. */
export interface Speaker {
  readonly id: StaffId;
  readonly name: string;
}

export type Happening =
  | { readonly type: "installed" }
  /** The app was added to a private channel, which an installation in its team does not reach. */
  | { readonly type: "added-to-channel" }
  | { readonly type: "said"; readonly text: string }
  /** A card's button. `messageId` is the card's message; `waits` says whether the client waits for a card in answer. */
  | {
      readonly type: "pressed";
      readonly command: CardCommand | "malformed";
      readonly messageId: string;
      readonly waits: boolean;
    }
  /** A type-ahead; `inDialog` when its field stands in no message. */
  | { readonly type: "searched"; readonly dataset: string; readonly text: string; readonly inDialog: boolean }
  /** The app's action on a message, which opens a dialog. */
  | { readonly type: "message-action"; readonly message: QuotedMessage | "unread" }
  /** A button in a dialog. */
  | { readonly type: "task-submitted"; readonly command: CardCommand | "malformed" }
  | { readonly type: "unknown-invoke" }
  | { readonly type: "nothing" };

const pressedValue = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).optional() }),
});
const submittedValue = z.object({ data: z.unknown() });
const searchedValue = z.object({ dataset: z.string(), queryText: z.string().max(1000) });

/** What happened in a turn. */
export function happeningIn(activity: Activity): Happening {
  switch (activity.type) {
    case "installationUpdate":
      return activity.action === "add" ? { type: "installed" } : { type: "nothing" };
    case "conversationUpdate":
      return wasAddedToChannel(activity) ? { type: "added-to-channel" } : { type: "nothing" };
    case "message":
      return messageIn(activity);
    case "invoke":
      return invokeIn(activity);
    default:
      return { type: "nothing" };
  }
}

const channelEvent = z.object({
  eventType: z.literal("channelMemberAdded"),
  channel: z.object({ id: z.string(), type: z.literal("private") }),
});

/** The one moment at which a bot learns where a private channel is. The same event tells of people who join it. */
function wasAddedToChannel({ channelData, membersAdded, recipient }: Activity): boolean {
  const added = membersAdded?.some(({ id }) => id === recipient?.id) === true;
  return added && channelEvent.safeParse(channelData).success;
}

/** Who speaks; undefined when Teams does not say. */
export function speakerIn({ from }: Activity): Speaker | undefined {
  const id = staffIdOf(from?.aadObjectId ?? "");
  return id === undefined ? undefined : { id, name: from.name ?? "" };
}

/** The tenant that an activity comes from, as Teams names it; empty when it does not. */
export function tenantIn({ conversation, channelData }: Activity): string {
  const named = z.object({ tenant: z.object({ id: z.string() }) }).safeParse(channelData);
  return (conversation?.tenantId ?? (named.success ? named.data.tenant.id : "")).toLowerCase();
}

function messageIn({ value, text, replyToId }: Activity): Happening {
  if (value === undefined || value === null) return { type: "said", text: text ?? "" };
  return { type: "pressed", command: commandIn(value), messageId: messageIdIn(replyToId), waits: false };
}

function invokeIn({ name, value, replyToId }: Activity): Happening {
  if (name === "adaptiveCard/action") {
    const pressed = pressedValue.safeParse(value);
    const command = pressed.success
      ? commandIn({ ...pressed.data.action.data, verb: pressed.data.action.verb })
      : "malformed";
    return { type: "pressed", command, messageId: messageIdIn(replyToId), waits: true };
  }
  if (name === "application/search") {
    const searched = searchedValue.safeParse(value);
    const inDialog = replyToId === undefined;
    if (searched.success)
      return { type: "searched", dataset: searched.data.dataset, text: searched.data.queryText, inDialog };
  }
  if (name === "composeExtension/fetchTask") {
    const message = messageChosenIn(value);
    if (message !== undefined) return { type: "message-action", message };
  }
  if (name === "composeExtension/submitAction" || name === "task/submit")
    return { type: "task-submitted", command: commandIn(submittedValue.safeParse(value).data?.data) };
  return { type: "unknown-invoke" };
}

/** The card's message; empty when Teams does not name one, so that nothing else is taken for it. */
function messageIdIn(replyToId: string | undefined): string {
  const read = messageId.safeParse(replyToId);
  return read.success ? read.data : "";
}

function commandIn(value: unknown): CardCommand | "malformed" {
  const command = cardCommand.safeParse(value);
  return command.success ? command.data : "malformed";
}
