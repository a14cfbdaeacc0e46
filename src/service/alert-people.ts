/** Whom an alert finds: as the view has them, and where it has nobody, as the desk last kept them. Neither needs Graph. */
import { isDenied, may, type Person } from "../domain/access.ts";
import type { AlertPeople } from "../domain/alert-policy.ts";
import type { OnDuty, Team } from "../domain/duty.ts";
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

/** Everybody who is known, who of them is the safeguarding team, and who of those is on duty. */
export async function teamNow(
  ports: OfDuty,
): Promise<{ readonly people: readonly Person[]; readonly team: Team; readonly onDuty: OnDuty }> {
  const people = await peopleKnown(ports);
  const team = teamAmong(people);
  return { people, team, onDuty: await onDutyNow(ports, team) };
}

/** Whom of the safeguarding team an alert goes to first, who else there is of it, and who is above it. */
export async function alertPeople(ports: OfDuty): Promise<AlertPeople> {
  const { people, team, onDuty } = await teamNow(ports);
  return {
    dsl: onDuty.dsl,
    onDuty: onDuty.deputies,
    deputies: team.deputies,
    principals: idsOf(people.filter((person) => !isDenied(may(person, "oversee-worry", undefined)))),
  };
}

function idsOf(people: readonly Person[]): readonly StaffId[] {
  return [...new Set(people.map(({ id }) => id))];
}
