/** The college's year as its DSL has written it down in Lantern: the terms around the story, and what is off within them. */
import { type Day, isDay, weekdays } from "../../../src/domain/calendar.ts";
import type { SchoolCalendar } from "../../../src/domain/school-calendar.ts";
import { addDays, weekdayOf } from "./calendar.ts";
import type { Timeline } from "./timeline.ts";

/** Days off in a row from which on they are a holiday and not a part of a term; weekends are counted. */
const holiday = 12;
/** Fewer days off than this are no half-term. */
const halfTerm = 5;

/** The calendar that has the college at work on just the days of the timeline. */
export function schoolYear({ days }: Pick<Timeline, "days">): SchoolCalendar {
  const gaps = days.slice(1).flatMap((day, i) => gapBetween(days[i] ?? day, day));
  const long = gaps.filter(({ length }) => length >= holiday);
  const starts = [days[0] ?? "", ...long.map(({ after }) => after)];
  const ends = [...long.map(({ before }) => before), days.at(-1) ?? ""];
  return {
    weekdays: weekdays.slice(0, 5),
    bankHolidays: "england-and-wales",
    terms: starts.map((from, i) => ({ name: termName(from), from: dayIn(from), to: dayIn(ends[i] ?? from) })),
    closures: gaps
      .filter(({ length }) => length < holiday)
      .map(({ from, to, length }) => ({
        name: length >= halfTerm ? "Half-term" : "Closed",
        from: dayIn(from),
        to: dayIn(to),
      })),
  };
}

/** The weekdays off between two days of school; none where there is only a weekend. */
function gapBetween(before: string, after: string) {
  const off: string[] = [];
  for (let at = addDays(before, 1); at < after; at = addDays(at, 1)) off.push(at);
  const [from] = off.filter((each) => weekdayOf(each) % 6 !== 0);
  const to = off.findLast((each) => weekdayOf(each) % 6 !== 0);
  return from === undefined || to === undefined ? [] : [{ before, from, to, after, length: off.length }];
}

function termName(from: string): string {
  const month = from.slice(5, 7);
  return `${month < "03" ? "Spring" : month < "08" ? "Summer" : "Autumn"} term ${from.slice(0, 4)}`;
}

function dayIn(text: string): Day {
  if (!isDay(text)) throw new TypeError(`no day: ${text}`);
  return text;
}
