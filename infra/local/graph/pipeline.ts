/** What happens to every request, outer or inside a batch: trouble, routing, throttling, parsing, the answer, the log. */
import { randomUUID } from "node:crypto";
import { batchRoute } from "./batch.ts";
import type { Call, Incoming, Reply, Route } from "./call.ts";
import { badRequest, GraphFault } from "./fault.ts";
import type { Interference } from "./interference.ts";
import { queryOf } from "./query.ts";
import type { RequestLog } from "./request-log.ts";
import { routerOf } from "./router.ts";
import type { Throttle } from "./throttle.ts";

const largestJson = 4 * 1_048_576;
const jsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

export interface Parts {
  readonly routes: readonly Route[];
  readonly throttle: Throttle;
  readonly interference: Interference;
  readonly log: RequestLog;
  readonly now: () => string;
}

/** Answers one request; never throws. The caller has checked the token. */
export function pipelineOf(parts: Parts): (incoming: Incoming) => Promise<Reply> {
  const dispatch = async (incoming: Incoming): Promise<Reply> => {
    const { path, search } = split(incoming.target);
    const charge = { units: 0 };
    const reply = await answering(parts, incoming, () =>
      parts.interference.around(incoming.method, path, async () => {
        const { route, params } = router(incoming.method, path);
        const query = queryOf(search, route);
        charge.units = typeof route.units === "number" ? route.units : route.units(query);
        const limits = parts.throttle.charge(charge.units);
        const json = route.body === "json" ? await jsonIn(incoming) : undefined;
        const call: Call = { ...incoming, path, params, query, json };
        const answer = await route.answer(call);
        return { ...answer, headers: { ...answer.headers, ...limits } };
      }),
    );
    parts.log.add({ method: incoming.method, path, status: reply.status, resourceUnits: charge.units });
    return reply;
  };
  const router = routerOf([...parts.routes, batchRoute(dispatch)]);
  return dispatch;
}

/** Runs the work and turns whatever it throws into an OData error; adds the headers every reply has. */
export async function answering(
  parts: { readonly now: () => string },
  incoming: Incoming,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const requestId = randomUUID();
  const clientRequestId = incoming.header("client-request-id") ?? requestId;
  const ids = { "request-id": requestId, "client-request-id": clientRequestId };
  const reply = await work().catch((error: unknown) => errorReply(error, ids, parts.now()));
  const type = reply.body === undefined ? {} : { "Content-Type": jsonType };
  return { ...reply, headers: { "Cache-Control": "no-cache", ...type, ...ids, ...reply.headers } };
}

function errorReply(error: unknown, ids: Readonly<Record<string, string>>, now: string): Reply {
  const fault = error instanceof GraphFault ? error : bug(error);
  const inner = fault.innerCode === undefined ? {} : { code: fault.innerCode };
  const innerError = { ...inner, date: now.slice(0, 19), ...ids };
  return {
    status: fault.status,
    headers: fault.headers,
    body: { error: { code: fault.code, message: fault.message, innerError } },
  };
}

/** A bug in the stand-in itself: said loudly to the developer, as the service never would. */
function bug(error: unknown): GraphFault {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.emitWarning(`The Graph stand-in failed: ${what}`);
  return new GraphFault(500, "generalException", "General exception while processing");
}

function split(target: string): { path: string; search: string } {
  const at = target.indexOf("?");
  const full = at < 0 ? target : target.slice(0, at);
  // Outside v1.0 the path gets a second slash, which no route has.
  const path = full.startsWith("/v1.0/") ? full.slice("/v1.0".length) : `/${full}`;
  return { path, search: at < 0 ? "" : target.slice(at + 1) };
}

async function jsonIn(incoming: Incoming): Promise<unknown> {
  if (Number(incoming.header("content-length") ?? 0) > largestJson) throw bodyTooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of incoming.bytes) {
    size += part.length;
    if (size > largestJson) throw bodyTooLarge();
    parts.push(part);
  }
  if (!/^application\/json\b/i.test(incoming.header("content-type") ?? ""))
    throw badRequest("Write requests (excluding DELETE) must contain the Content-Type header declaration.");
  try {
    const json: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
    return json;
  } catch {
    throw badRequest(
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}

function bodyTooLarge(): GraphFault {
  return new GraphFault(413, "requestEntityTooLarge", "The maximum request size is 4 MB.", {
    headers: { Connection: "close" },
  });
}
