/**
 * A server that has lost its view: it reads a register of 100,000 entries into a new one, by `followRegisters`, while concerns
 * come in. Beside it a bare client pages through the same list, by turns: what reading costs at least.
 */
import { randomUUID } from "node:crypto";
import { localSiteId } from "../../infra/local/world/world.ts";
import { systemClock } from "../../src/clock.ts";
import { registerColumns } from "../../src/register/columns.ts";
import { followRegisters, isComplete, loadingOf } from "../../src/service/following.ts";
import type { Ports } from "../../src/service/ports.ts";
import { raiseConcern } from "../../src/service/raise-concern.ts";
import { aCheckpoint, aFolder, teacher } from "../build.ts";
import { bareGraph } from "./bare-graph.ts";
import { byTurns, inMegabytes, inTime, median, quantile, ratio, table, timed } from "./figures.ts";
import { aFormOf, raisedBy } from "./forms.ts";
import { type BenchGraph, startGraph } from "./graph.ts";
import { type BenchServer, makeLists, startBenchServer } from "./server.ts";

const entries = 100_000;
const rounds = 3;
/** For the reading from far away: fewer entries, and how long Graph takes to answer. Milliseconds. */
const few = 20_000;
const away = 300;
/** Between two concerns that are raised meanwhile. Milliseconds. */
const between = 100;
/** For how long they are raised when nothing else goes on. Milliseconds. */
const idleFor = 5_000;

/** Prints the tables. */
export async function benchColdStart(): Promise<void> {
  const heads = ["", "wall time", "ratio", "processor", "ratio", "requests"];
  {
    await using graph = await filledGraph(entries);
    console.log(
      `A new view over ${entries} entries, beside a bare client that pages through the same list, ${rounds} of each by turns.`,
    );
    console.log("The processor's time is that of the reading process alone:");
    table([heads, ...(await compare(graph, entries))]);
    await benchIntake(graph);
  }
  await using graph = await filledGraph(few);
  await graph.keepAway(away);
  console.log(`The same over ${few} entries, where every page takes ${away} ms to come, as it may in a tenant:`);
  table([heads, ...(await compare(graph, few))]);
}

interface FilledGraph extends BenchGraph {
  /** The id of the list that is filled. */
  readonly list: string;
}

async function filledGraph(many: number): Promise<FilledGraph> {
  const graph = await startGraph();
  const { learners } = await makeLists(graph.url);
  await graph.fill(many);
  return { ...graph, list: learners };
}

/** What one reading took. Milliseconds. */
interface Reading {
  readonly wall: number;
  readonly processor: number;
  readonly requests: number;
}

async function compare(graph: FilledGraph, many: number): Promise<readonly string[][]> {
  const bare = bareGraph(graph.url);
  const query = `$expand=fields($select=${registerColumns.join(",")})&$top=1000`;
  const page = async () => {
    const items = await bare.page(`/sites/${localSiteId}/lists/${graph.list}/items/delta?${query}`);
    if (items < many) throw new Error(`the bare client read ${items} rows`);
  };
  const measured = await byTurns(
    {
      bare: () => reading(graph, page),
      lantern: () => onNewView(graph, ({ ports }) => reading(graph, () => followAll(ports, many))),
    },
    rounds,
  );
  const row = (name: string, of: readonly Reading[]) => {
    const figures = (["wall", "processor"] as const).flatMap((what) => {
      const [ours, theirs] = [of, measured.bare].map((readings) => readings.map((one) => one[what]));
      return [inTime(median(ours ?? [])), of === measured.bare ? "1" : ratio(ours ?? [], theirs ?? [])];
    });
    return [name, ...figures, `${median(of.map(({ requests }) => requests))}`];
  };
  return [row("bare client", measured.bare), row("Lantern", measured.lantern)];
}

async function reading(graph: BenchGraph, work: () => Promise<void>): Promise<Reading> {
  await graph.asked();
  const before = process.cpuUsage();
  const wall = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000, requests: (await graph.asked()).length };
}

async function benchIntake(graph: BenchGraph): Promise<void> {
  const busy = await onNewView(graph, intakeMeanwhile);
  console.log(
    `The same with a concern raised every ${between} ms, each until its receipt (in process, from when it was due):`,
  );
  const row = (name: string, took: readonly number[]) => [
    name,
    `${took.length}`,
    ...[0.5, 0.95, 1].map((part) => inTime(quantile(took, part))),
  ];
  table([
    ["", "raised", "median", "p95", "slowest"],
    row("while it reads", busy.meanwhile),
    row("idle server", busy.idle),
  ]);
  console.log(
    `Read in ${inTime(busy.took)} then. What a page was told of the progress, now and again: ${toldOf(busy.told)}.`,
  );
  console.log(
    `The most memory that the process held at any time: ${inMegabytes(process.resourceUsage().maxRSS * 1024)}.\n`,
  );
}

/** Work on a server whose files are new, but for the checkpoint on its desk that tells how much is to come. */
async function onNewView<T>({ url }: BenchGraph, work: (server: BenchServer) => Promise<T>): Promise<T> {
  using folder = aFolder();
  await using server = await startBenchServer({
    url,
    folder: folder.path,
    running: ["filing", "delivery", "access-log"],
  });
  await server.ports.desk.keepCheckpoint(aCheckpoint({ size: entries }), []);
  return await work(server);
}

async function followAll(ports: Ports, many: number): Promise<void> {
  await followRegisters(ports, false);
  const held = ports.view.filedCount("learners");
  if (!isComplete(ports.view) || held < many) throw new Error(`the view has ${held} entries`);
}

interface Busy {
  readonly took: number;
  readonly meanwhile: readonly number[];
  readonly idle: readonly number[];
  readonly told: readonly string[];
}

async function intakeMeanwhile({ ports, rounds: { filing } }: BenchServer): Promise<Busy> {
  await raiseConcern(ports, raisedBy(teacher), aFormOf(randomUUID()));
  const told: string[] = [];
  let reading = true;
  const look = async () => {
    const loading = await loadingOf(ports);
    if (loading === undefined) return told.push("all");
    return told.push(`${Math.floor((100 * loading.loaded) / (loading.expected ?? Number.NaN))} %`);
  };
  const intake = raiseSteadily(ports, () => reading, look);
  const took = await timed(() => followAll(ports, entries));
  reading = false;
  const meanwhile = await intake;
  await look();
  await filing.settled();
  const from = performance.now();
  const idle = await raiseSteadily(
    ports,
    () => performance.now() - from < idleFor,
    async () => undefined,
  );
  return { took, meanwhile, idle, told };
}

/** Raises one concern after the other, each at its time whether or not the one before has its receipt. */
async function raiseSteadily(ports: Ports, goesOn: () => boolean, look: () => Promise<unknown>) {
  const from = performance.now();
  const raised: Promise<number>[] = [];
  for (let n = 1; goesOn(); n += 1) {
    const due = from + n * between;
    await new Promise<void>((resolve) => void systemClock.after(Math.max(0, due - performance.now()), resolve));
    if (n % 10 === 0) await look();
    raised.push(raiseConcern(ports, raisedBy(teacher), aFormOf(randomUUID())).then(() => performance.now() - due));
  }
  return Promise.all(raised);
}

/** A dozen of them, the first and the last among them. */
function toldOf(told: readonly string[]): string {
  const step = Math.max(1, Math.floor(told.length / 12));
  return told.filter((_, n) => n % step === 0 || n === told.length - 1).join(", ");
}
