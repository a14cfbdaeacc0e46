/** Decides what is told, of whom and when: the arcs, the single incidents, and the newest concerns that still wait. */
import { instantOf } from "../../../src/domain/calendar.ts";
import type { Quoted } from "../../../src/domain/concern-entries.ts";
import { addDays, wallClock } from "./calendar.ts";
import { type Casting, castingOf } from "./casting.ts";
import { type Company, type Crew, companyOf } from "./company.ts";
import { arrivals, type Stage } from "./fresh.ts";
import type { Person } from "./learners.ts";
import { type Random, randomFor } from "./random.ts";
import type { Category } from "./shapes.ts";
import type { Arc, Incident, Step, Told } from "./story.ts";
import { messageFrom } from "./talk.ts";
import { arcs, incidents, notOnRoll } from "./texts/all.ts";
import { type Tale, tales } from "./texts/tales.ts";
import { dayAgo, fits, isOpen, minuteIn, schoolDayAfter, spread, storyLength, type Timeline } from "./timeline.ts";

/** One concern of the story: what is told, by whom, of whom and when. `unfold.ts` makes what people did out of it. */
export interface Planned {
  readonly told: Told;
  /** The name of the incident, or the arc and its step: `control/3`. */
  readonly tale: string;
  readonly person: Person | undefined;
  readonly sibling: Person | undefined;
  readonly someoneElse: string | undefined;
  /** Who that is, as one finds out later. */
  readonly turnsOutToBe?: Person;
  /** Who else came into it. */
  readonly involved?: Person;
  /** The message in Teams from which it was raised. */
  readonly quoted?: Quoted;
  readonly company: Company;
  readonly friends: readonly (readonly [token: string, name: string])[];
  readonly chosen: Map<string, number>;
  readonly occurredDay: string;
  /** Minutes from midnight; undefined when the reporter could not say. */
  readonly occurredMinutes: number | undefined;
  /** ms */
  readonly raisedAt: number;
  /** How far it has come at `now`. */
  readonly stage: Stage;
  readonly inArc: boolean;
}

export interface Planning {
  readonly timeline: Timeline;
  readonly crew: Crew;
  readonly casting: Casting;
  readonly random: Random;
}

const concernCount = 320;
/** Where nobody fits an incident another is tried, but not for ever. */
const mostAttempts = 1000;
/** How often one incident is told in the whole school: a reader of chronologies would know it again. */
const mostTellings = 2;

/** Out of a hundred single concerns. */
const shares: readonly (readonly [Category, number])[] = [
  ["mental-health", 27],
  ["welfare", 26],
  ["contact-with-home", 10],
  ["disclosure", 9],
  ["child-on-child", 10],
  ["online", 7],
  ["injury", 4],
  ["referral-outcome", 4],
  ["other", 3],
];

/** Every concern of the two terms, in no particular order. */
export function planOf(seed: number, timeline: Timeline, crew: Crew, people: readonly Person[]): readonly Planned[] {
  const random = randomFor(seed, "plan");
  const planning: Planning = { timeline, crew, casting: castingOf(people, random), random };
  const told = [
    ...arcs.flatMap((arc) => planArc(planning, arc)),
    ...notOnRoll.map((each) => planStranger(planning, each)),
  ];
  const used = new Map<string, number>();
  const waiting = planFresh(planning, used);
  const singles: Planned[] = [];
  const wanted = concernCount - told.length - waiting.length;
  for (let attempt = 0; singles.length < wanted && attempt < mostAttempts; attempt++) {
    const planned = planSingle(planning, used, singles.length < 5 ? 1 : random.between(2, storyLength - 1));
    if (planned !== undefined) singles.push(planned);
  }
  return [...told, ...waiting, ...singles, ...planTales(planning)];
}

/** On days of their own, after everything else: what was planned without them stays as it is. */
function planTales(planning: Planning): readonly Planned[] {
  const { timeline, crew, casting, random } = planning;
  return tales.map((tale): Planned => {
    const day = dayAgo(timeline, tale.ago);
    const person = casting.forIncident(tale, day);
    const other = tale.involves === true ? casting.forIncident(tale, day) : undefined;
    if (person === undefined) throw new Error(`nobody for the tale ${tale.id}`);
    const company = companyOf(crew, person, random);
    return {
      told: tale,
      tale: tale.id,
      ...(tale.turnsOut === true ? { person: undefined, turnsOutToBe: person } : { person }),
      ...(other && { involved: other }),
      sibling: undefined,
      someoneElse: tale.someoneElse,
      company,
      friends: casting.friends([person.learner.givenName, other?.learner.givenName ?? ""], undefined),
      chosen: new Map(),
      stage: "reviewed",
      inArc: false,
      ...whenOf(tale, day, planning),
      ...raisedFrom(tale, planning, company),
    };
  });
}

