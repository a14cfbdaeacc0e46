/**
 * Moments and days (R3.2, R5). The one file of the domain that knows how time is written and counted; everything else
 * compares texts. A moment is always UTC with milliseconds, so that the order of the texts is the order of time.
 */

/** A moment: ISO 8601, UTC, milliseconds. Only `instantOf` makes one, and `isInstant` knows one. */
export type Instant = `${string}T${string}Z`;
/** A calendar day in the school's time zone: `2026-11-24`. */
export type Day = `${number}-${number}-${number}`;
/** A time of day in the school's time zone: `09:40`. */
export type TimeOfDay = `${number}:${number}`;

/** In the order of the week. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

/** Some days in a row, the first and the last included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** When something happened, as far as the person who saw it knows (R3.2). `about` is their own words: "during lunch". */
export interface Occurred {
  readonly day: Day;
  readonly time?: TimeOfDay;
  readonly about?: string;
}

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const dayPattern = /^\d{4}-\d\d-\d\d$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Milliseconds since 1970, as a system clock counts them, written as an `Instant`. */
export function instantOf(epochMilliseconds: number): Instant {
  const text = new Date(epochMilliseconds).toISOString();
  if (!isInstant(text)) throw new RangeError("a moment outside the years 0 to 9999");
  return text;
}

/** Whether a text is written exactly as an `Instant` is; a moment in another form is refused, not converted. */
export function isInstant(text: string): text is Instant {
  if (!instantPattern.test(text)) return false;
  const epoch = Date.parse(text);
  // A parser takes 30 February and 24:00 for other moments, and then the order of the texts is not the order of time.
  return !Number.isNaN(epoch) && new Date(epoch).toISOString() === text;
}

/** Whether a text names a day that exists: 2026-02-30 does not. */
export function isDay(text: string): text is Day {
  if (!dayPattern.test(text)) return false;
  const epoch = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(text);
}

/** Whether a text is a time of day from 00:00 to 23:59. */
export function isTimeOfDay(text: string): text is TimeOfDay {
  return timePattern.test(text);
}

/** The moment `minutes` later; earlier when negative. Counts real minutes, so summer time does not stretch a clock. */
export function plusMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(Date.parse(instant) + minutes * 60_000);
}

/** The day so many days later; earlier when negative. */
export function plusDays(day: Day, days: number): Day {
  const text = new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
  if (!isDay(text)) throw new RangeError("a day outside the years 0 to 9999");
  return text;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000);
}

/** Whole years from one day to another, as an age is counted: who was born on 29 February is a year older on 1 March. */
export function yearsBetween(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Which day of the week it is. */
export function weekdayOf(day: Day): Weekday {
  return weekdays[(new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7] ?? "monday";
}

/** Milliseconds from one moment to another; negative when `to` is earlier. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** Whole minutes from one moment to another, rounded down; negative when `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor(millisecondsBetween(from, to) / 60_000);
}

/** The day it is at a moment in a time zone (IANA name, `Europe/London`). */
export function dayAt(instant: Instant, zone: string): Day {
  const { year, month, day } = wallClock(instant, zone);
  const text = `${year}-${month}-${day}`;
  if (!isDay(text)) throw new RangeError("the time zone gave no day");
  return text;
}

/** The time of day it is at a moment in a time zone. */
export function timeAt(instant: Instant, zone: string): TimeOfDay {
  const { hour, minute } = wallClock(instant, zone);
  const text = `${hour}:${minute}`;
  if (!isTimeOfDay(text)) throw new RangeError("the time zone gave no time of day");
  return text;
}

/** Whether something is said to have happened after `now` (R3.2: never in the future). Without a time, the day decides. */
export function isInFuture(occurred: Occurred, now: Instant, zone: string): boolean {
  const today = dayAt(now, zone);
  if (occurred.day !== today) return occurred.day > today;
  return occurred.time !== undefined && occurred.time > timeAt(now, zone);
}

function wallClock(instant: Instant, zone: string): Readonly<Record<string, string>> {
  const parts = clockOf(zone).formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** Making a clock costs far more than reading it, and a school has one zone. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const made = clocks.get(zone);
  if (made !== undefined) return made;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(zone, clock);
  return clock;
}
