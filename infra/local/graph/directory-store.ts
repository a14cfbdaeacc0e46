/** People, service principals and their role assignments, and School Data Sync's education users. Read-only over HTTP. */
import type { AppRoleAssignment, EducationUser, ServicePrincipal, User } from "@microsoft/microsoft-graph-types";
import { type Database, integerIn, type Row, textIn } from "./database.ts";

export interface Directory {
  readonly users: readonly User[];
  /** With `appId` and `appRoles`. */
  readonly servicePrincipals: readonly ServicePrincipal[];
  /** With `resourceId`, the service principal whose role it is, and `principalId`. */
  readonly appRoleAssignments: readonly AppRoleAssignment[];
  readonly educationUsers: readonly EducationUser[];
}

export type DirectoryKind = "user" | "servicePrincipal" | "appRoleAssignment" | "educationUser";

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
}

/** Opens the directory kept in the file. */
export function openDirectory(database: Database): DirectoryStore {
  return {
    replace: (directory) =>
      database.transaction(() => {
        database.run("DELETE FROM directory");
        for (const user of directory.users) save(database, "user", user.id, user.userPrincipalName ?? "", user);
        for (const principal of directory.servicePrincipals)
          save(database, "servicePrincipal", principal.id, principal.appId ?? "", principal);
        for (const assignment of directory.appRoleAssignments)
          save(database, "appRoleAssignment", assignment.id, assignment.resourceId ?? "", assignment);
        for (const user of directory.educationUsers) save(database, "educationUser", user.id, "", user);
      }),
    // A person is also found by userPrincipalName, a service principal by appId: both are kept as the parent.
    find: (kind, id) =>
      entriesIn(database.rows("SELECT n, json FROM directory WHERE kind = ? AND id = ?", kind, id))[0] ??
      (kind === "user" || kind === "servicePrincipal"
        ? entriesIn(
            database.rows("SELECT n, json FROM directory WHERE kind = ? AND parent = ? AND parent <> ''", kind, id),
          )[0]
        : undefined),
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
  };
}

function save(database: Database, kind: DirectoryKind, id: string | undefined, parent: string, body: object): void {
  if (id === undefined) throw new Error(`A ${kind} of the directory has no id`);
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
