/** The page's way to Local Teams' server (`../protocol.ts`). What comes back is parsed here and nowhere else. */
import { z } from "zod";
import { jsonIn } from "../../../../src/contract/json.ts";
import type {
  LocalEvent,
  LocalInvoke,
  LocalInvokeReply,
  LocalMessageAction,
  LocalMessageSent,
  LocalPerson,
  LocalState,
} from "../protocol.ts";

const base = "/local/teams/api";

/** Milliseconds after which Teams gives a bot's answer up. */
const invokeTimeout = 15_000;
/** The same for a message action and its dialog, of which the documents say five seconds. */
const messageActionTimeout = 5_000;

const person = z.object({ id: z.string(), name: z.string(), jobTitle: z.string(), roles: z.array(z.string()) });

const message = z.object({
  id: z.string(),
  conversation: z.string(),
  from: z.string(),
  fromName: z.string(),
  at: z.string(),
  text: z.string().exactOptional(),
  summary: z.string().exactOptional(),
  card: z.record(z.string(), z.unknown()).exactOptional(),
  thread: z.string().exactOptional(),
  edited: z.boolean().exactOptional(),
  deleted: z.boolean().exactOptional(),
});

const state = z.object({
  person,
  memberId: z.string(),
  messageCommands: z.array(z.object({ id: z.string(), title: z.string() })),
  conversations: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["personal", "chat", "channel"]),
      isPrivate: z.literal(true).exactOptional(),
      title: z.string(),
      unread: z.number(),
    }),
  ),
  messages: z.array(message),
});

const event = z.discriminatedUnion("type", [
  z.object({ type: z.literal("message"), message, toast: z.boolean() }),
  z.object({ type: z.literal("updated"), message }),
  z.object({ type: z.literal("typing"), conversation: z.string() }),
]);

const invokeReply = z.object({ status: z.number(), body: z.unknown().exactOptional() });

const localToken = z.object({ token: z.string().min(1) });

/** Everybody who can be chosen. @throws when the server does not answer as it should. */
export async function fetchPeople(): Promise<readonly LocalPerson[]> {
  return z.array(person).parse(await getJson(`${base}/people`));
}

/** What a person's Teams holds now. @throws when the person is unknown or the server does not answer. */
export async function fetchState(id: string): Promise<LocalState> {
  return state.parse(await getJson(`${base}/state?person=${encodeURIComponent(id)}`));
}

/** The address of a person's events, for an EventSource. */
export function eventsAddress(id: string): string {
  return `${base}/events?person=${encodeURIComponent(id)}`;
}

/** One event as it came; undefined for one this page does not know. */
export function parseEvent(data: string): LocalEvent | undefined {
  return event.safeParse(jsonIn(data)).data;
}

/** Sends a message or an Action.Submit. @throws when it was not accepted: what was typed must be kept. */
export async function sendMessage(sent: LocalMessageSent): Promise<void> {
  await post(`${base}/messages`, sent);
}

/** Asks the bot. A server that does not answer, or too late, is an answer of status 504. */
export function invoke(asked: LocalInvoke): Promise<LocalInvokeReply> {
  return replyTo("invoke", asked, invokeTimeout);
}

/** Chooses a command of the app on a message, or submits its dialog. Answered as `invoke` is, and given up sooner. */
export function actOnMessage(asked: LocalMessageAction): Promise<LocalInvokeReply> {
  return replyTo("message-action", asked, messageActionTimeout);
}

async function replyTo(path: string, asked: object, timeout: number): Promise<LocalInvokeReply> {
  try {
    const response = await post(`${base}/${path}`, asked, AbortSignal.timeout(timeout));
    return invokeReply.parse(await response.json());
  } catch {
    return { status: 504 };
  }
}

/** Tells that a person has seen a conversation. */
export async function markRead(id: string, conversation: string): Promise<void> {
  await post(`${base}/read`, { person: id, conversation });
}

/** A signed token of the person for the tab. @throws when the local identity refuses. */
export async function fetchToken(id: string): Promise<string> {
  const response = await post("/local/token", { person: id });
  return localToken.parse(await response.json()).token;
}

async function getJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path.split("?")[0]} answered ${response.status}`);
  return response.json();
}

async function post(path: string, body: object, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}
