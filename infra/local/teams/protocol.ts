/**
 * What Local Teams' page and its server say to each other. Teams' own clients speak a private protocol here; nothing of it
 * is seen by Lantern, which knows the Bot Framework connector and teams-js only.
 *
 * All paths are below `/local/teams/api`. `person` is always the id (Entra object id) of whoever's Teams the page shows.
 *
 *     GET  /people                        → LocalPerson[]
 *     GET  /state?person=…                → LocalState
 *     GET  /events?person=…               → server-sent events, each `data:` one LocalEvent
 *     POST /messages  LocalMessageSent    → 202   (a typed message, or an Action.Submit with `value` and `replyToId`)
 *     POST /invoke    LocalInvoke         → LocalInvokeReply (adaptiveCard/action, application/search, task/fetch, task/submit)
 *     POST /message-action LocalMessageAction → LocalInvokeReply (composeExtension/fetchTask; with `data`, composeExtension/submitAction)
 *     POST /read      { person, conversation } → 202
 */

export interface LocalPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  /** App roles, e.g. `Safeguarding.DSL`; empty for ordinary staff. */
  readonly roles: readonly string[];
  /** The language that their Teams is set to; `en-GB` where it is absent. */
  readonly locale?: string;
}

export interface LocalConversation {
  readonly id: string;
  /** `personal` is the chat with the bot, `chat` the one with a colleague. */
  readonly kind: "personal" | "chat" | "channel";
  /** A channel that not everybody in its team may see. */
  readonly isPrivate?: true;
  readonly title: string;
  readonly unread: number;
}

export interface LocalMessage {
  readonly id: string;
  readonly conversation: string;
  /** `bot`, or a person's id. */
  readonly from: string;
  readonly fromName: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly text?: string;
  /** What Teams would show in the toast: the activity's `summary`, else its text. */
  readonly summary?: string;
  readonly card?: Readonly<Record<string, unknown>>;
  /** In a channel: the id of the message that opened the thread. Absent on that message, and in a chat. */
  readonly thread?: string;
  readonly edited?: boolean;
  readonly deleted?: boolean;
}

/** A message action of the app's manifest: what it is called and what the bot knows it by. */
export interface MessageCommand {
  readonly id: string;
  readonly title: string;
}

export interface LocalState {
  readonly person: LocalPerson;
  /** The person as the bot knows them (`29:…`), which is what a card's `refresh.userIds` names. */
  readonly memberId: string;
  readonly messageCommands: readonly MessageCommand[];
  readonly conversations: readonly LocalConversation[];
  readonly messages: readonly LocalMessage[];
}

export type LocalEvent =
  | { readonly type: "message"; readonly message: LocalMessage; readonly toast: boolean }
  | { readonly type: "updated"; readonly message: LocalMessage }
  | { readonly type: "typing"; readonly conversation: string };

export interface LocalMessageSent {
  readonly person: string;
  readonly conversation: string;
  readonly text?: string;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly replyToId?: string;
}

export interface LocalInvoke {
  readonly person: string;
  readonly conversation: string;
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** The message that holds the card, where there is one. */
  readonly replyToId?: string;
}

/** A command of the app, chosen in the overflow menu of a message. */
export interface LocalMessageAction {
  readonly person: string;
  readonly conversation: string;
  readonly message: string;
  readonly command: string;
  /** The client's: `default`, `dark` or `contrast`. */
  readonly theme: string;
  /** What the dialog submitted; absent when the command is only being opened. */
  readonly data?: unknown;
}

export interface LocalInvokeReply {
  readonly status: number;
  readonly body?: unknown;
}
