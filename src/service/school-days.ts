/** The days on which the school is at work, by what it has settled (R5). */
import { type Day, type Days, dayAt, daysBetween, plusDays, type Weekday } from "../domain/calendar.ts";
import { schoolDaysOf } from "../domain/school-calendar.ts";
import { breaksIn, type SchoolDays } from "../domain/school-days.ts";
import type { Ports, View } from "./ports.ts";
import { settingOf } from "./settings.ts";

type Calendars = Pick<Ports, "school" | "bankHolidays"> & { readonly view: Pick<View, "setting"> };

/** As the school's calendar stands now. */
export function schoolDays({ view, school, bankHolidays }: Calendars): SchoolDays {
  return schoolDaysOf(settingOf(view, "school-calendar"), bankHolidays, school.timeZone);
}

/** How far back a form asks whether what happened is recorded late. A summer holiday lies within it. Days. */
const ofLate = 100;

/** When the school is at work, as far as somebody needs it who tells of something that happened (R5.1). No secret: every family knows. */
export function schoolWeek(ports: Pick<Ports, "view" | "school" | "bankHolidays" | "clock">): {
  readonly weekdays: Weekday[];
  readonly daysOff: Day[];
} {
  const days = schoolDays(ports);
  const today = dayAt(ports.clock.now(), days.zone);
  const breaks = breaksIn({ from: plusDays(today, -ofLate), to: today }, days);
  return { weekdays: [...days.weekdays], daysOff: breaks.flatMap(eachOf) };
}

function eachOf({ from, to }: Days): readonly Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => plusDays(from, i));
}
