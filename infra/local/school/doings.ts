/** Two terms of safeguarding work as one list in order of time. */

import { weekdays } from "../../../src/domain/calendar.ts";
import { emptyRota, type Rota } from "../../../src/domain/duty.ts";
import type { Setting } from "../../../src/domain/settings.ts";
import { instantAt } from "./calendar.ts";
import type { Crew } from "./company.ts";
import { filed } from "./files.ts";
import type { Person } from "./learners.ts";
import { planOf } from "./plan.ts";
import { randomFor } from "./random.ts";
import { schoolYear } from "./school-year.ts";
import type { DemoDoing } from "./shapes.ts";
import type { DemoSetting } from "./shapes-work.ts";
import { agencies } from "./texts/agencies.ts";
import { dayAgo, storyLength, type Timeline, timelineTo } from "./timeline.ts";
import { type Unfolding, unfold } from "./unfold.ts";

interface Making extends Crew {
  readonly seed: number;
  /** ms */
  readonly now: number;
  readonly people: readonly Person[];
}

/** Handles are given in the order in which the concerns were raised. */
export function makeDoings({ seed, now, people, ...crew }: Making): readonly DemoDoing[] {
  const timeline = timelineTo(now);
  const planned = planOf(seed, timeline, crew, people).toSorted((a, b) => a.raisedAt - b.raisedAt);
  const handleOf = (i: number) => `concern-${String(i + 1).padStart(3, "0")}`;
  const unfolding: Unfolding = {
    timeline,
    crew,
    random: randomFor(seed, "unfold"),
    more: randomFor(seed, "work"),
    seen: new Set(),
    weighed: new Map(),
    worked: new Set(),
    handles: new Map(planned.map(({ tale }, i) => [tale, handleOf(i)])),
  };
  const doings: DemoDoing[] = planned.flatMap((each, i) => unfold(unfolding, each, handleOf(i)));
  doings.push(...filed({ timeline, crew, planned, random: randomFor(seed, "files") }), ...settled(timeline, crew));
  return doings.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : order(a) - order(b)));
}

/** Whom the college refers to, when it is open and who is on duty, written down before the first of it. */
function settled(timeline: Timeline, { cast }: Crew): readonly DemoSetting[] {
  const settle = (setting: Setting, minutes: number, why: string): DemoSetting => {
    const at = new Date(instantAt(dayAgo(timeline, storyLength), minutes)).toISOString();
    return { what: "settle", at, by: cast.dsl, setting, why };
  };
  return [
    settle({ setting: "school-calendar", value: schoolYear(timeline) }, 565, "The terms as the governors set them."),
    settle({ setting: "duty-rota", value: dutyRota(cast) }, 567, "Who is on duty when, as agreed with both deputies."),
    settle({ setting: "agencies", value: agencies }, 570, "The list from the staff room wall, with the numbers tried."),
  ];
}

/** The same deputy on every day, so that whoever looks at the demo finds them, at weekends too. */
function dutyRota({ deputyOnDuty }: Crew["cast"]): Rota {
  const duty = [`staff/${deputyOnDuty}`] as const;
  return { ...emptyRota, ...Object.fromEntries(weekdays.map((day) => [day, duty])) };
}

/**
 * Only for doings of the same moment: what there must be for the next stands before it, and a referral right behind the review on
 * which it rests.
 */
const first: readonly DemoDoing["what"][] = ["raise", "acknowledge", "triage", "review-chronology", "make-referral"];

function order({ what }: DemoDoing): number {
  const place = first.indexOf(what);
  return place < 0 ? first.length : place;
}
