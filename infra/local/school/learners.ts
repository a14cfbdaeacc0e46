/** The 1,500 learners of Harbour Lane College: years, tutor groups, brothers and sisters, needs, key workers. */
import { academicYearStart, addDays } from "./calendar.ts";
import { type Named, namingFrom } from "./person.ts";
import { type Random, randomFor } from "./random.ts";
import type { DemoLearner, DemoStaff } from "./shapes.ts";
import type { Gender, Heritage } from "./texts/names.ts";
import { languageNeed, needs } from "./texts/needs.ts";

/** A learner, with what the stories need beside the record. */
export interface Person {
  readonly learner: DemoLearner;
  readonly gender: Gender;
  readonly heritage: Heritage;
  readonly tutorId: string;
  /** Staff ids of the three or four who teach this learner. */
  readonly teacherIds: readonly string[];
  /** A twin or an older brother or sister at the same college, by learner id. */
  readonly siblingOf: string | undefined;
}

interface Year {
  readonly year: string;
  readonly size: number;
  readonly groups: number;
  /** Out of one, how many have a brother or sister in year 13: in year 13 itself they are twins. */
  readonly siblings: number;
}

const years: readonly Year[] = [
  { year: "13", size: 700, groups: 29, siblings: 0.02 },
  { year: "12", size: 750, groups: 31, siblings: 0.07 },
  { year: "14", size: 50, groups: 2, siblings: 0 },
];

interface Making {
  readonly random: Random;
  readonly ids: Random;
  readonly staff: readonly DemoStaff[];
  readonly today: string;
  readonly older: { named: Named; id: string; birthDate: string }[];
  readonly naming: ReturnType<typeof namingFrom>;
}

/** Makes the learners as they are in the academic year of `today`; only their dates of birth depend on it. */
export function makeLearners(
  seed: number,
  staff: readonly DemoStaff[],
  taken: Set<string>,
  today: string,
): readonly Person[] {
  const random = randomFor(seed, "learners");
  const ids = randomFor(seed, "learner ids");
  const making: Making = { random, ids, staff, today, older: [], naming: namingFrom(random, taken) };
  const people: Person[] = [];
  for (const year of years) for (let i = 0; i < year.size; i++) people.push(makeOne(making, year, i, people.length));
  return people.sort(byName);
}

function makeOne(
  { random, ids, staff, today, older, naming }: Making,
  year: Year,
  index: number,
  count: number,
): Person {
  const gender: Gender = random.chance(0.51) ? "f" : "m";
  const sibling = older.length > 0 && random.chance(year.siblings) ? random.pick(older) : undefined;
  const named = naming.next(gender, sibling?.named);
  const id = ids.uuid();
  const ownBirthDate = birthDate(random, today, year.year);
  const born = year.year === "13" ? (sibling?.birthDate ?? ownBirthDate) : ownBirthDate;
  if (year.year === "13" && sibling === undefined) older.push({ named, id, birthDate: born });
  const group = index % year.groups;
  return {
    learner: {
      id,
      givenName: named.givenName,
      surname: named.surname,
      name: `${named.givenName} ${named.surname}`,
      year: year.year,
      tutorGroup: `${year.year}.${1 + group}`,
      ...support(random, staff, named, year.year, count),
      birthDate: born,
      studentNumber: `HL${String(204100 + count * 7 + random.between(0, 6))}`,
    },
    gender,
    heritage: named.heritage,
    tutorId: tutorOf(staff, year.year, group),
    teacherIds: teachersOf(random, staff),
    siblingOf: sibling?.id,
  };
}

function byName(a: Person, b: Person): number {
  const left = `${a.learner.surname} ${a.learner.givenName}`;
  const right = `${b.learner.surname} ${b.learner.givenName}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

function support(
  random: Random,
  staff: readonly DemoStaff[],
  named: Named,
  year: string,
  count: number,
): Pick<DemoLearner, "keyWorkerId" | "needs" | "lookedAfter"> {
  const lookedAfter = random.chance(0.015);
  const own = needsOf(random, named, year, count);
  const supported = own.length > 0 && random.chance(0.7);
  const titles = supported
    ? ["Learning Support Assistant", "Learning Mentor"]
    : ["Learning Mentor", "Pastoral Assistant"];
  const keyWorker = random.pick(staff.filter(({ jobTitle }) => titles.includes(jobTitle)));
  return { keyWorkerId: keyWorker.id, needs: own, lookedAfter };
}

/** One in nine or so; year 14 is largely the foundation course. `count` spreads the needs evenly. */
function needsOf(random: Random, named: Named, year: string, count: number): readonly string[] {
  if (named.languages.length > 0 && random.chance(0.06)) return [languageNeed(random.pick(named.languages))];
  if (!random.chance(year === "14" ? 0.5 : 0.095)) return [];
  const first = needs[count % needs.length]?.need ?? random.pick(needs).need;
  const second = random.pick(needs).need;
  return random.chance(0.15) && first !== second ? [first, second] : [first];
}

function birthDate(random: Random, today: string, year: string): string {
  const start = Number(academicYearStart(today).slice(0, 4));
  return addDays(`${start - Number(year) - 5}-09-01`, random.between(0, 364));
}

function teachers(staff: readonly DemoStaff[]): readonly DemoStaff[] {
  return staff.filter(({ jobTitle }) => jobTitle.startsWith("Teacher of "));
}

function tutorOf(staff: readonly DemoStaff[], year: string, group: number): string {
  const all = teachers(staff);
  const offset = year === "12" ? 0 : year === "13" ? 31 : 60;
  return all[(offset + group) % all.length]?.id ?? "";
}

function teachersOf(random: Random, staff: readonly DemoStaff[]): readonly string[] {
  return random
    .shuffled(teachers(staff))
    .slice(0, random.between(3, 4))
    .map(({ id }) => id);
}
