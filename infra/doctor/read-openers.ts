/** Reads who can open the site, as far as Graph v1.0 shows it to an app. */
import type {
  DirectoryObject,
  Drive,
  Group,
  Permission,
  SharePointIdentitySet,
} from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Graph } from "../../src/graph/client.ts";
import { literal, queryString, segment } from "../../src/graph/odata.ts";
import { allOf } from "../../src/graph/pages.ts";
import { read } from "../../src/graph/reply.ts";
import type { StaffMember } from "../../src/service/ports.ts";
import type { Allowed, LibraryAccess, Opener, SiteGroup } from "./openers.ts";
import { fromGraph, type Read } from "./reading.ts";

const drive = z.object({
  id: z.string(),
  owner: z.object({ group: z.object({ id: z.string() }).nullish() }).nullish(),
} satisfies Partial<Record<keyof Drive, z.ZodType>>);

const group = z.object({ id: z.string(), visibility: z.string().nullish() } satisfies Partial<
  Record<keyof Group, z.ZodType>
>);

const member = z.object({
  "@odata.type": z.string().nullish(),
  id: z.string(),
  jobTitle: z.string().nullish(),
} satisfies Partial<Record<keyof DirectoryObject | "@odata.type" | "jobTitle", z.ZodType>>);

/** The drive of a document library, and whose it is. */
async function driveIn(graph: Graph, siteId: string, listId: string): Promise<z.infer<typeof drive>> {
  const path = `/sites/${segment(siteId)}/lists/${segment(listId)}/drive`;
  return read(drive, await graph.get(`${path}${queryString({ $select: "id,owner" })}`));
}

/** The Microsoft 365 group of the site; undefined when it belongs to none. */
export function readSiteGroup(graph: Graph, siteId: string, libraryId: string): Promise<Read<SiteGroup | undefined>> {
  return fromGraph(async () => {
    const id = (await driveIn(graph, siteId, libraryId)).owner?.group?.id;
    if (id === undefined) return undefined;
    const path = `/groups/${segment(id)}`;
    const { visibility } = read(group, await graph.get(`${path}${queryString({ $select: "id,visibility" })}`));
    return {
      id,
      visibility: visibility ?? "Public",
      owners: await openersIn(graph, `${path}/owners`),
      members: await openersIn(graph, `${path}/members`),
    };
  });
}

/** Owners or members; those of a group within the group take its place. */
async function openersIn(graph: Graph, path: string, within: readonly string[] = []): Promise<readonly Opener[]> {
  const all = await allOf(graph, `${path}${queryString({ $select: "id,jobTitle", $top: "999" })}`, member);
  const openers: Opener[] = [];
  for (const { "@odata.type": type, id, jobTitle } of all) {
    const what =
      type === "#microsoft.graph.group" ? "group" : type === "#microsoft.graph.servicePrincipal" ? "app" : "person";
    if (what === "group" && !within.includes(id))
      openers.push(...(await openersIn(graph, `/groups/${segment(id)}/members`, [...within, id])));
    else if (what !== "group") openers.push({ id, what, jobTitle: jobTitle ?? "" });
  }
  return openers;
}

const identity = z.object({ id: z.string().nullish(), loginName: z.string().nullish() });
const identities = z.object({
  user: identity.nullish(),
  group: identity.nullish(),
  siteUser: identity.nullish(),
  siteGroup: identity.nullish(),
  application: identity.nullish(),
} satisfies Partial<Record<keyof SharePointIdentitySet, z.ZodType>>);
const permission = z.object({
  grantedToV2: identities.nullish(),
  grantedToIdentitiesV2: z.array(identities).nullish(),
  link: z.object({ scope: z.enum(["anonymous", "organization", "users", "existingAccess"]).nullish() }).nullish(),
} satisfies Partial<Record<keyof Permission, z.ZodType>>);

/** SharePoint's names for “Everyone except external users” and “Everyone”. */
const everybody = /spo-grid-all-users|^c:0\(\.s\|true/;

/** What was given on the document library, beside apps. `siteGroup` is looked at by itself, and left out here. */
export function readLibraryAccess(graph: Graph, siteId: string, libraryId: string): Promise<Read<LibraryAccess>> {
  return fromGraph(async () => {
    const { id, owner } = await driveIn(graph, siteId, libraryId);
    const given = await allOf(graph, `/drives/${segment(id)}/root/permissions`, permission);
    const named = given.flatMap(({ grantedToV2, grantedToIdentitiesV2 }) => [
      grantedToV2,
      ...(grantedToIdentitiesV2 ?? []),
    ]);
    const openers: Opener[] = [];
    for (const one of named) {
      if (one?.group?.id != null && one.group.id !== owner?.group?.id)
        openers.push(...(await openersIn(graph, `/groups/${segment(one.group.id)}/members`)));
      else if (one?.user?.id != null) openers.push({ id: one.user.id, what: "person", jobTitle: "" });
    }
    return {
      openers,
      siteGroups: distinct(named.map((one) => one?.siteGroup?.id)),
      siteUsers: distinct(named.map((one) => (isAlone(one) ? one?.siteUser?.id : undefined))),
      everybody: named.some((one) => everybody.test(one?.siteUser?.loginName ?? "")),
      links: given.flatMap(({ link }) => (link == null ? [] : [link.scope ?? "users"])),
    };
  });
}

/** A SharePoint user whom the directory does not know, and who is neither an app nor everybody. */
function isAlone(one: z.infer<typeof identities> | null | undefined): boolean {
  return (
    one?.user == null &&
    one?.group == null &&
    one?.application == null &&
    !everybody.test(one?.siteUser?.loginName ?? "")
  );
}

function distinct(ids: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}

const principal = z.object({ id: z.string() });

/** Who has which role, as the directory told; and Lantern itself, as it speaks to Graph. */
export function readAllowed(graph: Graph, staff: readonly StaffMember[], graphAppId: string): Promise<Read<Allowed>> {
  return fromGraph(async () => {
    const path = `/servicePrincipals(appId=${segment(literal(graphAppId))})`;
    const { id: lantern } = read(principal, await graph.get(`${path}?$select=id`));
    return {
      rolesOf: new Map(staff.map(({ id, roles, jobTitle }) => [objectIdOf(id), { roles, jobTitle }])),
      lantern,
    };
  });
}

/** `staff/{Entra object id}` */
function objectIdOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
