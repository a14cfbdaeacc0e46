/**
 * A command of the app, chosen in the overflow menu of a message: the invokes `composeExtension/fetchTask` and
 * `composeExtension/submitAction` as documented for message extensions (learn.microsoft.com, "Create and send the dialog",
 * "Initial invoke request from a message"). Teams writes the message into the request itself; who wrote it is named by
 * their Entra id here, never as `29:…`, and what was attached is not told.
 */
import { createHash } from "node:crypto";
import { type Activity, baseActivity, escapeHtml, type Occasion, type Setting } from "./activities.ts";
import { type Addresses, chatBetween } from "./addresses.ts";
import type { LocalMessage, LocalMessageAction } from "./protocol.ts";

/** What is asked about the message. */
export type Asked = Pick<LocalMessageAction, "command" | "theme" | "data">;

/** The invoke: it opens the dialog, or, with `data`, submits it. `occasion` is the press, by whoever pressed. */
export function messageActionInvoke(
  setting: Setting,
  occasion: Occasion,
  message: LocalMessage,
  { command, theme, data }: Asked,
): Activity {
  const base = baseActivity(setting, occasion);
  const value = {
    commandId: command,
    commandContext: "message",
    requestId: createHash("sha256").update(occasion.id).digest("hex").slice(0, 32),
    messagePayload: messagePayload(setting, occasion, message),
    context: { theme },
  };
  return {
    ...base,
    type: "invoke",
    id: `f:${occasion.id}`,
    name: data === undefined ? "composeExtension/fetchTask" : "composeExtension/submitAction",
    value: data === undefined ? value : { ...value, data },
    channelData: { ...whereOf(setting, occasion), tenant: { id: setting.tenantId }, source: { name: "compose" } },
  };
}

function whereOf({ addresses }: Setting, { place }: Occasion): Activity {
  return place.kind === "channel" ? { channel: { id: place.id }, team: { id: addresses.team } } : {};
}

function messagePayload(setting: Setting, occasion: Occasion, message: LocalMessage): Activity {
  const { id, thread, at, from, fromName } = message;
  return {
    linkToMessage: `https://teams.microsoft.com/l/message/${conversationIn(setting, occasion)}/${id}`,
    id,
    replyToId: thread ?? null,
    createdDateTime: at,
    lastModifiedDateTime: null,
    deleted: false,
    summary: null,
    importance: "normal",
    locale: "en-gb",
    body: { contentType: "html", content: contentOf(setting, message) },
    from:
      from === "bot"
        ? theBot(setting)
        : identity({ user: { userIdentityType: "aadUser", id: from, displayName: fromName } }),
    reactions: [],
    mentions: mentionsIn(setting, message),
    attachments: [],
  };
}

/** A link leads by the ids of people's own clients, where the chat with the bot is one between two as well. */
function conversationIn({ addresses }: Setting, { place, person }: Occasion): string {
  return place.kind === "personal" ? chatBetween(person.id, appIdOf(addresses)) : place.id;
}

/** The words as HTML; of a card there is its place only. */
function contentOf({ botName }: Setting, { id, text, card, from }: LocalMessage): string {
  const words = escapeHtml(text ?? "").replaceAll("\n", "<br>");
  const named = from === "bot" ? words : words.replace(`@${botName}`, `<at id="0">${botName}</at>`);
  const place = card === undefined ? "" : `<attachment id="${id}"></attachment>`;
  return `${named === "" ? "" : `<p>${named}</p>`}${place}`;
}

function mentionsIn(setting: Setting, { text, from }: LocalMessage): readonly Activity[] {
  if (from === "bot" || text?.includes(`@${setting.botName}`) !== true) return [];
  return [{ id: 0, mentionText: setting.botName, mentioned: theBot(setting) }];
}

function theBot({ addresses, botName }: Setting): Activity {
  const application = { applicationIdentityType: "bot", id: appIdOf(addresses), displayName: botName };
  return identity({ application });
}

function appIdOf({ bot }: Addresses): string {
  return bot.slice("28:".length);
}

function identity(who: Activity): Activity {
  return { device: null, conversation: null, user: null, application: null, ...who };
}
