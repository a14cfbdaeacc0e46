/**
 * What a signal is (R9.1): a pattern in a chronology, the numbers that tell it, and the entries behind it. A signal decides
 * nothing and proposes no threshold; it points, and a person judges (R7.1).
 */
import { type Day, type Days, daysBetween, type Weekday } from "./calendar.ts";
import type { ChronologyEvent, EventKey } from "./chronology-event.ts";
import type { Category } from "./concern-entries.ts";
import type { DayPart, DayPartTimes, Repeats, SignalParameters } from "./signal-parameters.ts";
import type { Threshold } from "./threshold.ts";

/** In the order in which they are shown. */
export const signalNames = [
  "frequent",
  "more-often",
  "rising-thresholds",
  "low-in-a-row",
  "several-reporters",
  "linked-learners",
  "same-kind",
  "mixed-kinds",
  "same-place",
  "same-time",
  "same-weekday",
  "after-break",
] as const;
export type SignalName = (typeof signalNames)[number];

/** `count` concerns in the last `days`. */
interface Counted {
  readonly count: number;
  readonly days: number;
}

/** `count` of the `of` concerns for which this is known at all. */
interface Shared extends Counted {
  readonly of: number;
}

export type Pattern =
  | (Counted & { readonly name: "frequent"; readonly before: Counted })
  /** `before`: what was in as many days with school before that. */
  | (Counted & { readonly name: "more-often"; readonly before: Counted })
  | (Counted & { readonly name: "rising-thresholds"; readonly from: Threshold; readonly to: Threshold })
  | (Counted & { readonly name: "low-in-a-row"; readonly upTo: Threshold })
  | (Counted & { readonly name: "several-reporters"; readonly reporters: number })
  | (Counted & { readonly name: "linked-learners"; readonly linked: number })
  | (Counted & { readonly name: "same-kind"; readonly category: Category })
  | (Counted & { readonly name: "mixed-kinds"; readonly categories: readonly Category[] })
  /** `place`: as it was written last. */
  | (Shared & { readonly name: "same-place"; readonly place: string })
  | (Shared & { readonly name: "same-time"; readonly part: DayPart } & Pick<DayPartTimes, "from" | "to">)
  | (Shared & { readonly name: "same-weekday"; readonly weekday: Weekday })
  | (Shared & { readonly name: "after-break"; readonly schoolDays: number });

export interface Signal {
  /** What tells it from every other signal of the learner, also once there is more behind it: `same-kind:injury`. */
  readonly id: string;
  /** Its id and all entries behind it: what somebody saw who dismisses it. */
  readonly fingerprint: string;
  readonly pattern: Pattern;
  /** The entries behind it, in order of occurrence. */
  readonly evidence: readonly EventKey[];
}

/** What the rules look at. */
export interface Sight {
  /** The entries that raised a concern about the learner, in order of occurrence. */
  readonly concerns: readonly ChronologyEvent[];
  /** Those that raised one about a linked learner and not about this one. */
  readonly linked: readonly ChronologyEvent[];
  readonly today: Day;
  /** Days without school, weekends apart; empty where they are not known. */
  readonly breaks: readonly Days[];
}

/** A pattern with the entries behind it. `about` tells it from others of its name; empty where there can be but one. */
export interface Seen {
  readonly pattern: Pattern;
  readonly about?: string;
  readonly evidence: readonly ChronologyEvent[];
}

/** A rule: what it sees in a chronology. Where something was not recorded, it sees nothing in that. */
export type Rule = (sight: Sight, parameters: SignalParameters) => readonly Seen[];

/** What happened in the last `days`, of which today is one. */
export function within(events: readonly ChronologyEvent[], days: number, today: Day): readonly ChronologyEvent[] {
  return events.filter(({ occurred }) => daysBetween(occurred.day, today) < days);
}

/** Whether `count` of `of` are enough to be called a repetition. */
export function repeats(count: number, of: number, { count: least, share }: Repeats): boolean {
  return count >= least && count * 100 >= share * of;
}
