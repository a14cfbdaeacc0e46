/**
 * A round: work that is done again and again beside the requests, such as filing what was accepted. It runs when woken and
 * when its time has come, never twice at once, and after a failure later and later, so that a service in trouble is left
 * to recover. Nothing it has to do lives in memory: each pass asks the desk.
 */
import { failureEvent } from "./fault.ts";
import { type Clock, type Log, MessengerUnavailable, type Randomness, RegisterUnavailable } from "./ports.ts";

/** Does what there is to do. Gives the milliseconds until it wants to be called again; undefined: when woken. */
export type Pass = () => Promise<number | undefined>;

const longestWait = 60_000;

/** One kind of work, for as long as the server runs. */
export class Round {
  readonly #name: string;
  readonly #pass: Pass;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #random: Randomness;
  readonly #gather: number;
  #running: Promise<void> | undefined;
  #again = false;
  #closed = false;
  #failures = 0;
  #cancel: (() => void) | undefined;

  /** `gather`: milliseconds that a wake waits for more to do, so that what comes together is done together. */
  constructor(
    name: string,
    pass: Pass,
    outside: { readonly clock: Clock; readonly log: Log; readonly random: Randomness },
    gather = 0,
  ) {
    this.#name = name;
    this.#pass = pass;
    this.#clock = outside.clock;
    this.#log = outside.log;
    this.#random = outside.random;
    this.#gather = gather;
  }

  /** Runs a pass now, or once more after the one that is running. Not while it waits after a failure: that has its time. */
  wake(): void {
    if (this.#closed || (this.#failures > 0 && this.#running === undefined)) return;
    if (this.#gather === 0 || this.#running !== undefined) this.#start();
    else if (this.#cancel === undefined) this.#startAfter(this.#gather);
  }

  /** Whether a pass is running. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Resolves when no pass is running. What waits for its time is not waited for. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Starts no more passes, and resolves when the running one is over. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancel?.();
    await this.settled();
  }

  #startAfter(milliseconds: number): void {
    this.#cancel = this.#clock.after(milliseconds, () => this.#start());
  }

  #start(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#running !== undefined) {
      this.#again = true;
      return;
    }
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
      if (this.#again) {
        this.#again = false;
        this.wake();
      }
    });
  }

  async #run(): Promise<void> {
    const wait = await this.#attempt();
    if (wait !== undefined && !this.#closed) this.#startAfter(wait);
  }

  async #attempt(): Promise<number | undefined> {
    try {
      const wait = await this.#pass();
      this.#failures = 0;
      return wait;
    } catch (fault) {
      this.#failures += 1;
      this.#log.note(failureEvent(this.#name, fault));
      return this.#waitAfter(fault);
    }
  }

  /** Doubles from one second to a minute, with jitter so that servers do not come back in step; never earlier than asked. */
  #waitAfter(fault: unknown): number {
    const doubled = Math.min(longestWait, 1000 * 2 ** (this.#failures - 1));
    const asked =
      fault instanceof RegisterUnavailable || fault instanceof MessengerUnavailable ? fault.retryAfterSeconds : 0;
    return Math.max(doubled * (0.5 + this.#random.fraction() / 2), (asked ?? 0) * 1000);
  }
}
