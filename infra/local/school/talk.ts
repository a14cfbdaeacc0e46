/** What the staff of Harbour Lane College said to each other in Teams before the story ends, in order of time. */
import { instantAt } from "./calendar.ts";
import type { Crew } from "./company.ts";
import type { Person } from "./learners.ts";
import { randomFor } from "./random.ts";
import type { DemoCast, DemoTalk } from "./shapes.ts";
import { titlesOfPart } from "./staff.ts";
import { type Speaker, said } from "./texts/talk.ts";
import { dayAgo, timelineTo } from "./timeline.ts";
import { worded } from "./wording.ts";

interface Making extends Crew {
  readonly seed: number;
  /** ms */
  readonly now: number;
  readonly people: readonly Person[];
}

/** All of it lies on school days before the newest one, so at any `now` it has been said. */
export function makeTalk({ seed, now, people, ...crew }: Making): readonly DemoTalk[] {
  const timeline = timelineTo(now);
  const random = randomFor(seed, "talk");
  const told = random.pick(people.filter(({ gender, learner }) => gender === "m" && learner.year === "12"));
  const wording = { tokens: new Map([["N", told.learner.givenName]]), chosen: new Map<string, number>(), random };
  return said.map(({ ago, at, from, to, text, answers }) => ({
    at: new Date(instantAt(dayAgo(timeline, ago), minutesOf(at))).toISOString(),
    from: idOf(crew, from),
    to: to === "everybody" ? to : idOf(crew, to),
    text: worded(text, wording),
    ...(answers === true ? { answers } : {}),
  }));
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

function idOf({ staff, cast }: Crew, speaker: Speaker): string {
  if (isCast(cast, speaker)) return cast[speaker];
  const found = staff.find(({ jobTitle }) => jobTitle === titlesOfPart[speaker]);
  if (found === undefined) throw new Error(`nobody does the job of ${speaker}`);
  return found.id;
}

function isCast(cast: DemoCast, speaker: Speaker): speaker is keyof DemoCast {
  return speaker in cast;
}
