/** What doctor looks at, put together from the configuration: a tenant's own services, or the local world. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { botAppId } from "../../bot/adapter.ts";
import { systemClock, systemRandom } from "../../src/clock.ts";
import type { Config, LocalConfig, TenantConfig } from "../../src/config.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { openScanner } from "../../src/documents/clamd.ts";
import { openGraph } from "../../src/graph/client.ts";
import { botResource, entraTokens } from "../../src/graph/tokens.ts";
import { ownKeyFile, readSigningKey } from "../../src/register/signing-key.ts";
import type { Desk } from "../../src/service/ports.ts";
import { deskBeside, type GraphAccess, graphBeside } from "../beside-server.ts";
import type { Surroundings } from "./examine.ts";
import { type Read, unread } from "./reading.ts";

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
  const access = await graphBeside(config, open);
  if (access === undefined) return undefined;
  const own = config.mode === "local" ? local(config) : tenant(config, about);
  return { ...common(config, access), ...(await deskOf(config, open)), ...own };
}

type OwnOfMode = Pick<Surroundings, "clientId" | "graphAppId" | "asServer" | "connectorToken" | "appPackage">;

function tenant(config: TenantConfig, about: string | undefined): OwnOfMode {
  const { tenantId, clientId, authorityUrl, credential, teamsAppId } = config;
  const botId = botAppId(clientId, credential);
  return {
    clientId: about ?? clientId,
    graphAppId: about ?? botId,
    asServer: about === undefined || about === botId,
    connectorToken: entraTokens({ tenantId, clientId, authorityUrl, credential, resource: botResource }),
    appPackage: {
      file: join(import.meta.dirname, "../../dist/lantern.zip"),
      ids: { teamsAppId, botId, clientId: about ?? clientId },
    },
  };
}

function local({ clientId }: LocalConfig): OwnOfMode {
  return { clientId, graphAppId: clientId, asServer: true, connectorToken: undefined, appPackage: undefined };
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
    keyFile: config.checkpointKeyFile ?? join(data, ownKeyFile),
    scanner: openScanner(config.scanner, systemClock),
    publicKeyIn: (keyFile: string) => readSigningKey(keyFile).publicKey,
    port,
    clock: systemClock,
    random: systemRandom,
  };
}

/** The desk, or why there is none to look at. */
async function deskOf(
  config: Config,
  open: AsyncDisposableStack,
): Promise<{ readonly desk: Read<Desk>; readonly everStarted: boolean }> {
  // The view is made after the desk: where it lies and the desk does not, the desk was there and is lost.
  const used = existsSync(join(config.data, "view.sqlite"));
  try {
    const desk = await deskBeside(config, open);
    return desk === undefined ? { desk: unread("there is none"), everStarted: used } : { desk, everStarted: true };
  } catch (fault) {
    if (!(fault instanceof DeskUnavailable)) throw fault;
    return { desk: unread("it cannot be opened"), everStarted: true };
  }
}
