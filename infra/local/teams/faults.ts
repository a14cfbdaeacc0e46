/**
 * Making things go wrong on purpose, and seeing what the bot asked for. Nothing here goes wrong by itself: rate limits too
 * are off unless they are given.
 */

import type { RateLimiter } from "./rate-limit.ts";
import type { ConnectorRoute } from "./routes.ts";

/** One answer to come. With `after: "commit"` the work is done first and only its answer is lost, as behind a timeout. */
export interface PlannedFailure {
  readonly route: ConnectorRoute | "any";
  readonly status: number;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly after?: "commit";
}

/** What the bot asked the connector for; ids only, never content. */
export interface SeenRequest {
  readonly at: string;
  readonly route: ConnectorRoute;
  readonly method: string;
  readonly path: string;
  /** What it was answered; 0 when the connection was cut. */
  readonly status: number;
}

/** What a test may do to Teams. */
export interface TeamsControl {
  /** The next request of this route fails so; several calls queue up. */
  readonly failNext: (failure: PlannedFailure) => void;
  /** The connector answers this status to everything, or cuts the connection. 503 unless told otherwise. */
  readonly goDown: (how?: number | "cut") => void;
  readonly comeBack: () => void;
  /** The person blocks the bot: 403 to what it sends there. */
  readonly blockBot: (person: string) => void;
  readonly unblockBot: (person: string) => void;
  /** The person removes the app. */
  readonly uninstall: (person: string) => void;
  /** The latest thousand requests, oldest first. */
  readonly requests: () => readonly SeenRequest[];
}

/** The connector's side of it. */
export interface Faults {
  readonly plan: (failure: PlannedFailure) => void;
  readonly setDown: (how: number | "cut" | undefined) => void;
  readonly down: () => number | "cut" | undefined;
  readonly take: (route: ConnectorRoute) => PlannedFailure | undefined;
  readonly saw: (request: SeenRequest) => void;
  readonly requests: () => readonly SeenRequest[];
  readonly limiter: RateLimiter | undefined;
}

const remembered = 1000;

/** No faults planned. */
export function openFaults(limiter: RateLimiter | undefined): Faults {
  const planned: PlannedFailure[] = [];
  const seen: SeenRequest[] = [];
  let down: number | "cut" | undefined;
  return {
    plan: (failure) => void planned.push(failure),
    setDown: (how) => {
      down = how;
    },
    down: () => down,
    take: (route) => {
      const index = planned.findIndex((failure) => failure.route === route || failure.route === "any");
      return index < 0 ? undefined : planned.splice(index, 1)[0];
    },
    saw: (request) => {
      seen.push(request);
      if (seen.length > remembered) seen.shift();
    },
    requests: () => [...seen],
    limiter,
  };
}
