/** What happens to every request, outer or inside a batch: trouble, routing, throttling, parsing, the answer, the log. */
import { batchRoute } from "./batch.ts";
import { jsonIn } from "./body.ts";
import type { Call, Incoming, Reply, Route } from "./call.ts";
import { ConnectionBroken, GraphFault } from "./fault.ts";
import type { Faults } from "./faults.ts";
import type { Interference } from "./interference.ts";
import { queryOf } from "./query.ts";
import type { RequestLog } from "./request-log.ts";
import { routerOf } from "./router.ts";
import type { Throttle } from "./throttle.ts";

const jsonType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

/** What every answer needs, whatever it is about. */
export interface Front {
  readonly faults: Faults;
  readonly now: () => string;
  readonly newId: () => string;
  /** @throws ConnectionBroken once the stand-in is closed: a request that was held must not meet a closed file. */
  readonly requireOpen: () => void;
}

export interface Parts extends Front {
  readonly routes: readonly Route[];
  readonly throttle: Throttle;
  readonly interference: Interference;
  readonly log: RequestLog;
}

/** Answers one request. The caller has checked the token. @throws ConnectionBroken, and nothing else. */
export function pipelineOf(parts: Parts): (incoming: Incoming) => Promise<Reply> {
  const dispatch = async (incoming: Incoming): Promise<Reply> => {
    const { path, search } = split(incoming.target);
    const charge = { units: 0 };
    const { method } = incoming;
    const answered = async (): Promise<Reply> => {
      parts.requireOpen();
      const { route, params } = router(method, path);
      const query = queryOf(search, route);
      charge.units = typeof route.units === "number" ? route.units : route.units(query);
      const limits = { ...parts.throttle.charge(charge.units), ...parts.faults.charge(method, path, charge.units) };
      const json = route.body?.includes("json") ? await jsonIn(incoming, route.body === "optional json") : undefined;
      const call: Call = { ...incoming, path, params, query, json };
      const answer = await route.answer(call);
      return { ...answer, headers: { ...answer.headers, ...limits } };
    };
    let status = 0;
    try {
      const reply = await answering(parts, incoming, path, () =>
        parts.faults.around(method, path, () => parts.interference.around(method, path, answered)),
      );
      status = reply.status;
      return reply;
    } finally {
      parts.log.add({ method, path, status, resourceUnits: charge.units });
    }
  };
  const router = routerOf([...parts.routes, batchRoute(dispatch)]);
  return dispatch;
}

/** Runs the work and turns whatever it throws into an OData error; adds the headers every reply has. @throws ConnectionBroken */
export async function answering(
  front: Front,
  incoming: Incoming,
  path: string,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const requestId = front.newId();
  const clientRequestId = incoming.header("client-request-id") ?? requestId;
  const ids = { "request-id": requestId, "client-request-id": clientRequestId };
  const reply = await work().catch((error: unknown) => errorReply(error, ids, front.now()));
  const type = reply.body === undefined ? {} : { "Content-Type": jsonType };
  const date = dateOf(front.now(), front.faults.secondsAhead(incoming.method, path));
  return { ...reply, headers: { "Cache-Control": "no-cache", Date: date, ...type, ...ids, ...reply.headers } };
}

/** The Date header: whole seconds, by the stand-in's clock. */
function dateOf(now: string, secondsAhead: number): string {
  return new Date(Date.parse(now) + secondsAhead * 1000).toUTCString();
}

function errorReply(error: unknown, ids: Readonly<Record<string, string>>, now: string): Reply {
  if (error instanceof ConnectionBroken) throw error;
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
