import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalIdentity, startIdentity } from "../../../../infra/local/identity/identity.ts";

const tenantId = "11111111-2222-4333-8444-555555555555";
const clientId = "99999999-2222-4333-8444-555555555555";
const clientSecret = "a secret of this test";
const ada = { id: "aaaaaaaa-0000-4000-8000-000000000001", name: "Ada O'Brien", roles: ["Safeguarding.DSL"] };
const teacher = { id: "aaaaaaaa-0000-4000-8000-000000000002", name: "Tom Reed", roles: [] };

let clock = "2026-03-02T09:00:00.000Z";
const now = () => clock;
const folder = mkdtempSync(join(tmpdir(), "lantern-identity-"));
let server: Server;
let authority: string;
let identity: LocalIdentity;

function start(): Promise<LocalIdentity> {
  return startIdentity({ folder, authority, tenantId, clientId, clientSecret, now });
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? "").replace(/^\/local\/identity/, "");
    void identity.handle(request, response, path).then((mine) => mine || response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  authority = `http://127.0.0.1:${address.port}/local/identity`;
  identity = await start();
});

afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

function askForToken(form: Record<string, string>, tenant = tenantId): Promise<Response> {
  return fetch(`${authority}/${tenant}/oauth2/v2.0/token`, { method: "POST", body: new URLSearchParams(form) });
}

const goodForm = {
  grant_type: "client_credentials",
  client_id: clientId,
  client_secret: clientSecret,
  scope: "https://graph.microsoft.com/.default",
};

describe("a tab token of the local issuer", () => {
  it("is accepted by a verifier that knows the published keys only", async () => {
    const discovery = await (await fetch(`${authority}/${tenantId}/v2.0/.well-known/openid-configuration`)).json();
    const keys = createRemoteJWKSet(new URL(discovery.jwks_uri));
    const token = await identity.tabToken({ person: ada, clientId });
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer: discovery.issuer,
      audience: clientId,
      algorithms: ["RS256"],
      currentDate: new Date(clock),
    });
    expect(protectedHeader).toMatchObject({ alg: "RS256", typ: "JWT", kid: expect.any(String) });
    expect(payload).toMatchObject({
      iss: `${authority}/${tenantId}/v2.0`,
      tid: tenantId,
      oid: ada.id,
      azp: "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
      scp: "access_as_user",
      ver: "2.0",
      name: "Ada O'Brien",
      preferred_username: "ada.o.brien@lantern.example",
      roles: ["Safeguarding.DSL"],
      iat: Date.parse(clock) / 1000,
      nbf: Date.parse(clock) / 1000,
      exp: Date.parse(clock) / 1000 + 3600,
    });
  });

  it("has no roles claim for somebody without a role", async () => {
    expect(decodeJwt(await identity.tabToken({ person: teacher, clientId }))).not.toHaveProperty("roles");
  });

  it("still verifies after a restart, with a key that only its owner can read", async () => {
    const token = await identity.tabToken({ person: ada, clientId });
    const [name = ""] = readdirSync(folder);
    chmodSync(join(folder, name), 0o644);
    identity = await start();
    const keys = createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`));
    await expect(jwtVerify(token, keys, { currentDate: new Date(clock) })).resolves.toBeDefined();
    expect(readdirSync(folder)).toEqual([name]);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it("cannot be made from what the issuer publishes", async () => {
    const { keys } = await (await fetch(`${authority}/${tenantId}/discovery/v2.0/keys`)).json();
    expect(Object.keys(keys[0]).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  });
});

describe("an app token of the local issuer", () => {
  it("is had by client credentials and is for Graph, without a person", async () => {
    const reply = await askForToken(goodForm);
    const body = await reply.json();
    expect(reply.status).toBe(200);
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
    const claims = decodeJwt(body.access_token);
    expect(claims).toMatchObject({ aud: "https://graph.microsoft.com", appid: clientId, idtyp: "app", tid: tenantId });
    expect(claims.roles).toContain("Sites.Selected");
    expect(claims).not.toHaveProperty("oid");
    await expect(identity.verifyAppToken(body.access_token)).resolves.toBe(true);
  });

  it("is refused once it has expired", async () => {
    const token = await identity.appToken({ ttlSeconds: 60 });
    clock = "2026-03-02T09:01:01.000Z";
    await expect(identity.verifyAppToken(token)).resolves.toBe(false);
    clock = "2026-03-02T09:00:00.000Z";
    await expect(identity.verifyAppToken(token)).resolves.toBe(true);
  });

  it.each([
    ["a tab token", () => identity.tabToken({ person: ada, clientId })],
    ["a token of another key", () => withForeignKey((other) => other.appToken())],
    ["a changed token", async () => (await identity.appToken()).replace(/\.[^.]{4}/, ".AAAA")],
    ["no token", async () => ""],
  ])("is not mistaken for %s", async (_, token) => {
    await expect(identity.verifyAppToken(await token())).resolves.toBe(false);
  });
});

async function withForeignKey(act: (other: LocalIdentity) => Promise<string>): Promise<string> {
  const other = mkdtempSync(join(tmpdir(), "lantern-identity-"));
  const made = await startIdentity({ folder: other, authority, tenantId, clientId, clientSecret, now });
  rmSync(other, { recursive: true });
  return act(made);
}

describe("the token address refuses as Entra does", () => {
  it.each([
    ["a wrong secret", { client_secret: "wrong" }, 401, "invalid_client", 7000215],
    ["an unknown application", { client_id: tenantId }, 400, "unauthorized_client", 700016],
    ["another grant", { grant_type: "password" }, 400, "unsupported_grant_type", 70003],
    ["a scope that is no resource's default", { scope: "User.Read" }, 400, "invalid_scope", 1002012],
  ])("%s", async (_, change, status, error, number) => {
    const reply = await askForToken({ ...goodForm, ...change });
    expect(reply.status).toBe(status);
    const body = await reply.json();
    expect(body).toMatchObject({ error, error_codes: [number], timestamp: "2026-03-02 09:00:00Z" });
    expect(body.error_description).toContain(`AADSTS${number}`);
  });

  it("a tenant it does not know, a body that is no form, another method", async () => {
    expect((await askForToken(goodForm, clientId)).status).toBe(400);
    const address = `${authority}/${tenantId}/oauth2/v2.0/token`;
    const json = { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } };
    expect(await (await fetch(address, json)).json()).toMatchObject({ error_codes: [900144] });
    expect((await fetch(address)).status).toBe(405);
  });

  it("a page of another site", async () => {
    const address = `${authority}/${tenantId}/discovery/v2.0/keys`;
    expect((await fetch(address, { headers: { Origin: "https://evil.example" } })).status).toBe(403);
    expect((await fetch(address, { headers: { Origin: new URL(authority).origin } })).status).toBe(200);
  });
});

it("a damaged key is named, not replaced", async () => {
  const [name = ""] = readdirSync(folder);
  const whole = readFileSync(join(folder, name), "utf8");
  writeFileSync(join(folder, name), "{}");
  await expect(start()).rejects.toThrow(name);
  writeFileSync(join(folder, name), whole);
});
