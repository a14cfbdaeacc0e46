/**
 * Time that passes only when nothing is left to do at a moment: the scheduler of a simulation. What is due at the same moment
 * happens in the order in which it was asked for, so a seed plays the same story every time.
 */
import { type Instant, instantOf } from "../../src/domain/calendar.ts";
import { start } from "../build.ts";

interface Due {
  readonly at: number;
  readonly order: number;
  readonly call: () => void;
}

export class VirtualTime {
  #now = Date.parse(start);
  #order = 0;
  readonly #queue: Due[] = [];

  now(): Instant {
    return instantOf(this.#now);
  }

  /** Milliseconds since the story began. */
  get elapsed(): number {
    return this.#now - Date.parse(start);
  }

  /** Calls once after so many milliseconds, unless cancelled by what it returns. */
  after(milliseconds: number, call: () => void): () => void {
    const due: Due = { at: this.#now + Math.max(0, Math.ceil(milliseconds)), order: this.#order++, call };
    this.#queue.splice(this.#placeOf(due), 0, due);
    return () => {
      const at = this.#queue.indexOf(due);
      if (at >= 0) this.#queue.splice(at, 1);
    };
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve));
  }

  /** Lets things happen until a moment of the story, in milliseconds, or until `enough` says so. */
  async run(until: number, enough: () => boolean = () => false): Promise<void> {
    await quiet();
    for (let next = this.#queue[0]; next !== undefined && !enough(); next = this.#queue[0]) {
      if (next.at - Date.parse(start) > until) return;
      this.#queue.shift();
      this.#now = Math.max(this.#now, next.at);
      next.call();
      await quiet();
    }
  }

  #placeOf(due: Due): number {
    let [low, high] = [0, this.#queue.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#queue[middle];
      if (other !== undefined && (other.at < due.at || (other.at === due.at && other.order < due.order)))
        low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Resolves when everything that could go on without time passing has gone on. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
