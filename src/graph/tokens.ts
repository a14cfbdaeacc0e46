/** Tokens with which Lantern speaks to Graph as itself (app-only): from Entra in a tenant, from the local issuer otherwise. */
import { ConfidentialClientApplication, type INetworkModule, ManagedIdentityApplication } from "@azure/msal-node";
import { z } from "zod";
import type { AppCredential } from "../config.ts";
import type { Clock } from "../service/ports.ts";
import { shared } from "./shared.ts";

/**
 * Gives a token that is still good for some minutes, and another one than `refused`, which Graph did not take although its
 * time was not over. Throws when there is none to be had.
 */
export type TokenSource = (refused?: string) => Promise<string>;

export interface EntraOptions {
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: AppCredential;
  /** Entra's public cloud when not given. */
  readonly authorityUrl?: string;
  /** How requests reach Entra; MSAL's own way when not given. */
  readonly network?: INetworkModule;
  /** What the tokens are for; Graph when not given. */
  readonly resource?: string;
}

/** The Bot connector, through which doctor asks after a channel. */
export const botResource = "https://api.botframework.com";

const graphResource = "https://graph.microsoft.com";

/** Tokens from Entra, by MSAL, which keeps them until shortly before they expire. */
export function entraTokens({ credential, ...app }: EntraOptions): TokenSource {
  return credential.kind === "certificate"
    ? byCertificate(app, credential)
    : byManagedIdentity(app, credential.clientId);
}

function byCertificate(
  {
    tenantId,
    clientId,
    authorityUrl = "https://login.microsoftonline.com",
    network,
    resource = graphResource,
  }: Omit<EntraOptions, "credential">,
  { thumbprint, privateKey }: Extract<AppCredential, { kind: "certificate" }>,
): TokenSource {
  const authority = `${authorityUrl.replace(/\/+$/, "")}/${tenantId}`;
  const application = new ConfidentialClientApplication({
    auth: { clientId, authority, clientCertificate: { thumbprintSha256: thumbprint, privateKey } },
    ...(network === undefined ? {} : { system: { networkClient: network } }),
  });
  return renewing(async (skipCache) => {
    const scopes = [`${resource}/.default`];
    const token = await application.acquireTokenByClientCredential({ scopes, skipCache });
    if (token === null) throw new Error("Entra gave no token");
    return token.accessToken;
  });
}

function byManagedIdentity(
  { network, resource = graphResource }: Pick<EntraOptions, "network" | "resource">,
  clientId: string,
): TokenSource {
  const application = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: clientId },
    ...(network === undefined ? {} : { system: { networkClient: network } }),
  });
  return renewing(async (forceRefresh) => (await application.acquireToken({ resource, forceRefresh })).accessToken);
}

/** A source over a keeper of tokens: past what it keeps only where that is the refused one, and then once for all who ask. */
function renewing(acquire: (anew: boolean) => Promise<string>): TokenSource {
  const renewal = shared(() => acquire(true));
  return async (refused) => {
    const token = await acquire(false);
    return token === refused ? renewal() : token;
  };
}

export interface LocalTokenOptions {
  /** The local issuer's token endpoint: `http://127.0.0.1:…/{tenant}/oauth2/v2.0/token`. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clock: Pick<Clock, "now">;
  readonly fetch?: typeof fetch;
}

const grantReply = z.object({ access_token: z.string(), expires_in: z.number() });
const marginMilliseconds = 5 * 60_000;

/** Tokens from the local issuer. One is kept until five minutes before it expires; callers at the same moment share one request. */
export function localTokens({ clock, fetch = globalThis.fetch, ...app }: LocalTokenOptions): TokenSource {
  let kept = { token: "", until: Number.NEGATIVE_INFINITY };
  const ask = shared(async () => {
    const askedAt = Date.parse(clock.now());
    const { access_token, expires_in } = await grant(app, fetch);
    kept = { token: access_token, until: askedAt + expires_in * 1000 - marginMilliseconds };
    return access_token;
  });
  return async (refused) => {
    const good = Date.parse(clock.now()) < kept.until && kept.token !== refused;
    return good ? kept.token : ask();
  };
}

async function grant(
  { tokenUrl, clientId, clientSecret }: Omit<LocalTokenOptions, "clock" | "fetch">,
  fetch: typeof globalThis.fetch,
): Promise<z.infer<typeof grantReply>> {
  const form = {
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
    scope: `${graphResource}/.default`,
  };
  const response = await fetch(tokenUrl, { method: "POST", body: new URLSearchParams(form) });
  if (!response.ok) throw new Error(`the local issuer answered ${response.status}`);
  return grantReply.parse(await response.json());
}
