/** Moments in British English, by the clock of a time zone whatever the machine's is. */
import type { Instant } from "../../domain/calendar.ts";

/** Making a format costs far more than using it, and there are few: one for each way in which Lantern writes a moment. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment as these options write it, on a 24-hour clock. `zone` is an IANA name. */
export function written(at: Instant, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", ...options });
  formats.set(key, format);
  return format.format(new Date(at));
}
