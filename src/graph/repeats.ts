/**
 * What is tried again by itself. A GET that met 429, 503 or 504: as late as Graph asks, or a little later each time. Anything
 * that met 401: once, with another token, because a 401 did nothing. Whatever creates something is else sent once: only its
 * caller knows how to find out whether it happened.
 */
import type { Clock } from "../service/ports.ts";
import type { Answer, Asked, Attempt } from "./attempt.ts";
import type { Turn } from "./lines.ts";
import { isListViewThreshold, jsonOf } from "./reply.ts";
import { retryAfterSeconds } from "./retry-after.ts";
import type { TokenSource } from "./tokens.ts";
import type { Traffic } from "./traffic.ts";

const passing = new Set([429, 503, 504]);
const mostTries = 4;

interface Repeating {
  readonly attempt: Attempt;
  readonly token: TokenSource;
  readonly clock: Clock;
  /** A number from 0 up to, but not, 1. */
  readonly random: () => number;
}

/** Sends a request as often as it takes, within reason. Gives the last answer; throws when there was none. */
export type Send = (asked: Asked, traffic: Traffic, turn: Turn) => Promise<Answer>;

/** The way to send with repeats. Every try waits for its turn, and keeps its place. */
export function repeating({ attempt, token, clock, random }: Repeating): Send {
  return async (asked, traffic, first) => {
    const bearer = bearerFrom(token);
    let tries = 1;
    for (let turn = first; ; ) {
      const answer = await traffic.pass(turn, () => attempt(asked, bearer.next));
      if (answer.status === 401 && bearer.refuse()) continue;
      if (asked.method !== "GET" || tries === mostTries || !mayPass(answer)) return answer;
      const again = traffic.again(turn);
      if (again === undefined) return answer;
      turn = again;
      const seconds = retryAfterSeconds(answer.headers, clock.now());
      await passes(clock, seconds === undefined ? 2 ** (tries - 1) * (0.5 + random() / 2) : seconds + random());
      tries += 1;
    }
  };
}

function mayPass(answer: Answer): boolean {
  return passing.has(answer.status) && !isListViewThreshold(answer.status, answer.headers, jsonOf(answer));
}

/** Tokens for one request. `refuse`: the last one was not taken; whether another one may be tried. */
function bearerFrom(token: TokenSource): { readonly next: () => Promise<string>; readonly refuse: () => boolean } {
  let last = "";
  let refused: string | undefined;
  return {
    next: async () => {
      last = await token(refused);
      return last;
    },
    refuse: () => {
      const first = refused === undefined;
      refused = last;
      return first;
    },
  };
}

function passes(clock: Clock, seconds: number): Promise<void> {
  return new Promise((resolve) => clock.after(Math.round(seconds * 1000), resolve));
}
