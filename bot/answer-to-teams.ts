/**
 * The HTTP answer of a turn. The SDK writes what went wrong into it, in its own words, which may quote what was sent;
 * so it writes here first, and what leaves is an invoke's answer, or a bare error.
 */
import { STATUS_CODES } from "node:http";
import type { Response } from "botbuilder";
import type { Problem } from "../src/contract/desk-api.ts";

/** An answer that is held back until it is known to be fit to leave. */
export interface HeldAnswer {
  /** What the SDK is given in the response's place. */
  readonly response: Response;
  /** Sends it. Gives the status, when it is an error that the SDK made. */
  readonly release: () => number | undefined;
}

/** Holds the answer that would go to `response`. */
export function holdAnswer(response: Response): HeldAnswer {
  let status = 200;
  let body: unknown;
  const held: Response = {
    socket: response.socket,
    header: () => undefined,
    status: (code) => {
      status = code;
    },
    send: (sent) => {
      body = sent;
    },
    end: () => undefined,
  };
  const release = () => {
    // An invoke's answer is an object; in words speaks only the SDK.
    const isError = status >= 400 && (typeof body !== "object" || body === null);
    response.status(status);
    const sent = isError ? JSON.stringify(problem(status)) : body;
    if (isError) response.header("Content-Type", "application/problem+json");
    if (sent !== undefined) response.send(sent);
    response.end();
    return isError ? status : undefined;
  };
  return { response: held, release };
}

function problem(status: number): Problem {
  return { type: "about:blank", status, title: STATUS_CODES[status] ?? "Error" };
}
