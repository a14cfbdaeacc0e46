/**
 * The body of a request: JSON of limited size, or refused. restify's own reader is not used: it unpacks what is compressed
 * without a limit, and the process ends when that is broken.
 */
import type { Request } from "restify";

/** What was sent cannot be read; `statusCode` says why, in HTTP's numbers. */
class BodyRefused extends Error {
  override readonly name = "BodyRefused";
  readonly statusCode: 400 | 413 | 415;
  constructor(statusCode: 400 | 413 | 415) {
    super("a body that cannot be read");
    this.statusCode = statusCode;
  }
}

/** Puts the parsed body of a POST in its place; none leaves it undefined. `largest` is in bytes. */
export function readJsonBody(largest: number): (request: Request) => Promise<void> {
  return async (request) => {
    request.body = undefined;
    if (request.method !== "POST") return;
    const text = await textOf(request, largest);
    if (text === "") return;
    if (!/^application\/json *(;|$)/i.test(request.headers["content-type"] ?? "")) throw new BodyRefused(415);
    request.body = parsed(text);
  };
}

async function textOf(request: Request, largest: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    // What is too long is read to its end, unkept: leaving now would cut the connection before the answer.
    if (size <= largest) parts.push(bytes);
  }
  if ((request.headers["content-encoding"] ?? "identity") !== "identity") throw new BodyRefused(415);
  if (size > largest) throw new BodyRefused(413);
  return Buffer.concat(parts).toString("utf8");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyRefused(400);
  }
}
