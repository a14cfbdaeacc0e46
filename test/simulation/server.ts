/**
 * One of the servers of a simulation: the true use cases, rounds, view, register client and desk adapter, on wires that a seed
 * plays with. When it dies, whatever it was at comes to nothing; when it starts again, it knows what the desk and the register
 * tell, and no more.
 */
import { deskOnTable } from "../../src/desk/tables.ts";
import { openGraph } from "../../src/graph/client.ts";
import { openEvidence } from "../../src/register/evidence.ts";
import { openRegister } from "../../src/register/register.ts";
import { openChanges } from "../../src/service/changes.ts";
import { type Clock, type Desk, MessengerUnavailable, type Ports, type View } from "../../src/service/ports.ts";
import { openRounds, type RoundsOfServer } from "../../src/service/rounds.ts";
import { openView } from "../../src/view/sqlite.ts";
import { zone } from "../build.ts";
import { noDocuments } from "../no-documents.ts";
import { seededRandom } from "../seeded-random.ts";
import type { MemoryTable } from "./memory-table.ts";
import type { Site } from "./site.ts";
import { overWire } from "./table-over-wire.ts";
import { type Life, wireOf } from "./wire.ts";

interface Running {
  readonly life: Life;
  readonly ports: Ports;
  readonly view: View & Disposable;
  readonly rounds: RoundsOfServer;
}

/** Breaks a desk on purpose, to see that a story notices. */
export type Spoil = (desk: Desk) => Desk;

interface Own {
  readonly table: MemoryTable;
  readonly spoil: Spoil;
}

export class SimulatedServer {
  readonly name: string;
  readonly #site: Site;
  #starts = 0;
  #running: Running | undefined;

  readonly #own: Own;

  /** The `n`th server of a site, from 0. */
  constructor(n: number, site: Site, spoil: Spoil = (desk) => desk) {
    const table = site.tables[n % site.tables.length];
    if (table === undefined) throw new Error("a site without a desk");
    this.name = `server ${n}`;
    this.#site = site;
    this.#own = { table, spoil };
  }

  /** The use cases' ports while it is alive. */
  get ports(): Ports | undefined {
    return this.#running?.ports;
  }

  /** Starts it, with an empty view. */
  start(): void {
    if (this.#running !== undefined) return;
    this.#starts += 1;
    const life: Life = { alive: true };
    this.#running = assemble(this.#site, this.#own, `${this.name}.${this.#starts}`, life);
    for (const round of Object.values(this.#running.rounds)) round.wake();
  }

  /** `kill -9`. */
  die(): void {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined) return;
    running.life.alive = false;
    running.view[Symbol.dispose]();
  }
}

/** The same as in main.ts, with the simulation's effects in the place of the machine's. */
function assemble(site: Site, { table: far, spoil }: Own, server: string, life: Life): Running {
  const { time, weather, log, school } = site;
  const random = seededRandom(`${site.seed} ${server}`);
  const clock: Clock = {
    now: () => time.now(),
    after: (milliseconds, call) => time.after(milliseconds, () => life.alive && call()),
  };
  const wire = (service: keyof typeof weather, fault: () => Error) =>
    wireOf({ time, random, life, weather: weather[service], fault });
  const table = overWire(far, { time, random, life, weather: weather.desk });
  const toGraph = wire("graph", () => new TypeError("fetch failed"));
  const toTeams = wire("teams", () => new MessengerUnavailable());
  const graph = openGraph({
    baseUrl: site.graph.url,
    fetch: (request, options) => toGraph(() => site.graph.fetch(request, options)),
    token: async () => "the-token",
    clock,
    random: random.fraction,
    log,
  });
  const breathe = async () => undefined;
  const lists = { graph, siteId: site.siteId, listIds: async () => site.listIds, breathe };
  const view = openView(undefined, zone);
  const ports: Ports = {
    server,
    clock,
    random,
    breathe,
    log,
    school,
    bankHolidays: () => false,
    desk: spoil(deskOnTable(table)),
    view,
    register: openRegister({ ...lists, clock, randomBytes: random.bytes }),
    ...noDocuments,
    evidence: openEvidence({ ...lists, signingKey: site.signingKey, tenantId: site.tenantId }),
    directory: site.directory,
    messenger: {
      send: (conversation, notice) =>
        toTeams(async () => {
          site.messages.push({ to: conversation, notice, at: time.now() });
          return { answer: "sent", messageId: String(site.messages.length) };
        }),
    },
    changes: openChanges(),
    rounds: { wake: (name) => rounds[name].wake() },
  };
  const rounds = openRounds(ports, true);
  return { life, ports, view, rounds };
}
