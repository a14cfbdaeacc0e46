/**
 * The claims of the two tokens that Lantern meets: Entra's v2 access token for our API, as Teams hands it to the tab, and an
 * app-only token for Microsoft Graph. Lifetimes are in seconds.
 */
import { createHash, randomUUID } from "node:crypto";
import type { JWTPayload } from "jose";

/** Teams in the browser, which is the client that asks for the tab's token. */
export const teamsWebClientId = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";

/** The one resource that app-only tokens are made for. */
export const graphAudience = "https://graph.microsoft.com";

/** Whom a tab token is about. */
export interface TokenPerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  /** App roles; none means that the claim is left out, as Entra does. */
  readonly roles: readonly string[];
}

/** Where and when a token is made. `issuedAt` is in seconds since 1970. */
export interface Issue {
  readonly authority: string;
  readonly tenantId: string;
  readonly issuedAt: number;
  readonly ttlSeconds: number;
}

/** `preferred_username` of a person: made from the name, good for showing, never for deciding who somebody is. */
export function userNameOf(name: string): string {
  const local = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".")
    .replace(/^\.+|\.+$/g, "");
  return `${local || "person"}@lantern.example`;
}

/** Claims of an access token for our own API (v2: the audience is the client id, the issuer ends in `/v2.0`). */
export function tabClaims(person: TokenPerson, clientId: string, issue: Issue): JWTPayload {
  return {
    aud: clientId,
    iss: `${issue.authority}/${issue.tenantId}/v2.0`,
    ...lifetime(issue),
    azp: teamsWebClientId,
    azpacr: "0",
    name: person.name,
    oid: person.id,
    preferred_username: userNameOf(person.name),
    ...(person.roles.length > 0 ? { roles: [...person.roles] } : {}),
    scp: "access_as_user",
    // Entra's subject differs per application, so that nobody joins tables on it: `oid` is the person.
    sub: createHash("sha256").update(`${clientId}|${person.id}`).digest("base64url"),
    tid: issue.tenantId,
    uti: randomUUID(),
    ver: "2.0",
  };
}

/** Claims of an app-only Graph token (v1, as Graph's tokens are: another issuer, and `appid` for the application). */
export function appClaims(clientId: string, roles: readonly string[], issue: Issue): JWTPayload {
  return {
    aud: graphAudience,
    iss: appIssuer(issue.authority, issue.tenantId),
    ...lifetime(issue),
    appid: clientId,
    appidacr: "1",
    idtyp: "app",
    roles: [...roles],
    tid: issue.tenantId,
    uti: randomUUID(),
    ver: "1.0",
  };
}

/** Issuer of the v1 tokens, the local counterpart of `https://sts.windows.net/{tenant}/`. */
export function appIssuer(authority: string, tenantId: string): string {
  return `${authority}/${tenantId}/`;
}

function lifetime({ issuedAt, ttlSeconds }: Issue): Pick<JWTPayload, "iat" | "nbf" | "exp"> {
  return { iat: issuedAt, nbf: issuedAt, exp: issuedAt + ttlSeconds };
}
