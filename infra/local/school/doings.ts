/** Two terms of safeguarding work as one list in order of time. */
import type { Crew } from "./company.ts";
import type { Person } from "./learners.ts";
import { planOf } from "./plan.ts";
import { randomFor } from "./random.ts";
import type { DemoDoing } from "./shapes.ts";
import { timelineTo } from "./timeline.ts";
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
  const unfolding: Unfolding = {
    timeline,
    crew,
    random: randomFor(seed, "unfold"),
    seen: new Set(),
    weighed: new Map(),
  };
  const planned = planOf(seed, timeline, crew, people).toSorted((a, b) => a.raisedAt - b.raisedAt);
  const doings = planned.flatMap((each, i) => unfold(unfolding, each, `concern-${String(i + 1).padStart(3, "0")}`));
  return doings.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : order[a.what] - order[b.what]));
}

/** Only for two doings of the same second. */
const order: Readonly<Record<DemoDoing["what"], number>> = {
  raise: 0,
  acknowledge: 1,
  triage: 2,
  "add-account": 3,
  contact: 4,
  "finish-action": 5,
};