/** Those of the last two days happen early enough to be decided on by now. */
function whenOf(tale: Tale, day: string, planning: Planning): Happening {
  const happened = tale.ago <= 2 ? morning(tale, day, planning) : happening(tale, day, planning, false);
  if (tale.late === undefined) return happened;
  return { ...happened, occurredDay: dayAgo(planning.timeline, tale.ago + tale.late) };
}

/** From a message that was written on the same day, by the one to whom it was sent. */
function raisedFrom({ message }: Tale, { timeline, crew }: Planning, company: Company): Partial<Planned> {
  if (message === undefined) return {};
  const { at, from, to, author, text } = messageFrom(crew, timeline, message);
  const { day, minutes } = wallClock(at);
  return {
    quoted: { text, author, at: instantOf(at), link: "" },
    occurredDay: day,
    occurredMinutes: minutes + 10,
    raisedAt: at + 21 * 60_000,
    company: { of: (part) => (part === message ? from : part === "pastoral" ? to : company.of(part)) },
  };
}

function planArc(planning: Planning, arc: Arc): readonly Planned[] {
  const { timeline, crew, casting, random } = planning;
  const { person, sibling } = casting.forArc(arc);
  const names = [person, sibling].flatMap((each) => (each === undefined ? [] : [each.learner.givenName]));
  const shared = {
    friends: casting.friends(names, arc.friends),
    chosen: new Map<string, number>(),
    someoneElse: undefined,
    inArc: true,
    company: arcCompany(crew, person, random),
  };
  return arc.steps.map((step, index): Planned => {
    const tale = `${arc.id}/${index}`;
    const about =
      step.who === "sibling" && sibling !== undefined ? { person: sibling, sibling: person } : { person, sibling };
    if (step.ago === 0) return { ...shared, ...about, tale, ...urgentNow(step, timeline) };
    const day = dayAgo(timeline, step.ago);
    return { ...shared, ...about, tale, told: step, stage: "reviewed", ...happening(step, day, planning, false) };
  });
}

/** In a long story the same pastoral assistant and the same teacher keep turning up. */
function arcCompany(crew: Crew, person: Person, random: Random): Company {
  const company = companyOf(crew, person, random);
  return { of: (part) => (part === "pastoral" ? crew.cast.pastoral : company.of(part)) };
}

/** The one that nobody has taken yet, minutes ago. Told differently when the college is shut. */
function urgentNow(step: Step, timeline: Timeline): Pick<Planned, "told" | "stage"> & Happening {
  const raisedAt = timeline.now - 9 * 60_000;
  const { day, minutes } = wallClock(raisedAt);
  const open = isOpen(timeline, day) && minutes >= 480 && minutes <= 1050;
  const told: Told = open || step.outOfHours === undefined ? step : { ...step, ...step.outOfHours };
  const began = wallClock(raisedAt - 6 * 60_000);
  return { told, occurredDay: began.day, occurredMinutes: began.minutes, raisedAt, stage: "unseen" };
}

function planStranger(planning: Planning, incident: Incident): Planned {
  const { timeline, crew, casting, random } = planning;
  const day = dayAgo(timeline, random.between(4, storyLength - 1));
  return {
    told: incident,
    tale: incident.id,
    person: undefined,
    sibling: undefined,
    someoneElse: incident.someoneElse,
    company: companyOf(crew, undefined, random),
    friends: casting.friends([], undefined),
    chosen: new Map(),
    stage: "reviewed",
    inArc: false,
    ...happening(incident, day, planning, false),
  };
}

function planSingle(planning: Planning, used: Map<string, number>, ago: number): Planned | undefined {
  const { timeline, random } = planning;
  const day = dayAgo(timeline, ago);
  const category = categoryAt(random.next() * 100);
  const left = incidents.filter((each) => (ago > 1 || fitsYesterday(each)) && tellings(each, used) < mostOf(each));
  const ofCategory = left.filter((each) => each.category === category);
  const incident = leastUsed(ofCategory.length > 0 ? ofCategory : left, used, random);
  if (incident === undefined) return undefined;
  const happened = ago === 1 ? morning(incident, day, planning) : happening(incident, day, planning, ago > 6);
  return single(planning, used, incident, day, { ...happened, stage: "reviewed" });
}

function single(
  { crew, casting, random }: Planning,
  used: Map<string, number>,
  incident: Incident,
  day: string,
  when: Pick<Planned, "occurredDay" | "occurredMinutes" | "raisedAt" | "stage">,
): Planned | undefined {
  const person = casting.forIncident(incident, day);
  used.set(incident.id, (used.get(incident.id) ?? 0) + 1);
  if (person === undefined) return undefined;
  return {
    told: incident,
    tale: incident.id,
    person,
    sibling: undefined,
    someoneElse: undefined,
    company: companyOf(crew, person, random),
    friends: casting.friends([person.learner.givenName], undefined),
    chosen: new Map(),
    inArc: false,
    ...when,
  };
}

