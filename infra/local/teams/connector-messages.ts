/**
 * The connector's routes for messages: open a conversation, send, reply, change, delete. A place refuses where Teams refuses:
 * when the app is not there, when the person has blocked it, when the conversation or the message does not exist.
 */
import type { Place } from "./activities.ts";
import { splitThread, threadId } from "./addresses.ts";
import type { Reply } from "./http.ts";
import { type Incoming, NewConversation, type Part, readActivity } from "./incoming.ts";
import type { LocalMessage } from "./protocol.ts";
import { isRefusal, type Refusal, refuse } from "./refusals.ts";
import { audienceOf, change, placeOf, post, type World, whyClosed } from "./world.ts";

/**
 * `POST /v3/conversations`: a person's chat (again the same one, if it exists), or a new thread of the channel, which needs
 * its first message with it.
 */
export function createConversation(world: World, body: unknown): Reply | Refusal {
  const wanted = NewConversation.safeParse(body);
  if (!wanted.success) return refuse("BadSyntax", "Incorrect conversation creation parameters.");
  const { isGroup, members, channelData, activity, tenantId } = wanted.data;
  const tenant = tenantId ?? channelData?.tenant?.id ?? world.setting.tenantId;
  if (tenant !== world.setting.tenantId) return refuse("BadArgument", "The tenant is not the conversation's.");

  const channel = channelData?.channel?.id;
  if (isGroup === true && channel) return openThread(world, channel, activity);
  const [member, ...others] = members ?? [];
  const person = member?.id ? world.directory.find(member.id) : undefined;
  if (person === undefined || others.length > 0) return refuse("BadSyntax", "Exactly one known member must be given.");
  const place: Place = { kind: "personal", id: world.setting.addresses.chat(person.id) };
  const closed = whyClosed(world, place);
  if (closed !== undefined) return closed;
  if (activity === undefined || activity === null) return created({ id: place.id });
  const sent = say(world, place, activity);
  return isRefusal(sent) ? sent : created({ ...sent, id: place.id });
}

function openThread(world: World, channel: string, activity: unknown): Reply | Refusal {
  const place = placeOf(world, splitThread(channel).id);
  if (place?.kind !== "channel") return refuse("ConversationNotFound", "Conversation not found.");
  const closed = whyClosed(world, place);
  if (closed !== undefined) return closed;
  if (activity === undefined || activity === null) return refuse("BadSyntax", "A thread needs its first activity.");
  const sent = say(world, place, activity);
  if (isRefusal(sent)) return sent;
  return created({ ...sent, id: threadId(place.id, sent.first) });
}

/**
 * `POST …/activities`, and `…/activities/{id}`, which is the same: the conversation id alone says in which thread, and the
 * message replied to may be an event that is in no history. A split message comes back without id.
 */
export function send(world: World, conversation: string, body: unknown): Reply | Refusal {
  const place = openPlace(world, conversation);
  if (isRefusal(place)) return place;
  if (place.root !== undefined && world.store.message(place.id, place.root) === undefined)
    return refuse("ConversationNotFound", "Conversation not found.");
  const sent = say(world, place, body);
  if (isRefusal(sent)) return sent;
  return created(sent.activityId === undefined ? {} : { id: sent.activityId });
}

/** `PUT …/activities/{id}`: only what the bot has said itself, and not after it was deleted. */
export function update(world: World, conversation: string, id: string, body: unknown): Reply | Refusal {
  const found = ownMessage(world, conversation, id);
  if (isRefusal(found)) return found;
  const activity = readActivity(body);
  if (isRefusal(activity)) return activity;
  if (activity.type !== "message") return refuse("BadSyntax", "Only a message can take a message's place.");
  const { place, message } = found;
  const { text: _, card: __, summary: ___, ...kept } = message;
  change(world, place, Object.assign({}, kept, ...activity.parts, { edited: true }));
  return { status: 200, body: { id } };
}

/** `DELETE …/activities/{id}`: the place stays, the words go. */
export function remove(world: World, conversation: string, id: string): Reply | Refusal {
  const found = ownMessage(world, conversation, id);
  if (isRefusal(found)) return found;
  const { text: _, card: __, summary: ___, ...kept } = found.message;
  change(world, found.place, { ...kept, deleted: true });
  return { status: 200 };
}

/** The place of a conversation id, if the bot may speak there. */
export function openPlace(world: World, conversation: string): Place | Refusal {
  const place = placeOf(world, conversation);
  if (place === undefined) return refuse("ConversationNotFound", "Conversation not found.");
  return whyClosed(world, place) ?? place;
}

interface Sent {
  /** Absent when the activity became two messages. */
  readonly activityId?: string;
  readonly first: string;
}

function say(world: World, place: Place, body: unknown): Sent | Refusal {
  const activity = readActivity(body);
  if (isRefusal(activity)) return activity;
  if (activity.type === "typing") return typing(world, place);
  const messages = activity.parts.map((part) => postPart(world, place, part, activity));
  const [first = ""] = messages.map((message) => message.id);
  return messages.length === 1 ? { activityId: first, first } : { first };
}

function postPart(
  world: World,
  place: Place,
  part: Part,
  { alert }: Extract<Incoming, { type: "message" }>,
): LocalMessage {
  const toast = place.kind === "personal" || alert;
  return post(world, place, { from: "bot", fromName: world.setting.botName, ...part }, toast);
}

function typing(world: World, place: Place): Sent {
  const people = audienceOf(world, place).map((person) => person.id);
  world.feed.publish(people, { type: "typing", conversation: place.id });
  const id = world.store.nextId(world.now());
  return { activityId: id, first: id };
}

function ownMessage(
  world: World,
  conversation: string,
  id: string,
): { readonly place: Place; readonly message: LocalMessage } | Refusal {
  const place = openPlace(world, conversation);
  if (isRefusal(place)) return place;
  const message = /^\d+$/.test(id) ? world.store.message(place.id, id) : undefined;
  if (message === undefined || message.from !== "bot" || message.deleted === true)
    return refuse("ActivityNotFoundInConversation", "The message was not found in the conversation.");
  return { place, message };
}

function created(body: { readonly id?: string; readonly activityId?: string }): Reply {
  const { id, activityId } = body;
  return {
    status: 201,
    body: { ...(id === undefined ? {} : { id }), ...(activityId === undefined ? {} : { activityId }) },
  };
}
