/** Tokens as an attacker, an old tab or a wrong configuration would send them, and the good one that they are made from. */
import { createHmac } from "node:crypto";
import { join } from "node:path";
import { exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT } from "jose";
import { openSigningKey } from "../../infra/local/identity/keys.ts";
import { tabClaims, teamsWebClientId } from "../../infra/local/identity/tokens.ts";
import { uuid } from "../build.ts";
import { emptyLocal } from "../lantern.ts";
import { people } from "../little-school.ts";
import type { School } from "../school.ts";

export interface Forged {
  /** What is wrong with it. */
  readonly name: string;
  /** The whole Authorization header; none when undefined. */
  readonly header: string | undefined;
  readonly status: 401 | 403;
  readonly reason: string;
}

const { tenantId, clientId } = emptyLocal("");

/** Every kind of token that must open nothing. All but one flaw of each is as it should be. */
export async function forgedTokens(school: School): Promise<readonly Forged[]> {
  const maker = await openMaker(school);
  return [...garbage(), ...(await badlySigned(maker)), ...(await badClaims(maker)), ...(await strangers(maker))];
}

interface Maker {
  readonly claims: JWTPayload;
  readonly now: number;
  readonly sign: (claims: JWTPayload) => Promise<string>;
  readonly key: Awaited<ReturnType<typeof openSigningKey>>;
}

async function openMaker({ lantern, clock, folder }: School): Promise<Maker> {
  const { authority } = lantern.identity;
  const now = Math.floor(Date.parse(clock.now()) / 1000);
  const claims = tabClaims(people.dsl, clientId, { authority, tenantId, issuedAt: now, ttlSeconds: 3600 });
  const key = await openSigningKey(join(folder, "local"));
  const sign = (payload: JWTPayload) =>
    new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid: key.kid }).sign(key.privateKey);
  return { claims, now, sign, key };
}

function garbage(): readonly Forged[] {
  const as = (name: string, header: string | undefined): Forged => ({ name, header, status: 401, reason: "no-token" });
  return [
    as("no token at all", undefined),
    as("an empty header", ""),
    as("a password instead", `Basic ${Buffer.from("dsl:secret").toString("base64")}`),
    as("half a token", "Bearer eyJhbGciOiJSUzI1NiJ9.e30"),
    as("a text that is no token", "Bearer not a token at all"),
  ];
}

async function badlySigned({ claims, sign, key }: Maker): Promise<readonly Forged[]> {
  const as = (name: string, token: string, reason = "not-verified"): Forged => ({
    name,
    header: `Bearer ${token}`,
    status: 401,
    reason,
  });
  const good = await sign(claims);
  const [head = "", payload = "", signature = ""] = good.split(".");
  const stranger = await generateKeyPair("RS256", { extractable: true });
  const header = { alg: "RS256", kid: key.kid };
  const publicKey = await importJWK({ ...key.publicJwk, ext: true }, "RS256", { extractable: true });
  if (publicKey instanceof Uint8Array) throw new Error("an RSA key was asked for");
  const secret = await exportSPKI(publicKey);
  const hmac = `${encoded({ alg: "HS256", kid: key.kid })}.${payload}`;
  const principal = encoded({ ...claims, oid: people.principal.id });
  return [
    as("three parts of nothing", "a.b.c"),
    as("the signature of another token", `${head}.${principal}.${signature}`),
    as(
      "another key under the same name",
      await new SignJWT(claims).setProtectedHeader(header).sign(stranger.privateKey),
    ),
    as(
      "a key that the issuer does not have",
      await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "unknown" }).sign(stranger.privateKey),
    ),
    as("no signature, by alg none", `${encoded({ alg: "none" })}.${payload}.`, "no-token"),
    as("alg none with a signature", `${encoded({ alg: "none", kid: key.kid })}.${payload}.${signature}`),
    as("the public key taken for a secret", `${hmac}.${createHmac("sha256", secret).update(hmac).digest("base64url")}`),
    as("a key that came with the token", await withOwnKey(claims)),
  ];
}

/** A token that brings the key by which it wants to be checked. */
async function withOwnKey(claims: JWTPayload): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await crypto.subtle.exportKey("jwk", publicKey);
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256", jwk }).sign(privateKey);
}

async function badClaims({ claims, now, sign }: Maker): Promise<readonly Forged[]> {
  const as = async (
    name: string,
    changes: Readonly<Record<string, unknown>>,
    reason: string,
    status: 401 | 403 = 401,
  ): Promise<Forged> => ({
    name,
    header: `Bearer ${await sign({ ...claims, ...changes })}`,
    status,
    reason,
  });
  return Promise.all([
    as("expired", { iat: now - 7200, nbf: now - 7200, exp: now - 3600 }, "expired"),
    as("without an end", { exp: undefined }, "not-verified"),
    as("not yet valid", { nbf: now + 600 }, "not-verified"),
    as("made out to another app", { aud: uuid(77) }, "not-verified"),
    as("made out to Graph", { aud: "https://graph.microsoft.com" }, "not-verified"),
    as("without a person", { oid: undefined }, "wrong-claims"),
    as("with a person that is no object id", { oid: "../../dsl" }, "wrong-claims"),
    as("with roles that are no list", { roles: "Safeguarding.DSL" }, "wrong-claims"),
    as("without a client", { azp: undefined }, "wrong-claims"),
    as("without a scope", { scp: undefined }, "wrong-claims"),
    as("for another scope", { scp: "access_as_user_not profile" }, "no-scope", 403),
  ]);
}

async function strangers({ claims, sign }: Maker): Promise<readonly Forged[]> {
  const as = async (name: string, changes: JWTPayload, reason: string): Promise<Forged> => ({
    name,
    header: `Bearer ${await sign({ ...claims, ...changes })}`,
    status: 403,
    reason,
  });
  const other = uuid(88);
  return Promise.all([
    as("from another tenant", { tid: other, iss: String(claims.iss).replace(tenantId, other) }, "other-tenant"),
    as("from another tenant under our issuer's name", { tid: other }, "other-tenant"),
    as("from another issuer", { iss: "https://login.microsoftonline.com/common/v2.0" }, "other-tenant"),
    as("asked for by another program", { azp: teamsWebClientId.replace("5", "6") }, "other-client"),
  ]);
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
