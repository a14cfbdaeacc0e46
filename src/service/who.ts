/** Who somebody is: from the directory (bot), or from a verified token whose roles count (tab). */
import type { Person, Role } from "../domain/access.ts";
import type { StaffId } from "../domain/ids.ts";
import type { Ports } from "./ports.ts";

/** App roles as the app registration names them, and the roles they give. */
const appRoles: Readonly<Record<string, Role>> = {
  "Safeguarding.DSL": "dsl",
  "Safeguarding.Deputy": "deputy",
  "Safeguarding.Principal": "principal",
  "Safeguarding.Administrator": "administrator",
};

/** The roles that app role values give; values that are not Lantern's give none. */
export function rolesOf(values: readonly string[]): readonly Role[] {
  return values.flatMap((value) => appRoles[value] ?? []);
}

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
