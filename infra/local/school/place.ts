/** Where one is in the work on a concern, and how its doings are given their people and moments. */
import { wallClock } from "./calendar.ts";
import type { Crew } from "./company.ts";
import type { Planned } from "./plan.ts";
import type { Random } from "./random.ts";
import type { DemoOnConcern, DemoRaise } from "./shapes.ts";
import type { DemoFiled, DemoWork } from "./shapes-work.ts";
import type { Part } from "./story.ts";
import { sameDay, schoolDayAfter, spread, type Timeline } from "./timeline.ts";
import type { Wording } from "./wording.ts";

export interface Working {
  readonly timeline: Timeline;
  readonly crew: Crew;
  readonly random: Random;
  readonly planned: Planned;
  readonly concern: string;
  readonly reporter: string;
  readonly decider: string;
  readonly wording: Wording;
  readonly raise: DemoRaise;
  /** ms */
  readonly decidedAt: number;
  /** How many actions the first decision gave. */
  readonly given: number;
  /** How a decision at that moment (ms) weighs the learner's needs. */
  readonly weigh: (at: number) => string;
  /** The handle of an earlier step of the same arc. */
  readonly step: (index: number) => string;
}

/** Where one is in the work: who does it, when, and under which name later doings speak of it. */
export interface Place extends Working {
  readonly by: string;
  /** ms */
  readonly at: number;
  readonly id: string;
  readonly say: (template: string) => string;
  /** The place of the next action that is given, from 0. */
  readonly action: number;
}

export type Doing = DemoOnConcern | DemoFiled;
/** What was done, without who did it and when. */
export type What<D = DemoWork> = D extends unknown ? Omit<D, "at" | "by" | "concern"> : never;
/** Something that comes later, on a day of its own. */
export interface Later {
  readonly day: number;
  readonly text: string;
}

/** On that school day after the concern was raised, and after what came before it. */
export function timeOn({ timeline, random, planned }: Working, day: number, after: number): number {
  const wanted = schoolDayAfter(timeline, wallClock(planned.raisedAt).day, day);
  // Beyond the calendar of the story, and so after its end.
  if (wanted === "") return timeline.now + 1;
  if (wanted > wallClock(after).day) return spread(wanted, random.between(545, 1000), random);
  const soon = sameDay(after + random.between(12, 45) * 60_000, after, random);
  // Nobody sits there through the evening: the rest is done first thing.
  const { day: today, minutes } = wallClock(soon);
  return minutes <= latest ? soon : spread(schoolDayAfter(timeline, today, 1), random.between(480, 540), random);
}

/** Minutes from midnight. */
const latest = 1110;

/** Who does a part in this story. */
export function personIn({ planned, reporter }: Pick<Working, "planned" | "reporter">, part: Part): string {
  return part === "reporter" ? reporter : planned.company.of(part);
}

/** Who did something, where and when. */
export function done({ concern, by, at }: Pick<Place, "concern" | "by" | "at">, what: What): DemoWork {
  return { at: new Date(at).toISOString(), concern, by, ...what };
}

/** What follows from something on a later day, by the same person unless another is named. */
export function later(place: Place, next: Later | undefined, what: (text: string) => What, by = place.by): DemoWork[] {
  if (next === undefined) return [];
  return [done({ ...place, by, at: timeOn(place, next.day, place.at) }, what(place.say(next.text)))];
}

/** Steps that follow each other, each in its own moment after the one before; gives the place of the last too. */
export function inTurn<Step extends Later>(
  place: Place,
  steps: readonly Step[],
  what: (step: Step, at: Place) => What,
): { readonly doings: readonly DemoWork[]; readonly last: Place } {
  let last = place;
  const doings = steps.map((step) => {
    last = { ...last, at: timeOn(last, step.day, last.at) };
    return done(last, what(step, last));
  });
  return { doings, last };
}

/** The day on which it is done. */
export function dayOf({ at }: Pick<Place, "at">): string {
  return wallClock(at).day;
}
