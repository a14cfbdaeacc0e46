/** A clock that stands still until a test moves it. What was to happen meanwhile happens then, in order, and is waited for. */
import { type Instant, instantOf, millisecondsBetween } from "../src/domain/calendar.ts";
import type { Clock } from "../src/service/ports.ts";
import { start } from "./build.ts";

export interface Span {
  readonly minutes?: number;
  readonly seconds?: number;
}

export interface HeldClock extends Clock {
  /** Moves on, calling every timer at its own moment. `settled` is waited for after each, so that what it began is done. */
  forward(span: Span, settled?: () => Promise<void>): Promise<void>;
  /** Milliseconds until each timer that waits, soonest first. */
  waiting(): readonly number[];
}

interface Timer {
  readonly due: Instant;
  readonly call: () => void;
}

/** A clock held at this moment. */
export function heldClock(from: Instant = start): HeldClock {
  let now = from;
  const timers = new Set<Timer>();
  const inOrder = () => [...timers].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return {
    now: () => now,
    after: (milliseconds, call) => {
      // A moment has whole milliseconds; a timer may be late by part of one, as every timer, and is never early.
      const timer = { due: later(now, Math.ceil(milliseconds)), call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    forward: async ({ minutes = 0, seconds = 0 }, settled = async () => undefined) => {
      const until = later(now, Math.round(minutes * 60_000 + seconds * 1000));
      await settled();
      for (let [next] = inOrder(); next !== undefined && next.due <= until; [next] = inOrder()) {
        timers.delete(next);
        if (next.due > now) now = next.due;
        next.call();
        await settled();
      }
      now = until;
    },
    waiting: () => inOrder().map(({ due }) => millisecondsBetween(now, due)),
  };
}

function later(now: Instant, milliseconds: number): Instant {
  return instantOf(Date.parse(now) + milliseconds);
}
