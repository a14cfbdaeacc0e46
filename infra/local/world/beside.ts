/**
 * The local world's Graph for a command of its own (doctor, verify), beside a server that may run or not: another stand-in on
 * the same file, to read from. It makes nothing where nothing is, and the file takes several readers and one writer.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LocalConfig } from "../../../src/config.ts";
import type { TokenSource } from "../../../src/graph/tokens.ts";
import type { Clock } from "../../../src/service/ports.ts";
import { startGraphStandIn } from "../graph/server.ts";
import { startIdentity } from "../identity/identity.ts";
import { localClientSecret, localSiteId } from "./world.ts";

/** A Graph to read from. Whoever opened it closes it. */
export interface GraphBeside extends AsyncDisposable {
  readonly graphBaseUrl: string;
  readonly graphTokens: TokenSource;
  readonly siteId: string;
}

/** The Graph of this data folder; undefined when no server has ever kept records in it. */
export async function openGraphBeside(
  { data, graphBaseUrl, tenantId, clientId, port }: LocalConfig,
  clock: Pick<Clock, "now">,
): Promise<GraphBeside | undefined> {
  const folder = join(data, "local");
  const file = join(folder, "graph.sqlite");
  if (!existsSync(folder) || (graphBaseUrl === undefined && !existsSync(file))) return undefined;
  const identity = await startIdentity({
    folder,
    // As the server says it, so that a Graph that runs takes the tokens.
    authority: `http://127.0.0.1:${port}/local/identity`,
    tenantId,
    clientId,
    clientSecret: localClientSecret,
    now: clock.now,
  });
  const graph =
    graphBaseUrl === undefined
      ? await startGraphStandIn({
          file,
          now: clock.now,
          verifyToken: identity.verifyAppToken,
          siteId: localSiteId,
          tenantId,
        })
      : undefined;
  return {
    graphBaseUrl: graphBaseUrl ?? graph?.url ?? "",
    graphTokens: () => identity.appToken(),
    siteId: localSiteId,
    [Symbol.asyncDispose]: async () => graph?.close(),
  };
}
