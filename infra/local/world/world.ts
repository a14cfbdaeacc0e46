/**
 * The local world: stand-ins for everything of Microsoft's that Lantern stands on, with a fictional school in them. It is
 * loaded by `src/main.ts` in local mode only, and everything in it listens on loopback.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { ConfigInvalid, type LocalConfig } from "../../../src/config.ts";
import type { Graph } from "../../../src/graph/client.ts";
import { localTokens, type TokenSource } from "../../../src/graph/tokens.ts";
import type { ListIds } from "../../../src/register/find-lists.ts";
import type { Clock, Ports } from "../../../src/service/ports.ts";
import { letWrite } from "../../provision/grants.ts";
import { provisionLists } from "../../provision/lists.ts";
import { type GraphStandIn, startGraphStandIn } from "../graph/server.ts";
import { type LocalIdentity, startIdentity } from "../identity/identity.ts";
import { directoryOf } from "../school/directory.ts";
import { makeDemoSchool } from "../school/school.ts";
import type { DemoSchool } from "../school/shapes.ts";
import { messageCommandsIn } from "../teams/manifest.ts";
import { type LocalTeams, type LocalTeamsOptions, openLocalTeams } from "../teams/server.ts";
import { type Beginning, keepBeginning, readBeginning, seed } from "./beginning.ts";
import { keepFirstCheckpoint, loadPeople, loadRecords } from "./demo.ts";
import { servePage } from "./page.ts";

/** The safeguarding site, in SharePoint's spelling: host, site collection, web. */
export const localSiteId =
  "harbourlane.sharepoint.com,3f6f2a1c-8b0e-4d55-9a53-0d6c1e0b7a11,8c2f4b7d-15aa-4f0e-bb1e-6f3a9d2c5e40";
/** The secret of the local app registration. It opens nothing but the stand-ins of the same process. */
export const localClientSecret = "local-world-only";

/** The app as Teams knows it. */
const manifest = join(import.meta.dirname, "../../../appPackage/manifest.json");

export interface LocalWorld {
  readonly graphBaseUrl: string;
  readonly graphTokens: TokenSource;
  readonly authorityUrl: string;
  readonly siteId: string;
  readonly standIns: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly listIds: (graph: Graph) => Promise<ListIds>;
  /** Fills the school at the first start. To be called when the server listens, because the stand-ins are reached through it. */
  readonly prepare: (ports: Preparing) => Promise<void>;
  /** Tells the bot of the people who have the app. */
  readonly open: () => void;
  readonly close: () => Promise<void>;
  /** The stand-ins themselves, for whoever holds this world in process: a test plays the people and the bad luck with them. */
  readonly inside: { readonly teams: LocalTeams; readonly identity: LocalIdentity };
}

/** Starts the stand-ins on the data folder, with the demo school in them unless another one is given. */
export async function openLocalWorld(
  config: LocalConfig,
  clock: Clock,
  makeSchool: typeof makeDemoSchool = makeDemoSchool,
): Promise<LocalWorld> {
  const folder = join(config.data, "local");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beginning = await readBeginning(folder, config, clock);
  const school = makeSchool({ seed, now: beginning.now });
  const address = `http://127.0.0.1:${config.port}`;
  const identity = await openIdentity(config, clock, folder);
  // What is open when something behind it cannot be opened is closed again: it would keep the process from ending.
  await using opening = new AsyncDisposableStack();
  const graph = opening.use(
    config.graphBaseUrl === undefined ? await openGraph(config, { clock, folder, identity, beginning }) : undefined,
  );
  const messageCommands = messageCommandsIn(await readFile(manifest, "utf8"));
  const teams = openTeams(config, { clock, folder, identity, school, address, messageCommands });
  opening.move();
  return {
    graphBaseUrl: config.graphBaseUrl ?? graph?.url ?? "",
    graphTokens: localTokens({
      tokenUrl: `${identity.authority}/${config.tenantId}/oauth2/v2.0/token`,
      clientId: config.clientId,
      clientSecret: localClientSecret,
      clock,
    }),
    authorityUrl: identity.authority,
    siteId: localSiteId,
    standIns: async (request, response) => (await teams.handle(request, response)) || servePage(request, response),
    listIds: (client) => madeLists(client, config.clientId),
    prepare: (ports) => prepare(ports, { beginning, folder, graph, school, clientId: config.clientId }),
    open: () => {
      void teams.installForEveryone().then(() => teams.addToLeadershipChannel());
    },
    close: async () => {
      await teams.close();
      await graph?.close();
    },
    inside: { teams, identity },
  };
}

