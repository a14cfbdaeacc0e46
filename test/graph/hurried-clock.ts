/** A clock on which waiting takes no time and makes it later. Deadlines run out only when told to. */
import { type Instant, instantOf, plusMinutes } from "../../src/domain/calendar.ts";
import type { Clock } from "../../src/service/ports.ts";
import { start } from "../build.ts";

export interface HurriedClock extends Clock {
  /** Milliseconds of every wait that was passed over, in order. */
  readonly waits: readonly number[];
  /** Lets time go by; timers are not touched. */
  forward(minutes: number): void;
  /** Lets every deadline that is running now run out. */
  expire(): void;
}

/** @param deadline timers of exactly this length are deadlines */
export function hurriedClock(deadline = 20_000): HurriedClock {
  let now = start;
  const waits: number[] = [];
  const deadlines = new Set<() => void>();
  return {
    waits,
    now: () => now,
    after: (milliseconds, call) => {
      if (milliseconds === deadline) {
        deadlines.add(call);
        return () => deadlines.delete(call);
      }
      const due = later(now, milliseconds);
      let cancelled = false;
      queueMicrotask(() => {
        if (cancelled) return;
        waits.push(milliseconds);
        if (due > now) now = due;
        call();
      });
      return () => {
        cancelled = true;
      };
    },
    forward: (minutes) => {
      now = plusMinutes(now, minutes);
    },
    expire: () => {
      for (const call of deadlines) call();
    },
  };
}

function later(now: Instant, milliseconds: number): Instant {
  return instantOf(Date.parse(now) + Math.ceil(milliseconds));
}
