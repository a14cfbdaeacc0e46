/** Long loops in pieces, so that requests are never kept waiting: a register may have a million rows. */

/** How many are looked at between two breaths. */
const piece = 5_000;

/** Lets requests that wait go first. */
export type Breathe = () => Promise<void>;

/** Looks at all of them in order, with a breath now and then. */
export async function inPieces<T>(all: readonly T[], breathe: Breathe, look: (one: T) => void): Promise<void> {
  for (let from = 0; from < all.length; from += piece) {
    if (from > 0) await breathe();
    for (const one of all.slice(from, from + piece)) look(one);
  }
}
