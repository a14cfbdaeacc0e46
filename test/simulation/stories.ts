/** Stories of a simulation as tests: so many seeds, and what went wrong in which. */
import { expect, it } from "vitest";
import { play } from "./play.ts";

/** So many stories are one test, so that a failure names its seeds soon. */
const each = 15;

/** Defines the tests of the seeds from `first` on. */
export function stories(first: number, count: number): void {
  for (let from = first; from < first + count; from += each) {
    const until = Math.min(from + each, first + count);
    it(`seeds ${from} to ${until - 1}`, { timeout: 120_000 }, async () => {
      const wrong: string[] = [];
      for (let seed = from; seed < until; seed += 1) {
        const { violations } = await play(String(seed));
        if (violations.length > 0) wrong.push(`seed ${seed}: ${violations.join("; ")}`);
      }
      expect(wrong).toEqual([]);
    });
  }
}
