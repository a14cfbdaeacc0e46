/**
 * The demo school: Harbour Lane College, a fictional sixth-form and further-education college with 1,500 learners, 120
 * staff and two terms of safeguarding work that end at a given moment. Everybody in it is invented.
 *
 * Pure and seeded: no clock, no `Math.random`. It knows nothing of Lantern; whoever loads it turns the doings into commands.
 */
import { makeDoings } from "./doings.ts";
import { makeLearners } from "./learners.ts";
import { randomFor } from "./random.ts";
import type { DemoSchool } from "./shapes.ts";
import { makeStaff } from "./staff.ts";
import { makeTalk } from "./talk.ts";

export interface DemoOptions {
  readonly seed: number;
  /** The moment at which the story ends: an ISO instant. */
  readonly now: string;
}

/**
 * The school of a seed as it stands at `now`. The same options give the same school; ids and names depend on the seed alone.
 *
 * @throws when `now` is not an instant.
 */
export function makeDemoSchool({ seed, now }: DemoOptions): DemoSchool {
  const instant = Date.parse(now);
  if (Number.isNaN(instant)) throw new Error("now is not an instant");
  const taken = new Set<string>();
  const { staff, cast } = makeStaff(seed, taken);
  const people = makeLearners(seed, staff, taken, now.slice(0, 10));
  return {
    name: "Harbour Lane College",
    tenantId: randomFor(seed, "tenant").uuid(),
    staff,
    learners: people.map(({ learner }) => learner),
    doings: makeDoings({ seed, now: instant, staff, cast, people }),
    talk: makeTalk({ seed, now: instant, staff, cast, people }),
    cast,
  };
}
