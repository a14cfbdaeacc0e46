/** The log: one line of JSON an event, to standard error. What may be in it is decided by the type `LogEvent`, which has no room for text. */
import { pino } from "pino";
import type { Log, LogEvent } from "./service/ports.ts";

const serious: ReadonlySet<LogEvent["event"]> = new Set(["fault", "register-tampered"]);
const unusual: ReadonlySet<LogEvent["event"]> = new Set([
  "register-unavailable",
  "graph-resting",
  "entry-decided-again",
  "notice-postponed",
  "document-refused",
  "access-denied",
  "sign-in-refused",
  "activity-refused",
]);

/** How much is kept for later while the log cannot be written; what comes on top of it is lost. Bytes. */
const kept = 1024 * 1024;

/**
 * A log that writes to the file descriptor, at once: what was logged before a crash is there after it. Where it cannot be
 * written, on a full disk or into a pipe that nobody reads, the work goes on all the same.
 */
export function openLog(descriptor: number): Log {
  const lines = pino.destination({ dest: descriptor, sync: true, maxLength: kept });
  lines.on("error", () => undefined);
  const out = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, lines);
  return {
    note: (event) => {
      if (serious.has(event.event)) out.error(event);
      else if (unusual.has(event.event)) out.warn(event);
      else out.info(event);
    },
  };
}
