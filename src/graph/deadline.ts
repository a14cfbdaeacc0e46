/** How long one try of a request may take, and giving up when that is over: a service can fall silent at any byte. */
import type { Clock } from "../service/ports.ts";

/** Time for a request without much in it. Milliseconds. */
export const usualDeadline = 20_000;

/** As many bytes as take one more `usualDeadline`: 1.7 megabits a second, which every school's line carries. */
const bytesPerDeadline = 4 * 1_048_576;

/** The time for something of this size. */
export function deadlineFor(usual: number, bytes: number): number {
  return usual * (1 + Math.floor(bytes / bytesPerDeadline));
}

export interface Deadline {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  /** Gives time anew from now. */
  restart(milliseconds: number): void;
}

/** Runs work until it is done or its time is over, whichever comes first. @throws what the work throws, or Error "no answer in time" */
export async function within<T>(
  clock: Clock,
  milliseconds: number,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const giveUp = new AbortController();
  const over = Promise.withResolvers<never>();
  const runOut = (): void => {
    const fault = new Error("no answer in time");
    giveUp.abort(fault);
    over.reject(fault);
  };
  let cancel = clock.after(milliseconds, runOut);
  const restart = (again: number): void => {
    cancel();
    cancel = clock.after(again, runOut);
  };
  try {
    return await Promise.race([work({ signal: giveUp.signal, restart }), over.promise]);
  } finally {
    cancel();
  }
}
