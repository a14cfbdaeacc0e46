/** The few things about HTTP that the addresses of Local Teams share: reading JSON, answering JSON, and telling problems. */
import type { IncomingMessage, ServerResponse } from "node:http";

/** An answer: a status, a body that becomes JSON, and headers where needed. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type ReadBody =
  | { readonly read: true; readonly value: unknown }
  | { readonly read: false; readonly reply: Reply };

/** Far above what Teams takes in one message, so that its own limit is what answers. */
const maximalBytes = 2 * 1024 * 1024;

/**
 * Reads a JSON body. The type must be said to be JSON: a form on another site's page cannot say so without asking first.
 *
 * @returns the value, or the problem to answer with: 415 for another type, 413 when longer than 2 MB, 400 when not JSON.
 */
export async function readJson(request: IncomingMessage): Promise<ReadBody> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return { read: false, reply: problem(415) };
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    // What is too long is read all the same, unkept: leaving the loop would cut the connection before the answer.
    if (size <= maximalBytes) parts.push(bytes);
  }
  if (size > maximalBytes) return { read: false, reply: problem(413) };
  try {
    return { read: true, value: JSON.parse(Buffer.concat(parts).toString("utf8")) };
  } catch {
    return { read: false, reply: problem(400) };
  }
}

const titles: Readonly<Record<number, string>> = {
  400: "The request is not understood",
  403: "Only this machine may ask",
  404: "There is nothing here",
  405: "This address does not take this method",
  413: "The request is too long",
  415: "The request must be JSON",
};

/** A problem in the shape of RFC 9457. It says nothing about the content of the request. */
export function problem(status: number): Reply {
  return {
    status,
    body: { type: "about:blank", title: titles[status] ?? "The request failed", status },
    headers: { "Content-Type": "application/problem+json" },
  };
}

/** The problem of a method that an address does not take, with the one that it does. */
export function notAllowed(allowed: string): Reply {
  const reply = problem(405);
  return { ...reply, headers: { ...reply.headers, Allow: allowed } };
}

/** Sends the answer and ends the response. */
export function sendReply(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
