/** What doctor looks at, put together from the configuration: a tenant's own services, or the local world. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { botAppId } from "../../bot/adapter.ts";
import { systemClock, systemRandom } from "../../src/clock.ts";
import type { Config, LocalConfig, TenantConfig } from "../../src/config.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { openDeskAt } from "../../src/desk/open.ts";
import { openGraph } from "../../src/graph/client.ts";
import { botResource, entraTokens, type TokenSource } from "../../src/graph/tokens.ts";
import { readSigningKey } from "../../src/register/signing-key.ts";
import type { Desk } from "../../src/service/ports.ts";
import { storageTokens } from "../../src/storage-tokens.ts";
import type { Surroundings } from "./examine.ts";
import { type Read, unread } from "./reading.ts";

/** Where Graph is, and as whom it is asked. */
interface GraphAccess {
  readonly graphBaseUrl: string;
  readonly graphTokens: TokenSource;
  readonly siteId: string;
}

/**
 * @param about the server's app, where doctor runs as another one
 * @param open closes what is opened
 * @returns undefined in local mode on a data folder that no server has used
 */
export async function surroundingsOf(
  config: Config,
  about: string | undefined,
  open: AsyncDisposableStack,
): Promise<Surroundings | undefined> {
  return config.mode === "local" ? local(config, open) : tenant(config, about, open);
}

async function tenant(
  config: TenantConfig,
  about: string | undefined,
  open: AsyncDisposableStack,
): Promise<Surroundings> {
  const { tenantId, clientId, authorityUrl, credential, graphBaseUrl, siteId, teamsAppId } = config;
  const app = { tenantId, clientId, authorityUrl, credential };
  const graphTokens = entraTokens(app);
  const botId = botAppId(clientId, credential);
  return {
    ...common(config, { graphBaseUrl, graphTokens, siteId }),
    ...(await deskOf(config, open)),
    clientId: about ?? clientId,
    graphAppId: about ?? botId,
    asServer: about === undefined || about === botId,
    connectorToken: entraTokens({ ...app, resource: botResource }),
    appPackage: {
      file: join(import.meta.dirname, "../../dist/lantern.zip"),
      ids: { teamsAppId, botId, clientId: about ?? clientId },
    },
  };
}

/** The stand-ins are loaded only here and only in local mode. */
async function local(config: LocalConfig, open: AsyncDisposableStack): Promise<Surroundings | undefined> {
  const { openGraphBeside } = await import("../local/world/beside.ts");
  const beside = await openGraphBeside(config, systemClock);
  if (beside === undefined) return undefined;
  return {
    ...common(config, open.use(beside)),
    ...(await deskOf(config, open)),
    clientId: config.clientId,
    graphAppId: config.clientId,
    asServer: true,
    connectorToken: undefined,
    appPackage: undefined,
  };
}

function common(config: Config, { graphBaseUrl, graphTokens, siteId }: GraphAccess) {
  const { data, port, tenantId, graphUnitsPerMinute: unitsPerMinute } = config;
  return {
    graph: openGraph({
      baseUrl: graphBaseUrl,
      token: graphTokens,
      clock: systemClock,
      random: systemRandom.fraction,
      log: { note: () => undefined },
      unitsPerMinute,
    }).as("asked"),
    graphBaseUrl,
    token: graphTokens,
    siteId,
    tenantId,
    data,
    keyFile: config.checkpointKeyFile ?? join(data, "checkpoint-key.pem"),
    publicKeyIn: (keyFile: string) => readSigningKey(keyFile).publicKey,
    port,
    clock: systemClock,
    random: systemRandom,
  };
}

/** The desk that the server has made. Doctor makes none: an empty one would pass for one that was lost. */
async function deskOf(
  config: Config,
  open: AsyncDisposableStack,
): Promise<{ readonly desk: Read<Desk>; readonly everStarted: boolean }> {
  const { desk: place, data: folder } = config;
  // The view is made after the desk: where it lies and the desk does not, the desk was there and is lost.
  const used = existsSync(join(folder, "view.sqlite"));
  if (place.kind === "folder" && !existsSync(join(folder, "desk.sqlite")))
    return { desk: unread("there is none"), everStarted: used };
  try {
    const desk = await openDeskAt({ place, folder, storageToken: storageTokens(config), mustExist: true });
    return { desk: open.use(desk), everStarted: true };
  } catch (fault) {
    if (!(fault instanceof DeskUnavailable)) throw fault;
    const missing = fault.file === "missing";
    return { desk: unread(missing ? "there is none" : "it cannot be opened"), everStarted: used || !missing };
  }
}
