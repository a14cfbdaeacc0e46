/** How the needs of a learner were weighed when something was decided (R10.1). */
import { wallClock } from "./calendar.ts";
import type { Person } from "./learners.ts";
import type { Random } from "./random.ts";
import { languageWeighed, needs } from "./texts/needs.ts";
import { type Wording, worded } from "./wording.ts";

interface Weighing {
  readonly person: Person | undefined;
  /** How the needs of each learner were weighed so far, by learner id. */
  readonly weighed: Map<string, string[]>;
  readonly wording: Wording;
  readonly random: Random;
}

/** At the first decision about a concern; empty for a learner without recorded needs. */
export function weighedFirst({ person, weighed, wording, random }: Weighing, decidedAt: number): string {
  const learner = person?.learner;
  if (learner === undefined || learner.needs.length === 0) return "";
  const before = weighed.get(learner.id) ?? [];
  const fresh = learner.needs
    .flatMap((each) => needs.find(({ need }) => need === each)?.weighed ?? languageWeighed)
    .filter((each) => !before.includes(each));
  if (fresh.length === 0) return asBefore(decidedAt, random);
  const template = random.pick(fresh);
  weighed.set(learner.id, [...before, template]);
  return worded(template, { ...wording, chosen: new Map() });
}

/** At a later decision; empty for a learner without recorded needs. */
export function weighedAgain(person: Person | undefined, decidedAt: number, random: Random): string {
  return person === undefined || person.learner.needs.length === 0 ? "" : asBefore(decidedAt, random);
}

function asBefore(decidedAt: number, random: Random): string {
  const year = wallClock(decidedAt).day.slice(0, 4);
  return random.pick([
    "As weighed at the earlier decisions. Seen again in the way that works best, and nothing in this entry changes that.",
    `Weighed at each earlier decision in ${year}; the same barriers apply, and the same adult was used.`,
    "Earlier assessment of needs re-read. It still holds: slower to tell us, quicker to be harmed.",
  ]);
}
