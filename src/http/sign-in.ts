/**
 * Sign-in: who sends a request, from the token that Teams gave the tab. Everything is checked here: signature
 * by the tenant's keys, algorithm, issuer, audience, times, tenant, scope, and that a Teams client asked for it. The local
 * issuer's tokens go through the same lines as Entra's.
 */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import { rolesOf } from "../contract/app-roles.ts";
import type { Person } from "../domain/access.ts";
import { staffIdOf } from "../domain/ids.ts";
import type { Clock } from "../service/ports.ts";

/** Teams on desktop and phone, and Teams on the web: the only clients that may ask for a token of ours. */
const teamsClients = ["1fec8e78-bce4-4aaf-ab1b-5451cc387264", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"];
const scope = "access_as_user";
/** Clocks of servers may differ by this much. Seconds. */
const leeway = 60;

const claims = z.object({
  oid: z.string(),
  tid: z.string(),
  azp: z.string(),
  scp: z.string(),
  name: z.string().optional(),
  roles: z.array(z.string()).optional(),
});

/** Why a token was not accepted: for the log, never for the sender. */
export interface SignInRefused {
  readonly status: 401 | 403;
  readonly reason:
    | "no-token"
    | "expired"
    | "not-verified"
    | "wrong-claims"
    | "other-tenant"
    | "other-client"
    | "no-scope";
}

export interface SignInSettings {
  /** `https://login.microsoftonline.com` in a tenant. */
  readonly authorityUrl: string;
  readonly tenantId: string;
  readonly clientId: string;
}

export type SignIn = (authorization: string | undefined) => Promise<Person | SignInRefused>;

/** The check for one tenant and one app. Keys are fetched from the authority when first needed, and kept. */
export function signIn({ authorityUrl, tenantId, clientId }: SignInSettings, clock: Clock): SignIn {
  const keys = createRemoteJWKSet(new URL(`${authorityUrl}/${tenantId}/discovery/v2.0/keys`));
  const issuer = `${authorityUrl}/${tenantId}/v2.0`;
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
    if (token === undefined) return { status: 401, reason: "no-token" };
    const verified = await verify(token, { keys, issuer, clientId, now: new Date(clock.now()) });
    return verified.refused ?? personOf(verified.payload, tenantId);
  };
}

interface Expected {
  readonly keys: JWTVerifyGetKey;
  readonly issuer: string;
  readonly clientId: string;
  readonly now: Date;
}

type Verified =
  | { readonly refused?: undefined; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly refused: SignInRefused };

async function verify(token: string, { keys, issuer, clientId, now }: Expected): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms: ["RS256"],
      requiredClaims: ["exp", "nbf", "iat"],
      clockTolerance: leeway,
      currentDate: now,
    });
    return { payload };
  } catch (fault) {
    if (fault instanceof errors.JWTExpired) return { refused: { status: 401, reason: "expired" } };
    if (fault instanceof errors.JWTClaimValidationFailed && fault.claim === "iss")
      return { refused: { status: 403, reason: "other-tenant" } };
    if (fault instanceof errors.JOSEError) return { refused: { status: 401, reason: "not-verified" } };
    throw fault;
  }
}

function personOf(payload: Readonly<Record<string, unknown>>, tenantId: string): Person | SignInRefused {
  const read = claims.safeParse(payload);
  if (!read.success) return { status: 401, reason: "wrong-claims" };
  const { oid, tid, azp, scp, name, roles } = read.data;
  if (tid !== tenantId) return { status: 403, reason: "other-tenant" };
  if (!teamsClients.includes(azp)) return { status: 403, reason: "other-client" };
  if (!scp.split(" ").includes(scope)) return { status: 403, reason: "no-scope" };
  const id = staffIdOf(oid);
  if (id === undefined) return { status: 401, reason: "wrong-claims" };
  return { id, name: name ?? "", roles: rolesOf(roles ?? []) };
}
