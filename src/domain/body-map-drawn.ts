/** How a drawn view is written down: SVG path data in whole numbers, the view being a square of 1000 by 1000. */

/** A view by its lines. Paths are absolute, of `M`, `L`, `C` and `Z` only, so that they can be mirrored and measured. */
export interface Drawn {
  /** What the figure covers, from back to front. */
  readonly contours: readonly string[];
  /** Finer lines that help one find a place. */
  readonly lines: readonly string[];
  /** The same, each drawn a second time on the other side of the middle. */
  readonly twins: readonly string[];
}

/** A long path from its pieces. */
export function joined(...pieces: readonly string[]): string {
  return pieces.join("");
}
