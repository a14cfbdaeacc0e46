/**
 * The token with which the server speaks to Graph: whether it can be had, and whether its roles are those that Lantern uses and
 * no others. What the app may do, somebody who takes its certificate may do too.
 */
import { decodeJwt } from "jose";
import { z } from "zod";
import type { TokenSource } from "../../src/graph/tokens.ts";
import { type Check, cannotTell, notOk, ok } from "./check.ts";
import { isUnread, type Read, unread } from "./reading.ts";

/** An application permission of Microsoft Graph, and what Lantern does with it. */
interface NeededRole {
  readonly role: string;
  readonly forWhat: string;
}

/** Either of these opens Lantern's lists, and nothing until they are granted. */
export const listRoles = ["Lists.SelectedOperations.Selected", "Sites.Selected"] as const;

/** What Lantern reads of the directory; the least of Graph's permissions for each. */
export const directoryRoles: readonly NeededRole[] = [
  { role: "User.Read.All", forWhat: "who works at the school" },
  { role: "Application.Read.All", forWhat: "who has which of Lantern's roles" },
  { role: "GroupMember.Read.All", forWhat: "who is in the groups that have roles, and in the site's own group" },
  { role: "EduRoster.Read.All", forWhat: "the learners, their years and birth dates" },
];

/** Beyond these, a role that is not needed is named with what it opens. */
const dangers: readonly (readonly [RegExp, string])[] = [
  [/^Sites\.(FullControl|Manage|ReadWrite|Read)\.All$/, "every site of the school"],
  [/^(Files|Mail|Chat|ChannelMessage|Calendars|Notes)\b.*/, "what people write, mail and file"],
  [
    /^(RoleManagement|AppRoleAssignment|Application|Directory|GroupMember|Group|User)\.\w*Write/,
    "who may do what in the tenant",
  ],
];

const claims = z.object({ roles: z.array(z.string()).default([]) });

/** The roles in a fresh token. */
export async function readTokenRoles(token: TokenSource): Promise<Read<readonly string[]>> {
  let text: string;
  try {
    text = await token();
  } catch {
    // MSAL's words may quote what it was given.
    return unread("Entra gave none");
  }
  try {
    return claims.parse(decodeJwt(text)).roles;
  } catch {
    return unread("what Entra gave is no token with roles");
  }
}

/** Three checks: that there is a token, that it opens what Lantern needs, and that it opens nothing else. */
export function checkToken(roles: Read<readonly string[]>, clientId: string): readonly Check[] {
  if (isUnread(roles)) {
    const why = "without a token nothing is filed in SharePoint; concerns are taken and wait on this machine.";
    const todo = `compare TENANT_ID, CLIENT_ID and the certificate (or MANAGED_IDENTITY) with the app registration ${clientId}; has the certificate expired?`;
    return [notOk("token", `No token for Graph could be had, because ${roles.unread}.`, { why, todo })];
  }
  return [ok("token", "A token for Graph can be had."), checkNeeds(roles), checkWidth(roles)];
}

function checkNeeds(roles: readonly string[]): Check {
  const missing = directoryRoles.filter(({ role }) => !roles.includes(role));
  const words = missing.map(({ role, forWhat }) => `${role} (${forWhat})`);
  if (!listRoles.some((role) => roles.includes(role))) words.unshift(`${listRoles.join(" or ")} (the records)`);
  if (words.length === 0) return ok("token-needs", "The token has every role that Lantern needs.");
  return notOk("token-needs", `The token lacks ${words.join(", ")}.`, {
    why: "what Lantern may not read, it cannot show or check.",
    todo: "Entra admin centre, App registrations, Lantern, API permissions: add these application permissions of Microsoft Graph and grant admin consent. A token keeps its roles for an hour or so.",
  });
}

function checkWidth(roles: readonly string[]): Check {
  const needed: readonly string[] = [...listRoles, ...directoryRoles.map(({ role }) => role)];
  const spare = roles.filter((role) => !needed.includes(role));
  if (spare.length === 0) return ok("token-width", "The token has no role that Lantern does not need.");
  const words = spare.map((role) => {
    const opens = dangers.find(([pattern]) => pattern.test(role))?.[1];
    return opens === undefined ? role : `${role} (opens ${opens})`;
  });
  return notOk("token-width", `The token has roles that Lantern does not need: ${words.join(", ")}.`, {
    why: "whoever gets hold of the app's certificate gets all of them.",
    todo: "Entra admin centre, App registrations, Lantern, API permissions: remove them. If another program uses this app, give it an app of its own. A token keeps its roles for an hour or so.",
  });
}

/** In the place of the roles, where doctor runs as another app than the server. */
export function otherIdentity(clientId: string): Check {
  return cannotTell("token-width", `Doctor runs as another app than the server's (${clientId}).`, {
    why: "the roles in the server's own token should be as few as can be.",
    todo: "run npm run doctor with the server's environment too.",
  });
}
