/**
 * What is tried again by itself. A GET that met 429, 503 or 504: never at the same moment as everybody else. Anything that
 * met 401: once, with another token, because a 401 did nothing. Whatever creates something is else sent once: only its
 * caller knows how to find out whether it happened.
 */
import type { Clock } from "../service/ports.ts";
import type { Answer, Asked, Attempt } from "./attempt.ts";
import { retryAfterSeconds } from "./retry-after.ts";
import type { TokenSource } from "./tokens.ts";

const passing = new Set([429, 503, 504]);
const mostTries = 4;
const longestWaitSeconds = 60;

interface Repeating {
  readonly attempt: Attempt;
  readonly token: TokenSource;
  readonly clock: Clock;
  /** A number from 0 up to, but not, 1. */
  readonly random: () => number;
}

/** Sends a request as often as it takes, within reason. Gives the last answer; throws when there was none. */
export function repeating({ attempt, token, clock, random }: Repeating): (asked: Asked) => Promise<Answer> {
  return async (asked) => {
    let last = "";
    let refused: string | undefined;
    const bearer = async (): Promise<string> => {
      last = await token(refused);
      return last;
    };
    for (let tries = 1; ; ) {
      const answer = await attempt(asked, bearer);
      if (answer.status === 401 && refused === undefined) {
        refused = last;
        continue;
      }
      if (asked.method !== "GET" || !passing.has(answer.status) || tries === mostTries) return answer;
      const seconds = retryAfterSeconds(answer.headers, clock.now());
      if (seconds !== undefined && seconds > longestWaitSeconds) return answer;
      const wait = seconds === undefined ? 2 ** (tries - 1) * (0.5 + random() / 2) : seconds + random();
      await new Promise<void>((resolve) => clock.after(Math.round(wait * 1000), resolve));
      tries += 1;
    }
  };
}
