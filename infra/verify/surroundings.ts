/** What verification reads, put together from the configuration: a tenant's own services, or the local world. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { breathe, systemClock, systemRandom } from "../../src/clock.ts";
import { type Config, ConfigInvalid, type LocalConfig, type TenantConfig } from "../../src/config.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import { openDeskAt } from "../../src/desk/open.ts";
import { type Graph, openGraph } from "../../src/graph/client.ts";
import { entraTokens, type TokenSource } from "../../src/graph/tokens.ts";
import { listPlans } from "../../src/register/columns.ts";
import { areAllThere, findLists, type ListIds } from "../../src/register/find-lists.ts";
import { placesOf } from "../../src/register/places.ts";
import type { Reading } from "../../src/register/reading.ts";
import { readSigningKey } from "../../src/register/signing-key.ts";
import type { Desk } from "../../src/service/ports.ts";
import { storageTokens } from "../../src/storage-tokens.ts";

export interface Surroundings {
  readonly reading: Reading;
  /** Undefined where there is none: then rows that came after a checkpoint are judged by their seals alone. */
  readonly desk: Desk | undefined;
  readonly tenantId: string;
  /** The public key of this server; undefined where it has none, or it cannot be read. */
  readonly publicKey: string | undefined;
}

/** @param open closes what is opened @throws ConfigInvalid, DeskUnavailable */
export async function surroundingsOf(config: Config, open: AsyncDisposableStack): Promise<Surroundings> {
  const { baseUrl, token, siteId } = config.mode === "local" ? await localGraph(config, open) : tenantGraph(config);
  const { graphUnitsPerMinute: unitsPerMinute, tenantId } = config;
  const outside = { clock: systemClock, random: systemRandom.fraction };
  const graph = openGraph({ baseUrl, token, ...outside, unitsPerMinute }).as("background");
  const listIds = () => allLists(graph, siteId);
  return {
    reading: { graph, places: placesOf({ graph, siteId, listIds }), breathe },
    desk: await deskOf(config, open),
    tenantId,
    publicKey: publicKeyOf(config),
  };
}

interface GraphAccess {
  readonly baseUrl: string;
  readonly token: TokenSource;
  readonly siteId: string;
}

function tenantGraph({
  tenantId,
  clientId,
  authorityUrl,
  credential,
  graphBaseUrl,
  siteId,
}: TenantConfig): GraphAccess {
  return { baseUrl: graphBaseUrl, token: entraTokens({ tenantId, clientId, authorityUrl, credential }), siteId };
}

/** The stand-ins are loaded only here and only in local mode. */
async function localGraph(config: LocalConfig, open: AsyncDisposableStack): Promise<GraphAccess> {
  const { openGraphBeside } = await import("../local/world/beside.ts");
  const beside = await openGraphBeside(config, systemClock);
  if (beside === undefined)
    throw new ConfigInvalid("No server has ever kept records in this data folder. Name another with LANTERN_DATA.");
  open.use(beside);
  return { baseUrl: beside.graphBaseUrl, token: beside.graphTokens, siteId: beside.siteId };
}

async function allLists(graph: Graph, siteId: string): Promise<ListIds> {
  const found = await findLists(graph, siteId);
  if (areAllThere(found)) return found;
  const names = Object.values(listPlans).map(({ displayName }) => `“${displayName}”`);
  throw new ConfigInvalid(`The site does not have all of Lantern's lists (${names.join(", ")}).`);
}

/** The desk that the server has made; none is made here: an empty one would know nothing, and say that nothing is right. */
async function deskOf(config: Config, open: AsyncDisposableStack): Promise<Desk | undefined> {
  const { desk: place, data: folder } = config;
  if (place.kind === "folder" && !existsSync(join(folder, "desk.sqlite"))) return undefined;
  try {
    return open.use(await openDeskAt({ place, folder, storageToken: storageTokens(config), mustExist: true }));
  } catch (fault) {
    if (fault instanceof DeskUnavailable && fault.file === "missing") return undefined;
    throw fault;
  }
}

function publicKeyOf({ checkpointKeyFile, data }: Config): string | undefined {
  try {
    return readSigningKey(checkpointKeyFile ?? join(data, "checkpoint-key.pem")).publicKey;
  } catch {
    // Checkpoints name their keys; this one only helps to know a bare note.
    return undefined;
  }
}
