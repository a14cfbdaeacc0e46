/** Lantern in this process, on the system's clock, which a test moves on: for what is due half a minute from now. */

import { systemRandom } from "../../src/clock.ts";
import { readConfig } from "../../src/config.ts";
import { instantOf } from "../../src/domain/calendar.ts";
import { startLantern } from "../../src/main.ts";
import type { Clock } from "../../src/service/ports.ts";

export interface LeapingServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly port: number;
  /** The log so far. */
  readonly output: () => string;
  /** Moves the clock on once nothing is under way; what is due by then begins. */
  readonly leap: (seconds: number) => Promise<void>;
}

/** Starts it in local mode, told nothing but this environment and these arguments. */
export async function startLeapingServer(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<LeapingServer> {
  const { clock, leap } = leapingClock();
  const lines: string[] = [];
  const log = { note: (event: object) => void lines.push(JSON.stringify(event)) };
  const running = await startLantern(readConfig({ PORT: "0", ...env }, args), { clock, log, random: systemRandom });
  return {
    address: `http://127.0.0.1:${running.port}`,
    port: running.port,
    output: () => lines.join("\n"),
    leap: async (seconds) => {
      await running.settled();
      leap(seconds * 1000);
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}

interface Timer {
  readonly due: number;
  readonly call: () => void;
  handle: ReturnType<typeof setTimeout>;
}

function leapingClock(): { readonly clock: Clock; readonly leap: (milliseconds: number) => void } {
  const timers = new Set<Timer>();
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const after = (milliseconds: number, call: () => void) => {
    const begin = () => {
      timers.delete(timer);
      call();
    };
    const timer: Timer = { due: now() + milliseconds, call: begin, handle: setTimeout(begin, milliseconds) };
    timers.add(timer);
    return () => {
      clearTimeout(timer.handle);
      timers.delete(timer);
    };
  };
  const leap = (milliseconds: number) => {
    ahead += milliseconds;
    for (const timer of timers) {
      clearTimeout(timer.handle);
      timer.handle = setTimeout(timer.call, Math.max(0, timer.due - now()));
    }
  };
  return { clock: { now: () => instantOf(now()), after }, leap };
}
