/** The school's working days, by the calendar that stands in the register. */
import type { DatabaseSync } from "node:sqlite";
import { opened } from "../contract/entries.ts";
import { settledBy } from "../contract/setting-bodies.ts";
import type { SettingId } from "../domain/ids.ts";
import { isOfSetting } from "../domain/record-entry.ts";
import { type BankHolidays, defaultCalendar, schoolDaysOf } from "../domain/school-calendar.ts";
import type { SchoolDays } from "../domain/school-days.ts";
import { sealedRow } from "./stored.ts";

/** By which clock the view orders and counts. `timeZone` is the school's (IANA). */
export interface SchoolClock {
  readonly timeZone: string;
  readonly bankHolidays: BankHolidays;
}

export const calendarStream: SettingId = "setting/school-calendar";

/** The working days as the calendar has them now; put together again only where it has changed. */
export function schoolDaysOn(database: DatabaseSync, { timeZone, bankHolidays }: SchoolClock): () => SchoolDays {
  const newest = database.prepare("select sealed from entry where stream = ? order by seq desc limit 1");
  let made: { readonly hash: string; readonly days: SchoolDays } | undefined;
  return () => {
    const sealed = newest.get(calendarStream);
    const entry = sealed === undefined ? undefined : sealedRow.parse(sealed).sealed;
    const hash = entry?.hash ?? "";
    if (made?.hash === hash) return made.days;
    const changes = entry === undefined ? [] : [opened(entry)].filter(isOfSetting);
    const calendar = settledBy(changes, "school-calendar") ?? defaultCalendar;
    made = { hash, days: schoolDaysOf(calendar, bankHolidays, timeZone) };
    return made.days;
  };
}
