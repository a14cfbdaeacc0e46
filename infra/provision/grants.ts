/**
 * The right to write, given to the app that the server runs as: on exactly Lantern's lists, or on their site. An app that has
 * consent to `Lists.SelectedOperations.Selected` or `Sites.Selected` can open nothing until it is given it here.
 *
 * A grant on a list ends its inheritance: from then on the list has its own permissions. SharePoint lets nobody break or mend
 * inheritance on a list of more than 100,000 rows, so which way it is to be is settled while the lists are new.
 */
import type { Identity, Permission, SharePointIdentitySet } from "@microsoft/microsoft-graph-types";
import { z } from "zod";
import type { Graph } from "../../src/graph/client.ts";
import { segment } from "../../src/graph/odata.ts";
import { allOf } from "../../src/graph/pages.ts";
import { read } from "../../src/graph/reply.ts";

/** What an app may do on a site or a list. */
export interface AppGrant {
  readonly appId: string;
  /** SharePoint's words: read, write, owner, fullcontrol. */
  readonly roles: readonly string[];
  /** A list shows the site's grants too, until it has permissions of its own. */
  readonly inherited: boolean;
}

/** A site, or one of its lists. */
export interface Granted {
  readonly siteId: string;
  readonly listId?: string;
}

const application = z.object({ id: z.string() } satisfies Partial<Record<keyof Identity, z.ZodType>>);
const identities = z.object({ application: application.nullish() } satisfies Partial<
  Record<keyof SharePointIdentitySet, z.ZodType>
>);

const listed = z.object({
  id: z.string(),
  grantedToV2: identities.nullish(),
  grantedToIdentitiesV2: z.array(identities).nullish(),
  inheritedFrom: z.looseObject({}).nullish(),
} satisfies Partial<Record<keyof Permission, z.ZodType>>);
const alone = z.object({ roles: z.array(z.string()).nullish() } satisfies Partial<Record<keyof Permission, z.ZodType>>);

/** The apps that were given a site or a list by name. People are not among them. @throws GraphRefused, RegisterUnavailable */
export async function appGrants(graph: Graph, on: Granted): Promise<readonly AppGrant[]> {
  const path = pathOf(on);
  const grants: AppGrant[] = [];
  for (const { id, grantedToV2, grantedToIdentitiesV2, inheritedFrom } of await allOf(graph, path, listed)) {
    const apps = [grantedToV2, ...(grantedToIdentitiesV2 ?? [])].flatMap((one) => one?.application ?? []);
    if (apps.length === 0) continue;
    // A collection leaves the roles out, whatever its documentation shows: each permission tells them by itself.
    const { roles } = read(alone, await graph.get(`${path}/${segment(id)}`));
    const inherited = inheritedFrom != null;
    grants.push(...apps.map((app) => ({ appId: app.id.toLowerCase(), roles: roles ?? [], inherited })));
  }
  return grants;
}

/** Whether an app may write already, by a grant that is at least that. */
export function mayWrite(grants: readonly AppGrant[], appId: string): boolean {
  return grants.some((one) => one.appId === appId && one.roles.some((role) => atLeastWrite.includes(role)));
}

/** The grants by which an app may do more than write: give others access, change settings. */
export function tooMuch(grants: readonly AppGrant[], appId: string): readonly AppGrant[] {
  return grants.filter((one) => one.appId === appId && one.roles.some((role) => beyondWrite.includes(role)));
}

const beyondWrite = ["owner", "fullcontrol", "manage"];
const atLeastWrite = ["write", ...beyondWrite];

/**
 * Lets an app write there.
 *
 * @throws GraphRefused when whoever asks may not give rights there: that takes Sites.FullControl.All, or for a list the role
 * owner or fullcontrol on its site; RegisterUnavailable
 */
export async function letWrite(graph: Graph, on: Granted, appId: string): Promise<void> {
  const app = { application: { id: appId, displayName: "Lantern" } };
  // The documented bodies of the two requests differ.
  const to = on.listId === undefined ? { grantedToIdentities: [app] } : { grantedToV2: app };
  await graph.post(pathOf(on), { roles: ["write"], ...to });
}

function pathOf({ siteId, listId }: Granted): string {
  const list = listId === undefined ? "" : `/lists/${segment(listId)}`;
  return `/sites/${segment(siteId)}${list}/permissions`;
}
