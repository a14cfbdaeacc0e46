/** Moments and days in words, in the school's time zone whatever the machine's ("Tue 14:20 · 3 h ago"). */
import { written } from "../../src/contract/texts/moments.ts";
import { type Day, dayAt, type Instant, instantOf, minutesBetween, type Occurred } from "../../src/domain/calendar.ts";
import { texts } from "../texts/en.ts";

/** When something happened, as the API gives it: `Occurred`, its optional parts possibly undefined. */
export type Happened = { readonly [Part in keyof Occurred]: Occurred[Part] | undefined } & Pick<Occurred, "day">;

const t = texts.time;
const hour = 60;
const day = 24 * hour;

/** "14:20". */
export function clockTime(at: Instant, zone: string): string {
  return plainly(at, zone, { hour: "2-digit", minute: "2-digit" });
}

/** "Tue 14:20" within the last six days; before that "3 Mar 14:20", and with its year when that is another year. */
export function shortTime(at: Instant, now: Instant, zone: string): string {
  const minutes = Math.abs(minutesBetween(at, now));
  const sameYear = dayAt(at, zone).slice(0, 4) === dayAt(now, zone).slice(0, 4);
  const weekday = minutes < 6 * day;
  const date = weekday
    ? plainly(at, zone, { weekday: "short" })
    : plainly(at, zone, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
  return `${date} ${clockTime(at, zone)}`;
}

/** "Tuesday 3 March 2026 at 14:20:05": what a title shows. */
export function exactTime(at: Instant, zone: string): string {
  const date = plainly(at, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return `${date} ${t.at} ${plainly(at, zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" })}`;
}

/** "3 h ago". A moment that our clock has not reached yet reads as "just now". */
export function ago(at: Instant, now: Instant): string {
  const minutes = minutesBetween(at, now);
  if (minutes < 1) return t.justNow;
  if (minutes < hour) return t.minutesAgo(minutes);
  if (minutes < day) return t.hoursAgo(Math.floor(minutes / hour));
  const days = Math.floor(minutes / day);
  if (days < 60) return t.daysAgo(days);
  return days < 730 ? t.monthsAgo(Math.floor(days / 30.4)) : t.yearsAgo(Math.floor(days / 365));
}

/** What is left until a moment, in words: "5 h 20 min left", "overdue by 2 h" (R5.3). */
export function timeLeft(due: Instant, now: Instant): string {
  const minutes = Math.floor((Date.parse(due) - Date.parse(now)) / 60_000);
  if (minutes >= 1) return t.left(lengthInWords(minutes));
  if (minutes === 0) return t.lessThanAMinuteLeft;
  const over = minutesBetween(due, now);
  return over < 1 ? t.dueNow : t.overdueBy(lengthInWords(over));
}

/** "Tue 3 Mar 2026". */
export function dayInWords(day: Day): string {
  return plainly(noonOf(day), "UTC", { weekday: "short", day: "numeric", month: "short", year: "numeric" });
}

/** "Tue 3 Mar": a day of this year or near it. */
export function dayShortly(day: Day): string {
  return plainly(noonOf(day), "UTC", { weekday: "short", day: "numeric", month: "short" });
}

/** "Tue". */
export function weekdayInWords(day: Day): string {
  return plainly(noonOf(day), "UTC", { weekday: "short" });
}

/** "3 Mar": a week or a half-term on the picture of events. */
export function dayAndMonth(day: Day): string {
  return plainly(noonOf(day), "UTC", { day: "numeric", month: "short" });
}

/** "Mar", and of January its year: a month on the picture of events. */
export function monthInWords(day: Day): string {
  return plainly(noonOf(day), "UTC", day.slice(5, 7) === "01" ? { year: "numeric" } : { month: "short" });
}

/** "2026/27": the school year that begins in the year of this day. */
export function schoolYear(day: Day): string {
  const year = Number(day.slice(0, 4));
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

/** "3 May 2012", for a date of birth; a text that is no day is shown as the school's list has it. */
export function birthDateInWords(text: string): string {
  const noon = Date.parse(`${text}T12:00:00.000Z`);
  if (Number.isNaN(noon)) return text;
  return plainly(instantOf(noon), "UTC", { day: "numeric", month: "long", year: "numeric" });
}

/** "Tue 3 Mar 2026, 09:40, during lunch": as exact as the person who saw it could be (R3.2). */
export function occurredInWords({ day, time, about }: Happened): string {
  return [dayInWords(day), time, about].filter((part) => part !== undefined && part !== "").join(", ");
}

/** "due tomorrow", "due Tue 3 Mar 2026", "overdue since Tue 3 Mar 2026". */
export function dueInWords(due: Day, now: Instant, zone: string): string {
  const today = dayAt(now, zone);
  if (due === today) return t.dueToday;
  if (due < today) return t.wasDue(dayInWords(due));
  return due === dayAfter(today) ? t.dueTomorrow : t.due(dayInWords(due));
}

/** From two days on, whole days; from ten hours on, whole hours: nobody plans by the minute there. */
function lengthInWords(minutes: number): string {
  if (minutes < hour) return t.minutes(minutes);
  if (minutes >= 2 * day) return t.days(Math.floor(minutes / day));
  const hours = Math.floor(minutes / hour);
  const rest = minutes % hour;
  return rest === 0 || hours >= 10 ? t.hours(hours) : `${t.hours(hours)} ${t.minutes(rest)}`;
}

function dayAfter(day: Day): string {
  return dayAt(instantOf(Date.parse(noonOf(day)) + 24 * 3_600_000), "UTC");
}

function noonOf(day: Day): Instant {
  return instantOf(Date.parse(`${day}T12:00:00.000Z`));
}

/** Some versions of the browser put a comma after the weekday and some do not. */
function plainly(at: Instant, zone: string, options: Intl.DateTimeFormatOptions): string {
  return written(at, zone, options).replaceAll(",", "");
}
