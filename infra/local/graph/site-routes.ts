/** The site by its id, by its path, and by the group behind it. */
import { type Call, ok, param, type Reply, type Route } from "./call.ts";
import { defaultDriveJson } from "./drive-routes.ts";
import { badRequest, itemNotFound } from "./fault.ts";
import { expansionsOf, picked, selectOf } from "./query.ts";
import { siteJson, webUrl } from "./site-identity.ts";
import { requireSite, type World } from "./world.ts";

/** `/sites/{id}`, `/sites/{hostname}:/{path}` and `/groups/{id}/sites/root`. */
export function siteRoutes(world: World): readonly Route[] {
  const { site } = world;
  const route = (path: string, isThisSite: (call: Call) => boolean): Route => ({
    method: "GET",
    path,
    units: 1,
    options: ["select", "expand"],
    answer: (call) => {
      if (!isThisSite(call)) throw itemNotFound("Requested site could not be found");
      return siteReply(world, call);
    },
  });
  return [
    route("/sites/{host}:/{path*}", (call) => {
      const asked = `${param(call, "host")}/${param(call, "path")}`.toLowerCase();
      return asked === `${site.hostname}/${site.path}`.toLowerCase();
    }),
    route("/sites/{site}", (call) => {
      requireSite(world, param(call, "site"));
      return true;
    }),
    route("/groups/{group}/sites/root", (call) => {
      const group = world.directory.siteGroup()?.body.id;
      return group !== undefined && String(group).toLowerCase() === param(call, "group").toLowerCase();
    }),
  ];
}

function siteReply(world: World, call: Call): Reply {
  const { site } = world;
  const select = selectOf(call);
  const sharepointIds = { siteId: site.collection, siteUrl: webUrl(site), tenantId: site.tenantId, webId: site.web };
  const body = { "@odata.context": `${call.base}/$metadata#sites/$entity`, ...siteJson(site) };
  const shown = picked(select?.includes("sharepointIds") ? { ...body, sharepointIds } : body, select);
  for (const expansion of expansionsOf(call)) {
    if (expansion.name !== "drive")
      throw badRequest(`Parsing OData Select and Expand failed: '${expansion.name}' cannot be expanded here.`);
    shown.drive = picked({ ...defaultDriveJson(world) }, expansion.select);
  }
  return ok(shown);
}
