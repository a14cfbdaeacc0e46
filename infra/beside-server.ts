/**
 * What a command of its own (doctor, verify) looks at beside a server that may run or not: the same Graph and the same desk, by
 * the same configuration. Nothing is made where nothing is.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../src/clock.ts";
import type { Config } from "../src/config.ts";
import { DeskUnavailable } from "../src/desk/desk-unavailable.ts";
import { openDeskAt } from "../src/desk/open.ts";
import { entraTokens, type TokenSource } from "../src/graph/tokens.ts";
import type { Desk } from "../src/service/ports.ts";
import { storageTokens } from "../src/storage-tokens.ts";

/** Where Graph is, and as whom it is asked. */
export interface GraphAccess {
  readonly graphBaseUrl: string;
  readonly graphTokens: TokenSource;
  readonly siteId: string;
}

/**
 * The server's Graph. The stand-ins are loaded only here and only in local mode.
 *
 * @param open closes what is opened
 * @returns undefined in local mode on a data folder in which no server has ever kept records
 */
export async function graphBeside(config: Config, open: AsyncDisposableStack): Promise<GraphAccess | undefined> {
  if (config.mode === "tenant") {
    const { tenantId, clientId, authorityUrl, credential, graphBaseUrl, siteId } = config;
    return { graphBaseUrl, graphTokens: entraTokens({ tenantId, clientId, authorityUrl, credential }), siteId };
  }
  const { openGraphBeside } = await import("./local/world/beside.ts");
  const beside = await openGraphBeside(config, systemClock);
  return beside && open.use(beside);
}

/**
 * The desk that the server has made; undefined where there is none. An empty one in its place would pass for one that was lost.
 *
 * @throws DeskUnavailable when there is one and it cannot be opened
 */
export async function deskBeside(config: Config, open: AsyncDisposableStack): Promise<Desk | undefined> {
  const { desk: place, data: folder } = config;
  if (place.kind === "folder" && !existsSync(join(folder, "desk.sqlite"))) return undefined;
  try {
    return open.use(await openDeskAt({ place, folder, storageToken: storageTokens(config), mustExist: true }));
  } catch (fault) {
    if (fault instanceof DeskUnavailable && fault.file === "missing") return undefined;
    throw fault;
  }
}
