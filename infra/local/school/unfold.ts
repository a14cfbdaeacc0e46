/** Unfolds one planned concern into the things that people did about it, up to `now`. */
import { contactWays } from "../../../src/domain/category-details.ts";
import { actionIn, finishTime, partIn } from "./actions.ts";
import { afterwards, beginning, taleOf } from "./afterwards.ts";
import { besideOf, lateReasonFor } from "./beside.ts";
import { addDays, clockText, wallClock } from "./calendar.ts";
import { type Crew, subjectOf } from "./company.ts";
import type { Doing, Working } from "./place.ts";
import type { Planned } from "./plan.ts";
import type { Random } from "./random.ts";
import type { DemoContact, DemoOnConcern, DemoRaise } from "./shapes.ts";
import { rooms } from "./texts/places.ts";
import { atWork, sameDay, schoolDayAfter, spread, type Timeline } from "./timeline.ts";
import { weighedAgain, weighedFirst } from "./weighing.ts";
import { pronounTokens, type Wording, worded } from "./wording.ts";

export interface Unfolding {
  readonly timeline: Timeline;
  readonly crew: Crew;
  readonly random: Random;
  /** For what comes beside and after: what was told before does not move when there is more of it. */
  readonly more: Random;
  /** Every text told so far, so that no two concerns read alike. */
  readonly seen: Set<string>;
  /** How the needs of each learner were weighed so far, by learner id. */
  readonly weighed: Map<string, string[]>;
  /** The tales whose work has been told. */
  readonly worked: Set<string>;
  /** The handle of the concern that a tale is told in, for those of the arcs. */
  readonly handles: ReadonlyMap<string, string>;
}

interface Telling extends Unfolding {
  readonly planned: Planned;
  readonly concern: string;
  readonly reporter: string;
  readonly decider: string;
  readonly wording: Wording;
}

/** In no particular order, and none of it after `now`. */
export function unfold(unfolding: Unfolding, planned: Planned, concern: string): readonly Doing[] {
  const reporter = planned.company.of(unfolding.random.pick(planned.told.by));
  const decider = deciderOf(unfolding, planned, reporter);
  const { raise, wording } = raised({ ...unfolding, planned, concern, reporter, decider });
  if (planned.stage === "unseen") return [raise];
  const telling: Telling = { ...unfolding, planned, concern, reporter, decider, wording };
  const decidedAt = decisionTime(telling);
  const acknowledge = acknowledged(telling, decidedAt);
  if (planned.stage === "acknowledged") return [raise, acknowledge];
  const first = { planned, wording, random: unfolding.more, tale: taleOf(planned, unfolding.worked) };
  const begun = beginning(first, { timeline: unfolding.timeline, decidedAt });
  const before = [
    raise,
    acknowledge,
    ...decided(telling, decidedAt).map((doing) => (doing.what === "triage" ? { ...doing, ...begun } : doing)),
    ...contacts(telling, decidedAt),
    ...accounts(telling),
  ].filter(({ at }) => Date.parse(at) <= unfolding.timeline.now);
  const after = afterwards(first, workingIn(telling, raise, decidedAt), before);
  return [...before, ...after].filter(({ at }) => Date.parse(at) <= unfolding.timeline.now);
}

function workingIn(telling: Telling, raise: DemoRaise, decidedAt: number): Working {
  const { planned, more, handles } = telling;
  const arc = planned.tale.split("/")[0] ?? "";
  return {
    ...telling,
    random: more,
    raise,
    decidedAt,
    given: planned.told.actions?.length ?? 0,
    weigh: (at) => weighedAgain(planned.turnsOutToBe ?? planned.person, at, more),
    step: (index) => handles.get(`${arc}/${index}`) ?? "",
  };
}

/** The DSL decides half of it; whoever of the three wrote an entry also decides on it. */
function deciderOf({ crew, random }: Unfolding, { inArc }: Planned, reporter: string): string {
  const { dsl, deputyOnDuty, deputy } = crew.cast;
  if ([dsl, deputyOnDuty, deputy].includes(reporter)) return reporter;
  const roll = random.next();
  const share = inArc ? 0.75 : 0.5;
  if (roll < share) return dsl;
  return roll < share + (1 - share) * 0.65 ? deputyOnDuty : deputy;
}

function raised(telling: Omit<Telling, "wording">): { raise: DemoRaise; wording: Wording } {
  const { planned, random, seen, more } = telling;
  const { told, person, involved, quoted, occurredMinutes } = planned;
  for (let attempt = 0; ; attempt++) {
    if (!planned.inArc) planned.chosen.clear();
    const wording = wordingOf(telling);
    const text = worded(told.seen, wording);
    if (seen.has(text) && attempt < 20) continue;
    seen.add(text);
    const raise: DemoRaise = {
      what: "raise",
      at: iso(planned.raisedAt),
      concern: telling.concern,
      by: telling.reporter,
      learnerId: person?.learner.id,
      someoneElse: planned.someoneElse,
      category: told.category,
      seen: text,
      ownWords: told.own === undefined || (!planned.inArc && random.chance(0.12)) ? "" : worded(told.own, wording),
      occurredDay: planned.occurredDay,
      occurredTime: occurredMinutes === undefined ? undefined : clockText(occurredMinutes),
      where: worded(told.where, wording),
      atRisk: told.urgent === true,
      involved: involved === undefined ? [] : [involved.learner.id],
      beside: besideOf(planned, { ...wording, random: more }),
      lateReason: lateReasonFor(planned, more),
      ...(quoted && { quoted }),
    };
    return { raise, wording };
  }
}

