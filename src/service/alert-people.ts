/** Whom an alert finds: as the view has them, and where it has nobody, as the desk last kept them. Neither needs Graph. */
import { isDenied, may, type Person } from "../domain/access.ts";
import type { AlertPeople } from "../domain/alert-policy.ts";
import type { StaffId } from "../domain/ids.ts";
import { onDutyNow, teamAmong } from "./on-duty.ts";
import type { Ports, View } from "./ports.ts";

type Asked = Pick<Ports, "desk"> & { readonly view: Pick<View, "allStaff"> };
/** What it takes to know who is on duty, and who works here. */
export type OfDuty = Parameters<typeof onDutyNow>[0] & { readonly view: Pick<View, "allStaff"> };

/** Everybody who may be told of something, with what they may be told. */
export async function peopleKnown({ desk, view }: Asked): Promise<readonly Person[]> {
  const known = view.allStaff();
  return known.length > 0 ? known : desk.safeguardingTeam();
}

/** Whom of the safeguarding team an alert goes to first, who else there is of it, and who is above it. */
export async function alertPeople(ports: OfDuty): Promise<AlertPeople> {
  const people = await peopleKnown(ports);
  const team = teamAmong(people);
  const { dsl, deputies } = await onDutyNow(ports, team);
  return {
    dsl,
    onDuty: deputies,
    deputies: team.deputies,
    principals: idsOf(people.filter((person) => !isDenied(may(person, "oversee-worry", undefined)))),
  };
}

function idsOf(people: readonly Person[]): readonly StaffId[] {
  return [...new Set(people.map(({ id }) => id))];
}
