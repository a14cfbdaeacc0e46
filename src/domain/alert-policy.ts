/**
 * The ladders that alerts climb (R5.2, R5.3, R6.2): who is told first, and who next, and after how long. Pure: what is due, to
 * whom and when, follows from the alert, its policy, the people of the moment and the clock.
 */
import { type Alert, type Alerted, type AlertKind, type AlertRole, type AlertStep, climbedBy } from "./alert.ts";
import { type Instant, plusMinutes } from "./calendar.ts";
import type { StaffId } from "./ids.ts";

interface Rung {
  readonly who: readonly AlertRole[];
  /** Minutes after the alert was raised, or after its review was due: before it, when negative. */
  readonly after: "raised" | "due";
  readonly minutes: number;
}

export interface AlertPolicy {
  /** In the order in which they are climbed. The first is told with the entry that raises the alert. */
  readonly rungs: readonly Rung[];
  /** Everybody who was told is told again after so many minutes, until somebody answers. Absent: each is told once. */
  readonly repeatMinutes?: number;
  /** Whoever raised it knows, and is not told as one of those who could take it. */
  readonly sparesRaiser: boolean;
}

/** What applies where the school has settled nothing. */
export const alertPolicies: Readonly<Record<AlertKind, AlertPolicy>> = {
  urgent: {
    rungs: [
      { who: ["dsl", "on-duty"], after: "raised", minutes: 0 },
      { who: ["deputies"], after: "raised", minutes: 5 },
      { who: ["principal"], after: "raised", minutes: 10 },
      { who: ["reporter"], after: "raised", minutes: 10 },
    ],
    repeatMinutes: 5,
    sparesRaiser: true,
  },
  review: {
    rungs: [
      { who: ["dsl", "on-duty"], after: "raised", minutes: 0 },
      { who: ["holder"], after: "due", minutes: -4 * 60 },
      { who: ["dsl", "principal"], after: "due", minutes: 0 },
    ],
    sparesRaiser: false,
  },
};

/** Who there is, as last known. */
export interface AlertPeople {
  readonly dsl: readonly StaffId[];
  /** The deputy on duty; every deputy where nobody is. */
  readonly onDuty: readonly StaffId[];
  readonly deputies: readonly StaffId[];
  readonly principals: readonly StaffId[];
}

export interface Next {
  /** What is due by now. Whatever was slept over is in it: nobody is told twice at once. */
  readonly step: AlertStep | undefined;
  /** When something is due after that; undefined when nothing is, unless somebody answers. */
  readonly nextAt: Instant | undefined;
}

/** What an alert does by now, and when it does something next. An alert that ended does nothing more. */
export function nextStep(alert: Alert, policy: AlertPolicy, people: AlertPeople, now: Instant): Next {
  if (alert.ended !== undefined) return { step: undefined, nextAt: undefined };
  const ladder = { alert, policy, people };
  const before = climbedBy(alert);
  const climbed = climbedAt(ladder, now);
  const repeatAt = nextRound(ladder, now);
  const again = repeatAt !== undefined && repeatAt <= now;
  if (climbed === before && !again) return { step: undefined, nextAt: earlier(momentOf(ladder, before), repeatAt) };
  const number = (alert.steps.at(-1)?.number ?? 0) + 1;
  const told = toldBy(ladder, { before, climbed, again });
  const step = { number, at: now, climbed, again, told };
  const after = { ...ladder, alert: { ...alert, steps: [...alert.steps, step] } };
  return { step, nextAt: earlier(momentOf(after, climbed), nextRound(after, now)) };
}

/** When an alert that was just raised is looked at: at once, unless all that it may do waits for its deadline. */
export function firstLook({ kind, raisedAt, dueAt }: Alert): Instant {
  const next = alertPolicies[kind].rungs[1];
  return next?.after === "due" ? plusMinutes(dueAt, next.minutes) : raisedAt;
}

