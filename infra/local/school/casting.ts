/** Which learner a story is told of: one whose age, year, needs and home it fits, so that nothing in it rings false. */
import { academicYearStart } from "./calendar.ts";
import type { Person } from "./learners.ts";
import type { Random } from "./random.ts";
import type { Arc, Incident } from "./story.ts";
import type { Heritage } from "./texts/names.ts";

export interface Casting {
  /** The learner of an arc, and the sibling where there is one. */
  forArc(arc: Arc): { readonly person: Person; readonly sibling: Person | undefined };
  /** Somebody for a single incident on this day; undefined when nobody was found. */
  forIncident(incident: Incident, day: string): Person | undefined;
  /** Given names for friends: two female, two male, none of them `not`. */
  friends(not: readonly string[], heritage: readonly Heritage[] | undefined): [token: string, name: string][];
}

const mostPerLearner = 3;
const again = 0.3;

/** Keeps count of who has been told of already. */
export function castingOf(people: readonly Person[], random: Random): Casting {
  const inArcs = new Set<string>();
  const told = new Map<string, Incident[]>();
  const pool = random.shuffled(people);
  const known: Person[] = [];

  return { forArc, forIncident, friends: (not, heritage) => friendNames({ pool, random }, not, heritage) };

  function forArc(arc: Arc): { person: Person; sibling: Person | undefined } {
    const found = arc.sibling === undefined ? lead(arc) : pair(arc);
    for (const each of [found.person, found.sibling]) if (each !== undefined) inArcs.add(each.learner.id);
    return found;
  }

  /** The youngest of year 13 are under 18 until July. Needs and care narrow the choice, so other years follow. */
  function lead(arc: Arc): { person: Person; sibling: undefined } {
    const fitting = pool.filter(
      (each) =>
        each.gender === arc.about &&
        !inArcs.has(each.learner.id) &&
        each.learner.lookedAfter === (arc.lookedAfter === true) &&
        (arc.needs === undefined ? each.learner.needs.length === 0 : each.learner.needs.includes(arc.needs)) &&
        (arc.friends === undefined || each.heritage === "british"),
    );
    const person = youngestOf("13", fitting) ?? youngestOf("14", fitting) ?? fitting[0];
    if (person === undefined) throw new Error(`nobody for the arc ${arc.id}`);
    return { person, sibling: undefined };
  }

  function pair(arc: Arc): { person: Person; sibling: Person } {
    const pairs = pool
      .filter(({ siblingOf, learner }) => siblingOf !== undefined && learner.year === "13")
      .flatMap((one) =>
        people.filter(({ learner }) => learner.id === one.siblingOf).map((other) => [one, other] as const),
      )
      .map(([one, other]) =>
        one.gender === arc.about ? { person: one, sibling: other } : { person: other, sibling: one },
      )
      .filter(({ person, sibling }) => person.gender === arc.about && sibling.gender === arc.sibling)
      .filter(({ person, sibling }) => plain(person) && plain(sibling));
    const youngest = pairs.reduce(
      (a, b) => (b.person.learner.birthDate > a.person.learner.birthDate ? b : a),
      orNone(pairs),
    );
    return youngest;
  }

  function forIncident(incident: Incident, day: string): Person | undefined {
    const fitting = (each: Person) => fits(incident, each, day) && room(incident, each);
    const repeat = random.chance(again) ? random.shuffled(known).find(fitting) : undefined;
    const start = random.between(0, pool.length - 1);
    const fresh = [...pool.slice(start), ...pool.slice(0, start)];
    const wanted = random.chance(0.22) ? fresh.filter(({ learner }) => learner.needs.length > 0) : fresh;
    const person = repeat ?? wanted.find(fitting) ?? fresh.find(fitting);
    if (person === undefined) return undefined;
    if (!known.includes(person)) known.push(person);
    told.set(person.learner.id, [...(told.get(person.learner.id) ?? []), incident]);
    return person;
  }

  function room(incident: Incident, { learner }: Person): boolean {
    const before = told.get(learner.id) ?? [];
    if (inArcs.has(learner.id) || before.length >= mostPerLearner) return false;
    if (before.some(({ id, alone }) => alone === true || id === incident.id)) return false;
    return before.length === 0 || incident.alone !== true;
  }
}

function friendNames(
  { pool, random }: { readonly pool: readonly Person[]; readonly random: Random },
  not: readonly string[],
  heritage: readonly Heritage[] | undefined,
): [string, string][] {
  const taken = new Set(not);
  const next = (gender: "f" | "m"): string => {
    for (;;) {
      const each = random.pick(pool);
      if (each.gender !== gender || taken.has(each.learner.givenName)) continue;
      if (heritage !== undefined && !heritage.includes(each.heritage)) continue;
      taken.add(each.learner.givenName);
      return each.learner.givenName;
    }
  };
  return [
    ["Ff", next("f")],
    ["Ff2", next("f")],
    ["Fm", next("m")],
    ["Fm2", next("m")],
  ];
}

function plain({ learner }: Person): boolean {
  return learner.needs.length === 0 && !learner.lookedAfter;
}

function orNone<T>(list: readonly T[]): T {
  const first = list[0];
  if (first === undefined) throw new Error("no brother and sister in year 13 for the arc");
  return first;
}

function youngestOf(year: string, people: readonly Person[]): Person | undefined {
  return people
    .filter(({ learner }) => learner.year === year)
    .toSorted((a, b) => (a.learner.birthDate < b.learner.birthDate ? 1 : -1))[0];
}

function fits(incident: Incident, { learner, gender, heritage }: Person, day: string): boolean {
  if (incident.about !== undefined && incident.about !== gender) return false;
  if (incident.heritage !== undefined && !incident.heritage.includes(heritage)) return false;
  // Year 12 joined this September: there is nothing to tell of them before it.
  if (learner.year === "12" && day < yearTwelveStart(learner.birthDate)) return false;
  if (learner.lookedAfter !== (incident.lookedAfter === true)) return false;
  if (!ageFits(incident, isAdult(learner.birthDate, day))) return false;
  return needFits(incident, learner.needs);
}

function yearTwelveStart(birthDate: string): string {
  return `${Number(academicYearStart(birthDate).slice(0, 4)) + 17}-09-01`;
}

/** Children's services are for those under 18. */
function ageFits({ adult, threshold }: Incident, isOfAge: boolean): boolean {
  if (!isOfAge) return adult !== true;
  return adult === true || threshold === "monitoring" || threshold === "early-help";
}

function isAdult(birthDate: string, day: string): boolean {
  return day >= `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
}

/** Stories of support are told of these; nothing else is, because it lets the learner talk fluently. */
const supported = ["communication aid", "Down's syndrome", "Moderate learning"];
const untold = ["Selective mutism"];
const seated = ["Cerebral palsy"];
const anywhere = ["online", "contact-with-home", "referral-outcome"];

function needFits(incident: Incident, needs: readonly string[]): boolean {
  const has = (words: readonly string[]) => needs.some((need) => words.some((word) => need.includes(word)));
  if (needs.length === 0) return incident.needs === undefined || incident.needs === "none";
  if (has(untold)) return false;
  if (has(["interpreter"])) return incident.needs === "language";
  if (has(supported)) return incident.needs === "support";
  if (has(seated) && !anywhere.includes(incident.category)) return false;
  return incident.needs === undefined;
}
