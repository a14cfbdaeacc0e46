/**
 * What a person has to do because Graph v1.0 cannot: versions, who may open the site, retention, and taking back the rights that
 * provisioning had. Each step says whether doctor will see that it is done.
 */
import { type ListName, listPlans } from "../../src/register/columns.ts";
import { type FoundLists, type FoundSite, listNames } from "./survey.ts";

/** One step, as it is printed below its number. */
export interface Instruction {
  readonly title: string;
  readonly lines: readonly string[];
  /** What doctor will say about it. */
  readonly doctor: string;
}

export interface Provisioned {
  readonly site: FoundSite;
  readonly lists: FoundLists;
  /** The app that provisioned. */
  readonly provisioner: string;
  /** What the server's app was given now or before. */
  readonly grant: { readonly appId: string; readonly on: "lists" | "site" } | undefined;
}

/** The steps in their order, with the site's own addresses. */
export function instructionsFor(done: Provisioned): readonly Instruction[] {
  return [
    versioning(done),
    siteAccess(done),
    ...(done.grant?.on === "lists" ? [listAccess(done)] : []),
    sharing(done),
    search(done),
    retention(done),
    ...(done.grant === undefined ? [missingGrant(done)] : [consent(done.grant)]),
    revoking(done),
  ];
}

function versioning({ site, lists }: Provisioned): Instruction {
  return {
    title: "Turn version history on for each list",
    lines: [
      "Version history keeps what a row said before somebody changed it behind Lantern's back.",
      "On each page: “Create a version each time you edit” = Yes (documents: “Create major versions”), keep 500 versions, no time limit.",
      ...addresses(lists, (id) => `${site.webUrl}/_layouts/15/LstSetng.aspx?List=${braced(id)}`),
    ],
    doctor: "sees it on a list in which some row was changed at least once; on an untouched list it cannot tell.",
  };
}

function siteAccess({ site }: Provisioned): Instruction {
  return {
    title: "Let only the DSL, the deputies and the principal open the site",
    lines: [
      "Remove everybody else from the site's owners, members and visitors, and from the list of its administrators:",
      `    ${site.webUrl}/_layouts/15/user.aspx`,
      `    ${site.webUrl}/_layouts/15/mngsiteadmin.aspx`,
      "If the site belongs to a Microsoft 365 group or a team: that one must be private, and its owners and members count too.",
    ],
    doctor:
      "names everybody in the Microsoft 365 group and every person or link with access of their own. It cannot see into SharePoint's own groups, nor who administers the site.",
  };
}

function listAccess({ site, lists }: Provisioned): Instruction {
  return {
    title: "Look at who can open each list",
    lines: [
      "The lists have permissions of their own now (inheritance is broken): a person whom you add to or remove from the site is not added to or removed from them.",
      "The adults' register is for the DSL and the principal alone; the access log is for nobody but them.",
      ...addresses(lists, (id) => `${site.webUrl}/_layouts/15/user.aspx?obj=${braced(id)},list&List=${braced(id)}`),
    ],
    doctor:
      "names the apps on each list and the people on the document library; the people on the other lists it cannot see.",
  };
}

function sharing({ site }: Provisioned): Instruction {
  return {
    title: "Turn sharing off",
    lines: [
      "Site permissions, Change how members can share: “Only site owners can share”, and access requests off:",
      `    ${site.webUrl}`,
      "In the SharePoint admin centre, Active sites, this site, Settings, External file sharing: “Only people in your organisation”:",
      `    ${adminCentre(site.webUrl)}`,
    ],
    doctor: "sees links to the whole document library, and no other setting of sharing.",
  };
}

function search({ site }: Provisioned): Instruction {
  return {
    title: "Keep the site out of search",
    lines: [
      "“Allow this site to appear in search results” = No. Nobody without access would find a record by it, but previews and suggestions have no business here:",
      `    ${site.webUrl}/_layouts/15/srchvis.aspx`,
    ],
    doctor: "cannot see it.",
  };
}

function retention({ site }: Provisioned): Instruction {
  return {
    title: "Keep everything: a retention policy in Microsoft Purview",
    lines: [
      "The app's right to write includes deleting. A retention policy on this site keeps a copy of whatever is changed or removed, out of everybody's reach.",
      "Data lifecycle management, Policies, Retention policies, New: locations = this site alone (for a team: also its Microsoft 365 group); retain for ever or as your schedule says; “Do nothing” at the end of it, because Lantern lists what falls due for a person to decide.",
      "    https://purview.microsoft.com/datalifecyclemanagement",
      `    the site: ${site.webUrl}`,
    ],
    doctor: "cannot see it.",
  };
}

function missingGrant({ lists }: Provisioned): Instruction {
  return {
    title: "Decide what the server's app may write, while the lists are new",
    lines: [
      "    npm run provision -- --grant <client id>       the four lists and nothing else. Breaks their inheritance.",
      "    npm run provision -- --grant-site <client id>  the whole site. Inheritance stays as it is.",
      `This cannot be changed once a list has more than 100,000 rows. ${namesOf(lists)}.`,
    ],
    doctor: "sees whether the lists can be read and, if its rights reach so far, what the app was given.",
  };
}

function consent({ appId, on }: { readonly appId: string; readonly on: "lists" | "site" }): Instruction {
  const role = on === "lists" ? "Lists.SelectedOperations.Selected" : "Sites.Selected";
  return {
    title: `Consent to ${role} for the server's app`,
    lines: [
      `The grant counts only with the application permission ${role} of Microsoft Graph; add it under API permissions and grant admin consent, if it is not there yet:`,
      `    ${permissionsOf(appId)}`,
    ],
    doctor: "sees it in the app's token.",
  };
}

function revoking({ provisioner, grant }: Provisioned): Instruction {
  const same = grant?.appId === provisioner;
  return {
    title: "Take back the rights with which this command ran",
    lines: [
      same
        ? "This command ran as the server's own app. Remove Sites.FullControl.All and Sites.Manage.All from it now; better, give provisioning an app of its own."
        : "Remove its API permissions (Sites.FullControl.All, Sites.Manage.All), or delete the app and its certificate. It is needed again only when a new version of Lantern needs a new column.",
      `    ${permissionsOf(provisioner)}`,
    ],
    doctor: same
      ? "calls the server's token too wide until it is done."
      : "cannot see another app's permissions; it names the apps that were given this site.",
  };
}

function addresses(lists: FoundLists, address: (listId: string) => string): readonly string[] {
  return listNames.flatMap((name) => {
    const there = lists[name];
    return there === undefined ? [] : [`    ${titleOf(name)}: ${address(there.id)}`];
  });
}

function titleOf(name: ListName): string {
  return listPlans[name].displayName;
}

function namesOf(lists: FoundLists): string {
  return `They are: ${listNames.flatMap((name) => (lists[name] === undefined ? [] : [titleOf(name)])).join(", ")}`;
}

function braced(listId: string): string {
  return `%7B${listId}%7D`;
}

function permissionsOf(appId: string): string {
  return `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/${appId}`;
}

/** `https://school.sharepoint.com/…` is administered at `https://school-admin.sharepoint.com`. */
function adminCentre(webUrl: string): string {
  const { hostname } = new URL(webUrl);
  return `https://${hostname.replace(/^([^.]+)/, "$1-admin")}`;
}
