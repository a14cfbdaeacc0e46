/**
 * One person's Teams: what they see, and what they can do. The page's API calls this, and so do the project's tests, which
 * therefore drive Lantern exactly as a person would.
 */
import { type Activity, invocation, type Occasion, type Place, submittedCard, typedMessage } from "./activities.ts";
import type { BotAnswer } from "./courier.ts";
import { messageActionInvoke } from "./message-action.ts";
import type {
  LocalEvent,
  LocalInvoke,
  LocalInvokeReply,
  LocalMessage,
  LocalMessageAction,
  LocalMessageSent,
  LocalPerson,
  LocalState,
} from "./protocol.ts";
import { audienceOf, placeOf, post, type World, whyClosed } from "./world.ts";

/**
 * Why something cannot be done: the conversation is not this person's, the message is not in it, the app has no such command,
 * or nothing was said.
 */
export type NotDone = {
  readonly refused: "no-such-conversation" | "no-such-message" | "no-such-command" | "nothing-said";
};
type Sent = { readonly delivered: Promise<BotAnswer> };
type Within = { readonly conversation?: string; readonly replyToId?: string };

/** What to wait for, and until when. */
export interface Waiting {
  readonly signal?: AbortSignal;
}

export interface LocalPersonClient {
  readonly person: LocalPerson;
  /** Id of the person's 1:1 chat with the bot; used wherever no conversation is named. */
  readonly chat: string;
  readonly state: () => LocalState;
  readonly messages: (conversation?: string) => readonly LocalMessage[];
  /** Types a message; resolves with what the bot answered. @throws Error when the place is not this person's. */
  readonly say: (text: string, conversation?: string) => Promise<BotAnswer>;
  /** `Action.Submit` on a card. @throws Error when the card's message is not there. */
  readonly submit: (value: Activity, replyToId: string, conversation?: string) => Promise<BotAnswer>;
  /** Any invoke. @throws Error when the place or the card's message is not there. */
  readonly invoke: (name: string, value: Activity, within?: Within) => Promise<LocalInvokeReply>;
  /** `Action.Execute`: an `adaptiveCard/action` invoke, pressed by hand. */
  readonly execute: (verb: string, data: Activity, replyToId: string) => Promise<LocalInvokeReply>;
  /** Chooses the app's command on a message, or submits its dialog. @throws Error when there is no such message or command. */
  readonly act: (action: Omit<LocalMessageAction, "person" | "theme">) => Promise<LocalInvokeReply>;
  readonly read: (conversation?: string) => void;
  /**
   * The next message of somebody else that fits, after the client was made or after the last one it answered with. What has
   * come already is found too, so nothing is missed by acting first and waiting then.
   */
  readonly nextMessage: (fits?: (message: LocalMessage) => boolean, waiting?: Waiting) => Promise<LocalMessage>;
  /** The same for a message that was changed or deleted. */
  readonly nextUpdate: (fits?: (message: LocalMessage) => boolean, waiting?: Waiting) => Promise<LocalMessage>;
  readonly onEvent: (listener: (event: LocalEvent) => void) => () => void;
  /** The page's own calls: refusals are values, and a typed message is not waited for. */
  readonly sendAsPage: (sent: Omit<LocalMessageSent, "person">) => Sent | NotDone;
  readonly invokeAsPage: (invoke: Omit<LocalInvoke, "person">) => Promise<LocalInvokeReply> | NotDone;
  readonly actAsPage: (action: Omit<LocalMessageAction, "person">) => Promise<LocalInvokeReply> | NotDone;
}

