/** All that doctor reads through Graph. Where Graph gives no token or no answer, it is asked once and not for each thing again. */
import type { Graph } from "../../src/graph/client.ts";
import { openDirectory } from "../../src/graph/people.ts";
import type { ListName } from "../../src/register/columns.ts";
import type { StaffMember } from "../../src/service/ports.ts";
import type { FoundLists, FoundSite } from "../provision/survey.ts";
import { type Grants, readGrants } from "./grants.ts";
import { readLists } from "./lists.ts";
import type { Allowed, LibraryAccess, SiteGroup } from "./openers.ts";
import { readAllowed, readLibraryAccess, readSiteGroup } from "./read-openers.ts";
import { fromGraph, isUnread, type Read, type Unread, unread } from "./reading.ts";
import { readSite } from "./site.ts";
import { readVersions, type VersionsSeen } from "./versions.ts";

/** What Graph shows. Of a list that is not there, nothing is read. */
export interface GraphSeen {
  readonly site: Read<FoundSite>;
  readonly lists: Read<FoundLists>;
  readonly versions: Readonly<Partial<Record<ListName, Read<VersionsSeen>>>>;
  readonly grants: Read<Grants>;
  readonly group: Read<SiteGroup | undefined>;
  readonly access: Read<LibraryAccess>;
  readonly allowed: Read<Allowed>;
  readonly staff: Read<readonly StaffMember[]>;
}

/** Nothing could be read, for one reason. */
export function nothingOf(why: Unread): GraphSeen {
  return {
    site: why,
    lists: why,
    versions: {},
    grants: why,
    group: why,
    access: why,
    allowed: why,
    staff: why,
  };
}

/** Reads all of it, one thing after the other. */
export async function readGraph(
  graph: Graph,
  siteId: string,
  { clientId, graphAppId }: { readonly clientId: string; readonly graphAppId: string },
): Promise<GraphSeen> {
  const site = await readSite(graph, siteId);
  if (isUnread(site) && site.status === 0) return nothingOf(site);
  const lists = await readLists(graph, siteId);
  const there: FoundLists = isUnread(lists) ? {} : lists;
  const library = there.library?.id;
  const noLibrary = isUnread(lists) ? lists : unread("the document library is not there");
  const staff = await fromGraph(() => openDirectory(graph, clientId).staff());
  return {
    site,
    lists,
    versions: await versionsIn(graph, siteId, there),
    grants: isUnread(lists) ? lists : await readGrants(graph, siteId, lists),
    group: library === undefined ? noLibrary : await readSiteGroup(graph, siteId, library),
    access: library === undefined ? noLibrary : await readLibraryAccess(graph, siteId, library),
    allowed: isUnread(staff) ? staff : await readAllowed(graph, staff, graphAppId),
    staff,
  };
}

async function versionsIn(graph: Graph, siteId: string, lists: FoundLists): Promise<GraphSeen["versions"]> {
  const seen: Partial<Record<ListName, Read<VersionsSeen>>> = {};
  for (const name of ["learners", "adults", "accessLog"] as const) {
    const list = lists[name];
    if (list !== undefined) seen[name] = await readVersions(graph, siteId, list.id);
  }
  // A document is put once and never again: there is no row of which to count the versions.
  return lists.library === undefined ? seen : { ...seen, library: undefined };
}
