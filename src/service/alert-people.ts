/** Whom an alert finds: as the view has them, and where it has nobody, as the desk last kept them. Neither needs Graph. */
import { isDenied, may, type Person } from "../domain/access.ts";
import type { AlertPeople } from "../domain/alert-policy.ts";
import type { StaffId } from "../domain/ids.ts";
import type { Ports, View } from "./ports.ts";

type Asked = Pick<Ports, "desk"> & { readonly view: Pick<View, "allStaff"> };

/** Everybody who may be told of something, with what they may be told. */
export async function peopleKnown({ desk, view }: Asked): Promise<readonly Person[]> {
  const known = view.allStaff();
  return known.length > 0 ? known : desk.safeguardingTeam();
}

/** The safeguarding team and who is above it, by what they do. */
export async function alertPeople(ports: Asked): Promise<AlertPeople> {
  const people = await peopleKnown(ports);
  const team = people.filter((person) => !isDenied(may(person, "receive-alert", undefined)));
  const deputies = idsOf(team.filter(({ roles }) => roles.includes("deputy")));
  const duty = await ports.desk.dutyDeputy();
  const onDuty = deputies.filter((id) => id === duty);
  return {
    dsl: idsOf(team.filter(({ roles }) => roles.includes("dsl"))),
    onDuty: onDuty.length > 0 ? onDuty : deputies,
    deputies,
    principals: idsOf(people.filter((person) => !isDenied(may(person, "oversee-worry", undefined)))),
  };
}

function idsOf(people: readonly Person[]): readonly StaffId[] {
  return [...new Set(people.map(({ id }) => id))];
}
