/** App roles as the app registration names them in Entra, and the roles they give (R4.4). */
import type { Role } from "../domain/access.ts";

const roleOf: Readonly<Record<string, Role>> = {
  "Safeguarding.DSL": "dsl",
  "Safeguarding.Deputy": "deputy",
  "Safeguarding.Principal": "principal",
  "Safeguarding.Administrator": "administrator",
};

/** The roles that these app role values give, each once; values that are not Lantern's give none. */
export function rolesOf(appRoles: readonly string[]): readonly Role[] {
  return [...new Set(appRoles.flatMap((value) => (Object.hasOwn(roleOf, value) ? (roleOf[value] ?? []) : [])))];
}
