/** Which apps may open the site or a list, and whether the lists have permissions of their own. */
import type { Graph } from "../../src/graph/client.ts";
import { type ListName, listPlans } from "../../src/register/columns.ts";
import { type AppGrant, appGrants, mayWrite, tooMuch } from "../provision/grants.ts";
import { type FoundLists, listNames } from "../provision/survey.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { fromGraph, isUnread, type Read } from "./reading.ts";

export interface Grants {
  readonly site: Read<readonly AppGrant[]>;
  /** Of those lists that are there. */
  readonly lists: readonly { readonly list: ListName; readonly grants: Read<readonly AppGrant[]> }[];
}

/** The apps that were given the site, and those that were given each list. */
export async function readGrants(graph: Graph, siteId: string, lists: FoundLists): Promise<Grants> {
  const read: Grants["lists"][number][] = [];
  for (const list of listNames) {
    const listId = lists[list]?.id;
    if (listId !== undefined) read.push({ list, grants: await fromGraph(() => appGrants(graph, { siteId, listId })) });
  }
  return { site: await fromGraph(() => appGrants(graph, { siteId })), lists: read };
}

const provisioned =
  "run npm run doctor -- --app <the server's client id> as the app that provisions, whose rights reach so far.";

/** That no app but Lantern's may open the site or a list, and that Lantern's may do no more than write. */
export function checkApps({ site, lists }: Grants, clientId: string): Check {
  const why = "an app that was given the site reads every record in it, with nobody signed in.";
  const places = [
    { place: "the site", grants: site },
    ...lists.map(({ list, grants }) => ({ place: titleOf(list), grants })),
  ];
  const faults = places.flatMap(({ place, grants }) => (isUnread(grants) ? [] : faultsIn(place, grants, clientId)));
  if (faults.length > 0)
    return notOk("site-apps", `${faults.join("; ")}.`, {
      why,
      todo: "take these grants back: DELETE https://graph.microsoft.com/v1.0/sites/{SITE_ID}/permissions/{id} (or …/lists/{list}/permissions/{id}) in Graph Explorer, as an administrator. npm run provision gives Lantern's app write again.",
    });
  const hidden = places.find(({ grants }) => isUnread(grants));
  if (hidden === undefined)
    return ok("site-apps", "No app but Lantern's was given the site or its lists, and Lantern's may only write.");
  const reason = isUnread(hidden.grants) ? hidden.grants.unread : "";
  return cannotTell("site-apps", `Which apps were given ${hidden.place} is not shown to this app: ${reason}.`, {
    why,
    todo: provisioned,
  });
}

function faultsIn(place: string, grants: readonly AppGrant[], clientId: string): readonly string[] {
  const others = grants.filter(({ appId, inherited }) => appId !== clientId && !inherited);
  const mine = tooMuch(grants, clientId).filter(({ inherited }) => !inherited);
  return [
    ...others.map(({ appId, roles }) => `The app ${appId} was given ${place} (${roles.join(", ")})`),
    ...mine.map(({ roles }) => `Lantern's app was given more than write on ${place} (${roles.join(", ")})`),
  ];
}

/** That Lantern's app was given what it needs, in the same way on every list. */
export function checkInheritance({ site, lists }: Grants, clientId: string): Check {
  const id = "list-permissions";
  const why =
    "where some lists have permissions of their own and others the site's, somebody who is removed from the site still opens some.";
  const hidden = lists.find(({ grants }) => isUnread(grants));
  if (hidden !== undefined && isUnread(hidden.grants))
    return cannotTell(
      id,
      `Whether ${titleOf(hidden.list)} has permissions of its own is not shown to this app: ${hidden.grants.unread}.`,
      { why, todo: provisioned },
    );
  const own = lists.filter(
    ({ grants }) =>
      !isUnread(grants) &&
      mayWrite(
        grants.filter(({ inherited }) => !inherited),
        clientId,
      ),
  );
  const onSite = !isUnread(site) && mayWrite(site, clientId);
  // A library shows what it inherits as if it were its own, so a grant on the site speaks for all that does not contradict it.
  if (onSite) return ok(id, "Lantern's app was given the site; its lists have the site's permissions.");
  if (own.length === lists.length && own.length > 0)
    return ok(
      id,
      "Each list has permissions of its own: who is added to or removed from the site is not added to or removed from them.",
    );
  const without = lists.filter((one) => !own.includes(one)).map(({ list }) => titleOf(list));
  return notOk(
    id,
    `Lantern's app was not given ${without.join(", ")}${own.length === 0 ? "" : ", though it was given the other lists"}.`,
    {
      why: own.length === 0 ? "without a grant the app opens nothing, or opens it by a role that opens too much." : why,
      todo: "run npm run provision -- --grant <client id>, or --grant-site to give it the site. Once a list has more than 100,000 rows, its inheritance cannot be changed.",
    },
  );
}

function titleOf(list: ListName): string {
  return `“${listPlans[list].displayName}”`;
}
