/** What one person's Teams shows, as a fold over what the server tells and what the person does. Pure. */
import type { LocalConversation, LocalEvent, LocalMessage, LocalPerson, LocalState } from "../protocol.ts";
import type { Card } from "./card/invoke-reply.ts";

export interface TeamsView {
  readonly person: LocalPerson;
  readonly conversations: readonly LocalConversation[];
  /** Oldest first. */
  readonly messages: readonly LocalMessage[];
  /** The conversation on the screen; undefined while the tab is. */
  readonly open: string | undefined;
  /** Conversations in which the bot is typing. */
  readonly typing: ReadonlySet<string>;
  /**
   * Cards that an Action.Execute put in a message's place, by message id. As in Teams they are this window's alone, and
   * give way to an update of the message.
   */
  readonly replaced: ReadonlyMap<string, Card>;
}

export type Change =
  | LocalEvent
  | { readonly type: "reloaded"; readonly state: LocalState }
  | { readonly type: "opened"; readonly conversation: string | undefined }
  | { readonly type: "typing-ended"; readonly conversation: string }
  | { readonly type: "card-replaced"; readonly message: string; readonly card: Card };

/** The first view of a person's Teams: the chat with the bot is open. */
export function teamsView(state: LocalState): TeamsView {
  const { person, conversations, messages } = state;
  const chat = conversations.find(({ kind }) => kind === "personal")?.id;
  const view = { person, conversations, messages: sorted(messages), open: undefined, typing: new Set<string>() };
  return evolve({ ...view, replaced: new Map() }, { type: "opened", conversation: chat });
}

/**
 * The messages of a conversation by thread: the message that opened it, then its replies. The thread that was last written in
 * comes last, as in Teams. In a chat every message stands alone.
 */
export function threads({ messages }: TeamsView, conversation: string): readonly (readonly LocalMessage[])[] {
  const byThread = new Map<string, LocalMessage[]>();
  for (const message of messages) {
    if (message.conversation !== conversation) continue;
    const thread = message.thread ?? message.id;
    const earlier = byThread.get(thread) ?? [];
    // Taken out and put in again, the thread is the last of the map.
    byThread.delete(thread);
    byThread.set(thread, [...earlier, message]);
  }
  return [...byThread.values()];
}

/** The view after a change. */
export function evolve(view: TeamsView, change: Change): TeamsView {
  switch (change.type) {
    case "reloaded":
      return reloaded(view, change.state);
    case "message":
      return arrived(view, change.message);
    case "updated":
      return updated(view, change.message);
    case "typing":
      return { ...view, typing: new Set([...view.typing, change.conversation]) };
    case "typing-ended":
      return { ...view, typing: withoutTyping(view, change.conversation) };
    case "opened":
      return { ...view, open: change.conversation, conversations: read(view.conversations, change.conversation) };
    case "card-replaced":
      return { ...view, replaced: new Map([...view.replaced, [change.message, change.card]]) };
  }
}

/** What came by an event while the state was on its way is not in it yet, and stays. */
function reloaded(view: TeamsView, state: LocalState): TeamsView {
  const known = new Set(state.messages.map(({ id }) => id));
  const since = view.messages.filter(({ id }) => !known.has(id));
  const messages = state.messages.map((message) => kept(view.messages, message));
  const caughtUp = { ...view, conversations: read(state.conversations, view.open), messages: sorted(messages) };
  return since.reduce(arrived, caughtUp);
}

/** The message as it was held, if it did not change: a form is drawn anew, and emptied, only for a new card. */
function kept(held: readonly LocalMessage[], message: LocalMessage): LocalMessage {
  const before = held.find(({ id }) => id === message.id);
  return before && JSON.stringify(before) === JSON.stringify(message) ? before : message;
}

function arrived(view: TeamsView, message: LocalMessage): TeamsView {
  const isKnown = view.messages.some(({ id }) => id === message.id);
  const counts = !isKnown && message.from !== view.person.id && message.conversation !== view.open;
  const conversations = view.conversations.map((conversation) =>
    counts && conversation.id === message.conversation
      ? { ...conversation, unread: conversation.unread + 1 }
      : conversation,
  );
  const typing = message.from === "bot" ? withoutTyping(view, message.conversation) : view.typing;
  return { ...view, conversations, typing, messages: placed(view.messages, message) };
}

function updated(view: TeamsView, message: LocalMessage): TeamsView {
  const typing = message.from === "bot" ? withoutTyping(view, message.conversation) : view.typing;
  return { ...view, typing, messages: placed(view.messages, message), replaced: without(view, message.id) };
}

function placed(messages: readonly LocalMessage[], message: LocalMessage): readonly LocalMessage[] {
  const at = messages.findIndex(({ id }) => id === message.id);
  return at < 0 ? sorted([...messages, message]) : messages.with(at, kept(messages, message));
}

function sorted(messages: readonly LocalMessage[]): readonly LocalMessage[] {
  return messages.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function read(conversations: readonly LocalConversation[], open: string | undefined): readonly LocalConversation[] {
  return conversations.map((conversation) =>
    conversation.id === open ? { ...conversation, unread: 0 } : conversation,
  );
}

function without(view: TeamsView, message: string): ReadonlyMap<string, Card> {
  return new Map([...view.replaced].filter(([id]) => id !== message));
}

function withoutTyping(view: TeamsView, conversation: string): ReadonlySet<string> {
  return new Set([...view.typing].filter((id) => id !== conversation));
}
