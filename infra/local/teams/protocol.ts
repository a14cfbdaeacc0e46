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
 *     POST /invoke    LocalInvoke         → LocalInvokeReply (adaptiveCard/action, application/search, task/fetch, task/submit, composeExtension/…)
 *     POST /read      { person, conversation } → 202
 */

export interface LocalPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  /** App roles, e.g. `Safeguarding.DSL`; empty for ordinary staff. */
  readonly roles: readonly string[];
}

export interface LocalConversation {
  readonly id: string;
  readonly kind: "personal" | "channel";
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

export interface LocalState {
  readonly person: LocalPerson;
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

export interface LocalInvokeReply {
  readonly status: number;
  readonly body?: unknown;
}
