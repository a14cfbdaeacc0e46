import { generateKeyPairSync } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { botAppId, tenantAdapter } from "../../bot/adapter.ts";
import type { Log } from "../../src/service/ports.ts";
import { uuid } from "../build.ts";
import { anActivity, botInTeams, tenantId } from "./bot-in-teams.ts";

const clientId = uuid(50);
const credential = { kind: "managed-identity", clientId } as const;

function inTenant(log: Log) {
  return tenantAdapter({ clientId, tenantId, credential }, log);
}

/** A token that says what the Bot Framework's says, signed by somebody else. */
async function forged(claims: Readonly<Record<string, string>>): Promise<string> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const token = new SignJWT({ aud: clientId, serviceurl: "http://127.0.0.1:9/", ...claims });
  return token.setProtectedHeader({ alg: "RS256", kid: "none" }).setIssuedAt().setExpirationTime("1h").sign(privateKey);
}

describe("the adapter of a tenant", () => {
  // The SDK prints the stack of every refusal, which would hide what else a run has to say.
  const { error } = console;
  beforeAll(() => {
    console.error = () => undefined;
  });
  afterAll(() => {
    console.error = error;
  });

  it.each<[string, () => Promise<Record<string, string>>]>([
    ["without a token", async () => ({})],
    ["with an empty token", async () => ({ Authorization: "Bearer " })],
    ["with a token that is none", async () => ({ Authorization: "Bearer abc.def.ghi" })],
    ["with a password", async () => ({ Authorization: "Basic dG9tOm9rYWZvcg==" })],
    [
      "with a token of an unknown issuer",
      async () => ({ Authorization: `Bearer ${await forged({ iss: "https://x.test" })}` }),
    ],
  ])("turns an activity away %s, and nobody hears of it", async (_, headers) => {
    await using bot = await botInTeams({}, inTenant);
    const { status, body } = await bot.post(anActivity({ text: "raise a concern" }), await headers());
    expect(status).toBe(401);
    expect(JSON.parse(body)).toEqual({ type: "about:blank", status: 401, title: "Unauthorized" });
    expect(bot.events).toEqual([{ event: "activity-refused", reason: "status-401" }]);
    expect(bot.teams.control.requests()).toEqual([]);
  });

  it("needs a tenant, so that a slip in the configuration does not open it to all", () => {
    expect(() => tenantAdapter({ clientId, tenantId: "", credential }, { note: () => undefined })).toThrow(/tenant/i);
  });
});

describe("the bot speaks", () => {
  it("as the managed identity where there is one, and as the app otherwise", () => {
    expect(botAppId(uuid(1), { kind: "managed-identity", clientId: uuid(2) })).toBe(uuid(2));
    expect(botAppId(uuid(1), { kind: "certificate", thumbprint: "A", privateKey: "key" })).toBe(uuid(1));
  });
});
