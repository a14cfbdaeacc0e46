import { generateKeyPairSync } from "node:crypto";
import type { INetworkModule } from "@azure/msal-node";
import { describe, expect, it } from "vitest";
import { entraTokens, localTokens } from "../../src/graph/tokens.ts";
import { hurriedClock } from "./hurried-clock.ts";
import { scriptedServer } from "./scripted-server.ts";

describe("a token of the local issuer", () => {
  const app = { clientId: "lantern", clientSecret: "s & p" };

  it("is asked for as Entra would be, once for callers of the same moment, and kept until five minutes before its end", async () => {
    let issued = 0;
    await using server = await scriptedServer(() => ({
      body: { access_token: `token ${++issued}`, expires_in: 3600 },
    }));
    const clock = hurriedClock();
    const token = localTokens({ ...app, tokenUrl: `${server.url}/t/oauth2/v2.0/token`, clock });

    expect(await Promise.all([token(), token()])).toEqual(["token 1", "token 1"]);
    clock.forward(54);
    expect(await token()).toBe("token 1");
    clock.forward(1);
    expect(await token()).toBe("token 2");
    expect(Object.fromEntries(new URLSearchParams(server.asked[0]?.body))).toEqual({
      grant_type: "client_credentials",
      client_id: "lantern",
      client_secret: "s & p",
      scope: "https://graph.microsoft.com/.default",
    });
  });

  it("is asked for again when Graph did not take it, once for all whom it was refused", async () => {
    let issued = 0;
    await using server = await scriptedServer(() => ({
      body: { access_token: `token ${++issued}`, expires_in: 3600 },
    }));
    const token = localTokens({ ...app, tokenUrl: server.url, clock: hurriedClock() });
    await token();
    expect(await Promise.all([token("token 1"), token("token 1")])).toEqual(["token 2", "token 2"]);
    expect(await token("token 1")).toBe("token 2");
    expect(server.asked).toHaveLength(2);
  });

  it("is asked for again after the issuer refused", async () => {
    await using server = await scriptedServer([
      { status: 401, body: {} },
      { body: { access_token: "good", expires_in: 3600 } },
    ]);
    const token = localTokens({ ...app, tokenUrl: server.url, clock: hurriedClock() });
    await expect(token()).rejects.toThrow("401");
    expect(await token()).toBe("good");
  });
});

describe("a token of Entra", () => {
  const pem = { type: "pkcs8", format: "pem" } as const;
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: pem,
    publicKeyEncoding: { type: "spki", format: "pem" },
  });

  it("is asked for with a certificate, and then kept", async () => {
    const entra = listeningEntra({ token_type: "Bearer", expires_in: 3600, access_token: "from Entra" });
    const token = entraTokens({
      tenantId: "11111111-1111-4111-8111-111111111111",
      clientId: "22222222-2222-4222-8222-222222222222",
      credential: { kind: "certificate", thumbprint: "ab".repeat(32), privateKey },
      authorityUrl: "https://login.microsoftonline.com/",
      network: entra.network,
    });
    expect([await token(), await token()]).toEqual(["from Entra", "from Entra"]);
    expect(entra.asked).toHaveLength(1);
    const { url, form } = entra.asked[0] ?? { url: "", form: new URLSearchParams() };
    expect(url).toContain("https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/oauth2/v2.0/token");
    expect(form.get("scope")).toContain("https://graph.microsoft.com/.default");
    expect(form.get("client_assertion")?.split(".")).toHaveLength(3);
    expect(form.has("client_secret")).toBe(false);
  });

  it("is asked for past what is kept when Graph did not take it", async () => {
    const entra = listeningEntra({ token_type: "Bearer", expires_in: 3600, access_token: "from Entra" });
    const credential = { kind: "certificate", thumbprint: "ab".repeat(32), privateKey } as const;
    const token = entraTokens({
      tenantId: "11111111-1111-4111-8111-111111111112",
      clientId: "c",
      credential,
      network: entra.network,
    });
    await token();
    await token("another one");
    expect(entra.asked).toHaveLength(1);
    await Promise.all([token("from Entra"), token("from Entra")]);
    expect(entra.asked).toHaveLength(2);
  });

  it("is asked for with the identity of the machine Lantern runs on", async () => {
    const inAnHour = Math.floor(Date.now() / 1000) + 3600;
    const entra = listeningEntra({ token_type: "Bearer", expires_on: inAnHour, access_token: "from the machine" });
    const credential = { kind: "managed-identity", clientId: "33333333-3333-4333-8333-333333333333" } as const;
    const token = entraTokens({ tenantId: "t", clientId: "c", credential, network: entra.network });
    expect(await token()).toBe("from the machine");
    expect(entra.asked[0]?.url).toContain("client_id=33333333-3333-4333-8333-333333333333");
  });
});

interface ListeningEntra {
  readonly network: INetworkModule;
  readonly asked: readonly { readonly url: string; readonly form: URLSearchParams }[];
}

/** Entra in the place of MSAL's network: every request is given the one answer. */
function listeningEntra(body: object): ListeningEntra {
  const asked: { url: string; form: URLSearchParams }[] = [];
  const answer = async <T>(url: string, options?: { body?: string }) => {
    asked.push({ url, form: new URLSearchParams(options?.body) });
    const reply: T = JSON.parse(JSON.stringify(body));
    return { status: 200, headers: {}, body: reply };
  };
  return { network: { sendGetRequestAsync: answer, sendPostRequestAsync: answer }, asked };
}
