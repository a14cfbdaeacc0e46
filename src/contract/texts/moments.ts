/** Moments in words, by the clock of a time zone whatever the machine's is. */
import type { Instant } from "../../domain/calendar.ts";
import type { Language } from "../../domain/language.ts";

/** Making a format costs far more than using it, and there are few: one for each way in which Lantern writes a moment. */
const formats = new Map<string, Intl.DateTimeFormat>();

const locales: Readonly<Record<Language, string>> = { en: "en-GB", cy: "cy-GB" };

/** A moment as these options write it, on a 24-hour clock. `zone` is an IANA name. */
export function written(
  at: Instant,
  zone: string,
  options: Intl.DateTimeFormatOptions,
  language: Language = "en",
): string {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: zone, hourCycle: "h23", ...options });
  formats.set(key, format);
  return format.format(new Date(at));
}
