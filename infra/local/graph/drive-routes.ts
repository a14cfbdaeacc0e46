/** Document libraries as drives, and who may open them. */
import type { Drive, Permission } from "@microsoft/microsoft-graph-types";
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import { itemNotFound } from "./fault.ts";
import { wholeSeconds } from "./field-values.ts";
import type { StoredList } from "./list-store.ts";
import { picked, selectOf } from "./query.ts";
import { siteTitle, webUrl } from "./site-identity.ts";
import { listOf, requireSite, type World } from "./world.ts";

/** `/sites/{id}/drive`, `/sites/{id}/drives`, `/sites/{id}/lists/{id}/drive`, `/drives/{id}`. */
export function driveRoutes(world: World): readonly Route[] {
  const drive = (call: Call, list: StoredList | undefined): Reply => {
    if (list?.driveId === undefined) throw itemNotFound("The specified drive was not found");
    const body = { ...driveJson(world, list, list.driveId) };
    return ok({ "@odata.context": `${call.base}/$metadata#drives/$entity`, ...picked(body, selectOf(call)) });
  };
  const one = (path: string, list: (call: Call) => StoredList | undefined): Route => ({
    method: "GET",
    path,
    units: 1,
    options: ["select"],
    answer: (call) => drive(call, list(call)),
  });
  return [
    one("/sites/{site}/drive", (call) => {
      requireSite(world, param(call, "site"));
      return defaultLibrary(world);
    }),
    one("/sites/{site}/lists/{list}/drive", (call) => listOf(world, param(call, "site"), param(call, "list"))),
    one("/drives/{drive}", (call) => world.lists.findDrive(param(call, "drive"))),
    {
      method: "GET",
      path: "/sites/{site}/drives",
      units: 2,
      options: ["select"],
      answer: (call) => {
        requireSite(world, param(call, "site"));
        const value = world.lists
          .all()
          .flatMap((list) => (list.driveId === undefined ? [] : [{ ...driveJson(world, list, list.driveId) }]))
          .map((body) => picked(body, selectOf(call)));
        return ok({ "@odata.context": `${call.base}/$metadata#drives`, value });
      },
    },
    {
      method: "GET",
      path: "/drives/{drive}/root/permissions",
      units: 5,
      answer: (call) => {
        libraryOf(world, call);
        const value = [...siteGroups(world), ...world.siteAccess()];
        return ok({ "@odata.context": `${call.base}/$metadata#permissions`, value });
      },
    },
  ];
}

/** The library of the drive in the path. @throws GraphFault 404 */
export function libraryOf(world: World, call: Call): StoredList & { readonly driveId: string } {
  const list = world.lists.findDrive(param(call, "drive"));
  if (list?.driveId === undefined) throw itemNotFound("The specified drive was not found");
  return { ...list, driveId: list.driveId };
}

/** A library as a drive. Its owner is the group behind the site. */
export function driveJson(world: World, list: StoredList, id: string): Drive {
  const group = world.directory.siteGroup()?.body;
  const owner =
    group === undefined
      ? { user: { displayName: "System Account" } }
      : { group: { id: String(group.id), displayName: String(group.displayName ?? ""), email: group.mail } };
  return {
    createdDateTime: wholeSeconds(list.created),
    description: list.description,
    driveType: "documentLibrary",
    id,
    lastModifiedDateTime: wholeSeconds(list.created),
    name: list.displayName,
    owner,
    webUrl: `${webUrl(world.site)}/${encodeURIComponent(list.name)}`,
  };
}

/** The site as it is shown with `$expand=drive`. */
export function defaultDriveJson(world: World): Drive | undefined {
  const list = defaultLibrary(world);
  return list?.driveId === undefined ? undefined : driveJson(world, list, list.driveId);
}

function defaultLibrary(world: World): StoredList | undefined {
  return world.lists.all().find(({ driveId }) => driveId !== undefined);
}

/** The three groups that SharePoint makes with every site, in its own words. */
function siteGroups(world: World): readonly Permission[] {
  const title = siteTitle(world.site);
  return [
    { name: "Owners", role: "owner" },
    { name: "Visitors", role: "read" },
    { name: "Members", role: "write" },
  ].map(({ name, role }, n) => {
    const siteGroup = { id: String(n + 3), displayName: `${title} ${name}`, loginName: `${title} ${name}` };
    return { id: Buffer.from(siteGroup.loginName).toString("base64url"), roles: [role], grantedToV2: { siteGroup } };
  });
}
