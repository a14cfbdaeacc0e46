/** The log: one line of JSON an event, to standard error. What may be in it is decided by the type `LogEvent`, which has no room for text. */
import { pino } from "pino";
import type { Log, LogEvent } from "./service/ports.ts";

const serious: ReadonlySet<LogEvent["event"]> = new Set(["fault", "entry-contested", "register-suspicious"]);
const unusual: ReadonlySet<LogEvent["event"]> = new Set([
  "register-unavailable",
  "notice-postponed",
  "access-denied",
  "sign-in-refused",
  "activity-refused",
]);

/** A log that writes to the file descriptor, at once: what was logged before a crash is there after it. */
export function openLog(descriptor: number): Log {
  const out = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: descriptor, sync: true }),
  );
  return {
    note: (event) => {
      if (serious.has(event.event)) out.error(event);
      else if (unusual.has(event.event)) out.warn(event);
      else out.info(event);
    },
  };
}
