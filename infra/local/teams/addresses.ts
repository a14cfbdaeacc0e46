/**
 * The ids that Teams gives to a bot. They look like Teams' own and are derived from the app and the person, so that they are
 * the same after a restart, differ per bot, and are never the Entra object id.
 */
import { createHash } from "node:crypto";

export interface Addresses {
  /** `28:` and the app's client id. */
  readonly bot: string;
  /** Also the id of the team's General channel, as in Teams. */
  readonly team: string;
  readonly teamGroup: string;
  readonly leadershipChannel: string;
  /** `29:…`, the person as this bot knows them. */
  readonly member: (person: string) => string;
  /** `a:…`, the person's 1:1 chat with this bot. */
  readonly chat: (person: string) => string;
  /** `a:…`, what the bot is told of a chat between two people, of which it is no member: not the chat's own id. */
  readonly chatUnseen: (chat: string) => string;
}

/** The addresses within one tenant as one bot sees them. */
export function addressesOf(tenantId: string, clientId: string): Addresses {
  const digest = (...parts: readonly string[]) => createHash("sha512").update(parts.join("|"));
  const group = digest("group", tenantId).digest("hex");
  return {
    bot: `28:${clientId}`,
    team: `19:${digest("team", tenantId).digest("hex").slice(0, 32)}@thread.tacv2`,
    teamGroup: `${group.slice(0, 8)}-${group.slice(8, 12)}-4${group.slice(13, 16)}-8${group.slice(17, 20)}-${group.slice(20, 32)}`,
    leadershipChannel: `19:${digest("leadership", tenantId).digest("hex").slice(0, 32)}@thread.tacv2`,
    member: (person) => `29:1${digest("member", clientId, person).digest("base64url").slice(0, 82)}`,
    chat: (person) => `a:1${digest("chat", clientId, person).digest("base64url")}`,
    chatUnseen: (chat) => `a:1${digest("chat of others", clientId, chat).digest("base64url")}`,
  };
}

/** The id of the chat between two people: the same, whoever of them opens it. */
export function chatBetween(one: string, other: string): string {
  return `19:${[one, other].sort().join("_")}@unq.gbl.spaces`;
}

/** The conversation id of one thread of a channel. */
export function threadId(channel: string, root: string): string {
  return `${channel};messageid=${root}`;
}

/** A conversation id taken apart: the channel or chat, and the thread's first message where one is named. */
export function splitThread(conversation: string): { readonly id: string; readonly root?: string } {
  const [id = "", root] = conversation.split(";messageid=");
  return root === undefined ? { id } : { id, root };
}
