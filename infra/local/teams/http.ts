/** The few things about HTTP that the addresses of Local Teams share: reading JSON, answering JSON, and telling problems. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { jsonIn } from "../../../src/contract/json.ts";
import { textOf } from "../../../src/http/body.ts";

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
  const text = await textOf(request, maximalBytes);
  if (text === undefined) return { read: false, reply: problem(413) };
  const value = jsonIn(text);
  return value === undefined ? { read: false, reply: problem(400) } : { read: true, value };
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