/** The lists, as an administrator would have made them: with the right to write for Lantern's app. */
async function madeLists(graph: Graph, clientId: string): Promise<ListIds> {
  let made = 0;
  const ids = await provisionLists(graph, localSiteId, { done: () => (made += 1) });
  if (made > 0) await letWrite(graph, { siteId: localSiteId }, clientId);
  return ids;
}

interface Foundations {
  readonly clock: Clock;
  readonly folder: string;
  readonly identity: LocalIdentity;
}

function openIdentity({ port, tenantId, clientId }: LocalConfig, clock: Clock, folder: string): Promise<LocalIdentity> {
  const authority = `http://127.0.0.1:${port}/local/identity`;
  return startIdentity({
    folder,
    authority,
    tenantId,
    clientId,
    clientSecret: localClientSecret,
    now: clock.now,
  });
}

/** @throws ConfigInvalid when the records are gone: an empty file in their place would pass for a school without any */
async function openGraph(
  { tenantId }: LocalConfig,
  { clock, folder, identity, beginning }: Foundations & { readonly beginning: Beginning },
): Promise<GraphStandIn> {
  const file = join(folder, "graph.sqlite");
  if (beginning.loaded && !existsSync(file))
    throw new ConfigInvalid(
      `${file} is missing, though this data folder has been used. Put it back, or choose another folder with LANTERN_DATA.`,
    );
  return startGraphStandIn({
    file,
    now: clock.now,
    verifyToken: identity.verifyAppToken,
    siteId: localSiteId,
    tenantId,
  });
}

interface TeamsParts extends Required<Pick<LocalTeamsOptions, "messageCommands">> {
  readonly school: DemoSchool;
  readonly address: string;
}

function openTeams(
  { tenantId, clientId }: LocalConfig,
  { clock, folder, identity, school, address, messageCommands }: Foundations & TeamsParts,
): LocalTeams {
  return openLocalTeams({
    folder,
    people: school.staff,
    talk: school.talk,
    messageCommands,
    botEndpoint: `${address}/api/messages`,
    serviceUrl: `${address}/local/connector/`,
    tenantId,
    clientId,
    identity,
    now: clock.now,
    timer: clock.after,
  });
}

/** Loads the school once. Killed in the middle, it is loaded again from the start: `readBeginning` has cleared what was there. */
async function prepare(ports: Preparing, { beginning, folder, graph, school, clientId }: PrepareParts): Promise<void> {
  if (beginning.loaded) return;
  graph?.control.directory(directoryOf(school, clientId));
  await loadPeople(ports.desk, school);
  const leaves = beginning.records ? await loadRecords(ports, school) : [];
  await keepBeginning(folder, beginning);
  // Last, because it is signed for good: nothing signed may be of a school that is loaded anew.
  if (leaves.length > 0) await keepFirstCheckpoint(ports, leaves);
}

type Preparing = Pick<Ports, "desk" | "register" | "documents" | "school" | "evidence" | "clock">;

interface PrepareParts {
  readonly beginning: Beginning;
  readonly folder: string;
  readonly graph: GraphStandIn | undefined;
  readonly school: DemoSchool;
  readonly clientId: string;
}
