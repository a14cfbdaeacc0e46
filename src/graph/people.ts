/**
 * The staff of the school and their roles (R4.4), from Entra. A role is an app role of Lantern's own service principal,
 * given to a person or to a group; Entra does not look into groups within that group, and neither does Lantern.
 */
import type { AppRole, AppRoleAssignment, ServicePrincipal, User } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import { rolesOf } from "../contract/app-roles.ts";
import type { Role } from "../domain/access.ts";
import { learnerIdOf, staffIdOf } from "../domain/ids.ts";
import type { Directory, ListedLearner, StaffMember } from "../service/ports.ts";
import type { Graph } from "./client.ts";
import { orUnavailable } from "./fault.ts";
import { listedLearners } from "./learners.ts";
import { literal, queryString, segment } from "./odata.ts";
import { allOf } from "./pages.ts";
import { read } from "./reply.ts";
import { shared } from "./shared.ts";

const user = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  jobTitle: z.string().nullish(),
  userType: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
} satisfies Partial<Record<keyof User, z.ZodType>>);

const appRole = z.object({
  id: z.string(),
  value: z.string().nullish(),
} satisfies Partial<Record<keyof AppRole, z.ZodType>>);

const servicePrincipal = z.object({
  id: z.string(),
  appRoles: z.array(appRole),
} satisfies Partial<Record<keyof ServicePrincipal, z.ZodType>>);

const assignment = z.object({
  appRoleId: z.string(),
  principalId: z.string(),
  principalType: z.string(),
} satisfies Partial<Record<keyof AppRoleAssignment, z.ZodType>>);

const member = z.object({ id: z.string() });

/**
 * The school's directory. Its requests wait in the background's line. Staff and learners who are asked for at the same time
 * share one reading of the learners.
 *
 * @param clientId the application id of Lantern's app registration
 */
export function openDirectory(graph: Graph, clientId: string): Directory {
  const inBackground = graph.as("background");
  const learners = shared(() => listedLearners(inBackground));
  return {
    staff: () => orUnavailable(() => staffMembers(inBackground, clientId, learners)),
    learners: () => orUnavailable(learners),
  };
}

/** Everybody with an account that works, but for learners and guests of the tenant. */
async function staffMembers(
  graph: Graph,
  clientId: string,
  listed: () => Promise<readonly ListedLearner[]>,
): Promise<readonly StaffMember[]> {
  const query = queryString({ $select: "id,displayName,jobTitle,userType,accountEnabled", $top: "999" });
  const [users, roles, known] = await Promise.all([
    allOf(graph, `/users${query}`, user),
    rolesByPerson(graph, clientId),
    listed(),
  ]);
  const learners = new Set<string>(known.map(({ id }) => id));
  return users.flatMap(({ id: objectId, displayName, jobTitle, userType, accountEnabled }) => {
    const id = staffIdOf(objectId);
    const outside = userType === "Guest" || accountEnabled === false;
    if (id === undefined || outside || learners.has(learnerIdOf(objectId) ?? "")) return [];
    return [{ id, name: displayName ?? "", jobTitle: jobTitle ?? "", roles: [...(roles.get(objectId) ?? [])] }];
  });
}

async function rolesByPerson(graph: Graph, clientId: string): Promise<ReadonlyMap<string, ReadonlySet<Role>>> {
  const principal = `/servicePrincipals(appId=${segment(literal(clientId))})`;
  const { id, appRoles } = read(servicePrincipal, await graph.get(`${principal}?$select=id,appRoles`));
  const roleById = new Map(appRoles.map((role) => [role.id, rolesOf([role.value ?? ""])[0]]));
  const path = `/servicePrincipals/${segment(id)}/appRoleAssignedTo${queryString({ $top: "999" })}`;
  const roles = new Map<string, Set<Role>>();
  for (const { appRoleId, principalId, principalType } of await allOf(graph, path, assignment)) {
    const role = roleById.get(appRoleId);
    if (role === undefined) continue;
    const people = principalType === "Group" ? await membersOf(graph, principalId) : [principalId];
    for (const person of people) roles.set(person, (roles.get(person) ?? new Set()).add(role));
  }
  return roles;
}

async function membersOf(graph: Graph, group: string): Promise<readonly string[]> {
  const path = `/groups/${segment(group)}/members${queryString({ $select: "id", $top: "999" })}`;
  return (await allOf(graph, path, member)).map(({ id }) => id);
}
