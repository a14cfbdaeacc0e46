/**
 * The college's calendar: English term dates worked out for any year (three terms, half-term weeks, bank holidays), and
 * London's clock. Demo data only: the product has its own configured calendar.
 */

const dayLength = 86_400_000;

/** Whether the college teaches on this day: a weekday in term that is not a bank holiday. */
export function isSchoolDay(day: string): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return false;
  return terms(Number(day.slice(0, 4))).some((term) => inTerm(day, term));
}

/** The first day of the academic year that `day` lies in: 1 September. */
export function academicYearStart(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= "09-01" ? year : year - 1}-09-01`;
}

/** The day `count` days later; earlier when negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** The instant (ms) of a wall-clock time in London. `minutes` counts from midnight. */
export function instantAt(day: string, minutes: number): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  return isSummerTime(asUtc - 3_600_000) ? asUtc - 3_600_000 : asUtc;
}

export interface WallClock {
  readonly day: string;
  /** Minutes from midnight. */
  readonly minutes: number;
}

/** What London's clock shows at an instant (ms). */
export function wallClock(instant: number): WallClock {
  const local = new Date(isSummerTime(instant) ? instant + 3_600_000 : instant).toISOString();
  return { day: local.slice(0, 10), minutes: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) };
}

/** Minutes from midnight as HH:mm. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

interface Term {
  readonly first: string;
  readonly last: string;
  readonly off: readonly string[];
}

const termsOfYear = new Map<number, readonly Term[]>();

function terms(year: number): readonly Term[] {
  const known = termsOfYear.get(year);
  if (known !== undefined) return known;
  const made = termsFrom(year);
  termsOfYear.set(year, made);
  return made;
}

function termsFrom(year: number): readonly Term[] {
  const easter = easterOf(year);
  const mayDay = onOrAfter(`${year}-05-01`, 1);
  const octoberBreak = onOrAfter(`${year}-10-24`, 1);
  return [
    { first: onOrAfter(`${year}-01-04`, 1), last: addDays(easter, -9), off: week(onOrAfter(`${year}-02-12`, 1)) },
    {
      first: addDays(easter, 8),
      last: onOrBefore(`${year}-07-22`, 5),
      off: [mayDay, ...week(onOrBefore(`${year}-05-31`, 1))],
    },
    { first: firstWeekday(`${year}-09-02`), last: onOrBefore(`${year}-12-20`, 5), off: week(octoberBreak) },
  ];
}

function inTerm(day: string, term: Term): boolean {
  return day >= term.first && day <= term.last && !term.off.includes(day);
}

function firstWeekday(day: string): string {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 ? onOrAfter(day, 1) : day;
}

function week(monday: string): string[] {
  return [0, 1, 2, 3, 4].map((n) => addDays(monday, n));
}

function onOrAfter(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

function onOrBefore(day: string, weekday: number): string {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

/** Easter Sunday, by the anonymous Gregorian rule. */
function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, "0")}-${String((f % 31) + 1).padStart(2, "0")}`;
}

/** British Summer Time runs from the last Sunday of March to the last Sunday of October, each at 01:00 UTC. */
function isSummerTime(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  const from = Date.parse(`${onOrBefore(`${year}-03-31`, 0)}T01:00:00Z`);
  const to = Date.parse(`${onOrBefore(`${year}-10-31`, 0)}T01:00:00Z`);
  return instant >= from && instant < to;
}
