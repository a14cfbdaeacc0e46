/** The connector's routes for who is where: members of a chat, of the private channel, of the team; the team and its channels. */
import { splitThread } from "./addresses.ts";
import { openPlace } from "./connector-messages.ts";
import type { Reply } from "./http.ts";
import type { LocalPerson } from "./protocol.ts";
import { isRefusal, type Refusal, refuse } from "./refusals.ts";
import { audienceOf, type World } from "./world.ts";

const smallestPage = 50;
const usualPage = 200;
const largestPage = 500;

/** `GET …/members`: everybody in one answer. Deprecated by Teams, and still there. */
export function members(world: World, conversation: string): Reply | Refusal {
  const people = roster(world, conversation);
  return isRefusal(people) ? people : { status: 200, body: people.map(world.directory.member) };
}

/** `GET …/members/{id}`: by `29:…`, Entra object id or user principal name. */
export function member(world: World, conversation: string, id: string): Reply | Refusal {
  const people = roster(world, conversation);
  if (isRefusal(people)) return people;
  const person = world.directory.find(id);
  if (person === undefined || !people.includes(person))
    return refuse("MemberNotFoundInConversation", "The member was not found in the conversation.");
  return { status: 200, body: world.directory.member(person) };
}

/** `GET …/pagedmembers`: a page has 50 to 500 members, 200 unless asked otherwise; the token leads to the next one. */
export function pagedMembers(world: World, conversation: string, query: URLSearchParams): Reply | Refusal {
  const people = roster(world, conversation);
  if (isRefusal(people)) return people;
  const asked = Number(query.get("pageSize") ?? usualPage);
  const token = query.get("continuationToken");
  const start = token === null || token === "" ? 0 : Number(Buffer.from(token, "base64url").toString("utf8"));
  if (!Number.isInteger(asked) || !Number.isInteger(start) || start < 0 || start > people.length)
    return refuse("BadArgument", "The page size or the continuation token is not valid.");
  const end = start + Math.min(largestPage, Math.max(smallestPage, asked));
  const next = end < people.length ? { continuationToken: Buffer.from(String(end)).toString("base64url") } : {};
  return { status: 200, body: { members: people.slice(start, end).map(world.directory.member), ...next } };
}

/** `GET /v3/teams/{id}`. */
export function team(world: World, id: string): Reply | Refusal {
  const { addresses, teamName } = world.setting;
  const missing = whyNoTeam(world, id);
  if (missing !== undefined) return missing;
  const memberCount = world.directory.people.length;
  return { status: 200, body: { id, name: teamName, aadGroupId: addresses.teamGroup, channelCount: 2, memberCount } };
}

/** `GET /v3/teams/{id}/conversations`: General has the team's id and no name, as in Teams. */
export function channels(world: World, id: string): Reply | Refusal {
  const { addresses, channelName } = world.setting;
  const leadership = { id: addresses.leadershipChannel, name: channelName, type: "private" };
  return whyNoTeam(world, id) ?? { status: 200, body: { conversations: [{ id, type: "standard" }, leadership] } };
}

function roster(world: World, conversation: string): readonly LocalPerson[] | Refusal {
  const { id } = splitThread(conversation);
  if (id === world.setting.addresses.team) return whyNoTeam(world, id) ?? world.directory.people;
  const place = openPlace(world, conversation);
  return isRefusal(place) ? place : audienceOf(world, place);
}

function whyNoTeam({ setting, store }: World, id: string): Refusal | undefined {
  if (id !== setting.addresses.team) return refuse("ConversationNotFound", "The team was not found.");
  if (store.installation(id) !== undefined) return undefined;
  return refuse("BotNotInConversationRoster", "The bot is not part of the conversation roster.");
}
