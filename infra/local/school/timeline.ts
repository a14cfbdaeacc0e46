/** Where the story lies in time: the school days that lead up to `now`, the hours of a college day, and what fits in them. */
import { addDays, instantAt, isSchoolDay, wallClock, weekdayOf } from "./calendar.ts";
import type { Random } from "./random.ts";
import type { Slot } from "./story.ts";

/** Two terms, in school days. */
export const storyLength = 125;

export interface Timeline {
  /** ms */
  readonly now: number;
  readonly days: readonly string[];
  /** Index of the newest school day that has begun. */
  readonly today: number;
}

/**
 * The timeline that ends at `now`. A demonstration started in the holidays is told as if the college had opened for the
 * week or so around it; else its newest concerns would be of another season.
 */
export function timelineTo(now: number): Timeline {
  const { day } = wallClock(now);
  const holiday = ![0, 1, 2, 3].some((age) => isSchoolDay(addDays(day, -age)));
  const reopened = holiday ? addDays(day, -6) : undefined;
  const days: string[] = [];
  for (let each = addDays(day, -330); each <= addDays(day, 90); each = addDays(each, 1)) {
    const weekday = weekdayOf(each) % 6 !== 0;
    const reopening = reopened !== undefined && weekday && each >= reopened && each <= addDays(day, 5);
    if (reopening || isSchoolDay(each)) days.push(each);
  }
  return { now, days, today: days.findLastIndex((each) => each <= day) };
}

/** Whether the college is open on this day. */
export function isOpen({ days }: Timeline, day: string): boolean {
  return days.includes(day);
}

/** The school day that lies `count` school days before the newest one. */
export function dayAgo({ days, today }: Timeline, count: number): string {
  return days[today - count] ?? "";
}

/** The school day that lies `count` school days after the one on which, or before which, `day` lies. */
export function schoolDayAfter({ days }: Timeline, day: string, count: number): string {
  const index = days.findLastIndex((each) => each <= day);
  return days[index + count] ?? "";
}

/** So many school days ahead, also where the calendar of the story does not reach so far. */
export function dayAhead(timeline: Timeline, day: string, count: number): string {
  const found = schoolDayAfter(timeline, day, count);
  return found === "" ? addDays(day, Math.ceil((count * 7) / 5)) : found;
}

type Span = readonly [from: number, to: number];

const slots: Readonly<Record<Slot, readonly Span[]>> = {
  dawn: [[388, 412]],
  before: [[500, 528]],
  arrival: [[572, 598]],
  tutor: [[540, 562]],
  lesson: [
    [570, 635],
    [662, 740],
    [800, 950],
  ],
  break: [[640, 659]],
  lunch: [[750, 792]],
  after: [[960, 1015]],
  day: [
    [560, 740],
    [795, 950],
  ],
  late: [[1052, 1095]],
  evening: [[1140, 1415]],
};

/** A minute of the day at which something of this slot happens. */
export function minuteIn(slot: Slot, random: Random): number {
  const [from, to] = random.pick(slots[slot]);
  const minute = random.between(from, to);
  // People say "about ten past", seldom "08:52".
  return random.chance(0.75) ? Math.round(minute / 5) * 5 : minute;
}

/** Whether something that happens in this slot may happen at this minute of the day. */
export function fits(slot: Slot, minute: number): boolean {
  return slots[slot].some(([from, to]) => minute >= from && minute <= to);
}

const opens = 450;
const closes = 1125;

/** `instant` if somebody is at work then, otherwise early on the next school day. */
export function atWork(timeline: Timeline, instant: number, random: Random): number {
  const { day, minutes } = wallClock(instant);
  if (isOpen(timeline, day) && minutes >= opens && minutes <= closes) return instant;
  if (isOpen(timeline, day) && minutes < opens) return spread(day, opens + random.between(10, 70), random);
  return spread(schoolDayAfter(timeline, day, 1), random.between(475, 545), random);
}

/** Like `atWork`, but still on the same evening if it can be: what must not wait for tomorrow. */
export function sameDay(instant: number, from: number, random: Random): number {
  const start = wallClock(from);
  const limit = Math.max(closes - 5, start.minutes + 12);
  const wanted = wallClock(instant);
  if (wanted.day === start.day && wanted.minutes <= limit) return instant;
  return Math.max(from + 60_000, spread(start.day, limit - random.between(0, 10), random));
}

/** A wall-clock minute as an instant, with seconds that no two doings are likely to share. */
export function spread(day: string, minutes: number, random: Random): number {
  return instantAt(day, minutes) + random.between(0, 59) * 1000;
}
