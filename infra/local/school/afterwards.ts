/** What comes after the first decision on a concern: what its reporter is told, the work, another look, the end. */
import { wallClock } from "./calendar.ts";
import type { Doing, Working } from "./place.ts";
import type { Planned } from "./plan.ts";
import type { Random } from "./random.ts";
import type { DemoOnConcern, DemoTriage } from "./shapes.ts";
import { closings, looks, tellings } from "./texts/after.ts";
import { workOf } from "./texts/work/all.ts";
import { dayAhead, schoolDayAfter, spread } from "./timeline.ts";
import { unfoldWork } from "./unfold-work.ts";
import { weighedAgain } from "./weighing.ts";
import { type Wording, worded } from "./wording.ts";
import type { TaleOfWork } from "./work.ts";

/** What the first decision says beside its rationale. */
export type Beginning = Pick<DemoTriage, "reporterToKnow" | "reviewOn">;

interface First {
  readonly planned: Planned;
  readonly wording: Wording;
  /** A generator of its own: what came before does not move when there is more to tell. */
  readonly random: Random;
  /** What is told of work on this concern; a tale that is told twice has its work once. */
  readonly tale: TaleOfWork | undefined;
}

const [told, lookedAgain, closed] = [0.85, 0.2, 0.6];
/** School days after which somebody looks again, and after which what is done is closed. */
const [soonest, latest, quiet] = [8, 16, 25];

/** The work on this tale, the first time that it is told. */
export function taleOf({ tale }: Planned, told: Set<string>): TaleOfWork | undefined {
  if (told.has(tale)) return undefined;
  told.add(tale);
  return workOf.get(tale);
}

/** What the reporter is told, and when somebody means to look again. */
export function beginning(first: First, working: Pick<Working, "timeline" | "decidedAt">): Beginning {
  const { planned, random, tale } = first;
  const { timeline, decidedAt } = working;
  const { threshold } = planned.told;
  const rolls = [random.chance(told), random.chance(lookedAgain), random.between(soonest, latest)] as const;
  const tell = tale?.tell ?? (rolls[0] ? sayable(first, tellings[threshold]) : "");
  const days = tale?.look ?? (tale === undefined && rolls[1] && threshold !== "monitoring" ? rolls[2] : undefined);
  return {
    reporterToKnow: worded(tell, { ...first.wording, random }),
    reviewOn: days === undefined || !isOurs(planned) ? undefined : dayAhead(timeline, wallClock(decidedAt).day, days),
  };
}

/** Whether it is about a learner of the college, as one knows or finds out. */
function isOurs({ person, turnsOutToBe }: Planned): boolean {
  return person !== undefined || turnsOutToBe !== undefined;
}

/** Of nobody on the roll, nothing can be said that has a he or a she in it. */
function sayable({ planned, random }: First, templates: readonly string[]): string {
  const fitting = templates.filter((each) => planned.person !== undefined || !each.includes("{"));
  return fitting.length === 0 ? "" : random.pick(fitting);
}

/** Everything after the first decision; `before` is what was done until then and what came of it. */
export function afterwards(first: First, working: Working, before: readonly DemoOnConcern[]): readonly Doing[] {
  const { tale } = first;
  if (tale !== undefined) return endedIfDone(unfoldWork(working, tale.work), before, working);
  const again = anotherLook(first, working, before);
  return [...again, ...theEnd(first, working, [...before, ...again])];
}

/** Nobody closes what is still open: such a closing is left out, and the opening again that would follow it. */
function endedIfDone(work: readonly Doing[], before: readonly Doing[], { timeline }: Working): readonly Doing[] {
  const all = [...before, ...work].filter(({ at }) => Date.parse(at) <= timeline.now);
  let isClosed = false;
  return work
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .filter((doing) => {
      if (doing.what === "close") isClosed = !isOpen(all.filter(({ at }) => at < doing.at));
      return (doing.what !== "close" && doing.what !== "reopen") || isClosed;
    });
}

const opens: ReadonlySet<Doing["what"]> = new Set(["make-referral", "disagree", "worry", "body-map"]);
const ends: ReadonlySet<Doing["what"]> = new Set([
  "conclude-referral",
  "conclude-disagreement",
  "answer-worry",
  "review-body-map",
]);

/** Whether an action, a referral, a disagreement, a worry or a body map still waits for somebody. */
function isOpen(doings: readonly Doing[]): boolean {
  const count = (of: (doing: Doing) => number) => doings.reduce((sum, doing) => sum + of(doing), 0);
  const given = count((doing) =>
    doing.what === "triage" ? doing.actions.length : doing.what === "add-action" ? 1 : 0,
  );
  const finished = count(({ what }) => (what === "finish-action" ? 1 : 0));
  const begun = count(({ what }) => (opens.has(what) ? 1 : 0));
  const ended = count(({ what }) => (ends.has(what) ? 1 : 0));
  return given > finished || begun > ended;
}

function anotherLook(
  { random, wording }: First,
  { planned, timeline, concern, decider, decidedAt }: Working,
  before: readonly DemoOnConcern[],
): readonly DemoOnConcern[] {
  const decision = before.find((doing) => doing.what === "triage");
  const minutes = random.between(560, 1000);
  const [look, isForgotten] = [random.pick(looks), random.chance(0.03)];
  if (decision?.what !== "triage" || decision.reviewOn === undefined || planned.person === undefined) return [];
  if (isForgotten) return [];
  const at = Math.max(spread(decision.reviewOn, minutes, random), decidedAt + 3_600_000);
  if (at > timeline.now) return [];
  const { threshold } = decision;
  const vulnerability = weighedAgain(planned.person, at, random);
  const rationale = worded(look, { ...wording, random });
  const kept = { threshold, rationale, vulnerability, actions: [], reporterToKnow: "", reviewOn: undefined };
  return [{ what: "triage", at: new Date(at).toISOString(), concern, by: decider, ...kept }];
}

/** What is done and has been quiet is closed, mostly. */
function theEnd(
  { random, wording }: First,
  { planned, timeline, concern, decider }: Working,
  before: readonly DemoOnConcern[],
): readonly DemoOnConcern[] {
  const [wish, days, minutes, because] = [
    random.chance(closed),
    quiet + random.between(0, 15),
    random.between(560, 1000),
    random.pick(closings),
  ];
  const { threshold } = planned.told;
  if (!wish || planned.person === undefined || planned.inArc || threshold === "child-protection") return [];
  const last =
    before
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? "";
  if (isOpen(before.filter(({ at }) => Date.parse(at) <= timeline.now))) return [];
  const day = schoolDayAfter(timeline, wallClock(Date.parse(last)).day, days);
  if (day === "") return [];
  const at = spread(day, minutes, random);
  const text = worded(because, { ...wording, random });
  return at > timeline.now ? [] : [{ what: "close", at: new Date(at).toISOString(), concern, by: decider, text }];
}
