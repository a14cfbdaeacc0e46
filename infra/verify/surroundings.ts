/** What verification reads, put together from the configuration: a tenant's own services, or the local world. */
import { join } from "node:path";
import { breathe, systemClock, systemRandom } from "../../src/clock.ts";
import { type Config, ConfigInvalid } from "../../src/config.ts";
import { type Graph, openGraph } from "../../src/graph/client.ts";
import { listPlans } from "../../src/register/columns.ts";
import { areAllThere, findLists, type ListIds } from "../../src/register/find-lists.ts";
import { placesOf } from "../../src/register/places.ts";
import type { Reading } from "../../src/register/reading.ts";
import { ownKeyFile, readSigningKey } from "../../src/register/signing-key.ts";
import type { Desk } from "../../src/service/ports.ts";
import { deskBeside, graphBeside } from "../beside-server.ts";

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
  const access = await graphBeside(config, open);
  if (access === undefined)
    throw new ConfigInvalid("No server has ever kept records in this data folder. Name another with LANTERN_DATA.");
  const { graphBaseUrl: baseUrl, graphTokens: token, siteId } = access;
  const { graphUnitsPerMinute: unitsPerMinute, tenantId } = config;
  const outside = { clock: systemClock, random: systemRandom.fraction };
  const graph = openGraph({ baseUrl, token, ...outside, unitsPerMinute }).as("background");
  const listIds = () => allLists(graph, siteId);
  return {
    reading: { graph, places: placesOf({ graph, siteId, listIds }), breathe },
    desk: await deskBeside(config, open),
    tenantId,
    publicKey: publicKeyOf(config),
  };
}

async function allLists(graph: Graph, siteId: string): Promise<ListIds> {
  const found = await findLists(graph, siteId);
  if (areAllThere(found)) return found;
  const names = Object.values(listPlans).map(({ displayName }) => `“${displayName}”`);
  throw new ConfigInvalid(`The site does not have all of Lantern's lists (${names.join(", ")}).`);
}

function publicKeyOf({ checkpointKeyFile, data }: Config): string | undefined {
  try {
    return readSigningKey(checkpointKeyFile ?? join(data, ownKeyFile)).publicKey;
  } catch {
    // Checkpoints name their keys; this one only helps to know a bare note.
    return undefined;
  }
}
