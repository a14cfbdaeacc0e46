/** Microsoft Graph v1.0: one client for the whole of Lantern, by Microsoft's library and with Lantern's own manners. */
import { jsonIn } from "../contract/json.ts";
import { type Clock, type Log, RegisterUnavailable } from "../service/ports.ts";
import { type Answer, type Asked, attemptOn } from "./attempt.ts";
import { usualDeadline } from "./deadline.ts";
import { repeating } from "./repeats.ts";
import { faultOf } from "./reply.ts";
import type { TokenSource } from "./tokens.ts";

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
  /** SharePoint's resource units that this server may use up in a minute; Infinity where nobody counts them. */
  readonly unitsPerMinute?: number;
  /** Told when Graph is left alone for a while. */
  readonly log?: Log;
}

/** Opens Graph. Nothing is asked until the first request. */
export function openGraph(options: GraphOptions): Graph {
  const { token, clock, random, fetch = globalThis.fetch, deadlineMilliseconds = usualDeadline } = options;
  const attempt = attemptOn({ baseUrl: options.baseUrl, clock, fetch, deadlineMilliseconds });
  const send = repeating({ attempt, token, clock, random });
  const ask = async (asked: Asked): Promise<Answer> => {
    const answer = await send(asked).catch((cause: unknown) => {
      throw cause instanceof RegisterUnavailable ? cause : new RegisterUnavailable(0, { cause });
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    // The page of a proxy is no JSON.
    throw faultOf(answer.status, answer.headers, jsonIn(textOf(answer)), clock.now());
  };
  const graph: Graph = {
    get: async (path) => json(await ask({ method: "GET", path, wants: "json" })),
    post: async (path, body) => json(await ask({ method: "POST", path, body })),
    put: async (path, bytes, mimeType) => json(await ask({ method: "PUT", path: once(path), bytes, mimeType })),
    bytes: async (path) => (await ask({ method: "GET", path, wants: "bytes" })).bytes,
    as: () => graph,
  };
  return graph;
}

/** Graph's own default for a PUT is to overwrite. */
function once(path: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}@microsoft.graph.conflictBehavior=fail`;
}

function json(answer: Answer): unknown {
  const text = textOf(answer);
  if (text === "") return undefined;
  const body = jsonIn(text);
  if (body === undefined) throw new RegisterUnavailable(0, { cause: new Error("an answer that is no JSON") });
  return body;
}

function textOf({ bytes }: Answer): string {
  return new TextDecoder().decode(bytes);
}
