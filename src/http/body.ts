/**
 * The body of a request: JSON of limited size, or refused. restify's own reader is not used: it unpacks what is compressed
 * without a limit, and the process ends when that is broken.
 */
import type { IncomingMessage } from "node:http";
import type { Request } from "restify";
import { jsonIn } from "../contract/json.ts";

/** What was sent cannot be read; `statusCode` says why, in HTTP's numbers. */
export class BodyRefused extends Error {
  override readonly name = "BodyRefused";
  readonly statusCode: 400 | 413 | 415;
  constructor(statusCode: 400 | 413 | 415) {
    super("a body that cannot be read");
    this.statusCode = statusCode;
  }
}

/** Which routes are told of their body later, by their paths. */
export interface ToldLater {
  /** They read their own (`jsonBodyOf`), once they know who asks. */
  readonly long: ReadonlySet<unknown>;
  /** What cannot be read stands in the place of the body, until it is known who asks. */
  readonly desk: ReadonlySet<unknown>;
}

/** Puts the parsed body of a POST in its place; none leaves it undefined. `largest` is in bytes. */
export function readJsonBody(largest: number, { long, desk }: ToldLater): (request: Request) => Promise<void> {
  return async (request) => {
    request.body = undefined;
    const path = request.getRoute()?.path;
    if (request.method !== "POST" || long.has(path)) return;
    const read = jsonBodyOf(request, largest);
    request.body = await (desk.has(path) ? read.catch(refused) : read);
  };
}

function refused(fault: unknown): BodyRefused {
  if (fault instanceof BodyRefused) return fault;
  throw fault;
}

/** The parsed body of a request; undefined where it has none. `largest` is in bytes. @throws BodyRefused */
export async function jsonBodyOf(request: IncomingMessage, largest: number): Promise<unknown> {
  // Whoever sends it may be gone in its midst: a phone loses its network, and that is nobody's fault.
  const text = await textOf(request, largest).catch(() => {
    throw new BodyRefused(400);
  });
  if ((request.headers["content-encoding"] ?? "identity") !== "identity") throw new BodyRefused(415);
  if (text === undefined) throw new BodyRefused(413);
  if (text === "") return undefined;
  if (!/^application\/json *(;|$)/i.test(request.headers["content-type"] ?? "")) throw new BodyRefused(415);
  const body = jsonIn(text);
  if (body === undefined) throw new BodyRefused(400);
  return body;
}

/** The body as UTF-8; undefined when it is longer than `largest`, in bytes. */
export async function textOf(request: IncomingMessage, largest: number): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    // What is too long is read to its end, unkept: leaving now would cut the connection before the answer.
    if (size <= largest) parts.push(bytes);
  }
  return size > largest ? undefined : Buffer.concat(parts).toString("utf8");
}
