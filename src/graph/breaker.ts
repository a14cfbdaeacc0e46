/**
 * Leaves a dead service alone. After some failures in a row nothing is sent but, after a pause, one request that finds out
 * whether Graph is back; each time it is not, the pause doubles, up to a minute.
 */

/** So many in a row are no accident. */
const failuresInARow = 5;
const shortestPause = 2_000;
const longestPause = 60_000;

/** What a request meets. `probe`: it may go as the one that finds out; `wait`: another one is finding out. */
export type Met = "go" | "probe" | "wait" | { readonly closedFor: number };

/** The breaker of one service. It is told of every failure and answer, and holds no timer. Times are milliseconds of one steady clock. */
export class Breaker {
  readonly #random: () => number;
  #failures = 0;
  /** 0 while requests flow. */
  #pause = 0;
  #since = 0;
  #until = 0;
  #probing = false;

  /** @param random a number from 0 up to, but not, 1 */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** An urgent request does not wait for longer than the shortest pause. */
  meets(urgent: boolean, now: number): Met {
    if (this.#pause === 0) return "go";
    if (this.#probing) return "wait";
    const until = urgent ? Math.min(this.#until, this.#since + shortestPause) : this.#until;
    return now < until ? { closedFor: until - now } : "probe";
  }

  /** The probe is on its way. */
  probe(): void {
    this.#probing = true;
  }

  /** Whichever request it was: Graph is there. */
  answered(): void {
    this.#failures = 0;
    this.#pause = 0;
    this.#probing = false;
  }

  /** Gives the milliseconds for which Graph is left alone from now on, where this failure begins or prolongs that. */
  failed(wasProbe: boolean, now: number): number | undefined {
    const closed = this.#pause > 0;
    // Sent before the pause began, it tells nothing new.
    if (closed && !wasProbe) return undefined;
    this.#failures += 1;
    if (!closed && this.#failures < failuresInARow) return undefined;
    this.#pause = Math.min(longestPause, Math.max(shortestPause, this.#pause * 2));
    this.#since = now;
    // Never in step with other servers.
    this.#until = now + Math.round(this.#pause * (0.5 + this.#random() / 2));
    this.#probing = false;
    return this.#until - now;
  }
}
