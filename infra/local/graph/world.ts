/** What every route of the stand-in stands on, and how a list is found in it. */
import type { Database } from "./database.ts";
import type { DirectoryStore } from "./directory-store.ts";
import { itemNotFound } from "./fault.ts";
import type { FileStore } from "./file-store.ts";
import type { ListStore, StoredList } from "./list-store.ts";
import type { SiteIdentity } from "./site-identity.ts";

/** What the routes stand on. */
export interface World {
  readonly database: Database;
  readonly site: SiteIdentity;
  readonly lists: ListStore;
  readonly files: FileStore;
  readonly directory: DirectoryStore;
  readonly deltaEpoch: () => number;
  readonly now: () => string;
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
