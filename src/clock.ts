/** The system's clock: the only place where the time is asked for. */
import { instantOf } from "./domain/calendar.ts";
import type { Clock } from "./service/ports.ts";

export const systemClock: Clock = {
  now: () => instantOf(Date.now()),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
