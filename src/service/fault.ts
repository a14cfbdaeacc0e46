/** Faults as the log may tell them: what kind of error, and where in the code. Never its message, which may quote a record. */
import { type Log, type LogEvent, RegisterUnavailable } from "./ports.ts";

/** How many frames of the stack are told. */
const depth = 4;

/** A frame ends in a place in a file. A line of a message that begins like a frame, such as "at home", does not. */
const frame = /^ {4}at .*(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s()]*:\d+:\d+\)?$/;

/** The event for something thrown that nobody expected. `where` names the work that it ended. */
export function faultEvent(where: string, fault: unknown): LogEvent {
  if (!(fault instanceof Error)) return { event: "fault", where, error: "unknown", at: [] };
  const frames = (fault.stack ?? "").split("\n").filter((line) => frame.test(line));
  return { event: "fault", where, error: fault.name, at: frames.slice(0, depth).map((line) => line.trim()) };
}

/** The event for work that failed and is tried again: the register was out of reach, or something happened that nobody expected. */
export function failureEvent(during: string, fault: unknown): LogEvent {
  if (!(fault instanceof RegisterUnavailable)) return faultEvent(during, fault);
  return { event: "register-unavailable", during, status: fault.status };
}

/** Does what has time: where the register is out of reach, that is noted, and it is another time's. Throws everything else. */
export async function unlessUnavailable(
  { log }: { readonly log: Log },
  during: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof RegisterUnavailable)) throw fault;
    log.note(failureEvent(during, fault));
  }
}
