/** `POST /$batch`: up to 20 requests in one, each with its own answer, charge and failure. */
import { z } from "zod";
import { type Call, type Incoming, ok, type Reply, type Route } from "./call.ts";
import { badRequest } from "./fault.ts";

const mostRequests = 20;

const batchSchema = z.looseObject({
  requests: z.array(
    z.looseObject({
      id: z.string().min(1),
      method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
      url: z.string().min(1),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
      dependsOn: z.array(z.string()).optional(),
    }),
  ),
});
type Inner = z.infer<typeof batchSchema>["requests"][number];

interface InnerReply {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The batch route; `dispatch` answers each inner request as if it had come alone. */
export function batchRoute(dispatch: (incoming: Incoming) => Promise<Reply>): Route {
  return {
    method: "POST",
    path: "/$batch",
    units: 0,
    body: "json",
    answer: async (call) => {
      const replies = new Map<string, InnerReply>();
      for (const inner of inOrder(requestsIn(call.json))) {
        const failed = (inner.dependsOn ?? []).some((id) => (replies.get(id.toLowerCase())?.status ?? 500) >= 400);
        replies.set(inner.id.toLowerCase(), failed ? failedDependency(inner) : await answered(call, inner, dispatch));
      }
      // The service promises no order; the reverse one shows who relies on it.
      return ok({ responses: [...replies.values()].reverse() });
    },
  };
}

function requestsIn(json: unknown): readonly Inner[] {
  const parsed = batchSchema.safeParse(json);
  if (!parsed.success) throw badRequest("Invalid batch payload format.");
  const { requests } = parsed.data;
  if (requests.length === 0 || requests.length > mostRequests)
    throw badRequest(`Number of batch request steps must be between 1 and ${mostRequests}.`);
  const ids = new Set(requests.map(({ id }) => id.toLowerCase()));
  if (ids.size < requests.length)
    throw badRequest("Request Id value has to be unique in a batch; it is not case-sensitive.");
  if (requests.some(({ url }) => /^\/?\$batch/.test(url))) throw badRequest("A batch cannot hold another batch.");
  return requests;
}

/** A request comes after all it depends on; a circle or an unknown id is refused. */
function inOrder(requests: readonly Inner[]): readonly Inner[] {
  const ordered: Inner[] = [];
  const done = new Set<string>();
  let waiting = requests;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ dependsOn }) => (dependsOn ?? []).every((id) => done.has(id.toLowerCase())));
    if (ready.length === 0) throw badRequest("Invalid dependsOn: an id is unknown or requests depend on each other.");
    ordered.push(...ready);
    for (const { id } of ready) done.add(id.toLowerCase());
    waiting = waiting.filter((request) => !ready.includes(request));
  }
  return ordered;
}

function failedDependency({ id }: Inner): InnerReply {
  const error = { code: "FailedDependency", message: "The request failed because a request it depends on failed." };
  return { id, status: 424, headers: { "Content-Type": "application/json" }, body: { error } };
}

async function answered(
  call: Call,
  inner: Inner,
  dispatch: (incoming: Incoming) => Promise<Reply>,
): Promise<InnerReply> {
  const headers = new Map(Object.entries(inner.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const target = `/v1.0${inner.url.startsWith("/") ? "" : "/"}${inner.url}`;
  const {
    status,
    headers: sent,
    body,
  } = await dispatch({
    method: inner.method,
    target,
    header: (name) => headers.get(name),
    bytes: bytesOf(inner, headers.get("content-type")),
    ...(inner.body === undefined ? {} : { sent: { json: inner.body } }),
    base: call.base,
  });
  return { id: inner.id, status, headers: { ...sent }, ...(body === undefined ? {} : { body }) };
}

async function* bytesOf(inner: Inner, contentType: string | undefined): AsyncIterable<Uint8Array> {
  if (inner.body === undefined) return;
  const isBase64 = typeof inner.body === "string" && !(contentType ?? "").includes("json");
  yield isBase64 ? Buffer.from(String(inner.body), "base64url") : Buffer.from(JSON.stringify(inner.body));
}
