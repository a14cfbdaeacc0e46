/**
 * The chain through which every request to Graph goes: retry, token, name, deadline. It takes the place of the library's
 * own chain, which sends no token over plain http, knows no deadline, and repeats a POST that may already have succeeded.
 */
import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import type { Clock } from "../service/ports.ts";
import { retryAfterSeconds } from "./retry-after.ts";
import type { TokenSource } from "./tokens.ts";

/** How Microsoft asks applications to name themselves; named traffic is throttled last. */
const userAgent = "NONISV|Lantern|Lantern/0.1.0";
const repeated = new Set([429, 503, 504]);
const mostTries = 4;
const longestWaitSeconds = 60;

export interface ChainOptions {
  readonly token: TokenSource;
  readonly clock: Clock;
  /** A number from 0 up to, but not, 1. */
  readonly random: () => number;
  /** For one try, from sending to the last byte of the answer. */
  readonly deadlineMilliseconds: number;
  readonly fetch: typeof fetch;
}

type Step = (context: Context, next: () => Promise<void>) => Promise<void>;

/** The chain as the one middleware that the library is given. */
export function chainOf(options: ChainOptions): Middleware {
  const steps = [retrySafe(options), withToken(options), withName];
  const send = steps.reduceRight<(context: Context) => Promise<void>>(
    (rest, step) => (context) => step(context, () => rest(context)),
    sendWithin(options),
  );
  return { execute: send };
}

/**
 * Repeats a GET that met 429, 503 or 504, as late as Graph asks and never at the same moment as everybody else. Whatever
 * creates something is sent once: only its caller knows how to find out whether it happened.
 */
function retrySafe({ clock, random }: ChainOptions): Step {
  return async (context, next) => {
    for (let tries = 1; ; tries++) {
      await next();
      const { response, options } = context;
      const final = response === undefined || !repeated.has(response.status) || options?.method !== "GET";
      if (final || tries === mostTries) return;
      const asked = retryAfterSeconds(response.headers, clock.now());
      if (asked !== undefined && asked > longestWaitSeconds) return;
      const seconds = asked === undefined ? 2 ** (tries - 1) * (0.5 + random() / 2) : asked + random();
      await new Promise<void>((resolve) => clock.after(Math.round(seconds * 1000), resolve));
    }
  };
}

function withToken({ token }: ChainOptions): Step {
  return async (context, next) => {
    setHeader(context, "Authorization", `Bearer ${await token()}`);
    await next();
  };
}

async function withName(context: Context, next: () => Promise<void>): Promise<void> {
  setHeader(context, "User-Agent", userAgent);
  await next();
}

/** Sends, and reads the whole answer, because a service can fall silent halfway through its body too. */
function sendWithin({ fetch, clock, deadlineMilliseconds }: ChainOptions): (context: Context) => Promise<void> {
  return async (context) => {
    const giveUp = new AbortController();
    const arrived = clock.after(deadlineMilliseconds, () => giveUp.abort(new Error("no answer in time")));
    try {
      // A redirect could lead the token astray, and Graph sends none for what Lantern asks.
      const options = { ...context.options, redirect: "error", signal: giveUp.signal } as const;
      const answer = await fetch(context.request, options);
      const { status, statusText, headers } = answer;
      const bytes = await answer.arrayBuffer();
      context.response = new Response(bytes.byteLength === 0 ? null : bytes, { status, statusText, headers });
    } finally {
      arrived();
    }
  };
}

function setHeader(context: Context, name: string, value: string): void {
  const headers = new Headers(context.options?.headers);
  headers.set(name, value);
  context.options = { ...context.options, headers };
}
