/**
 * The Bot Framework connector, version 3, as far as Lantern uses it, below `/local/connector`. It asks for no token: local mode
 * runs the bot without credentials, on loopback only.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { createConversation, remove, send, update } from "./connector-messages.ts";
import { channels, member, members, pagedMembers, team } from "./connector-rosters.ts";
import type { Faults, PlannedFailure } from "./faults.ts";
import { type Reply, readJson, sendReply } from "./http.ts";
import { isRefusal, type Refusal, refuse, throttled } from "./refusals.ts";
import type { ConnectorRoute } from "./routes.ts";
import type { World } from "./world.ts";

interface Call {
  readonly route: ConnectorRoute;
  /** What rate limits count by. */
  readonly conversation: string;
  readonly run: (world: World, body: unknown) => Reply | Refusal;
}

/** Answers one request of the bot. `url` is the request's, with the path below the connector's own: `/v3/…`. */
export async function serveConnector(
  world: World,
  faults: Faults,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const call = callOf(request.method ?? "", url);
  const saw = (route: ConnectorRoute, status: number): void =>
    faults.saw({ at: world.now(), route, method: request.method ?? "", path: url.pathname, status });

  const down = faults.down();
  if (down === "cut") {
    if (call !== undefined) saw(call.route, 0);
    request.socket.destroy();
    return;
  }
  const reply = call === undefined ? unknownCall : await answer(world, faults, request, call, down);
  if (call !== undefined) saw(call.route, reply.status);
  sendReply(response, reply);
}

const unknownCall: Reply = refuse("MethodNotAllowed", "Local Teams has no such route.").refused;

async function answer(
  world: World,
  faults: Faults,
  request: IncomingMessage,
  call: Call,
  down: number | undefined,
): Promise<Reply> {
  const hasBody = request.method === "POST" || request.method === "PUT";
  const body = hasBody ? await readJson(request) : undefined;
  if (down !== undefined) return failed({ status: down });
  const planned = faults.take(call.route);
  if (planned !== undefined && planned.after === undefined) return failed(planned);
  const wait = faults.limiter?.(call.route, call.conversation, world.now());
  if (wait !== undefined) return throttled(wait).refused;
  if (body?.read === false) {
    const tooLong = body.reply.status === 413;
    return tooLong ? refuse("MessageSizeTooBig", "Message size too large.").refused : body.reply;
  }
  const outcome = call.run(world, body?.value);
  if (planned !== undefined) return failed(planned);
  return isRefusal(outcome) ? outcome.refused : outcome;
}

function failed({ status, retryAfter }: Pick<PlannedFailure, "status" | "retryAfter">): Reply {
  const code = status === 429 ? "Throttled" : "ServiceError";
  const headers = retryAfter === undefined ? {} : { headers: { "Retry-After": String(retryAfter) } };
  return { status, body: { error: { code, message: "This failure was planned." } }, ...headers };
}

function callOf(method: string, url: URL): Call | undefined {
  const segments = decoded(url.pathname);
  const [version, collection, id = "", part, item] = segments ?? [];
  if (version !== "v3" || segments === undefined || segments.length > 5) return undefined;
  const call = (route: ConnectorRoute, run: Call["run"]): Call => ({ route, conversation: id, run });
  const shape = `${method} ${collection}${id ? "/id" : ""}${part ? `/${part}` : ""}${item ? "/item" : ""}`;
  switch (shape) {
    case "POST conversations":
      return call("createConversation", createConversation);
    case "POST conversations/id/activities":
      return call("send", (world, body) => send(world, id, body));
    case "POST conversations/id/activities/item":
      return call("reply", (world, body) => send(world, id, body));
    case "PUT conversations/id/activities/item":
      return call("update", (world, body) => update(world, id, item ?? "", body));
    case "DELETE conversations/id/activities/item":
      return call("delete", (world) => remove(world, id, item ?? ""));
    case "GET conversations/id/members":
      return call("members", (world) => members(world, id));
    case "GET conversations/id/members/item":
      return call("member", (world) => member(world, id, item ?? ""));
    case "GET conversations/id/pagedmembers":
      return call("pagedMembers", (world) => pagedMembers(world, id, url.searchParams));
    case "GET teams/id":
      return call("team", (world) => team(world, id));
    case "GET teams/id/conversations":
      return call("channels", (world) => channels(world, id));
    default:
      return undefined;
  }
}

function decoded(path: string): readonly string[] | undefined {
  try {
    return path.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
