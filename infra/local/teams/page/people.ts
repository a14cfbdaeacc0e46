/** Who can be chosen on the first page: finding people and saying what their roles are in words. */
import type { LocalPerson } from "../protocol.ts";

/** The roles that say less by their own names. */
const roleWords: Readonly<Record<string, string>> = { DSL: "Safeguarding lead", Deputy: "Deputy lead" };

/** A role's name in words: `Safeguarding.DSL` is "Safeguarding lead"; any other is spelt out as it is written. */
export function roleInWords(role: string): string {
  const name = role.slice(role.lastIndexOf(".") + 1);
  return roleWords[name] ?? name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
}

/** The roles worth a badge: everybody is staff. */
export function badges(person: LocalPerson): readonly string[] {
  return person.roles.filter((role) => !role.endsWith(".Staff")).map(roleInWords);
}

/** People whose name, job or role holds every word that was typed. */
export function peopleMatching(people: readonly LocalPerson[], typed: string): readonly LocalPerson[] {
  const words = typed.toLocaleLowerCase("en-GB").split(/\s+/).filter(Boolean);
  return people.filter((person) => {
    const text = [person.name, person.jobTitle, ...badges(person)].join(" ").toLocaleLowerCase("en-GB");
    return words.every((word) => text.includes(word));
  });
}

/** Jobs without a role that somebody trying the product wants to be first. */
const firstJobs = [/teacher|lecturer|tutor/i, /pastoral/i];

/** Those to try first: one teacher, one of the pastoral staff, and everybody with a role. */
export function suggestedPeople(people: readonly LocalPerson[]): readonly LocalPerson[] {
  const ordinary = people.filter((person) => badges(person).length === 0);
  const first = firstJobs.map((job) => ordinary.find((person) => job.test(person.jobTitle)));
  const withRole = people.filter((person) => badges(person).length > 0);
  return [...new Set([...first.filter((person) => person !== undefined), ...withRole])];
}
