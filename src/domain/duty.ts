/**
 * Duty and absence (R6.2): which of the safeguarding team is alerted first. Whatever the rota says and whoever is away, somebody
 * always is.
 */
import { type Day, dayAt, type Instant, type TimeOfDay, timeAt, type Weekday, weekdayOf } from "./calendar.ts";
import type { StaffId } from "./ids.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { isSchoolDay, type SchoolDays } from "./school-days.ts";

/** Who of the team is on duty on which day of the week. Where nobody is named, every deputy is. */
export type Rota = { readonly [Name in Weekday]: readonly StaffId[] };

/** Somebody is away. Why, is nobody's business here. */
export interface Absence {
  readonly person: StaffId;
  readonly from: Day;
  /** On the first day, from this time on; all of it where there is none. */
  readonly fromTime?: TimeOfDay | undefined;
  /** The last day, to its end. */
  readonly to: Day;
  /** Who stands in for them. */
  readonly cover?: StaffId | undefined;
}

/** What the school has settled about duty. */
export interface Duty {
  readonly rota: Rota;
  readonly absences: readonly Absence[];
}

/** The safeguarding team. Somebody may be both. */
export interface Team {
  readonly dsl: readonly StaffId[];
  readonly deputies: readonly StaffId[];
}

/** Who is alerted first, as what they are. */
export interface OnDuty extends Team {
  /** Everybody is away. All are alerted nevertheless, and the next person up must know. */
  readonly nobody: boolean;
  /** The others who are here, in case that nobody of the first answers. */
  readonly next: readonly StaffId[];
}

/** Until a school says otherwise: every deputy, on every day. */
export const emptyRota: Rota = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};

/** Who is on duty at a moment, by the school's clock: the DSL and who the rota names; who stands in for whoever is away. */
export function onDuty({ rota, absences }: Duty, { dsl, deputies }: Team, now: Instant, days: SchoolDays): OnDuty {
  const team = unique([...dsl, ...deputies]);
  const away = awayAt(absences, now, days.zone);
  const isHere = (person: StaffId): boolean => !away.some((one) => one.person === person);
  const named = namedOn(rota, dayAt(now, days.zone), days).filter((person) => team.includes(person));
  const wanted = named.length > 0 ? named : deputies;
  const covers = away
    .filter(({ person }) => dsl.includes(person) || wanted.includes(person))
    .flatMap(({ cover }) => (cover !== undefined && team.includes(cover) && isHere(cover) ? [cover] : []));
  const standing = [...wanted.filter(isHere), ...covers];
  const others = standing.length > 0 ? standing : deputies.filter(isHere);
  const first = unique([...dsl.filter(isHere), ...others]);
  if (first.length === 0) return { dsl, deputies, nobody: team.length > 0, next: [] };
  return {
    dsl: first.filter((person) => dsl.includes(person)),
    deputies: first.filter((person) => !dsl.includes(person)),
    nobody: false,
    next: team.filter((person) => isHere(person) && !first.includes(person)),
  };
}

/** Whom the rota names for a day. On a weekday on which the school is closed it does not hold: they may be closed too. */
function namedOn(rota: Rota, day: Day, days: SchoolDays): readonly StaffId[] {
  const weekday = weekdayOf(day);
  return isSchoolDay(day, days) || !days.weekdays.includes(weekday) ? rota[weekday] : [];
}

/** The absences that last at a moment. */
export function awayAt(absences: readonly Absence[], now: Instant, zone: string): readonly Absence[] {
  const [today, time] = [dayAt(now, zone), timeAt(now, zone)];
  return absences.filter(
    ({ from, fromTime = "00:00", to }) => from <= today && today <= to && (from < today || fromTime <= time),
  );
}

/** The absences with one more. What has ended is let go of, and what the same person said before for these days. */
export function withAbsence(absences: readonly Absence[], added: Absence, today: Day): readonly Absence[] {
  const overlaps = ({ person, from, to }: Absence): boolean =>
    person === added.person && from <= added.to && added.from <= to;
  return [...absences.filter((one) => today <= one.to && !overlaps(one)), added];
}

/** The absences without those that somebody is back from. What lies ahead stays. */
export function withoutAbsence(absences: readonly Absence[], back: StaffId, today: Day): readonly Absence[] {
  return absences.filter(({ person, from, to }) => today <= to && !(person === back && from <= today));
}

/** Whose absences differ between two states of the list. */
export function changedAbsences(before: readonly Absence[], after: readonly Absence[]): readonly StaffId[] {
  const [old, anew] = [before.map(saidOf), after.map(saidOf)];
  return unique(
    [...before.filter((one) => !anew.includes(saidOf(one))), ...after.filter((one) => !old.includes(saidOf(one)))].map(
      ({ person }) => person,
    ),
  );
}

/** What cannot be an absence: each part with its place, such as `1.to`. */
export function absenceRefusals(absences: readonly Absence[]): readonly Refusal[] {
  return absences.flatMap(({ person, from, to, cover }, i) => [
    ...(to < from ? [refuse("days-reversed", `${i}.to`)] : []),
    ...(cover === person ? [refuse("cover-is-away", `${i}.cover`)] : []),
  ]);
}

function saidOf({ person, from, fromTime, to, cover }: Absence): string {
  return [person, from, fromTime ?? "", to, cover ?? ""].join(" ");
}

function unique(people: readonly StaffId[]): readonly StaffId[] {
  return [...new Set(people)];
}
