/** Times as they are said: "Tue 24 Nov, 14:20", in the school's time zone. */
import type { Instant } from "../../src/domain/calendar.ts";

/** A moment in words, without the year: cards speak of now. */
export function spoken(instant: Instant, timeZone: string): string {
  const format = {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return new Intl.DateTimeFormat("en-GB", { ...format, hourCycle: "h23" }).format(new Date(instant));
}
