/** A school small enough to start in a blink, whose people a test can name. Everybody in it is invented. */
import type { DemoLearner, DemoSchool, DemoStaff } from "../infra/local/school/shapes.ts";
import { deputy, dsl, teacher, uuid } from "./build.ts";

/** The first three are the people of `build.ts`, so that a unit and a story speak of the same ones. */
export const people = {
  teacher: person(1, teacher.name, "Teacher of Mathematics"),
  dsl: person(2, dsl.name, "Designated safeguarding lead", "Safeguarding.DSL"),
  deputy: person(3, deputy.name, "Deputy safeguarding lead", "Safeguarding.Deputy"),
  /** A deputy who is not on duty. */
  otherDeputy: person(4, "Owen Pryce", "Deputy safeguarding lead", "Safeguarding.Deputy"),
  pastoral: person(5, "Bea Lindqvist", "Pastoral assistant"),
  principal: person(6, "Ruth Adeyemi", "Principal", "Safeguarding.Principal"),
  administrator: person(7, "Sam Carver", "Network manager", "Safeguarding.Administrator"),
} as const;

export type Who = keyof typeof people;

export const learners = {
  ada: learner(101, "Ada Quill", []),
  ben: learner(102, "Ben Marsh", ["Speaks with a communication board"]),
} as const;

/** The school, with nothing recorded yet. */
export function littleSchool(): DemoSchool {
  const cast = {
    teacher: people.teacher.id,
    pastoral: people.pastoral.id,
    dsl: people.dsl.id,
    deputyOnDuty: people.deputy.id,
    deputy: people.otherDeputy.id,
    principal: people.principal.id,
    administrator: people.administrator.id,
  };
  const [staff, roll] = [Object.values(people), Object.values(learners)];
  return { name: "Little School", tenantId: uuid(900), staff, learners: roll, doings: [], talk: [], cast };
}

function person(n: number, name: string, jobTitle: string, ...roles: readonly string[]): DemoStaff {
  const [givenName = "", surname = ""] = name.split(" ");
  const leadership = roles.includes("Safeguarding.DSL") || roles.includes("Safeguarding.Principal");
  const contact = { mail: `${surname.toLowerCase()}@little.example`, phone: "01632 960000" };
  return { id: uuid(n), givenName, surname, name, jobTitle, ...contact, roles, leadership };
}

function learner(n: number, name: string, needs: readonly string[]): DemoLearner {
  const [givenName = "", surname = ""] = name.split(" ");
  const place = { year: "12", tutorGroup: "12B", keyWorkerId: uuid(5), birthDate: "2009-03-02" };
  return { id: uuid(n), givenName, surname, name, ...place, needs, lookedAfter: false, studentNumber: String(n) };
}
