/** Microsoft Graph v1.0: one client for the whole of Lantern, by Microsoft's library and Lantern's own middleware. */
import { Client, type GraphRequest, ResponseType } from "@microsoft/microsoft-graph-client";
import { jsonIn } from "../contract/json.ts";
import { RegisterUnavailable } from "../service/ports.ts";
import { type ChainOptions, chainOf } from "./middleware.ts";
import { faultOf } from "./reply.ts";

/**
 * What goes first when Graph's budget is scarce. `urgent`: an entry of somebody at risk. `filing`: every other entry.
 * `asked`: somebody waits for the answer. `background`: following, notes of access, the directory, checks.
 */
export const priorities = ["urgent", "filing", "asked", "background"] as const;
export type Priority = (typeof priorities)[number];

/** Paths are below the version and encoded already (odata.ts): `/sites/…/lists?$select=id`. */
export interface Graph {
  /** Asks; repeats by itself when Graph is busy. @throws GraphRefused, RegisterUnavailable */
  get(path: string): Promise<unknown>;
  /** Creates; sent once and never repeated. @throws GraphRefused, RegisterUnavailable when it may or may not have happened */
  post(path: string, body: object): Promise<unknown>;
  /** Puts a document where none is yet, or the same bytes again. @throws GraphRefused, RegisterUnavailable */
  put(path: string, bytes: Uint8Array, mimeType: string): Promise<unknown>;
  /** The bytes of a document. @throws GraphRefused, RegisterUnavailable */
  bytes(path: string): Promise<Uint8Array>;
  /** The same Graph, whose requests wait in another line; `filing` until said otherwise. */
  as(priority: Priority): Graph;
}

export interface GraphOptions extends Omit<ChainOptions, "deadlineMilliseconds" | "fetch"> {
  /** `https://graph.microsoft.com`; http only for a Graph on this machine. With or without `/v1.0`. */
  readonly baseUrl: string;
  readonly deadlineMilliseconds?: number;
  readonly fetch?: typeof fetch;
}

const deadline = 20_000;

/** Opens Graph. Nothing is asked until the first request. */
export function openGraph({ baseUrl, ...options }: GraphOptions): Graph {
  const client = Client.initWithMiddleware({
    baseUrl: baseUrl.replace(/\/+$/, "").replace(/\/v1\.0$/, ""),
    defaultVersion: "v1.0",
    middleware: chainOf({ deadlineMilliseconds: deadline, fetch: globalThis.fetch, ...options }),
  });
  const request = (path: string): GraphRequest => client.api(path).responseType(ResponseType.RAW);
  const now = (): string => options.clock.now();
  return {
    get: async (path) => answerOf(() => request(path).get(), now),
    post: async (path, body) => answerOf(() => request(path).post(body), now),
  };
}

/** What the library throws here came out of the chain: no token, no connection, no answer in time. */
async function answerOf(send: () => Promise<unknown>, now: () => string): Promise<unknown> {
  const response = await send().catch((cause: unknown) => {
    throw new RegisterUnavailable(0, { cause });
  });
  if (!(response instanceof Response)) throw new TypeError("the Graph client gave no raw response");
  const text = await response.text();
  if (response.ok && text === "") return undefined;
  // The page of a proxy is no JSON.
  const body = jsonIn(text);
  if (!response.ok) throw faultOf(response.status, response.headers, body, now());
  if (body === undefined) throw new RegisterUnavailable(0, { cause: new Error("an answer that is no JSON") });
  return body;
}
