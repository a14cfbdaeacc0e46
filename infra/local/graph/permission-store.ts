/** Which application may do what to the site and to each list. Kept and shown, not enforced. */
import { type Database, textIn } from "./database.ts";
import { invalidRequest } from "./fault.ts";
import type { ListStore, StoredList } from "./list-store.ts";

export const roles = ["read", "write", "owner", "fullcontrol"] as const;
export type Role = (typeof roles)[number];

/** An application's permission. There is one for an application on a site or list, and its id is made of the application's. */
export interface Grant {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly application: { readonly id: string; readonly displayName: string };
  readonly inherited: boolean;
}

/** A list, or the site itself. */
export type Securable = StoredList | "site";

export interface PermissionStore {
  /** For a list that has none of its own, the site's. */
  readonly all: (on: Securable) => readonly Grant[];
  /** The first one on a list breaks its inheritance: it keeps copies of what it had. @throws GraphFault 400 above 100,000 items */
  readonly grant: (on: Securable, application: Grant["application"], given: readonly Role[]) => Grant;
  readonly remove: (on: Securable, id: string) => void;
}

/** A list with more items cannot break from its site's permissions, nor return to them. */
const mostItemsToBreak = 100_000;
/** The site's number in the file; lists count from 1. */
const siteNumber = 0;

/** Opens the permissions kept in the file. */
export function openPermissions(database: Database, lists: ListStore, tenantId: string): PermissionStore {
  const kept = (n: number, inherited: boolean): readonly Grant[] =>
    database
      .rows("SELECT json FROM permissions WHERE list = ? ORDER BY n", n)
      .map((row) => ({ ...JSON.parse(textIn(row, "json")), inherited }));
  const keep = (n: number, { inherited: _, ...grant }: Grant): void => {
    const sql =
      "INSERT INTO permissions (list, id, json) VALUES (?, ?, ?) ON CONFLICT (list, id) DO UPDATE SET json = excluded.json";
    database.run(sql, n, grant.id, JSON.stringify(grant));
  };
  const breakInheritance = (list: StoredList): void => {
    if (list.ownPermissions) return;
    if (list.items.size > mostItemsToBreak)
      throw invalidRequest("The list has more than 100,000 items and cannot be given permissions of its own.");
    for (const grant of kept(siteNumber, false)) keep(list.n, grant);
    lists.turn(list, "ownPermissions", true);
  };
  return {
    all: (on) => {
      if (on === "site") return kept(siteNumber, false);
      return on.ownPermissions ? kept(on.n, false) : kept(siteNumber, true);
    },
    grant: (on, application, given) => {
      const claim = `i:0i.t|ms.sp.ext|${application.id}@${tenantId}`;
      const grant = { id: Buffer.from(claim).toString("base64url"), roles: given, application, inherited: false };
      if (on !== "site") breakInheritance(on);
      keep(numberOf(on), grant);
      return grant;
    },
    remove: (on, id) => {
      database.run("DELETE FROM permissions WHERE list = ? AND id = ?", numberOf(on), id);
    },
  };
}

function numberOf(on: Securable): number {
  return on === "site" ? siteNumber : on.n;
}
