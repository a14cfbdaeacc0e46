/** Servers that take turns: each waits before every request, and chance says who goes on. So a seed is one interleaving. */
import type { Randomness } from "../../src/service/ports.ts";
import { type Line, shakyLine } from "../simulation/memory-table.ts";

export class Turns {
  readonly #random: Randomness;
  #waiting: (() => void)[] = [];

  constructor(random: Randomness) {
    this.#random = random;
  }

  /**
   * The line of one server. It waits for its turn, and fails as often as said; once it was cut off, or was to die after so
   * many requests, its server hears nothing more and asks nothing more.
   */
  line(chances: Parameters<typeof shakyLine>[1], requests = Number.POSITIVE_INFINITY): Line {
    const shaky = shakyLine(this.#random, chances);
    let left = requests;
    return async (request) => {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      left -= 1;
      if (left < 0) return new Promise(() => undefined);
      const trip = await shaky(request);
      if (trip === "cut-off") left = 0;
      return trip;
    };
  }

  /** Lets everybody take turns until nobody wants one. Whoever died in the meantime is not waited for. */
  async play(servers: readonly Promise<void>[]): Promise<void> {
    const faults: unknown[] = [];
    for (const server of servers) server.catch((fault: unknown) => faults.push(fault));
    for (;;) {
      // What follows from the turn before, up to the next request, is done when this resolves.
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (faults.length > 0) throw faults[0];
      const [next] = this.#waiting.splice(Math.floor(this.#random.fraction() * this.#waiting.length), 1);
      if (next === undefined) return;
      next();
    }
  }
}
