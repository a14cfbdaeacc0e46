/** Everything the parts of Local Teams share, and how a message enters the history and reaches those who may see it. */
import type { Place, Setting } from "./activities.ts";
import { splitThread } from "./addresses.ts";
import type { Courier } from "./courier.ts";
import type { Directory } from "./directory.ts";
import type { Feed } from "./feed.ts";
import type { LocalMessage, LocalPerson, MessageCommand } from "./protocol.ts";
import { type Refusal, refuse } from "./refusals.ts";
import type { Store } from "./store.ts";

export interface World {
  readonly setting: Setting;
  readonly directory: Directory;
  readonly store: Store;
  readonly feed: Feed;
  readonly courier: Courier;
  /** What the app's manifest offers in the overflow menu of a message. */
  readonly messageCommands: readonly MessageCommand[];
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

/** The place that a conversation id names, or undefined when there is none. */
export function placeOf({ directory, setting }: World, conversation: string): Place | undefined {
  const { id, root } = splitThread(conversation);
  const { leadershipChannel, team } = setting.addresses;
  if (id === leadershipChannel || id === team) return { kind: "channel", id, ...(root === undefined ? {} : { root }) };
  if (directory.ownerOfChat(id) !== undefined) return { kind: "personal", id };
  return directory.colleaguesIn(id) === undefined ? undefined : { kind: "chat", id };
}

/** Who sees what is said in a place. */
export function audienceOf({ directory, setting }: World, place: Place): readonly LocalPerson[] {
  if (place.kind === "channel") return place.id === setting.addresses.team ? directory.people : directory.leadership;
  if (place.kind === "chat") return directory.colleaguesIn(place.id) ?? [];
  const owner = directory.ownerOfChat(place.id);
  return owner === undefined ? [] : [owner];
}

/** Why the bot cannot be in touch with a place: it is not there, or is blocked. */
export function whyClosed({ store, directory }: World, place: Place): Refusal | undefined {
  const owner = directory.ownerOfChat(place.id);
  const installation = store.installation(owner?.id ?? place.id);
  if (installation?.blocked === true) {
    const more = { innerHttpError: { subCode: "MessageWritesBlocked" } };
    return refuse("ConversationBlockedByUser", "User blocked the conversation with the bot.", more);
  }
  if (installation !== undefined) return undefined;
  if (place.kind === "personal")
    return refuse("ForbiddenOperationException", "Bot isn't installed in user's personal scope.");
  return refuse("BotNotInConversationRoster", "The bot is not part of the conversation roster.");
}

/** What is said: all of a message but what its arrival gives it. */
export type Said = Pick<LocalMessage, "from" | "fromName" | "text" | "summary" | "card">;

/** Puts a message at the end of a place's history and tells everybody there. The speaker gets no toast. */
export function post(world: World, place: Place, said: Said, toast: boolean): LocalMessage {
  const message = keep(world, place, said, world.now());
  const people = audienceOf(world, place).map((person) => person.id);
  const others = people.filter((id) => id !== said.from);
  if (others.length > 0) world.feed.publish(others, { type: "message", message, toast });
  if (others.length < people.length) world.feed.publish([said.from], { type: "message", message, toast: false });
  return message;
}

/** Puts a message of a given moment at the end of a place's history, and tells nobody. */
export function keep(world: World, place: Place, said: Said, at: string): LocalMessage {
  const thread = place.root === undefined ? {} : { thread: place.root };
  const message: LocalMessage = { id: world.store.nextId(at), conversation: place.id, at, ...said, ...thread };
  world.store.add(message);
  if (place.kind === "chat") for (const { id } of audienceOf(world, place)) world.store.openChat(id, place.id);
  return message;
}

/** Puts another message in the place of one already there, and tells everybody there. */
export function change(world: World, place: Place, message: LocalMessage): void {
  world.store.replace(message);
  world.feed.publish(
    audienceOf(world, place).map((person) => person.id),
    { type: "updated", message },
  );
}
