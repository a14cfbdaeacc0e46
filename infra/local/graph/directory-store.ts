/** People, service principals and their role assignments, and School Data Sync's education users. Read-only over HTTP. */
import type { AppRoleAssignment, EducationUser, Group, ServicePrincipal, User } from "@microsoft/microsoft-graph-types";
import { type Database, integerIn, metaOf, type Row, setMeta, textIn } from "./database.ts";

/** A Microsoft 365 group; its people are among the directory's users, by id. */
export interface DirectoryGroup {
  readonly group: Group;
  readonly members: readonly string[];
  readonly owners: readonly string[];
}

export interface Directory {
  readonly users: readonly User[];
  /** With `appId` and `appRoles`. */
  readonly servicePrincipals: readonly ServicePrincipal[];
  /** With `resourceId`, the service principal whose role it is, and `principalId`. */
  readonly appRoleAssignments: readonly AppRoleAssignment[];
  readonly educationUsers: readonly EducationUser[];
  readonly groups?: readonly DirectoryGroup[];
  /** Id of the group behind the site; a site may have none. */
  readonly siteGroup?: string;
}

export type DirectoryKind =
  | "user"
  | "servicePrincipal"
  | "appRoleAssignment"
  | "educationUser"
  | "group"
  | "groupMember"
  | "groupOwner";

export interface DirectoryEntry {
  readonly n: number;
  readonly body: Record<string, unknown>;
}

export interface DirectoryStore {
  /** Replaces everything at once. */
  readonly replace: (directory: Directory) => void;
  readonly find: (kind: DirectoryKind, id: string) => DirectoryEntry | undefined;
  /** In the order they were given, after `n`. An empty `parent` means all. */
  readonly after: (kind: DirectoryKind, parent: string, n: number) => readonly DirectoryEntry[];
  /** What a principal has been granted, in the order it was given, after `n`. */
  readonly grantedTo: (principal: string, n: number) => readonly DirectoryEntry[];
  /** The group behind the site. */
  readonly siteGroup: () => DirectoryEntry | undefined;
}

/** Opens the directory kept in the file. */
export function openDirectory(database: Database): DirectoryStore {
  // A person is also found by userPrincipalName, a service principal by appId: both are kept as the parent.
  const find = (kind: DirectoryKind, id: string): DirectoryEntry | undefined =>
    entriesIn(database.rows("SELECT n, json FROM directory WHERE kind = ? AND id = ?", kind, id))[0] ??
    (kind === "user" || kind === "servicePrincipal"
      ? entriesIn(
          database.rows("SELECT n, json FROM directory WHERE kind = ? AND parent = ? AND parent <> ''", kind, id),
        )[0]
      : undefined);
  return {
    replace: (directory) => database.transaction(() => saveAll(database, directory)),
    find,
    after: (kind, parent, n) =>
      entriesIn(
        parent === ""
          ? database.rows("SELECT n, json FROM directory WHERE kind = ? AND n > ? ORDER BY n", kind, n)
          : database.rows(
              "SELECT n, json FROM directory WHERE kind = ? AND parent = ? AND n > ? ORDER BY n",
              kind,
              parent,
              n,
            ),
      ),
    grantedTo: (principal, n) =>
      entriesIn(
        database.rows(
          "SELECT n, json FROM directory WHERE kind = 'appRoleAssignment' AND json_extract(json, '$.principalId') = ? AND n > ? ORDER BY n",
          principal,
          n,
        ),
      ),
    siteGroup: () => {
      const id = metaOf(database, "siteGroup", () => "");
      return id === "" ? undefined : find("group", id);
    },
  };
}

function saveAll(database: Database, directory: Directory): void {
  database.run("DELETE FROM directory");
  for (const user of directory.users) save(database, "user", user.id, user.userPrincipalName ?? "", user);
  for (const principal of directory.servicePrincipals)
    save(database, "servicePrincipal", principal.id, principal.appId ?? "", principal);
  for (const assignment of directory.appRoleAssignments)
    save(database, "appRoleAssignment", assignment.id, assignment.resourceId ?? "", assignment);
  for (const user of directory.educationUsers) save(database, "educationUser", user.id, "", user);
  const people = new Map(directory.users.map((user) => [user.id, user]));
  for (const { group, members, owners } of directory.groups ?? []) {
    save(database, "group", group.id, "", group);
    for (const id of members) save(database, "groupMember", id, group.id ?? "", people.get(id));
    for (const id of owners) save(database, "groupOwner", id, group.id ?? "", people.get(id));
  }
  setMeta(database, "siteGroup", directory.siteGroup ?? "");
}

function save(
  database: Database,
  kind: DirectoryKind,
  id: string | undefined,
  parent: string,
  body: object | undefined,
): void {
  if (id === undefined) throw new Error(`A ${kind} of the directory has no id`);
  if (body === undefined) throw new Error(`A ${kind} of the directory is nobody among its users`);
  database.run(
    "INSERT INTO directory (kind, id, parent, json) VALUES (?, ?, ?, ?)",
    kind,
    id,
    parent,
    JSON.stringify(body),
  );
}

function entriesIn(rows: readonly Row[]): readonly DirectoryEntry[] {
  return rows.map((row) => ({ n: integerIn(row, "n"), body: JSON.parse(textIn(row, "json")) }));
}
