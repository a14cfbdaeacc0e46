/** The one site of the stand-in: its names, and how Graph shows it. */
import type { Site } from "@microsoft/microsoft-graph-types";

export interface SiteIdentity {
  /** `hostname,site collection GUID,web GUID`, as Graph names sites. */
  readonly id: string;
  readonly hostname: string;
  readonly collection: string;
  readonly web: string;
  /** Server-relative, without the leading slash: `sites/safeguarding`. */
  readonly path: string;
  readonly tenantId: string;
  readonly created: string;
}

/** @throws Error when the id is not `hostname,guid,guid`. */
export function siteIdentityOf(id: string, path: string, tenantId: string, created: string): SiteIdentity {
  const [hostname, collection, web, ...more] = id.split(",");
  if (!hostname || !collection || !web || more.length > 0)
    throw new Error("A site id is hostname,site collection id,web id");
  return { id, hostname, collection, web, path, tenantId, created };
}

/** The site as Graph shows it; `sharepointIds` only comes when it is selected. */
export function siteJson(site: SiteIdentity): Site {
  const name = site.path.split("/").at(-1) ?? "";
  return {
    createdDateTime: site.created,
    displayName: siteTitle(site),
    id: site.id,
    lastModifiedDateTime: site.created,
    name,
    root: {},
    siteCollection: { hostname: site.hostname },
    webUrl: webUrl(site),
  };
}

/** The site's name as people read it. */
export function siteTitle(site: SiteIdentity): string {
  const name = site.path.split("/").at(-1) ?? "";
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Where a browser would find the site. */
export function webUrl(site: SiteIdentity): string {
  return `https://${site.hostname}/${site.path}`;
}
