/**
 * The only place where the parts are put together. `npm start` runs it; tests start the same server by `startLantern`, on a
 * clock of their own.
 */
import { mkdir } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { type BotAdapter, botAppId, localAdapter, tenantAdapter } from "../bot/adapter.ts";
import { converse } from "../bot/conversation.ts";
import { openMessenger } from "../bot/messenger.ts";
import type { LocalWorld } from "../infra/local/world/world.ts";
import { openBankHolidays } from "./bank-holidays.ts";
import { breathe, systemClock, systemRandom } from "./clock.ts";
import { type Config, ConfigInvalid, type LocalConfig, readConfig, type TenantConfig } from "./config.ts";
import { openDeskAt } from "./desk/open.ts";
import { openScanner } from "./documents/clamd.ts";
import { contentOf } from "./documents/content.ts";
import type { BankHolidays } from "./domain/school-calendar.ts";
import { graphUntil, messengerUntil } from "./ending.ts";
import { type Graph, openGraph } from "./graph/client.ts";
import { openDirectory } from "./graph/people.ts";
import { entraTokens, type TokenSource } from "./graph/tokens.ts";
import { createHttpServer } from "./http/server.ts";
import { signIn } from "./http/sign-in.ts";
import { openLog } from "./log.ts";
import { whyNotStarted } from "./not-started.ts";
import { openLibrary } from "./register/documents.ts";
import { openEvidence } from "./register/evidence.ts";
import { areAllThere, findLists, type ListIds } from "./register/find-lists.ts";
import { openRegister } from "./register/register.ts";
import type { SigningKey } from "./register/signed-note.ts";
import { openSigningKey, ownKeyFile, readSigningKey } from "./register/signing-key.ts";
import { openChanges } from "./service/changes.ts";
import { openChecks } from "./service/check-register.ts";
import { type Keeping, keepLastCheckpoints, openKeeping } from "./service/checkpoints.ts";
import { dutyLineInChat } from "./service/duty-line.ts";
import { faultEvent } from "./service/fault.ts";
import type { Clock, Desk, Log, Ports, Randomness, View } from "./service/ports.ts";
import { openRounds, type RoundsOfServer } from "./service/rounds.ts";
import { takeFolder } from "./sole-use.ts";
import { storageTokens } from "./storage-tokens.ts";
import { openView } from "./view/sqlite.ts";

/** A server that runs. */
export interface Running extends AsyncDisposable {
  readonly port: number;
  readonly ports: Ports;
  /** Resolves when no round is under way: what can be filed and sent now is. */
  readonly settled: () => Promise<void>;
}

/** What the whole program takes from the machine it runs on. */
export interface Outside {
  readonly clock: Clock;
  readonly log: Log;
  readonly random: Randomness;
  /** Opens the local world in the place of the demo school's; local mode only. */
  readonly openWorld?: (config: LocalConfig, clock: Clock) => Promise<LocalWorld>;
}

/** What differs between a tenant and the local world. Everything else is the same code. */
interface Surroundings {
  readonly graphBaseUrl: string;
  readonly graphTokens: TokenSource;
  readonly authorityUrl: string;
  readonly siteId: string;
  readonly listIds: (graph: Graph) => Promise<ListIds>;
  readonly adapter: BotAdapter;
  /** The app id as which the bot speaks; empty where nobody checks it. */
  readonly botAppId: string;
  readonly teamsAppId: string;
  readonly framedBy: string;
  readonly listenOn: string;
  readonly standIns?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly prepare: (ports: Ports) => Promise<void>;
  readonly open: () => void;
  readonly close: () => Promise<void>;
}

