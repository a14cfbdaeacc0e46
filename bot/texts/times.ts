/** Times as they are said: "Tue 24 Nov, 14:20", in the school's time zone and in the person's language. */
import { written } from "../../src/contract/texts/moments.ts";
import { type Day, dayAt, type Instant, isInstant } from "../../src/domain/calendar.ts";
import type { CardSettings } from "../cards/card.ts";
import type { Words } from "./words.ts";

const format = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;

/** Whose clock and whose language. */
interface Spoken {
  readonly timeZone: string;
  readonly words: Pick<Words, "language">;
}

/** The same with the year: for what stands in a record, which is read years later. */
export function recorded(instant: Instant, { timeZone, words }: Spoken): string {
  return written(instant, timeZone, { ...format, year: "numeric" }, words.language);
}

/** A moment in words, without the year: cards speak of now. */
export function spoken(instant: Instant, { timeZone, words }: Spoken): string {
  return written(instant, timeZone, format, words.language);
}

/** A day in words, without the year. */
export function spokenDay(day: Day, { words }: Pick<Spoken, "words">): string {
  const noon = `${day}T12:00:00.000Z`;
  if (!isInstant(noon)) throw new RangeError("no day");
  return written(noon, "UTC", { weekday: "long", day: "numeric", month: "long" }, words.language);
}

/** When a form was begun, and what time it is. */
export interface Begun {
  readonly at: Instant;
  readonly now: Instant;
}

/** That a form was begun: today, or the day before. */
export function begunWords({ at, now }: Begun, { timeZone, words }: CardSettings): string {
  const time = written(at, timeZone, { hour: "2-digit", minute: "2-digit" }, words.language);
  const isToday = dayAt(at, timeZone) === dayAt(now, timeZone);
  return isToday ? words.draft.begunToday(time) : words.draft.begunYesterday(time);
}
