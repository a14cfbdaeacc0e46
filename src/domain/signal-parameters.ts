/**
 * From when on a pattern in a chronology is pointed out (R9.1): settings of the school, because what is usual differs from
 * school to school. All counts are of concerns, and all days are counted back from today, today included.
 */
import type { TimeOfDay } from "./calendar.ts";
import type { Category } from "./concern-entries.ts";
import type { Threshold } from "./threshold.ts";

/** Times of the day in which something may repeat. Lessons are none: that is where learners are seen anyway. */
export const dayParts = ["before-school", "break", "lunch", "after-school", "evening"] as const;
export type DayPart = (typeof dayParts)[number];

export interface DayPartTimes {
  readonly from: TimeOfDay;
  /** The first minute that is no longer part of it. Earlier than `from`: it lasts over midnight. */
  readonly to: TimeOfDay;
  /** What people write where they know no time: "during lunch". */
  readonly words: readonly string[];
}

/** Whether a signal is looked for at all, and within how many days. */
export interface Lookback {
  readonly on: boolean;
  readonly days: number;
}

/** So many, and so many of a hundred: of a learner with forty concerns, three on Mondays mean nothing. */
export interface Repeats extends Lookback {
  readonly count: number;
  readonly share: number;
}

export interface SignalParameters {
  /** Kinds that record what was done and not a new worry. A concern of no other kind is not counted. */
  readonly notCounted: readonly Category[];
  /** `before`: how many days before that are told for comparison. */
  readonly frequent: Lookback & { readonly count: number; readonly before: number };
  /** At least `count` in the days, and at least `times` as many as in as many days before. */
  readonly "more-often": Lookback & { readonly count: number; readonly times: number };
  readonly "same-place": Repeats;
  readonly "same-time": Repeats & { readonly parts: Readonly<Record<DayPart, DayPartTimes>> };
  readonly "same-weekday": Repeats;
  /** On one of the first `schoolDays` after at least `breakDays` without school. */
  readonly "after-break": Repeats & { readonly schoolDays: number; readonly breakDays: number };
  /** The newest `count` decisions are none of them higher than `upTo`. */
  readonly "low-in-a-row": Lookback & { readonly count: number; readonly upTo: Threshold };
  /** The newest `count` decisions never go down, and the last is `steps` above the first. */
  readonly "rising-thresholds": Lookback & { readonly count: number; readonly steps: number };
  /** How many different people raised concerns. */
  readonly "several-reporters": Lookback & { readonly count: number };
  /** At least `count` about the learner, and at least `linked` about linked ones. */
  readonly "linked-learners": Lookback & { readonly count: number; readonly linked: number };
  readonly "same-kind": Lookback & { readonly count: number };
  /** At least `count` different kinds, in at least as many concerns. */
  readonly "mixed-kinds": Lookback & { readonly count: number };
}

const year = 365;

/** Until a school says otherwise. */
export const defaultSignalParameters: SignalParameters = {
  notCounted: ["contact-with-home", "referral-outcome"],
  frequent: { on: true, count: 3, days: 21, before: 90 },
  "more-often": { on: true, count: 4, days: 90, times: 2 },
  "same-place": { on: true, count: 3, share: 40, days: year },
  "same-time": {
    on: true,
    count: 3,
    share: 60,
    days: year,
    parts: {
      "before-school": { from: "06:00", to: "08:45", words: ["before school", "breakfast club", "drop off"] },
      break: { from: "10:30", to: "11:00", words: ["break", "break time", "breaktime", "playtime"] },
      lunch: { from: "12:00", to: "13:30", words: ["lunch", "lunch break", "lunchtime", "dinner time"] },
      "after-school": { from: "15:00", to: "17:00", words: ["after school", "home time", "pick up"] },
      evening: { from: "17:00", to: "06:00", words: ["evening", "night", "overnight"] },
    },
  },
  // By chance alone, five concerns have three on one weekday every fourth time; four of five are rare.
  "same-weekday": { on: true, count: 4, share: 60, days: year },
  "after-break": { on: true, count: 3, share: 50, days: year, schoolDays: 3, breakDays: 5 },
  "low-in-a-row": { on: true, count: 3, days: 180, upTo: "monitoring" },
  "rising-thresholds": { on: true, count: 3, days: year, steps: 2 },
  "several-reporters": { on: true, count: 3, days: 90 },
  "linked-learners": { on: true, count: 1, linked: 1, days: 90 },
  "same-kind": { on: true, count: 3, days: 180 },
  "mixed-kinds": { on: true, count: 3, days: 180 },
};