/** Starts Lantern. Throws `ConfigInvalid`, `DeskUnavailable`, or what listening throws; nothing is left running then. */
export async function startLantern(asked: Config, outside: Outside): Promise<Running> {
  const config = asked.port === 0 ? { ...asked, port: await freePort() } : asked;
  await using starting = new AsyncDisposableStack();
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  const taken = takeFolder(config.data);
  if (taken === undefined)
    throw new ConfigInvalid(
      "Another Lantern runs on this data folder. Stop it, or choose another folder with LANTERN_DATA and another port with PORT.",
    );
  starting.use(taken);
  const desk = starting.use(
    await openDeskAt({ place: config.desk, folder: config.data, storageToken: storageTokens(config) }),
  );
  const notKept = (fault: unknown) => outside.log.note(faultEvent("view", fault));
  const bankHolidays = openBankHolidays();
  const viewFile = join(config.data, "view.sqlite");
  const view = starting.use(openView(viewFile, config.school.timeZone, { notKept, bankHolidays }));
  // Before anybody is served: a form submitted again must find what was accepted before the server stopped.
  view.take((await desk.unfiled()).map((entry) => ({ entry, itemId: undefined })));
  const around = await (config.mode === "local" ? localWorld(config, outside) : tenant(config, outside));
  starting.defer(around.close);
  const keeping = openKeeping();
  const ending = new AbortController();
  const { ports, rounds } = assemble(config, around, {
    ...outside,
    desk,
    view,
    bankHolidays,
    keeping,
    ended: ending.signal,
  });
  starting.defer(await listen(config, around, ports));
  // Closed first of all: what a round has under way still needs the stand-ins, which are reached through the server.
  starting.defer(async () => {
    const enough = outside.clock.after(patience, () => ending.abort());
    await closeAll(rounds);
    await keepLastCheckpoints(ports, keeping);
    enough();
  });
  await around.prepare(ports);
  for (const round of Object.values(rounds)) round.wake();
  around.open();
  outside.log.note({ event: "started", mode: config.mode, port: config.port });
  const running = starting.move();
  return {
    port: config.port,
    ports,
    settled: async () => {
      // One round may wake another that was looked at before it.
      while (Object.values(rounds).some(({ isBusy }) => isBusy))
        for (const round of Object.values(rounds)) await round.settled();
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** How long a server that stops waits for answers of Graph and Teams. Milliseconds. They may be why it is stopped. */
const patience = 3_000;

type Stores = Outside & {
  readonly desk: Desk;
  readonly view: View;
  readonly bankHolidays: BankHolidays;
  readonly keeping: Keeping;
  /** Aborted when nothing outside is waited for any more. */
  readonly ended: AbortSignal;
};

/** The ports plugged in, and the rounds that work on them. */
function assemble(
  config: Config,
  around: Surroundings,
  stores: Stores,
): { readonly ports: Ports; readonly rounds: RoundsOfServer } {
  const { clock, log, random, desk, view, keeping, ended } = stores;
  const manners = { clock, random: random.fraction, log, unitsPerMinute: config.graphUnitsPerMinute };
  const graph = graphUntil(ended, openGraph({ baseUrl: around.graphBaseUrl, token: around.graphTokens, ...manners }));
  const lists = { graph, siteId: around.siteId, listIds: () => around.listIds(graph), breathe };
  const signingKey = signingKeyOf(config);
  const ports: Ports = {
    server: random.uuid(),
    breathe,
    clock,
    random,
    log,
    desk,
    view,
    school: config.school,
    bankHolidays: stores.bankHolidays,
    register: openRegister({ ...lists, randomBytes: random.bytes, clock }),
    evidence: openEvidence({ ...lists, signingKey, tenantId: config.tenantId }),
    documents: { contentOf, ...openLibrary(lists) },
    scanner: openScanner(config.scanner, clock),
    directory: openDirectory(graph, config.clientId),
    messenger: messengerUntil(
      ended,
      openMessenger(around.adapter, around.botAppId, cardSettings(config, around), (person) =>
        dutyLineInChat(ports, person),
      ),
    ),
    changes: openChanges(),
    rounds: { wake: (name) => rounds[name].wake() },
  };
  const rounds = openRounds(ports, config.desk.kind === "tables", keeping);
  return { ports, rounds };
}

/** A key that was given must be there: one made in its place would sign as somebody whom nobody knows. */
function signingKeyOf({ data, checkpointKeyFile }: Config): SigningKey {
  if (checkpointKeyFile !== undefined) return readSigningKey(checkpointKeyFile);
  return openSigningKey(join(data, ownKeyFile));
}

/** What requests under way are given to end. Milliseconds. One that comes in byte by byte would take minutes. */
const farewell = 5_000;

/** Serves, and gives what ends serving. */
async function listen(config: Config, around: Surroundings, ports: Ports): Promise<() => Promise<void>> {
  const { tenantId, clientId } = config;
  const { adapter, authorityUrl, framedBy, standIns } = around;
  const { server, endStreams } = createHttpServer({
    ports,
    signIn: signIn({ authorityUrl, tenantId, clientId }, ports.clock),
    tab: { folder: join(import.meta.dirname, "../dist/tab"), mode: config.mode, framedBy },
    messages: converse({ ports, adapter, tenantId, settings: cardSettings(config, around) }),
    loopbackOnly: config.mode === "local",
    checks: openChecks(),
    ...(standIns === undefined ? {} : { standIns }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, around.listenOn, resolve);
  });
  return async () => {
    endStreams();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.server.closeIdleConnections();
    // An open page of Local Teams listens for as long as it is there, and the server waits for it to end.
    await around.close();
    server.server.closeIdleConnections();
    const enough = ports.clock.after(farewell, () => server.server.closeAllConnections());
    await closed;
    enough();
  };
}

function cardSettings({ school }: Config, { teamsAppId }: Surroundings) {
  return { teamsAppId, timeZone: school.timeZone };
}

async function closeAll(rounds: RoundsOfServer): Promise<void> {
  await Promise.all(Object.values(rounds).map((round) => round.close()));
}

/** The local world is loaded only here and only in local mode: a tenant's server has no way to a stand-in. */
async function localWorld(config: LocalConfig, { clock, log, openWorld }: Outside): Promise<Surroundings> {
  const open = openWorld ?? (await import("../infra/local/world/world.ts")).openLocalWorld;
  const world = await open(config, clock);
  return {
    ...world,
    adapter: localAdapter(log),
    botAppId: "",
    teamsAppId: config.clientId,
    framedBy: "'self'",
    listenOn: "127.0.0.1",
  };
}

/** Where Teams shows a tab: its own pages, and those of the Microsoft 365 apps it lives in. */
const teamsPages =
  "https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft https://*.cloud.microsoft";

async function tenant(config: TenantConfig, { log }: Outside): Promise<Surroundings> {
  const { tenantId, clientId, authorityUrl, graphBaseUrl, siteId, teamsAppId, credential } = config;
  return {
    graphBaseUrl,
    graphTokens: entraTokens({ tenantId, clientId, authorityUrl, credential }),
    authorityUrl,
    siteId,
    teamsAppId,
    listIds: (graph) => listsOf(graph, siteId),
    adapter: tenantAdapter({ clientId, tenantId, credential }, log),
    botAppId: botAppId(clientId, credential),
    framedBy: teamsPages,
    listenOn: "0.0.0.0",
    prepare: async () => undefined,
    open: () => undefined,
    close: async () => undefined,
  };
}

async function listsOf(graph: Graph, siteId: string): Promise<ListIds> {
  const found = await findLists(graph, siteId);
  if (!areAllThere(found)) throw new ConfigInvalid("The site lacks lists of Lantern's. Run: npm run provision");
  return found;
}

/** A port that nothing listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const log = openLog(process.stderr.fd);
  const lantern = await startLantern(config, { clock: systemClock, log, random: systemRandom });
  const stop = async () => {
    log.note({ event: "stopping" });
    await lantern[Symbol.asyncDispose]();
    // All is closed. What waits for its turn with a Graph that rests would keep the process for a minute, for nobody.
    process.exit();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  process.stdout.write(welcome(config, lantern.port));
}

function welcome({ mode, data }: Config, port: number): string {
  if (mode === "tenant") return `Lantern listens on port ${port}.\n`;
  const address = `http://127.0.0.1:${port}/local/`;
  return `\nLantern is running with fictional people. Open ${address} and choose who you are.\nIts data is in ${data}. Stop with Ctrl+C.\n\n`;
}

if (import.meta.main)
  main().catch((fault: unknown) => {
    process.stderr.write(`Lantern did not start. ${whyNotStarted(fault)}\n`);
    process.exitCode = 1;
  });
