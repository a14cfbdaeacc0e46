/** What the staff of Harbour Lane College said to each other in Teams before the story ends, in order of time. */
import { instantAt } from "./calendar.ts";
import type { Crew } from "./company.ts";
import type { Person } from "./learners.ts";
import { randomFor } from "./random.ts";
import type { DemoCast, DemoTalk } from "./shapes.ts";
import { titlesOfPart } from "./staff.ts";
import type { Part } from "./story.ts";
import { type Speaker, said } from "./texts/talk.ts";
import { dayAgo, type Timeline, timelineTo } from "./timeline.ts";
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

/** A message that names nobody and was meant for one person, from whoever does this part. `at`: ms. */
export function messageFrom(crew: Crew, timeline: Timeline, part: Part) {
  const found = said.find(({ from, text }) => from === part && !text.includes("{"));
  if (found === undefined || found.to === "everybody") throw new Error(`no message to one person from ${part}`);
  const [from, to] = [idOf(crew, found.from), idOf(crew, found.to)];
  const author = crew.staff.find(({ id }) => id === from)?.name ?? "";
  return { at: instantAt(dayAgo(timeline, found.ago), minutesOf(found.at)), from, to, author, text: found.text };
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
