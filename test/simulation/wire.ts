/**
 * The wires between the servers of a simulation and what they stand on. A wire takes time, loses requests, loses answers to
 * what was done, and is cut when its server dies: whoever waited then waits for ever, as in a process that is gone.
 */
import type { Randomness } from "../../src/service/ports.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What a server stands on. */
export const services = ["graph", "desk", "teams"] as const;
export type Service = (typeof services)[number];

/** How a service does at the moment. */
export interface Weather {
  /** Nothing comes through. */
  down: boolean;
  /** How often a request is lost before it arrives, and how often the answer is lost after it was done. From 0 to 1. */
  lost: number;
  answerLost: number;
  /** The longest a way may take. Milliseconds. */
  slowest: number;
}

export function fairWeather(): Weather {
  return { down: false, lost: 0, answerLost: 0, slowest: 60 };
}

/** Whether a server is alive. A dead one's timers and requests come to nothing. */
export interface Life {
  alive: boolean;
}

export interface WireParts {
  readonly time: VirtualTime;
  readonly random: Randomness;
  readonly life: Life;
  readonly weather: Weather;
  /** What a server sees when nothing came back. */
  readonly fault: () => Error;
}

export type Wire = <T>(work: () => Promise<T>) => Promise<T>;

/** One way along a wire, there or back: it takes time, and whoever died meanwhile never gets to its end. */
export function wayOf({ time, random, life, weather }: Omit<WireParts, "fault">): () => Promise<void> {
  return async () => {
    await time.sleep(1 + random.fraction() * weather.slowest);
    if (!life.alive) await nothingMore();
  };
}

/** A wire of one server to one service. */
export function wireOf({ fault, ...parts }: WireParts): Wire {
  const { random, weather } = parts;
  const way = wayOf(parts);
  return async (work) => {
    await way();
    if (weather.down || random.fraction() < weather.lost) {
      await way();
      throw fault();
    }
    const done = await work().then(
      (value) => () => value,
      (broken: unknown) => () => {
        throw broken;
      },
    );
    await way();
    if (random.fraction() < weather.answerLost) throw fault();
    return done();
  };
}

/** What a dead process goes on to do. */
function nothingMore(): Promise<never> {
  return new Promise(() => undefined);
}
