/** Microsoft Graph v1.0: one client for the whole of Lantern, by Microsoft's library and with Lantern's own manners. */
import { type Clock, type Log, RegisterUnavailable } from "../service/ports.ts";
import { type Answer, type Asked, attemptOn } from "./attempt.ts";
import { answersInside, batchPath } from "./batch-reply.ts";
import { usualDeadline } from "./deadline.ts";
import type { Priority } from "./priority.ts";
import { repeating } from "./repeats.ts";
import { faultOf, jsonOf } from "./reply.ts";
import type { TokenSource } from "./tokens.ts";
import { Traffic } from "./traffic.ts";
import { isOfDirectory, unitsOf } from "./units.ts";

export type { Priority } from "./priority.ts";

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

export interface GraphOptions {
  /** `https://graph.microsoft.com`; http only for a Graph on this machine. With or without `/v1.0`. */
  readonly baseUrl: string;
  readonly token: TokenSource;
  readonly clock: Clock;
  /** A number from 0 up to, but not, 1. */
  readonly random: () => number;
  /** For one try without much in it; a document has longer, by its size. */
  readonly deadlineMilliseconds?: number;
  readonly fetch?: typeof fetch;
  /**
   * SharePoint's resource units that may be used up in a minute by all requests through this client; `smallestBudget` unless
   * given. Servers that share an app share its budget too: give each a part. Infinity where nobody counts them.
   */
  readonly unitsPerMinute?: number;
  /** Told when Graph is left alone for a while. */
  readonly log?: Log;
}

/** Resource units a minute for an app in a tenant of up to 1,000 licences, the smallest that there is. */
const smallestBudget = 1_250;

/** Opens Graph. Nothing is asked until the first request. */
export function openGraph(options: GraphOptions): Graph {
  const { clock, fetch = globalThis.fetch, deadlineMilliseconds = usualDeadline } = options;
  const { random, log, unitsPerMinute = smallestBudget } = options;
  const attempt = attemptOn({ baseUrl: options.baseUrl, clock, fetch, deadlineMilliseconds });
  const send = repeating({ attempt, token: options.token, clock, random });
  const sharePoint = new Traffic({ clock, random, log, unitsPerMinute });
  const directory = new Traffic({ clock, random, log, unitsPerMinute: Number.POSITIVE_INFINITY });
  const ask = async (priority: Priority, asked: Asked): Promise<Answer> => {
    const traffic = isOfDirectory(asked.path) ? directory : sharePoint;
    const turn = traffic.turn(priority, unitsOf(asked), asked.method !== "GET");
    const answer = await send(asked, traffic, turn).catch((cause: unknown) => {
      throw cause instanceof RegisterUnavailable ? cause : new RegisterUnavailable(0, { cause });
    });
    if (asked.path === batchPath) for (const inside of answersInside(jsonOf(answer))) traffic.heed(inside);
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw faultOf(answer.status, answer.headers, jsonOf(answer), clock.now());
  };
  const inLine = (line: Priority): Graph => ({
    get: async (path) => told(await ask(line, { method: "GET", path, wants: "json" })),
    post: async (path, body) => told(await ask(line, { method: "POST", path, body })),
    put: async (path, bytes, mimeType) => told(await ask(line, { method: "PUT", path: once(path), bytes, mimeType })),
    bytes: async (path) => (await ask(line, { method: "GET", path, wants: "bytes" })).bytes,
    as: inLine,
  });
  return inLine("filing");
}

/** Graph's own default for a PUT is to overwrite. */
function once(path: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}@microsoft.graph.conflictBehavior=fail`;
}

function told(answer: Answer): unknown {
  if (answer.bytes.byteLength === 0) return undefined;
  const body = jsonOf(answer);
  if (body === undefined) throw new RegisterUnavailable(0, { cause: new Error("an answer that is no JSON") });
  return body;
}
