/** A running stand-in and a small client, for the tests beside this file. */
import {
  type InProcessGraph,
  type InProcessOptions,
  openGraphStandIn,
} from "../../../../infra/local/graph/in-process.ts";
import {
  type GraphStandIn,
  type GraphStandInOptions,
  startGraphStandIn,
} from "../../../../infra/local/graph/server.ts";

export const siteId = "school.sharepoint.com,2c712604-1370-44e7-a1f5-426573fda80a,2d2244c3-251a-49ea-93a8-39e1c3a060fe";
export const site = `/sites/${siteId}`;
export const token = "the right token";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a reply is what it asserts about it
  readonly body: any;
}

export interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Ask = (method: string, path: string, asked?: Asked) => Promise<Answer>;

export interface Service extends AsyncDisposable {
  readonly graph: GraphStandIn;
  readonly ask: Ask;
  /** The held clock. */
  readonly clock: { now: string };
}

/** Starts a stand-in on a held clock, in memory unless a file is given. */
export async function startService(options: Partial<GraphStandInOptions> = {}): Promise<Service> {
  const clock = { now: "2026-01-12T08:30:00.250Z" };
  const graph = await startGraphStandIn({
    file: ":memory:",
    now: () => clock.now,
    verifyToken: async (given) => given === token.replaceAll(" ", "-"),
    siteId,
    tenantId: "0f4c7d1e-6b1d-4f58-9d5b-2d1a7c1c9a10",
    ...options,
  });
  return {
    graph,
    clock,
    ask: (method, path, asked) => ask(graph.url, method, path, asked),
    [Symbol.asyncDispose]: graph.close,
  };
}

export interface InProcess extends Disposable {
  readonly graph: InProcessGraph;
  readonly ask: Ask;
  readonly clock: { now: string };
  /** What ordered slowness has waited for, in the order it was ordered. */
  readonly waits: { readonly milliseconds: number; readonly call: () => void }[];
}

/** The same without a socket. Whatever waits is called at once, unless `held`. */
export function openService(options: Partial<InProcessOptions> & { readonly held?: boolean } = {}): InProcess {
  const { held = false, ...rest } = options;
  const clock = { now: "2026-01-12T08:30:00.250Z" };
  const waits: { readonly milliseconds: number; readonly call: () => void }[] = [];
  const graph = openGraphStandIn({
    file: ":memory:",
    now: () => clock.now,
    after: (milliseconds, call) => {
      waits.push({ milliseconds, call });
      if (!held) call();
    },
    verifyToken: async (given) => given === token.replaceAll(" ", "-"),
    siteId,
    tenantId: "0f4c7d1e-6b1d-4f58-9d5b-2d1a7c1c9a10",
    ...rest,
  });
  return {
    graph,
    clock,
    waits,
    ask: (method, path, asked) => ask(graph.url, method, path, asked, graph.fetch),
    [Symbol.dispose]: graph[Symbol.dispose],
  };
}

/** Sends one request with the right token. A path that is a whole address is used as it is, as a nextLink must be. */
export async function ask(
  url: string,
  method: string,
  path: string,
  { body, headers = {} }: Asked = {},
  send: typeof fetch = fetch,
): Promise<Answer> {
  const isBytes = body instanceof Uint8Array;
  const response = await send(path.startsWith("http") ? path : `${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token.replaceAll(" ", "-")}`,
      ...(body === undefined || isBytes ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : { body: isBytes ? Uint8Array.from(body) : typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** The columns the tests use: an index of each kind, and one column that is not indexed. */
export const columns = [
  { name: "EntryKey", text: {}, indexed: true, enforceUniqueValues: true },
  { name: "Stream", text: {}, indexed: true },
  { name: "Count", number: {}, indexed: true },
  { name: "Open", boolean: {}, indexed: true },
  { name: "At", dateTime: { format: "dateTime" }, indexed: true },
  { name: "Kind", choice: { choices: ["raised", "triaged"] } },
  { name: "Plain", text: {} },
  { name: "Body", text: { allowMultipleLines: true } },
  { name: "Salt", text: {}, hidden: true },
] as const;

/** Makes a list with those columns; the answer is the path of its items. */
export async function makeItems(ask: Ask, displayName = "Register"): Promise<string> {
  const made = await ask("POST", `${site}/lists`, {
    body: { displayName, list: { template: "genericList" }, columns },
  });
  return `${site}/lists/${made.body.id}/items`;
}

/** Adds one item and answers its id. */
export async function add(ask: Ask, items: string, fields: object): Promise<string> {
  const added = await ask("POST", items, { body: { fields } });
  if (added.status !== 201) throw new Error(`Not added: ${added.status} ${added.body.error?.message}`);
  return added.body.id;
}

/** Adds many items quickly, twenty to a batch. */
export async function addMany(ask: Ask, items: string, all: readonly object[]): Promise<void> {
  for (let at = 0; at < all.length; at += 20) {
    const requests = all.slice(at, at + 20).map((fields, n) => ({
      id: String(n),
      method: "POST",
      url: items,
      headers: { "Content-Type": "application/json" },
      body: { fields },
    }));
    const { body } = await ask("POST", "/$batch", { body: { requests } });
    const failed = body.responses.find(({ status }: { status: number }) => status !== 201);
    if (failed !== undefined) throw new Error(`Not added: ${JSON.stringify(failed.body)}`);
  }
}

/** The ids of a page, in order. */
export function idsOf(answer: Answer): readonly string[] {
  return answer.body.value.map(({ id }: { id: string }) => id);
}
