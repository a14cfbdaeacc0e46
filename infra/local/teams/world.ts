/** Everything the parts of Local Teams share, and how a message enters the history and reaches those who may see it. */
import type { Place, Setting } from "./activities.ts";
import { splitThread } from "./addresses.ts";
import type { Courier } from "./courier.ts";
import type { Directory } from "./directory.ts";
import type { Feed } from "./feed.ts";
import type { LocalMessage, LocalPerson } from "./protocol.ts";
import type { Store } from "./store.ts";

export interface World {
  readonly setting: Setting;
  readonly directory: Directory;
  readonly store: Store;
  readonly feed: Feed;
  readonly courier: Courier;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

/** The place that a conversation id names, or undefined when there is none. */
export function placeOf({ directory, setting }: World, conversation: string): Place | undefined {
  const { id, root } = splitThread(conversation);
  if (id === setting.addresses.leadershipChannel)
    return { kind: "channel", id, ...(root === undefined ? {} : { root }) };
  return directory.ownerOfChat(id) === undefined ? undefined : { kind: "personal", id };
}

/** Who sees what is said in a place. */
export function audienceOf({ directory }: World, place: Place): readonly LocalPerson[] {
  if (place.kind === "channel") return directory.leadership;
  const owner = directory.ownerOfChat(place.id);
  return owner === undefined ? [] : [owner];
}

/** What is said: all of a message but what its arrival gives it. */
export type Said = Pick<LocalMessage, "from" | "fromName" | "text" | "summary" | "card">;

/** Puts a message at the end of a place's history and tells everybody there. The speaker gets no toast. */
export function post(world: World, place: Place, said: Said, toast: boolean): LocalMessage {
  const at = world.now();
  const thread = place.root === undefined ? {} : { thread: place.root };
  const message: LocalMessage = { id: world.store.nextId(at), conversation: place.id, at, ...said, ...thread };
  world.store.add(message);
  world.feed.publish(
    audienceOf(world, place).map((person) => person.id),
    { type: "message", message, toast },
  );
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