function wordingOf({ planned, crew, reporter, random }: Omit<Telling, "wording">): Wording {
  const { sibling, company, involved } = planned;
  // Who was told of in words has a name as soon as somebody knows it.
  const person = planned.person ?? planned.turnsOutToBe;
  const teaches = subjectOf(crew, reporter) ?? subjectOf(crew, company.of("teacher")) ?? "class";
  const tokens = new Map<string, string>([
    ...planned.friends,
    ...(person === undefined ? [] : pronounTokens(person.gender)),
    ["N", person?.learner.givenName ?? "the young person"],
    ["S", sibling?.learner.givenName ?? ""],
    ["Other", involved?.learner.givenName ?? ""],
    ["subject", teaches],
    ["room", random.pick(rooms)],
    ["time", planned.occurredMinutes === undefined ? "" : clockText(planned.occurredMinutes)],
  ]);
  return { tokens, chosen: planned.chosen, random };
}

/** Urgent ones within the hour, most on the same day, a few too late. */
function decisionTime({ planned, timeline, random }: Telling): number {
  const { raisedAt, told } = planned;
  if (told.urgent === true) return raisedAt + random.between(14, 58) * 60_000;
  const { day, minutes } = wallClock(raisedAt);
  const old = raisedAt < timeline.now - 10 * 86_400_000;
  if (old && random.chance(0.02)) return atWork(timeline, raisedAt + random.between(1500, 1720) * 60_000, random);
  const tomorrow = schoolDayAfter(timeline, day, 1);
  const overnight = minutes > 900 && tomorrow === addDays(day, 1) && random.chance(0.5);
  if (overnight) return Math.max(raisedAt + 600_000, spread(tomorrow, random.between(465, 535), random));
  return sameDay(raisedAt + random.between(35, 290) * 60_000, raisedAt, random);
}

function acknowledged(
  { planned, concern, decider, crew, random, timeline }: Telling,
  decidedAt: number,
): DemoOnConcern {
  const { dsl, deputyOnDuty } = crew.cast;
  const by = random.chance(0.8) ? decider : random.pick([dsl, deputyOnDuty]);
  const wait = planned.told.urgent === true ? random.between(1, 8) : random.between(3, 55);
  const latest = (planned.stage === "acknowledged" ? timeline.now : decidedAt) - 60_000;
  const at = Math.min(planned.raisedAt + wait * 60_000 + random.between(1, 59) * 1000, latest);
  return { what: "acknowledge", at: iso(at), concern, by };
}

function decided(telling: Telling, decidedAt: number): readonly DemoOnConcern[] {
  const { planned, concern, decider, reporter, wording, timeline, random, more, weighed } = telling;
  const { told, person, company } = planned;
  const given = (told.actions ?? []).map((line) =>
    actionIn({ timeline, company, reporter }, worded(line, wording), decidedAt),
  );
  const triage: DemoOnConcern = {
    what: "triage",
    at: iso(decidedAt),
    concern,
    by: decider,
    threshold: told.threshold,
    rationale: worded(told.because, wording),
    vulnerability: weighedFirst({ person, weighed, wording, random }, decidedAt),
    actions: given.map(({ action }) => action),
    reporterToKnow: "",
    reviewOn: undefined,
  };
  const finished = given.flatMap(({ action: { owner, due }, outcome }, action): DemoOnConcern[] => {
    const recent = decidedAt > timeline.now - 21 * 86_400_000;
    const isLeft = recent && random.chance(0.12);
    // What was to be done on the same day is not what people leave.
    if (outcome === "" || (isLeft && due > wallClock(decidedAt).day)) return [];
    const at = finishTime(timeline, isLeft ? more : random, decidedAt, due);
    return [{ what: "finish-action", at: iso(at), concern, by: owner, action, outcome }];
  });
  return [triage, ...finished];
}

function contacts(
  { planned, concern, decider, wording, timeline, random }: Telling,
  decidedAt: number,
): readonly DemoOnConcern[] {
  return (planned.told.contacts ?? []).map((line): DemoContact => {
    const { who, how, days, said } = parseContact(worded(line, wording));
    const day = schoolDayAfter(timeline, wallClock(decidedAt).day, days);
    const at =
      days === 0
        ? sameDay(decidedAt + random.between(6, 70) * 60_000, decidedAt, random)
        : spread(day, random.between(530, 1040), random);
    return { what: "contact", at: iso(at), concern, by: decider, who, how, said };
  });
}

function accounts({ planned, concern, reporter, wording, timeline, random }: Telling): readonly DemoOnConcern[] {
  return (planned.told.accounts ?? []).map((line): DemoOnConcern => {
    const { part, count: hours, rest: text } = partIn(worded(line, wording));
    const wanted = planned.raisedAt + hours * 3_600_000 + random.between(-12, 12) * 60_000;
    const by = part === "reporter" ? reporter : planned.company.of(part);
    return { what: "add-account", at: iso(atWork(timeline, wanted, random)), concern, by, text };
  });
}

function parseContact(line: string): { who: string; how: DemoContact["how"]; days: number; said: string } {
  const [, who, way, days, said] = /^(.+?), (\w+) \+(\d+): (.*)$/s.exec(line) ?? [];
  const how = contactWays.find((each) => each === way);
  if (who === undefined || how === undefined || said === undefined) throw new Error(`not a contact: ${line}`);
  return { who, how, days: Number(days), said };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
