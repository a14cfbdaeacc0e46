/**
 * A local issuer in the place of Microsoft Entra, so that the server checks the tokens of local mode by the very code that
 * checks Entra's. It knows no passwords: whoever holds this object may have a token for anybody, which is why it exists in
 * local mode on loopback only.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { importJWK, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { serveIdentity } from "./handler.ts";
import { openSigningKey } from "./keys.ts";
import { appClaims, appIssuer, graphAudience, type TokenPerson, tabClaims } from "./tokens.ts";

export interface IdentityOptions {
  /** Data folder; the signing key is kept in it. */
  readonly folder: string;
  /** Where the issuer is reached, without a slash at the end, e.g. `http://127.0.0.1:3978/local/identity`. */
  readonly authority: string;
  readonly tenantId: string;
  readonly clientId: string;
  /** What the client credentials grant asks for. */
  readonly clientSecret: string;
  /** Application permissions that the administrator would have consented to, for the Graph token's `roles`. */
  readonly graphRoles?: readonly string[];
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

export interface LocalIdentity {
  readonly authority: string;
  /** A token as Teams would hand it to the tab, for one hour unless told otherwise (Entra's are 60 to 90 minutes). */
  readonly tabToken: (wanted: {
    readonly person: TokenPerson;
    readonly clientId: string;
    readonly ttlSeconds?: number;
  }) => Promise<string>;
  /** An app-only token for Microsoft Graph. */
  readonly appToken: (wanted?: { readonly ttlSeconds?: number }) => Promise<string>;
  /** Whether the text is an app-only Graph token of this issuer and tenant that has not expired. */
  readonly verifyAppToken: (token: string) => Promise<boolean>;
  /** Answers a request whose path, below the authority's own, is one of the issuer's; false when it is not. */
  readonly handle: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;
}

const hour = 3600;
/** What Lantern needs and no more, as the administrator's guide asks for it. */
const defaultGraphRoles = [
  "Sites.Selected",
  "User.Read.All",
  "Application.Read.All",
  "GroupMember.Read.All",
  "EduRoster.Read.All",
];

/**
 * Opens the issuer, with the key of the data folder.
 *
 * @throws Error when the key's file is damaged or the folder cannot be written.
 */
export async function startIdentity(options: IdentityOptions): Promise<LocalIdentity> {
  const { authority, tenantId, clientId, clientSecret, now, graphRoles = defaultGraphRoles } = options;
  const key = await openSigningKey(options.folder);
  const publicKey = await importJWK(key.publicJwk, "RS256");

  const sign = (claims: JWTPayload): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ typ: "JWT", alg: "RS256", kid: key.kid }).sign(key.privateKey);
  const issue = (ttlSeconds: number) => {
    const issuedAt = Math.floor(Date.parse(now()) / 1000);
    return { authority, tenantId, issuedAt, ttlSeconds };
  };
  const appToken: LocalIdentity["appToken"] = ({ ttlSeconds = hour } = {}) =>
    sign(appClaims(clientId, graphRoles, issue(ttlSeconds)));

  const endpoints = { authority, tenantId, clientId, clientSecret, publicJwk: key.publicJwk, now, appToken };
  return {
    authority,
    tabToken: ({ person, clientId: audience, ttlSeconds = hour }) =>
      sign(tabClaims(person, audience, issue(ttlSeconds))),
    appToken,
    verifyAppToken: async (token) => {
      const checks = {
        algorithms: ["RS256"],
        audience: graphAudience,
        issuer: appIssuer(authority, tenantId),
        requiredClaims: ["exp", "nbf"],
        currentDate: new Date(now()),
      };
      const verified = await jwtVerify(token, publicKey, checks).catch(() => undefined);
      return verified?.payload.idtyp === "app" && verified.payload.tid === tenantId;
    },
    handle: (request, response, path) =>
      serveIdentity({ ...endpoints, appTokenSeconds: hour }, request, response, path),
  };
}
