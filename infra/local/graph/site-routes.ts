/** The site by its id and by its path, the two ways in which an administrator names it. */
import { ok, param, type Route } from "./call.ts";
import { itemNotFound } from "./fault.ts";
import { picked, selectOf } from "./query.ts";
import { siteJson, webUrl } from "./site-identity.ts";
import { requireSite, type World } from "./world.ts";

/** `/sites/{id}` and `/sites/{hostname}:/{path}`. */
export function siteRoutes(world: World): readonly Route[] {
  const shown = (call: Parameters<Route["answer"]>[0]) => {
    const { site } = world;
    const select = selectOf(call);
    const sharepointIds = { siteId: site.collection, siteUrl: webUrl(site), tenantId: site.tenantId, webId: site.web };
    const body = { "@odata.context": `${call.base}/$metadata#sites/$entity`, ...siteJson(site) };
    return ok(picked(select?.includes("sharepointIds") ? { ...body, sharepointIds } : body, select));
  };
  return [
    {
      method: "GET",
      path: "/sites/{host}:/{path*}",
      units: 1,
      options: ["select"],
      answer: (call) => {
        const asked = `${param(call, "host")}/${param(call, "path")}`.toLowerCase();
        if (asked !== `${world.site.hostname}/${world.site.path}`.toLowerCase())
          throw itemNotFound("Requested site could not be found");
        return shown(call);
      },
    },
    {
      method: "GET",
      path: "/sites/{site}",
      units: 1,
      options: ["select"],
      answer: (call) => {
        requireSite(world, param(call, "site"));
        return shown(call);
      },
    },
  ];
}
