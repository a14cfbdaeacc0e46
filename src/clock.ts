/** The system's clock and chance: the only place where either is asked for. */
import { randomBytes, randomUUID } from "node:crypto";
import { instantOf } from "./domain/calendar.ts";
import type { Clock, Randomness } from "./service/ports.ts";

export const systemClock: Clock = {
  now: () => instantOf(Date.now()),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Lets requests that wait go first. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export const systemRandom: Randomness = { uuid: randomUUID, bytes: randomBytes, fraction: Math.random };
