/** The picture's way from days to places, and the ticks a school counts by: weeks, half-terms, months, school years. */
import type { LearnerEvent } from "../../../src/contract/signals.ts";
import { type Day, type Days, daysBetween, isDay, plusDays, weekdayOf } from "../../../src/domain/calendar.ts";
import { dayAndMonth, monthInWords, schoolYear } from "../../words/times.ts";

export interface Tick {
  readonly x: number;
  /** Undefined where there is no room for it. */
  readonly label: string | undefined;
}

/** From where to where on the page. Pixels. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

export interface TimeAxis extends Stretch {
  /** Where something stands; by its time of day too, as far as that is known. */
  readonly placeOf: (occurred: LearnerEvent["occurred"]) => number;
  readonly ticks: readonly Tick[];
  /** Where there was no school. */
  readonly closed: readonly Stretch[];
}

/** The axis over some days, today the last of them. */
export function timeAxis(days: Days, stretch: Stretch, breaks: readonly Days[]): TimeAxis {
  const { left, right } = stretch;
  const perDay = (right - left) / (daysBetween(days.from, days.to) + 1);
  const beginOf = (day: Day): number => left + daysBetween(days.from, day) * perDay;
  const within = (x: number): number => Math.min(Math.max(x, left), right);
  const long = breaks.filter(({ from, to }) => daysBetween(from, to) + 1 >= longBreak);
  return {
    left,
    right,
    placeOf: ({ day, time = "12:00" }) => within(beginOf(day) + partOfDay(time) * perDay),
    ticks: labelled(
      tickDays(days, perDay, long).map(({ day, label }) => ({ x: beginOf(day), label })),
      right,
    ),
    closed: long
      .filter(({ from, to }) => from <= days.to && to >= days.from)
      .map(({ from, to }) => ({ left: within(beginOf(from)), right: within(beginOf(plusDays(to, 1))) })),
  };
}

/** Days from which on a break parts two half-terms; a bank holiday does not. */
const longBreak = 5;
/** How far two ticks must lie apart for their labels to be read. Pixels. */
const roomForDate = 46;
const roomForMonth = 34;
const roomForYear = 56;

interface TickDay {
  readonly day: Day;
  readonly label: string;
}

function tickDays(days: Days, perDay: number, breaks: readonly Days[]): readonly TickDay[] {
  if (7 * perDay >= roomForDate) return ticksOn(days, (day) => weekdayOf(day) === "monday", dayAndMonth);
  const halfTerms = new Set(breaks.map(({ to }) => firstSchoolDayAfter(to)));
  const inside = [...halfTerms].filter((day) => day > days.from && day <= days.to).length;
  if (inside > 1 && 40 * perDay >= roomForDate) return ticksOn(days, (day) => halfTerms.has(day), dayAndMonth);
  for (const step of [1, 3])
    if (30 * step * perDay >= roomForMonth) return ticksOn(days, (day) => beginsMonth(day, step), monthInWords);
  const years = Math.ceil(roomForYear / (365 * perDay));
  return ticksOn(days, (day) => day.endsWith("-09-01") && Number(day.slice(0, 4)) % years === 0, schoolYear);
}

function ticksOn(days: Days, isTick: (day: Day) => boolean, label: (day: Day) => string): readonly TickDay[] {
  const all = Array.from({ length: daysBetween(days.from, days.to) + 1 }, (_, n) => plusDays(days.from, n));
  return all.filter(isTick).map((day) => ({ day, label: label(day) }));
}

function beginsMonth(day: Day, step: number): boolean {
  return day.endsWith("-01") && (Number(day.slice(5, 7)) - 1) % step === 0;
}

function firstSchoolDayAfter(day: Day): Day {
  const next = plusDays(day, 1);
  const weekday = weekdayOf(next);
  return plusDays(next, weekday === "saturday" ? 2 : weekday === "sunday" ? 1 : 0);
}

/** About as wide as a letter of a label. Pixels. */
const letter = 6.5;

/** The ticks, those labels left out that would run into the one before or beyond the side. */
function labelled(ticks: readonly { readonly x: number; readonly label: string }[], right: number): readonly Tick[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.map(({ x, label }) => {
    const end = x + label.length * letter;
    if (x < free || end > right) return { x, label: undefined };
    free = end + letter;
    return { x, label };
  });
}

function partOfDay(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / (24 * 60);
}

/** How much of a chronology is shown. */
export const ranges = ["all", "year", "term"] as const;
export type Range = (typeof ranges)[number];

const daysOf = { year: 365, term: 91 } as const;
/** A chronology of a day is shown within some weeks, so that its dots do not lie at the side. */
const fewestDays = 42;

/** The days that a range shows of these events: to today, or to the newest where that is later by the school's clock. */
export function daysShown(range: Range, events: readonly LearnerEvent[], today: Day): Days {
  const days = events.map(({ occurred }) => occurred.day).toSorted();
  const to = [days.at(-1) ?? today, today].toSorted().at(-1) ?? today;
  const first = range === "all" ? (days[0] ?? today) : plusDays(today, 1 - daysOf[range]);
  const from = [first, plusDays(to, 1 - fewestDays)].toSorted()[0];
  return { from: from !== undefined && isDay(from) ? from : to, to };
}

/** The ranges that would leave something out of these events: the others show the same as everything. */
export function rangesOf(events: readonly LearnerEvent[], today: Day): readonly Range[] {
  const { from } = daysShown("all", events, today);
  return ranges.filter((range) => range === "all" || daysShown(range, events, today).from > from);
}
