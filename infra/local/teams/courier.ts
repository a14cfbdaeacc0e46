/**
 * Brings activities to the bot. When the bot has not answered after fifteen seconds the same activity is sent again, as the
 * Bot Service does: a handler that is slow runs twice, and must bear it. Without credentials no token is sent, which a bot
 * accepts in local mode only.
 */
import type { Activity } from "./activities.ts";

/** Runs something later; answers with a way to call it off. Tests give one that they move by hand. */
export type Timer = (milliseconds: number, run: () => void) => () => void;

/** What the bot said: an HTTP status and, to an invoke, a body. 502: not reached; 504: never answered. */
export interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Courier {
  /** Never rejects: a bot that cannot be reached is an answer too. */
  readonly deliver: (activity: Activity) => Promise<BotAnswer>;
  /** Gives up what is under way and waits until it has ended. */
  readonly close: () => Promise<void>;
}

/** The documented patience of Teams, in milliseconds. */
const patience = 15_000;
const attemptsAtMost = 2;

/** The real clock's timer. It keeps no process alive. */
export const wallTimer: Timer = (milliseconds, run) => {
  const timeout = setTimeout(run, milliseconds);
  timeout.unref();
  return () => clearTimeout(timeout);
};

/** A courier to one endpoint, e.g. `http://127.0.0.1:3978/api/messages`. */
export function openCourier(endpoint: string, timer: Timer): Courier {
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  };

  return {
    deliver: (activity) => {
      const { promise, resolve } = Promise.withResolvers<BotAnswer>();
      const body = JSON.stringify(activity);
      let attempts = 0;
      let callOff = (): void => undefined;
      const attempt = (): void => {
        attempts += 1;
        void track(post(endpoint, body, closing.signal)).then(resolve);
        callOff = timer(patience, attempts < attemptsAtMost ? attempt : () => resolve({ status: 504 }));
      };
      if (closing.signal.aborted) resolve({ status: 502 });
      else attempt();
      return promise.finally(() => callOff());
    },
    close: async () => {
      closing.abort();
      await Promise.all(underWay);
    },
  };
}

async function post(endpoint: string, body: string, signal: AbortSignal): Promise<BotAnswer> {
  try {
    const headers = { "Content-Type": "application/json; charset=utf-8" };
    const response = await fetch(endpoint, { method: "POST", body, headers, signal });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true && text !== "";
    return isJson ? { status: response.status, body: JSON.parse(text) } : { status: response.status };
  } catch {
    // Refused, reset, closed or not JSON: the Bot Service tells all of these as a bad gateway, and so does this.
    return { status: 502 };
  }
}
