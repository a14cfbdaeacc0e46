import { describe, expect, it } from "vitest";
import { type Instant, plusMinutes } from "../../../src/domain/calendar.ts";
import {
  ago,
  birthDateInWords,
  clockTime,
  dueInWords,
  exactTime,
  occurredInWords,
  shortTime,
  timeLeft,
} from "../../../tab/words/times.ts";

const now: Instant = "2026-03-03T14:20:00.000Z";
const london = "Europe/London";
const earlier = (minutes: number): Instant => plusMinutes(now, -minutes);
const hour = 60;
const day = 24 * hour;

describe("what is left of the 24 hours is said in words (R5.3)", () => {
  it.each([
    [5 * hour + 20, "5 h 20 min left"],
    [5 * hour, "5 h left"],
    [23 * hour + 48, "23 h left"],
    [20, "20 min left"],
    [0.5, "less than 1 min left"],
    [-0.5, "due now"],
    [-2 * hour, "overdue by 2 h"],
    [-(2 * hour + 5), "overdue by 2 h 5 min"],
    [-30 * hour, "overdue by 30 h"],
    [-3 * day, "overdue by 3 days"],
  ])("%d minutes: %s", (minutes, words) => {
    expect(timeLeft(plusMinutes(now, minutes), now)).toBe(words);
  });
});

describe("how long ago something was", () => {
  it.each([
    [-3, "just now"],
    [0, "just now"],
    [59, "59 min ago"],
    [3 * hour, "3 h ago"],
    [day, "1 day ago"],
    [20 * day, "20 days ago"],
    [100 * day, "3 months ago"],
    [800 * day, "2 years ago"],
  ])("%d minutes: %s", (minutes, words) => {
    expect(ago(earlier(minutes), now)).toBe(words);
  });
});

describe("a moment is shown in the school's time zone", () => {
  it("in summer an hour later than in UTC", () => {
    expect(clockTime("2026-07-01T14:20:00.000Z", london)).toBe("15:20");
    expect(clockTime("2026-01-01T14:20:00.000Z", london)).toBe("14:20");
  });

  it("by its weekday within the last six days, and by its date before that", () => {
    expect(shortTime(earlier(3 * hour), now, london)).toBe("Tue 11:20");
    expect(shortTime(earlier(5 * day), now, london)).toBe("Thu 14:20");
    expect(shortTime(earlier(7 * day), now, london)).toBe("24 Feb 14:20");
  });

  it("with its year when that is not this one", () => {
    expect(shortTime("2025-11-04T14:02:00.000Z", now, london)).toBe("4 Nov 2025 14:02");
  });

  it("exactly on hover", () => {
    expect(exactTime("2026-07-01T14:20:05.000Z", london)).toBe("Wednesday 1 July 2026 at 15:20:05");
  });
});

describe("when something happened is as exact as whoever saw it could be (R3.2)", () => {
  it.each([
    [{ day: "2026-03-03" }, "Tue 3 Mar 2026"],
    [{ day: "2026-03-03", time: "09:40" }, "Tue 3 Mar 2026, 09:40"],
    [{ day: "2026-03-03", time: undefined, about: "during lunch" }, "Tue 3 Mar 2026, during lunch"],
  ] as const)("%o", (occurred, words) => {
    expect(occurredInWords(occurred)).toBe(words);
  });
});

describe("when an action is due (R7.1)", () => {
  it.each([
    ["2026-03-03", "due today"],
    ["2026-03-04", "due tomorrow"],
    ["2026-03-09", "due Mon 9 Mar 2026"],
    ["2026-03-02", "overdue since Mon 2 Mar 2026"],
  ] as const)("%s: %s", (due, words) => {
    expect(dueInWords(due, now, london)).toBe(words);
  });

  it("goes by the school's day, not by UTC's", () => {
    expect(dueInWords("2026-07-02", "2026-07-01T23:30:00.000Z", london)).toBe("due today");
  });
});

it("a date of birth that is no day is shown as the school's list has it", () => {
  expect(birthDateInWords("2012-05-03")).toBe("3 May 2012");
  expect(birthDateInWords("spring 2012")).toBe("spring 2012");
});
