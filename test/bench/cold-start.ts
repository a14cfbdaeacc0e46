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
import { makeLists, startBenchServer } from "./server.ts";

const entries = 100_000;
const rounds = 2;
/** Between two concerns that are raised meanwhile. Milliseconds. */
const between = 100;
/** For how long they are raised when nothing else goes on. Milliseconds. */
const idleFor = 5_000;

/** Prints the tables. */
export async function benchColdStart(): Promise<void> {
  await using graph = await startGraph();
  const { learners } = await makeLists(graph.url);
  await graph.fill(entries);
  const bare = bareGraph(graph.url);
  const query = `$expand=fields($select=${registerColumns.join(",")})&$top=1000`;
  const page = async () => {
    const items = await bare.page(`/sites/${localSiteId}/lists/${learners}/items/delta?${query}`);
    if (items !== entries) throw new Error(`the bare client read ${items} rows`);
  };
  const asked = new Map<string, number>();
  const times = await byTurns(
    {
      bare: () => counted(graph, asked, "bare", () => timed(page)),
      lantern: () => counted(graph, asked, "lantern", () => onNewView(graph, (ports) => timed(() => followAll(ports)))),
    },
    rounds,
  );
  console.log(
    `A new view over ${entries} entries, beside a bare client that pages through the same list, ${rounds} of each by turns:`,
  );
  table([
    ["", "wall time", "ratio", "requests"],
    ["bare client", inTime(median(times.bare)), "1", `${asked.get("bare")}`],
    ["Lantern", inTime(median(times.lantern)), ratio(times.lantern, times.bare), `${asked.get("lantern")}`],
  ]);
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

async function counted<T>(graph: BenchGraph, counts: Map<string, number>, name: string, work: () => Promise<T>) {
  await graph.asked();
  const done = await work();
  counts.set(name, (await graph.asked()).length);
  return done;
}

/** Work on a server whose files are new, but for the checkpoint on its desk that tells how much is to come. */
async function onNewView<T>({ url }: BenchGraph, work: (ports: Ports) => Promise<T>): Promise<T> {
  using folder = aFolder();
  await using server = await startBenchServer({
    url,
    folder: folder.path,
    running: ["filing", "delivery", "access-log"],
  });
  await server.ports.desk.keepCheckpoint(aCheckpoint({ size: entries }), []);
  return await work(server.ports);
}

async function followAll(ports: Ports): Promise<void> {
  await followRegisters(ports, false);
  const held = ports.view.filedCount("learners");
  if (!isComplete(ports.view) || held < entries) throw new Error(`the view has ${held} entries`);
}

interface Busy {
  readonly took: number;
  readonly meanwhile: readonly number[];
  readonly idle: readonly number[];
  readonly told: readonly string[];
}

async function intakeMeanwhile(ports: Ports): Promise<Busy> {
  await raiseConcern(ports, raisedBy(teacher), aFormOf(randomUUID()));
  const told: string[] = [];
  let reading = true;
  const look = async () => {
    const loading = await loadingOf(ports);
    if (loading === undefined) return told.push("all");
    return told.push(`${Math.floor((100 * loading.loaded) / (loading.expected ?? Number.NaN))} %`);
  };
  const intake = raiseSteadily(ports, () => reading, look);
  const took = await timed(() => followAll(ports));
  reading = false;
  const meanwhile = await intake;
  await look();
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
