/** Time to count by: the clock of a machine may be set back, and then a wait of a minute would last for as long as that. */
import type { Clock } from "../service/ports.ts";

/** Milliseconds that never go back: where the clock does, they stand still for a moment and go on from there. */
export function steadyTime(clock: Pick<Clock, "now">): () => number {
  let last = Number.NEGATIVE_INFINITY;
  let ahead = 0;
  return () => {
    const read = Date.parse(clock.now()) + ahead;
    if (read < last) ahead += last - read;
    last = Math.max(last, read);
    return last;
  };
}
