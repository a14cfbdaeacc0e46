/** What every route of the stand-in stands on, and how a list is found in it. */
import type { Permission } from "@microsoft/microsoft-graph-types";
import type { Database } from "./database.ts";
import type { DirectoryStore } from "./directory-store.ts";
import type { Downloads } from "./downloads.ts";
import { itemNotFound } from "./fault.ts";
import type { Faults } from "./faults.ts";
import type { FileStore } from "./file-store.ts";
import type { ListStore, StoredList } from "./list-store.ts";
import type { PermissionStore } from "./permission-store.ts";
import type { SiteIdentity } from "./site-identity.ts";

/** What the routes stand on. */
export interface World {
  readonly database: Database;
  readonly site: SiteIdentity;
  readonly lists: ListStore;
  readonly files: FileStore;
  readonly directory: DirectoryStore;
  readonly permissions: PermissionStore;
  readonly downloads: Downloads;
  /** People, groups and links that were let into the site beside its own groups. */
  readonly siteAccess: () => readonly Permission[];
  /** Delta asks what is wrong with its page. */
  readonly faults: Faults;
  readonly deltaEpoch: () => number;
  readonly now: () => string;
  /** A new GUID. */
  readonly newId: () => string;
}

/** The list of a site named in the path. @throws GraphFault 404 for another site or an unknown list. */
export function listOf(world: World, siteId: string, idOrName: string): StoredList {
  requireSite(world, siteId);
  const list = world.lists.find(idOrName);
  if (list === undefined) throw itemNotFound("The specified list was not found");
  return list;
}

/** There is one site; its full id and its middle part (the site collection) both name it. */
export function requireSite(world: World, siteId: string): void {
  const asked = siteId.toLowerCase();
  const { id, collection } = world.site;
  if (asked !== id.toLowerCase() && asked !== collection.toLowerCase())
    throw itemNotFound("Requested site could not be found");
}