/** The newest eight beside the urgent one: some acknowledged, none decided, all with time left. */
function planFresh(planning: Planning, used: Map<string, number>): readonly Planned[] {
  const told = new Set<Category>();
  return arrivals(planning.timeline).flatMap((arrival) => {
    for (let attempt = 0; attempt < 40; attempt++) {
      // Between two lessons nothing fits to the minute; a little earlier something does.
      const minutes = arrival.occurredMinutes === undefined ? undefined : arrival.occurredMinutes - 5 * (attempt % 8);
      const fitting = incidents.filter((each) => mayBeNewest(each, arrival.urgent, minutes));
      const another = fitting.filter(({ category }) => !told.has(category));
      const incident = leastUsed(another.length > 0 ? another : fitting, used, planning.random);
      if (incident === undefined) continue;
      const planned = single(planning, used, incident, arrival.occurredDay, {
        occurredDay: arrival.occurredDay,
        occurredMinutes: minutes ?? minuteIn(incident.when, planning.random),
        raisedAt: arrival.raisedAt,
        stage: arrival.stage,
      });
      if (planned === undefined) continue;
      told.add(incident.category);
      return [planned];
    }
    return [];
  });
}

/** `minutes` is undefined for what is written at home, after the day on which it happened. */
function mayBeNewest(incident: Incident, urgent: boolean, minutes: number | undefined): boolean {
  const { when, needs, lookedAfter, category } = incident;
  if ((incident.urgent === true) !== urgent || lookedAfter === true || category === "referral-outcome") return false;
  if (when === "evening" || when === "late" || when === "dawn") return false;
  if (needs === "support" || needs === "language") return false;
  return minutes === undefined ? !namesTheDay(incident) : fits(when, minutes);
}

type Happening = Pick<Planned, "occurredDay" | "occurredMinutes" | "raisedAt">;

/** When something of this kind happens on a day, and when it is written down: mostly within hours, sometimes days later. */
function happening(told: Told, day: string, { timeline, random }: Planning, mayBeLate: boolean): Happening {
  if (told.when === "evening") {
    const occurredMinutes = minuteIn("evening", random);
    return { occurredDay: addDays(day, -1), occurredMinutes, raisedAt: spread(day, random.between(468, 520), random) };
  }
  const minutes = minuteIn(told.when, random);
  const occurredMinutes =
    told.urgent === true || told.seen.includes("{time}") || random.chance(0.88) ? minutes : undefined;
  if (mayBeLate && told.urgent !== true && !namesTheDay(told) && random.chance(0.13)) {
    const raisedDay = schoolDayAfter(timeline, day, random.chance(0.7) ? 1 : random.between(2, 4));
    return { occurredDay: day, occurredMinutes, raisedAt: spread(raisedDay, random.between(490, 800), random) };
  }
  const wait = told.urgent === true ? random.between(4, 22) : random.between(14, 170);
  const opened = told.when === "dawn" ? 478 : 0;
  const raised = Math.max(opened, Math.min(minutes + wait, Math.max(minutes + 10, 1052 + random.between(0, 40))));
  return { occurredDay: day, occurredMinutes, raisedAt: spread(day, raised, random) };
}

/** Yesterday's concerns that were decided the same day all came in the morning. */
function morning(told: Told, day: string, { random }: Planning): Happening {
  const occurredMinutes = told.when === "day" ? random.between(112, 138) * 5 : minuteIn(told.when, random);
  return { occurredDay: day, occurredMinutes, raisedAt: spread(day, occurredMinutes + random.between(8, 40), random) };
}

function fitsYesterday({ when }: Incident): boolean {
  return when === "before" || when === "tutor" || when === "break" || when === "day";
}

/** Words that are only true when they are written on the same day. */
function namesTheDay({ seen, own }: Told): boolean {
  return /\b(today|tonight|just now|this morning|this afternoon|last night|yesterday|tomorrow)\b/i.test(
    `${seen} ${own}`,
  );
}

function tellings({ id }: Incident, used: ReadonlyMap<string, number>): number {
  return used.get(id) ?? 0;
}

/** The few learners of whom a story of much support can be told would have it twice in one room. */
function mostOf({ needs }: Incident): number {
  return needs === "support" || needs === "language" ? 1 : mostTellings;
}

function categoryAt(share: number): Category {
  let left = share;
  for (const [category, size] of shares) {
    left -= size;
    if (left < 0) return category;
  }
  return "welfare";
}

function leastUsed(list: readonly Incident[], used: ReadonlyMap<string, number>, random: Random): Incident | undefined {
  const fewest = Math.min(...list.map((each) => tellings(each, used)));
  const least = list.filter((each) => tellings(each, used) === fewest);
  return least.length === 0 ? undefined : random.pick(least);
}
