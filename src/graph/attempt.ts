/**
 * One try of one request, by Microsoft's library: address, token, name, deadline, the whole answer. The library's own chain
 * is not used: it sends no token over plain http, knows no deadline, and repeats a POST that may already have succeeded.
 */
import { Client, type GraphRequest, ResponseType } from "@microsoft/microsoft-graph-client";
import { isLoopbackHost } from "../contract/loopback.ts";
import { type Clock, RegisterUnavailable } from "../service/ports.ts";
import { type Deadline, deadlineFor, within } from "./deadline.ts";
import { isPassing } from "./fault.ts";

/** How Microsoft asks applications to name themselves; named traffic is throttled last. */
const userAgent = "NONISV|Lantern|Lantern/0.1.0";

/** A request as its caller means it. `path` is below the version and encoded. */
export type Asked =
  | { readonly method: "GET"; readonly path: string; readonly wants: "json" | "bytes" }
  | { readonly method: "POST"; readonly path: string; readonly body: object }
  | { readonly method: "PUT"; readonly path: string; readonly bytes: Uint8Array; readonly mimeType: string };

/** What came back, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

export interface AttemptOptions {
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly deadlineMilliseconds: number;
  readonly fetch: typeof fetch;
}

/** Tries a request once. Throws when there is no answer: no token, no connection, nothing in time. */
export type Attempt = (asked: Asked, token: () => Promise<string>) => Promise<Answer>;

/** The way to try requests on one Graph. */
export function attemptOn({ baseUrl, clock, deadlineMilliseconds, fetch }: AttemptOptions): Attempt {
  const root = baseUrl.replace(/\/+$/, "").replace(/\/v1\.0$/, "");
  const client = Client.initWithMiddleware({
    baseUrl: root,
    defaultVersion: "v1.0",
    middleware: {
      execute: async (context) => {
        context.response = await fetch(context.request, context.options);
      },
    },
  });
  const whole = (response: Response, deadline: Deadline) => wholeAnswer(response, deadline, deadlineMilliseconds);
  return (asked, token) =>
    within(clock, deadlineFor(deadlineMilliseconds, sizeOf(asked)), async (deadline) => {
      // A redirect could lead the token astray; the one that Graph sends on purpose is followed below, without the token.
      const redirect = wantsBytes(asked) ? "manual" : "error";
      const bearer = await token();
      // Its caller has been told that there is no answer, and may have asked again.
      deadline.signal.throwIfAborted();
      const request = client
        .api(asked.path)
        .responseType(ResponseType.RAW)
        .headers({ Authorization: `Bearer ${bearer}`, "User-Agent": userAgent })
        .options({ signal: deadline.signal, redirect });
      const response = await sent(request, asked);
      if (!wantsBytes(asked) || response.status < 300 || response.status > 399) return whole(response, deadline);
      // A body that nobody reads would keep its connection.
      await response.body?.cancel();
      deadline.restart(deadlineMilliseconds);
      return whole(await storedAt(addressOfBytes(response.headers.get("location"), root), fetch, deadline), deadline);
    });
}

/** What lies at a pre-signed address. Whether there is such a document, Graph has said already: a no of this one is about the address. */
async function storedAt(address: URL, send: typeof fetch, { signal }: Deadline): Promise<Response> {
  const response = await send(address, { headers: { "User-Agent": userAgent }, signal, redirect: "error" });
  if (response.status < 400 || isPassing(response.status)) return response;
  await response.body?.cancel();
  throw new RegisterUnavailable(response.status);
}

async function sent(request: GraphRequest, asked: Asked): Promise<Response> {
  const response: unknown = await send(request, asked);
  if (!(response instanceof Response)) throw new TypeError("the Graph client gave no raw response");
  return response;
}

function send(request: GraphRequest, asked: Asked): Promise<unknown> {
  if (asked.method === "GET") return request.get();
  if (asked.method === "POST") return request.post(asked.body);
  // The library would send the whole memory behind a view; a Buffer it sends as it is.
  const { buffer, byteOffset, byteLength } = asked.bytes;
  return request.header("Content-Type", asked.mimeType).put(Buffer.from(buffer, byteOffset, byteLength));
}

async function wholeAnswer(response: Response, deadline: Deadline, usual: number): Promise<Answer> {
  const { status, headers } = response;
  deadline.restart(deadlineFor(usual, Number(headers.get("content-length") ?? 0)));
  return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/**
 * Where the bytes of a document lie: a pre-signed address, good for a while without a token.
 *
 * @throws Error when it is not https; http is taken on this machine only, from a Graph on this machine.
 */
function addressOfBytes(location: string | null, root: string): URL {
  const address = new URL(location ?? "");
  const local = isPlainHere(new URL(root)) && isPlainHere(address);
  if (address.protocol !== "https:" && !local) throw new Error("a redirect to an address that is not safe");
  return address;
}

function isPlainHere({ protocol, host }: URL): boolean {
  return protocol === "http:" && isLoopbackHost(host);
}

function wantsBytes(asked: Asked): boolean {
  return asked.method === "GET" && asked.wants === "bytes";
}

function sizeOf(asked: Asked): number {
  return asked.method === "PUT" ? asked.bytes.byteLength : 0;
}