/** A client for one person. Several for the same person wait independently of each other. */
export function personClient(world: World, person: LocalPerson): LocalPersonClient {
  const chat = world.setting.addresses.chat(person.id);
  const sendAsPage: LocalPersonClient["sendAsPage"] = (sent) => send(world, person, sent);
  const invokeAsPage: LocalPersonClient["invokeAsPage"] = (wanted) => invoke(world, person, wanted);
  const actAsPage: LocalPersonClient["actAsPage"] = (action) => act(world, person, action);
  const invokeHere: LocalPersonClient["invoke"] = async (name, value, within = {}) =>
    done(invokeAsPage({ conversation: chat, ...within, name, value }));
  return {
    person,
    chat,
    state: () => stateOf(world, person),
    messages: (conversation = chat) => (isMine(world, person, conversation) ? world.store.messages(conversation) : []),
    say: async (text, conversation = chat) => done(sendAsPage({ conversation, text })).delivered,
    submit: async (value, replyToId, conversation = chat) =>
      done(sendAsPage({ conversation, value, replyToId })).delivered,
    invoke: invokeHere,
    execute: (verb, data, replyToId) =>
      invokeHere(
        "adaptiveCard/action",
        { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
        { replyToId },
      ),
    act: async (action) => done(actAsPage({ ...action, theme: "default" })),
    read: (conversation = chat) => {
      if (isMine(world, person, conversation)) world.store.markRead(person.id, conversation);
    },
    nextMessage: waiter(world, person, "message"),
    nextUpdate: waiter(world, person, "updated"),
    onEvent: (listener) => world.feed.subscribe(person.id, listener),
    sendAsPage,
    invokeAsPage,
    actAsPage,
  };
}

function waiter(world: World, person: LocalPerson, type: "message" | "updated"): LocalPersonClient["nextMessage"] {
  let after = world.feed.position();
  return async (fits = () => true, { signal } = {}) => {
    const choose = (event: LocalEvent): LocalMessage | undefined =>
      event.type === type && event.message.from !== person.id && fits(event.message) ? event.message : undefined;
    const found = await world.feed.next({ person: person.id, after, choose, signal });
    after = found.position;
    return found.value;
  };
}

function done<T extends object>(outcome: T | NotDone): T {
  if ("refused" in outcome) throw new Error(`Local Teams: ${outcome.refused}`);
  return outcome;
}

function stateOf(world: World, person: LocalPerson): LocalState {
  const { addresses, botName, channelName, teamName } = world.setting;
  const { team, leadershipChannel } = addresses;
  const chat = addresses.chat(person.id);
  const places = [
    { id: chat, kind: "personal" as const, title: botName },
    ...world.store
      .chatsOf(person.id)
      .map((id) => ({ id, kind: "chat" as const, title: colleagueIn(world, person, id) })),
    { id: team, kind: "channel" as const, title: teamName },
    { id: leadershipChannel, kind: "channel" as const, title: channelName, isPrivate: true as const },
  ];
  const conversations = places
    .filter(({ id }) => isMine(world, person, id))
    .map((place) => ({ ...place, unread: world.store.unread(person.id, place.id) }));
  return {
    person,
    memberId: addresses.member(person.id),
    messageCommands: world.messageCommands,
    conversations,
    messages: conversations.flatMap(({ id }) => world.store.messages(id)),
  };
}

function colleagueIn({ directory }: World, { id }: LocalPerson, conversation: string): string {
  return directory.colleaguesIn(conversation)?.find((one) => one.id !== id)?.name ?? "";
}

function isMine(world: World, person: LocalPerson, conversation: string): boolean {
  const place = placeOf(world, conversation);
  return place !== undefined && audienceOf(world, place).includes(person);
}

function send(world: World, person: LocalPerson, sent: Omit<LocalMessageSent, "person">): Sent | NotDone {
  const { conversation, text, value, replyToId } = sent;
  const place = placeOf(world, conversation);
  if (place === undefined || !isMine(world, person, conversation)) return { refused: "no-such-conversation" };
  if (value === undefined) {
    if (text === undefined || text.trim() === "") return { refused: "nothing-said" };
    return { delivered: typeMessage(world, person, place, text) };
  }
  const card = replyToId === undefined ? undefined : world.store.message(place.id, replyToId);
  if (card === undefined) return { refused: "no-such-message" };
  const occasion = occasionOf(world, person, threadOf(place, card));
  return { delivered: world.courier.deliver(submittedCard(world.setting, occasion, value, card.id)) };
}

/** In a channel Teams tells a bot only what mentions it, and of a chat in which it is no member, nothing. */
function typeMessage(world: World, person: LocalPerson, place: Place, text: string): Promise<BotAnswer> {
  if (place.kind === "personal") world.store.install(person.id);
  const message = post(world, place, { from: person.id, fromName: person.name, text }, place.kind === "chat");
  const hears = place.kind === "personal" || (place.kind === "channel" && text.includes(`@${world.setting.botName}`));
  if (!hears) return Promise.resolve({ status: 202 });
  const occasion: Occasion = { person, place: threadOf(place, message), id: message.id, at: message.at };
  return world.courier.deliver(typedMessage(world.setting, occasion, text));
}

function invoke(
  world: World,
  person: LocalPerson,
  { conversation, name, value, replyToId }: Omit<LocalInvoke, "person">,
): Promise<LocalInvokeReply> | NotDone {
  const place = placeOf(world, conversation);
  if (place === undefined || !isMine(world, person, conversation)) return { refused: "no-such-conversation" };
  const card = replyToId === undefined ? undefined : world.store.message(place.id, replyToId);
  if (replyToId !== undefined && card === undefined) return { refused: "no-such-message" };
  const closed = place.kind === "personal" ? undefined : whyClosed(world, place);
  if (closed !== undefined) return Promise.resolve(closed.refused);
  const occasion = occasionOf(world, person, card === undefined ? place : threadOf(place, card));
  return world.courier.deliver(invocation(world.setting, occasion, name, value, replyToId));
}

/** A message action goes wherever its person has the app, be the app's bot a member of the conversation or not. */
function act(
  world: World,
  person: LocalPerson,
  { conversation, message: id, command, ...asked }: Omit<LocalMessageAction, "person">,
): Promise<LocalInvokeReply> | NotDone {
  const place = placeOf(world, conversation);
  if (place === undefined || !isMine(world, person, conversation)) return { refused: "no-such-conversation" };
  const message = world.store.message(place.id, id);
  if (message === undefined || message.deleted === true) return { refused: "no-such-message" };
  if (!world.messageCommands.some((one) => one.id === command)) return { refused: "no-such-command" };
  const occasion = occasionOf(world, person, threadOf(place, message));
  return world.courier.deliver(messageActionInvoke(world.setting, occasion, message, { command, ...asked }));
}

function threadOf(place: Place, { id, thread = id }: LocalMessage): Place {
  return place.kind === "channel" ? { ...place, root: thread } : place;
}

function occasionOf(world: World, person: LocalPerson, place: Place): Occasion {
  const at = world.now();
  return { person, place, id: world.store.nextId(at), at };
}