/** As what people were told so far, in the order of the ladder. */
export function rolesTold(alert: Alert, policy: AlertPolicy, people: AlertPeople): readonly AlertRole[] {
  const rungs = policy.rungs.slice(0, climbedBy(alert));
  // Where nobody is on duty, every deputy is told in their place, and that is what is said.
  const allOnDuty = people.deputies.length > 1 && people.deputies.every((person) => people.onDuty.includes(person));
  const named = rungs.flatMap(({ who }) => who).map((role) => (role === "on-duty" && allOnDuty ? "deputies" : role));
  const roles = new Set(named);
  return [...roles].filter((role) => membersOf({ alert, policy, people }, role).length > 0);
}

interface Ladder {
  readonly alert: Alert;
  readonly policy: AlertPolicy;
  readonly people: AlertPeople;
}

function climbedAt(ladder: Ladder, now: Instant): number {
  let climbed = climbedBy(ladder.alert);
  for (let next = momentOf(ladder, climbed); next !== undefined && next <= now; next = momentOf(ladder, climbed))
    climbed += 1;
  return climbed;
}

/** When a rung is climbed. One with nobody in it holds nobody up; what is measured by a deadline stays with that. */
function momentOf(ladder: Ladder, index: number): Instant | undefined {
  const { alert, policy } = ladder;
  const rung = policy.rungs[index];
  if (rung === undefined) return undefined;
  const own = plusMinutes(rung.after === "due" ? alert.dueAt : alert.raisedAt, rung.minutes);
  const below = policy.rungs[index - 1];
  if (rung.after === "due" || below === undefined || membersOn(ladder, below).length > 0) return own;
  return earlier(momentOf(ladder, index - 1), own);
}

/** When everybody is told again. A moment that is still to come was noted by a clock that was set back since. */
function nextRound({ alert, policy: { repeatMinutes } }: Ladder, now: Instant): Instant | undefined {
  if (repeatMinutes === undefined) return undefined;
  const last = alert.steps.findLast(({ again }) => again)?.at ?? alert.raisedAt;
  return plusMinutes(last > now ? now : last, repeatMinutes);
}

interface Climb {
  readonly before: number;
  readonly climbed: number;
  readonly again: boolean;
}

/** Everybody once, as what the ladder has them first. The reporter is asked once to ring, and is not told again. */
function toldBy(ladder: Ladder, { before, climbed, again }: Climb): readonly Alerted[] {
  const { rungs } = ladder.policy;
  const told = rungs.slice(0, climbed).flatMap((rung, i) => {
    const isNew = i >= before;
    return membersOn(ladder, rung).filter(({ as }) => isNew || (again && as !== "reporter"));
  });
  const [others, reporters] = [told.filter(({ as }) => as !== "reporter"), told.filter(({ as }) => as === "reporter")];
  return onceEach([...others, ...reporters]);
}

function onceEach(told: readonly Alerted[]): readonly Alerted[] {
  return told.filter(({ person }, i) => told.findIndex((one) => one.person === person) === i);
}

function membersOn(ladder: Ladder, { who }: Rung): readonly Alerted[] {
  return who.flatMap((as) => membersOf(ladder, as).map((person) => ({ person, as })));
}

function membersOf({ alert, policy, people }: Ladder, role: AlertRole): readonly StaffId[] {
  if (role === "reporter") return [alert.raisedBy];
  const members = role === "holder" ? holders(alert, people) : people[roleOf[role]];
  return policy.sparesRaiser ? members.filter((person) => person !== alert.raisedBy) : members;
}

const roleOf = { dsl: "dsl", "on-duty": "onDuty", deputies: "deputies", principal: "principals" } as const;

/** Whoever has it, for as long as they are of the team; else the team. */
function holders({ taken }: Alert, { dsl, deputies, onDuty }: AlertPeople): readonly StaffId[] {
  const holder = [...dsl, ...deputies].find((person) => person === taken?.by);
  return holder === undefined ? [...dsl, ...onDuty] : [holder];
}

function earlier(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
