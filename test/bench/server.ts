/**
 * A server for the bench: the true use cases, rounds, desk, view, log and Graph client, as main.ts puts them together, in this
 * process and without a bot in front. Teams takes everything at once.
 */
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { localSiteId } from "../../infra/local/world/world.ts";
import { provisionLists } from "../../infra/provision/lists.ts";
import { breathe, systemClock, systemRandom } from "../../src/clock.ts";
import { fictionalApp } from "../../src/config.ts";
import type { EntryKey } from "../../src/contract/entries.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import { type Graph, openGraph } from "../../src/graph/client.ts";
import { openDirectory } from "../../src/graph/people.ts";
import { openLog } from "../../src/log.ts";
import { openEvidence } from "../../src/register/evidence.ts";
import { findLists, type ListIds } from "../../src/register/find-lists.ts";
import { openRegister } from "../../src/register/register.ts";
import { openSigningKey } from "../../src/register/signing-key.ts";
import { openChanges } from "../../src/service/changes.ts";
import type { Clock, Desk, Ports, RoundName } from "../../src/service/ports.ts";
import { openRounds, type RoundsOfServer } from "../../src/service/rounds.ts";
import { openView } from "../../src/view/sqlite.ts";
import { zone } from "../build.ts";
import { noDocuments } from "../no-documents.ts";

export interface BenchServerOptions {
  /** Graph's address. */
  readonly url: string;
  /** Where its files lie: the desk, the view, the log, the key. */
  readonly folder: string;
  /** In the place of the desk in the folder; who gives it closes it. */
  readonly desk?: Desk;
  readonly clock?: Clock;
  /** The rounds that run when they are woken; all others never do. */
  readonly running?: readonly RoundName[];
}

export interface BenchServer extends AsyncDisposable {
  readonly ports: Ports;
  readonly rounds: RoundsOfServer;
  /** Resolves when this entry is in the register and the desk knows it. To be called before it can be. */
  readonly filed: (key: EntryKey) => Promise<void>;
}

/** Starts it on a folder, where it finds what an earlier one left. Asks nothing of Graph by itself. */
export async function startBenchServer(options: BenchServerOptions): Promise<BenchServer> {
  const { folder, clock = systemClock, running = [] } = options;
  await using parts = new AsyncDisposableStack();
  const descriptor = openSync(join(folder, "log"), "a");
  parts.defer(() => closeSync(descriptor));
  const log = openLog(descriptor);
  const waiting = new Map<EntryKey, () => void>();
  const desk = options.desk ?? parts.use(openDesk(join(folder, "desk.sqlite")));
  const graph = graphAt(options.url, clock);
  const siteId = localSiteId;
  const lists = { graph, siteId, listIds: () => listsAt(graph), breathe };
  const signingKey = openSigningKey(join(folder, "checkpoint-key.pem"));
  const ports: Ports = {
    server: systemRandom.uuid(),
    breathe,
    clock,
    random: systemRandom,
    log: {
      note: (event) => {
        log.note(event);
        if (event.event === "entry-filed") waiting.get(event.key)?.();
      },
    },
    desk,
    view: parts.use(openView(join(folder, "view.sqlite"), zone)),
    school: { name: "A school", timeZone: zone },
    bankHolidays: () => false,
    register: openRegister({ ...lists, randomBytes: systemRandom.bytes, clock }),
    ...noDocuments,
    evidence: openEvidence({ ...lists, signingKey, tenantId: fictionalApp.tenantId }),
    directory: openDirectory(graph, fictionalApp.clientId),
    messenger: { send: async () => ({ answer: "sent", messageId: "1" }) },
    changes: openChanges(),
    rounds: { wake: (name) => running.includes(name) && rounds[name].wake() },
  };
  const rounds = openRounds(ports, false);
  parts.defer(async () => {
    for (const round of Object.values(rounds)) await round.close();
  });
  const open = parts.move();
  return {
    ports,
    rounds,
    filed: (key) =>
      new Promise((resolve) => {
        waiting.set(key, () => {
          waiting.delete(key);
          resolve();
        });
      }),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** Lantern's own client. Nobody counts units on this machine: how fast it is, is measured, and not how much it may ask. */
export function graphAt(url: string, clock: Clock = systemClock): Graph {
  const { fraction: random } = systemRandom;
  return openGraph({ baseUrl: url, token: async () => "the-token", clock, random, unitsPerMinute: Infinity });
}

/** Makes Lantern's lists. */
export function makeLists(url: string): Promise<ListIds> {
  return provisionLists(graphAt(url), localSiteId);
}

async function listsAt(graph: Graph): Promise<ListIds> {
  const { learners, adults, accessLog, library } = await findLists(graph, localSiteId);
  if (learners === undefined || adults === undefined || accessLog === undefined || library === undefined)
    throw new Error("the lists were not made");
  return { learners, adults, accessLog, library };
}
