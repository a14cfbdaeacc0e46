/**
 * Where the dots of the picture lie and how large they are (R9.1). A row is cut into cells of one width, and a cell has at most
 * one dot: however many entries there are, no two dots ever cover each other, and the number stands in the dot.
 */
import type { LearnerEvent } from "../../../src/contract/signals.ts";
import { type Threshold, thresholds } from "../../../src/domain/threshold.ts";
import { decidedOf } from "../../words/signals.ts";
import type { EventRow } from "./event-rows.ts";
import type { TimeAxis } from "./time-axis.ts";

export interface Dot {
  readonly row: number;
  readonly x: number;
  readonly radius: number;
  /** A concern's dot is round, any other entry's square; hollow while nothing of it is decided. */
  readonly form: "concern" | "undecided" | "other";
  /** In order of occurrence; at least one. */
  readonly events: readonly LearnerEvent[];
}

/** A cell holds the largest dot there is. Pixels. */
const cell = 28;
const largest = 13;

/** Half of a dot's width, by how serious its entry is. */
export function radiusOf(threshold: Threshold | undefined): number {
  return threshold === undefined ? 5 : 5 + 2 * thresholds.indexOf(threshold);
}

/** The dots of all rows, row by row, in order of time. */
export function dotsOf(rows: readonly EventRow[], axis: TimeAxis): readonly Dot[] {
  const cells = Math.max(1, Math.floor((axis.right - axis.left) / cell));
  const width = (axis.right - axis.left) / cells;
  return rows.flatMap(({ events }, row) => {
    const byCell = new Map<number, LearnerEvent[]>();
    for (const event of events) {
      const at = Math.min(cells - 1, Math.floor((axis.placeOf(event.occurred) - axis.left) / width));
      byCell.set(at, [...(byCell.get(at) ?? []), event]);
    }
    return [...byCell]
      .toSorted(([a], [b]) => a - b)
      .map(([at, inCell]) => dotIn(axis, { row, left: axis.left + at * width, width }, inCell));
  });
}

function dotIn(
  axis: TimeAxis,
  { row, left, width }: { readonly row: number; readonly left: number; readonly width: number },
  events: readonly LearnerEvent[],
): Dot {
  const serious = Math.max(...events.map((event) => radiusOf(decidedOf(event))));
  const radius = Math.min(largest, Math.max(serious, roomFor(events.length)));
  const mean = events.reduce((sum, { occurred }) => sum + axis.placeOf(occurred), 0) / events.length;
  const x = Math.min(Math.max(mean, left + radius), left + width - radius);
  return { row, x, radius, form: formOf(events), events };
}

function formOf(events: readonly LearnerEvent[]): Dot["form"] {
  const concerns = events.filter(({ kind }) => kind === "concern.raised");
  if (concerns.length === 0) return "other";
  return concerns.every(({ threshold }) => threshold === undefined) ? "undecided" : "concern";
}

/** How large a dot must be for its number to be read in it. */
function roomFor(count: number): number {
  if (count === 1) return 0;
  return count < 10 ? 9 : count < 100 ? 11 : largest;
}

/** The dot of these in which an entry stands; of several, the one in the given row. */
export function dotOf(dots: readonly Dot[], event: LearnerEvent, row: number): Dot | undefined {
  const its = dots.filter(({ events }) => events.some(({ key }) => key === event.key));
  return its.find((dot) => dot.row === row) ?? its[0];
}
