/**
 * The local world's Graph for a command of its own (doctor, verify), beside a server that may run or not: another stand-in on
 * a copy of its file, as it is at this moment. On the file itself it would be in the server's way: a stand-in tidies up when it
 * opens, and takes a document that is just arriving for one that was cut off. It makes nothing where nothing is.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { LocalConfig } from "../../../src/config.ts";
import type { TokenSource } from "../../../src/graph/tokens.ts";
import type { Clock } from "../../../src/service/ports.ts";
import { type GraphStandInOptions, startGraphStandIn } from "../graph/server.ts";
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
  const open = new AsyncDisposableStack();
  const address =
    graphBaseUrl ?? (await standInOn(file, { now: clock.now, verifyToken: identity.verifyAppToken, tenantId }, open));
  return {
    graphBaseUrl: address,
    graphTokens: () => identity.appToken(),
    siteId: localSiteId,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** Starts it and gives its address; `open` closes it and removes the copy. */
async function standInOn(
  file: string,
  options: Pick<GraphStandInOptions, "now" | "verifyToken" | "tenantId">,
  open: AsyncDisposableStack,
): Promise<string> {
  await using opening = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "lantern-beside-"));
  opening.defer(() => rm(folder, { recursive: true, force: true }));
  const copy = join(folder, "graph.sqlite");
  copyAsItIs(file, copy);
  const graph = opening.use(await startGraphStandIn({ ...options, file: copy, siteId: localSiteId }));
  open.use(opening.move());
  return graph.url;
}

/** All of it at one moment, also what the server has written and not yet moved into the file. */
function copyAsItIs(file: string, copy: string): void {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.prepare("VACUUM INTO ?").run(copy);
  } finally {
    database.close();
  }
}
