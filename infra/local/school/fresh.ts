/**
 * When the newest concerns came in. At any `now`, be it a Sunday night, they are hours old: at hours at which staff write
 * (a college day, or an evening at home), about the last time that the college was open.
 */
import { instantAt, wallClock } from "./calendar.ts";
import { isOpen, type Timeline } from "./timeline.ts";

/** How far the work on a concern has come at the end of the story. */
export type Stage = "reviewed" | "acknowledged" | "unseen";

export interface Arrival {
  readonly raisedAt: number;
  readonly occurredDay: string;
  /** Undefined when it was written long after: any time of that day then. */
  readonly occurredMinutes: number | undefined;
  readonly stage: Stage;
  readonly urgent: boolean;
}

interface Wish {
  /** Minutes before now. */
  readonly age: number;
  readonly stage: Stage;
  readonly urgent?: true;
}

const wishes: readonly Wish[] = [
  { age: 27, stage: "unseen" },
  { age: 68, stage: "acknowledged", urgent: true },
  { age: 124, stage: "unseen" },
  { age: 203, stage: "acknowledged" },
  { age: 371, stage: "acknowledged" },
  { age: 1126, stage: "unseen" },
  { age: 1229, stage: "acknowledged" },
  { age: 1297, stage: "unseen" },
];

const oldest = 1345;
const newest = 21;
const step = 4;

/** The eight newest arrivals, each at the likeliest moment near the age that is wished for. */
export function arrivals(timeline: Timeline): readonly Arrival[] {
  const taken = new Set<number>();
  return wishes.map(({ age, stage, urgent }) => {
    const raisedAt = nearest(timeline, age, taken);
    return { raisedAt, stage, urgent: urgent === true, ...before(timeline, raisedAt) };
  });
}

/** @returns the instant (ms) at which somebody might have written, of those not taken yet. */
function nearest(timeline: Timeline, age: number, taken: Set<number>): number {
  const ages = Array.from({ length: Math.floor((oldest - newest) / step) }, (_, i) => newest + i * step)
    .filter((each) => !taken.has(each))
    .toSorted((a, b) => Math.abs(a - age) - Math.abs(b - age));
  const found =
    ages.find((each) => inHours(timeline, timeline.now - each * 60_000)) ??
    ages.find((each) => evening(timeline, timeline.now - each * 60_000));
  const chosen = found ?? age;
  // Two people seldom write within the same quarter of an hour.
  for (const each of ages) if (Math.abs(each - chosen) < 14) taken.add(each);
  return timeline.now - chosen * 60_000 - (chosen % 7) * 5_000;
}

function inHours(timeline: Timeline, instant: number): boolean {
  const { day, minutes } = wallClock(instant);
  return isOpen(timeline, day) && minutes >= 525 && minutes <= 1040;
}

function evening(timeline: Timeline, instant: number): boolean {
  const { day, minutes } = wallClock(instant);
  return minutes >= (isOpen(timeline, day) ? 470 : 600) && minutes <= 1310;
}

function before(timeline: Timeline, raisedAt: number): Pick<Arrival, "occurredDay" | "occurredMinutes"> {
  const { day, minutes } = wallClock(raisedAt);
  if (inHours(timeline, raisedAt)) return { occurredDay: day, occurredMinutes: closest(minutes - 10) };
  const open = timeline.days.filter((each) => instantAt(each, 960) < raisedAt).at(-1);
  return { occurredDay: open ?? day, occurredMinutes: undefined };
}

/** The latest minute not after `minutes` at which the college is in a lesson, a break or at lunch. */
function closest(minutes: number): number {
  const rounded = minutes - (minutes % 5);
  if (rounded > 1015) return 1015;
  if (rounded > 950 && rounded < 960) return 950;
  return rounded;
}
