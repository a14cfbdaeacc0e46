/**
 * The activities that a bot receives from Teams, as documented: who, where, when, in which words. The person is known to the
 * bot by `29:…` and by `aadObjectId`; the tenant is named twice; times are UTC and London's own.
 */
import { type Addresses, threadId } from "./addresses.ts";
import type { LocalPerson } from "./protocol.ts";

export type Activity = Readonly<Record<string, unknown>>;

/** What is the same in every activity of this installation. */
export interface Setting {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botName: string;
  readonly teamName: string;
  readonly channelName: string;
  readonly addresses: Addresses;
}

/** A place in which something was said: a person's chat with the bot or with a colleague, or a channel, perhaps in a thread. */
export interface Place {
  readonly kind: "personal" | "chat" | "channel";
  readonly id: string;
  readonly root?: string;
}

/** One thing that happened. `at` is ISO 8601, UTC; `id` is the message's, or made for the event. */
export interface Occasion {
  readonly person: LocalPerson;
  readonly place: Place;
  readonly id: string;
  readonly at: string;
}

/** A message that the person typed. Teams sends the plain text and, as an attachment, the same as HTML. */
export function typedMessage(setting: Setting, occasion: Occasion, text: string): Activity {
  const mentioned = occasion.place.kind === "channel";
  const mention = `<at>${setting.botName}</at>`;
  const said = mentioned ? text.replace(`@${setting.botName}`, mention) : text;
  const html = mentioned ? escapeHtml(said).replace(escapeHtml(mention), mention) : escapeHtml(said);
  const base = baseActivity(setting, occasion);
  return {
    ...base,
    type: "message",
    text: said,
    textFormat: "plain",
    attachments: [{ contentType: "text/html", content: `<p>${html}</p>` }],
    entities: mentioned
      ? [clientInfo(occasion.person), { type: "mention", text: mention, mentioned: botAccount(setting) }]
      : [clientInfo(occasion.person)],
  };
}

/** `Action.Submit` of a card: a message with `value` and without words, that replies to the card's message. */
export function submittedCard(setting: Setting, occasion: Occasion, value: Activity, replyToId: string): Activity {
  const base = baseActivity(setting, occasion);
  const source = { name: "message" };
  const channelData = { ...channelDataOf(setting, occasion.place), source, legacy: { replyToId } };
  return { ...base, type: "message", value, replyToId, channelData };
}

/** An invoke: the client waits for the answer. */
export function invocation(
  setting: Setting,
  occasion: Occasion,
  name: string,
  value: Activity,
  replyToId: string | undefined,
): Activity {
  const base = baseActivity(setting, occasion);
  const channelData = { ...channelDataOf(setting, occasion.place), source: { name: "message" } };
  const reply = replyToId === undefined ? {} : { replyToId };
  return { ...base, type: "invoke", id: `f:${occasion.id}`, name, value, ...reply, channelData };
}

/** The app was added, for one person or to the team: two activities, in this order. */
export function appAdded(setting: Setting, occasion: Occasion): readonly Activity[] {
  const base = baseActivity(setting, occasion);
  const membersAdded = [{ id: setting.addresses.bot }];
  const { channel: _, ...where } = channelDataOf(setting, occasion.place);
  const eventType = occasion.place.kind === "channel" ? { eventType: "teamMemberAdded" } : {};
  const channelData = { ...where, ...eventType };
  return [
    { ...base, type: "conversationUpdate", id: `f:${occasion.id}`, membersAdded, channelData },
    { ...base, type: "installationUpdate", id: `f:${occasion.id}1`, action: "add" },
  ];
}

/** The app was added to the private channel, which the team's installation does not reach. */
export function appAddedToChannel(setting: Setting, occasion: Occasion): Activity {
  return {
    ...baseActivity(setting, occasion),
    type: "conversationUpdate",
    id: `f:${occasion.id}`,
    membersAdded: [{ id: setting.addresses.bot }],
    channelData: { ...channelDataOf(setting, occasion.place), eventType: "channelMemberAdded" },
  };
}

function clientInfo(person: LocalPerson): Activity {
  return { type: "clientInfo", locale: localeOf(person), country: "GB", platform: "Web", timezone: "Europe/London" };
}

function localeOf({ locale = "en-GB" }: LocalPerson): string {
  return locale;
}

/** What every activity has. A chat between two people is told to the bot as a personal one, under an id of its own. */
export function baseActivity(setting: Setting, { person, place, id, at }: Occasion): Activity {
  const { addresses, serviceUrl, tenantId } = setting;
  const named = place.kind === "chat" ? addresses.chatUnseen(place.id) : place.id;
  const conversation = place.root === undefined ? named : threadId(named, place.root);
  return {
    id,
    timestamp: at,
    localTimestamp: londonTime(at),
    localTimezone: "Europe/London",
    locale: localeOf(person),
    channelId: "msteams",
    serviceUrl,
    from: { id: addresses.member(person.id), name: person.name, aadObjectId: person.id },
    conversation: {
      conversationType: place.kind === "channel" ? "channel" : "personal",
      tenantId,
      id: conversation,
      ...(place.kind === "channel" ? { isGroup: true } : {}),
    },
    recipient: botAccount(setting),
    entities: [clientInfo(person)],
    channelData: channelDataOf(setting, place),
  };
}

function botAccount({ addresses, botName }: Setting): { readonly id: string; readonly name: string } {
  return { id: addresses.bot, name: botName };
}

function channelDataOf(setting: Setting, place: Place): Activity {
  const { addresses, tenantId, teamName, channelName } = setting;
  const tenant = { id: tenantId };
  if (place.kind !== "channel") return { tenant };
  const team = { id: addresses.team, name: teamName, aadGroupId: addresses.teamGroup };
  if (place.id === addresses.team) return { tenant, team, channel: { id: place.id } };
  return { tenant, team, channel: { id: place.id, name: channelName, type: "private" } };
}

const london = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", timeZoneName: "longOffset" });

/** London's wall clock with its offset from UTC, e.g. `2026-06-01T10:00:00.000+01:00`. */
function londonTime(at: string): string {
  const instant = new Date(at);
  const name = london.formatToParts(instant).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const offset = name === "GMT" ? "+00:00" : name.replace("GMT", "");
  const minutes = Number(offset.slice(0, 3)) * 60;
  return new Date(instant.getTime() + minutes * 60_000).toISOString().replace("Z", offset);
}

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
