/**
 * Who can open the site (R4.4b): the DSL, the deputies and the principal by their app roles, Lantern itself, and nobody else. A
 * person is named by id and job title, never by name.
 *
 * Graph v1.0 shows the Microsoft 365 group of the site and what was given on the document library. Who is in SharePoint's own
 * groups, and who administers the site, it shows to nobody; that is said, with the page that does.
 */
import type { Role } from "../../src/domain/access.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { isUnread, type Read } from "./reading.ts";

/** Somebody or something in a group. */
export interface Opener {
  readonly id: string;
  readonly what: "person" | "app" | "group";
  readonly jobTitle: string;
}

/** The Microsoft 365 group that a site belongs to. */
export interface SiteGroup {
  readonly id: string;
  /** Private, Public, HiddenMembership. */
  readonly visibility: string;
  readonly owners: readonly Opener[];
  readonly members: readonly Opener[];
}

/** What was given on the document library, one by one. */
export interface LibraryAccess {
  /** People, and the people in groups of Entra's. */
  readonly openers: readonly Opener[];
  /** SharePoint's own groups, by number. */
  readonly siteGroups: readonly string[];
  /** SharePoint's own people that no directory has, by number. */
  readonly siteUsers: readonly string[];
  /** Everybody in the tenant, or everybody at all, as SharePoint calls them. */
  readonly everybody: boolean;
  readonly links: readonly ("anonymous" | "organization" | "users" | "existingAccess")[];
}

/** Who has which role, and what Lantern itself is in the directory. */
export interface Allowed {
  readonly rolesOf: ReadonlyMap<string, { readonly roles: readonly Role[]; readonly jobTitle: string }>;
  /** Object id of Lantern's service principal. */
  readonly lantern: string;
}

const openingRoles: readonly Role[] = ["dsl", "deputy", "principal"];
const why = "whoever opens the site reads safeguarding records, and can change them.";

/** Who is not allowed, in words. */
function strangers(openers: readonly Opener[], { rolesOf, lantern }: Allowed): readonly string[] {
  const words = openers.flatMap(({ id, what, jobTitle }) => {
    if (what === "app") return id === lantern ? [] : [`the app ${id}`];
    if (what === "group") return [`the group ${id}`];
    const known = rolesOf.get(id);
    if (known?.roles.some((role) => openingRoles.includes(role)) === true) return [];
    const job = known?.jobTitle || jobTitle;
    return [
      known === undefined
        ? `${id} (not among the staff${job === "" ? "" : `: ${job}`})`
        : `${id} (${job || "no job title"})`,
    ];
  });
  return [...new Set(words)];
}

/** The owners and members of the site's group, and whether others can let themselves in. */
export function checkSiteGroup(
  group: Read<SiteGroup | undefined>,
  allowed: Read<Allowed>,
  siteUrl: string | undefined,
): readonly Check[] {
  const look = `look at Site permissions yourself: ${siteUrl ?? "the site"}/_layouts/15/user.aspx`;
  if (isUnread(group))
    return [
      cannotTell("site-group", `The group behind the site could not be read: ${group.unread}.`, { why, todo: look }),
    ];
  if (group === undefined) return [ok("site-group", "The site belongs to no Microsoft 365 group.")];
  if (isUnread(allowed))
    return [cannotTell("site-group", `Who has which role could not be read: ${allowed.unread}.`, { why, todo: look })];
  return [visibility(group), membership(group, allowed)];
}

function visibility({ visibility: is }: SiteGroup): Check {
  if (is.toLowerCase() !== "public") return ok("site-group-private", "The group behind the site is private.");
  return notOk(
    "site-group-private",
    "The group behind the site is public: everybody in the school can join it and open the site.",
    {
      why,
      todo: "Microsoft 365 admin centre, Teams & groups, the group, Settings, Privacy: Private.",
    },
  );
}

function membership({ id, owners, members }: SiteGroup, allowed: Allowed): Check {
  const found = strangers([...owners, ...members], allowed);
  if (found.length === 0)
    return ok("site-group", "The owners and members of the site's group are the DSL, deputies, principal or Lantern.");
  return notOk("site-group", `In the site's group, and neither DSL, deputy nor principal: ${found.join(", ")}.`, {
    why,
    todo: `remove them from the group ${id} (Entra admin centre, Groups), or give them the role that they have in Lantern's app roles.`,
  });
}

/** What was given on the document library: people, everybody, links, and SharePoint's own groups. */
export function checkLibraryAccess(
  access: Read<LibraryAccess>,
  allowed: Read<Allowed>,
  siteUrl: string | undefined,
): readonly Check[] {
  const place = siteUrl ?? "the site";
  const todo = `look at Site permissions yourself: ${place}/_layouts/15/user.aspx`;
  if (isUnread(access))
    return [
      cannotTell("site-people", `Who was given the document library could not be read: ${access.unread}.`, {
        why,
        todo,
      }),
    ];
  if (isUnread(allowed))
    return [cannotTell("site-people", `Who has which role could not be read: ${allowed.unread}.`, { why, todo })];
  return [people(access, allowed, place), sharePointGroups(access, place)];
}

function people(access: LibraryAccess, allowed: Allowed, place: string): Check {
  const found = [...strangers(access.openers, allowed)];
  if (access.everybody) found.unshift("everybody in the school");
  for (const link of new Set(access.links))
    found.push(
      link === "anonymous"
        ? "anybody at all, by a link"
        : link === "organization"
          ? "everybody in the school, by a link"
          : "some people, by a link",
    );
  for (const number of access.siteUsers) found.push(`SharePoint's user ${number}`);
  if (found.length === 0)
    return ok("site-people", "Nobody was given the documents by themselves but the DSL, deputies and the principal.");
  return notOk(
    "site-people",
    `Beside the DSL, deputies and the principal, the documents can be opened by ${found.join(", ")}.`,
    {
      why,
      todo: `remove them: ${place}/_layouts/15/user.aspx. Links are under Manage access of the library “Lantern documents”.`,
    },
  );
}

function sharePointGroups({ siteGroups }: LibraryAccess, place: string): Check {
  if (siteGroups.length === 0) return ok("site-groups", "No group of SharePoint's own was given the documents.");
  const pages = siteGroups.map((number) => `${place}/_layouts/15/people.aspx?MembershipGroupId=${number}`);
  return cannotTell(
    "site-groups",
    `SharePoint's own groups ${siteGroups.join(", ")} can open the documents, and Graph does not say who is in them, nor who administers the site.`,
    {
      why,
      todo: `look at each, and at the administrators: ${[...pages, `${place}/_layouts/15/mngsiteadmin.aspx`].join(" ")}`,
    },
  );
}
