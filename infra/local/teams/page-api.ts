/** The page's addresses below `/local/teams/api`, as protocol.ts writes them down. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { notAllowed, problem, type Reply, readJson, sendReply } from "./http.ts";
import { type LocalPersonClient, personClient } from "./person-client.ts";
import type { LocalEvent } from "./protocol.ts";
import type { World } from "./world.ts";

const Values = z.record(z.string(), z.unknown());
const Said = z.strictObject({
  person: z.string(),
  conversation: z.string(),
  text: z.string().max(28_000).exactOptional(),
  value: Values.exactOptional(),
  replyToId: z.string().exactOptional(),
});
const Invoked = z.strictObject({
  person: z.string(),
  conversation: z.string(),
  name: z.string(),
  value: Values,
  replyToId: z.string().exactOptional(),
});
const Acted = z.strictObject({
  person: z.string(),
  conversation: z.string(),
  message: z.string().regex(/^\d+$/),
  command: z.string(),
  theme: z.enum(["default", "dark", "contrast"]),
  data: z.unknown().optional(),
});
const Read = z.strictObject({ person: z.string(), conversation: z.string() });

/** Answers one request of the page; `path` is below `/local/teams/api`. */
export async function servePage(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  const method = methods[path];
  if (method === undefined) return sendReply(response, problem(404));
  if (request.method !== method) return sendReply(response, notAllowed(method));
  if (method === "POST") return sendReply(response, await act(world, request, path));
  if (path === "/people") return sendReply(response, { status: 200, body: world.directory.people });
  const client = clientFor(world, query.get("person") ?? "");
  if (client === undefined) return sendReply(response, problem(404));
  if (path === "/events") return streamEvents(client, response);
  return sendReply(response, { status: 200, body: client.state() });
}

const methods: Readonly<Record<string, "GET" | "POST">> = {
  "/people": "GET",
  "/state": "GET",
  "/events": "GET",
  "/messages": "POST",
  "/invoke": "POST",
  "/message-action": "POST",
  "/read": "POST",
};

async function act(world: World, request: IncomingMessage, path: string): Promise<Reply> {
  const body = await readJson(request);
  if (!body.read) return body.reply;
  if (path === "/messages") return sendMessage(world, body.value);
  if (path === "/invoke") return invoke(world, body.value);
  if (path === "/message-action") return messageAction(world, body.value);
  const read = Read.safeParse(body.value);
  if (!read.success) return problem(400);
  const client = clientFor(world, read.data.person);
  if (client === undefined) return problem(404);
  client.read(read.data.conversation);
  return { status: 202 };
}

/** The page is answered at once: a message is sent when Teams has it, not when the bot has dealt with it. */
function sendMessage(world: World, value: unknown): Reply {
  const said = Said.safeParse(value);
  if (!said.success) return problem(400);
  const { person, ...sent } = said.data;
  const outcome = clientFor(world, person)?.sendAsPage(sent);
  if (outcome === undefined) return problem(404);
  if ("delivered" in outcome) return { status: 202 };
  return problem(outcome.refused === "nothing-said" ? 400 : 404);
}

async function invoke(world: World, value: unknown): Promise<Reply> {
  const invoked = Invoked.safeParse(value);
  if (!invoked.success) return problem(400);
  const { person, ...wanted } = invoked.data;
  const outcome = await clientFor(world, person)?.invokeAsPage(wanted);
  if (outcome === undefined || "refused" in outcome) return problem(404);
  return { status: 200, body: outcome };
}

async function messageAction(world: World, value: unknown): Promise<Reply> {
  const acted = Acted.safeParse(value);
  if (!acted.success) return problem(400);
  const { person, ...action } = acted.data;
  const outcome = await clientFor(world, person)?.actAsPage(action);
  if (outcome === undefined || "refused" in outcome) return problem(404);
  return { status: 200, body: outcome };
}

function streamEvents(client: LocalPersonClient, response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  // A first line, so that the page knows that it will hear everything from now on.
  response.write(": listening\n\n");
  const stop = client.onEvent((event: LocalEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  response.on("close", stop);
}

function clientFor(world: World, id: string): LocalPersonClient | undefined {
  const person = world.directory.person(id);
  return person && personClient(world, person);
}
