/** What doctor looks at, put together from the configuration: a tenant's own services, or the local world. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { botAppId } from "../../bot/adapter.ts";
import { systemClock, systemRandom } from "../../src/clock.ts";
import type { Config, LocalConfig, TenantConfig } from "../../src/config.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import { openGraph } from "../../src/graph/client.ts";
import { botResource, entraTokens, type TokenSource } from "../../src/graph/tokens.ts";
import { readSigningKey } from "../../src/register/signing-key.ts";
import type { Desk } from "../../src/service/ports.ts";
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
    ...common(config, { graphBaseUrl, graphTokens, siteId }, open),
    clientId: about ?? clientId,
    graphAppId: about ?? botId,
    asServer: about === undefined || about === clientId,
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
    ...common(config, open.use(beside), open),
    clientId: config.clientId,
    graphAppId: config.clientId,
    asServer: true,
    connectorToken: undefined,
    appPackage: undefined,
  };
}

function common(config: Config, { graphBaseUrl, graphTokens, siteId }: GraphAccess, open: AsyncDisposableStack) {
  const { data, port, tenantId, graphUnitsPerMinute: unitsPerMinute } = config;
  const file = join(data, "desk.sqlite");
  const everStarted = existsSync(file);
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
    desk: everStarted ? deskIn(file, open) : unread("the server has never started here"),
    everStarted,
    data,
    keyFile: config.checkpointKeyFile ?? join(data, "checkpoint-key.pem"),
    publicKeyIn: (keyFile: string) => readSigningKey(keyFile).publicKey,
    port,
    clock: systemClock,
    random: systemRandom,
  };
}

function deskIn(file: string, open: AsyncDisposableStack): Read<Desk> {
  try {
    return open.use(openDesk(file, { mustExist: true }));
  } catch (fault) {
    if (fault instanceof Error && fault.name === "DeskUnavailable") return unread("its file cannot be opened");
    throw fault;
  }
}
