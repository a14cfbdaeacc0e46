/** Who somebody is in chat, where there is no token: what the directory says of them. */
import { isDenied, may, type Person } from "../domain/access.ts";
import type { StaffId } from "../domain/ids.ts";
import type { Ports } from "./ports.ts";

/**
 * The person whose message came through Teams. Someone whom the directory does not know (yet, or because Graph is down)
 * is a member of staff without a role: they may report, which nothing must prevent.
 */
export function personInChat(
  { view }: Pick<Ports, "view">,
  { id, name }: { readonly id: StaffId; readonly name: string },
): Person {
  return view.staffMember(id) ?? { id, name, roles: [] };
}

/** The same person, and whether the directory has them among the staff; asked only where it matters, and never to report. */
export function amongStaffOrNot({ view }: Pick<Ports, "view">, person: Person): Person {
  const known = view.staffMember(person.id) !== undefined || view.allStaff().length === 0;
  return known ? person : { ...person, notAmongStaff: true };
}

/** Whether the names of learners are for this person: nobody else is told which learners there are, not even by a refusal. */
export function isShownLearners(ports: Pick<Ports, "view">, person: Person): boolean {
  return !isDenied(may(amongStaffOrNot(ports, person), "find-learner", undefined));
}
