import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "../../../../infra/local/school/calendar.ts";
import { schoolYear } from "../../../../infra/local/school/school-year.ts";
import { timelineTo } from "../../../../infra/local/school/timeline.ts";
import { isDay } from "../../../../src/domain/calendar.ts";
import { schoolDaysOf } from "../../../../src/domain/school-calendar.ts";
import { isSchoolDay } from "../../../../src/domain/school-days.ts";

describe("the calendar of the demo college", () => {
  it.each([
    "2026-11-24T14:20:00.000Z",
    "2026-08-12T10:00:00.000Z",
    "2027-01-01T09:00:00.000Z",
    "2028-02-29T12:00:00.000Z",
  ])("R5 is open on just the days on which its story goes on, told at %s", (now) => {
    const timeline = timelineTo(Date.parse(now));
    const days = schoolDaysOf(schoolYear(timeline), () => false, "Europe/London");
    const [first = "", last = ""] = [timeline.days[0], timeline.days.at(-1)];
    for (let day = first; day <= last; day = addDays(day, 1)) {
      if (!isDay(day) || weekdayOf(day) % 6 === 0) continue;
      expect([day, isSchoolDay(day, days)]).toEqual([day, timeline.days.includes(day)]);
    }
  });
});
