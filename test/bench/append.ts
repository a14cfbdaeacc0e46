/**
 * What it takes to file an entry, beside a bare client of Graph that posts the same bodies to the same stand-in, by turns. The
 * stand-in is in a process of its own, Azurite too.
 */
import { open } from "node:fs/promises";
import { join } from "node:path";
import { localSiteId } from "../../infra/local/world/world.ts";
import { systemRandom } from "../../src/clock.ts";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import { openDeskAt } from "../../src/desk/open.ts";
import { rowOf } from "../../src/register/row.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { aConcernId, aFolder, raised } from "../build.ts";
import { startAzurite } from "../desk/azurite.ts";
import { bareGraph } from "./bare-graph.ts";
import { byTurns, inTime, median, quantile, ratio, table } from "./figures.ts";
import { startGraph } from "./graph.ts";
import { type BenchServer, makeLists, startBenchServer } from "./server.ts";

const rounds = 5;
/** Milliseconds from the school to Graph and back, as it may be in a tenant. */
const away = 50;
const waiting = 400;

/** Files entries in some way; resolves when they are in the register. */
type Filing = (entry: SealedEntry) => Promise<unknown>;

interface Rival {
  readonly file: Filing;
  /** How many entries a burst has. */
  readonly many: number;
}

type Rivals = Readonly<Record<"bare" | "durable" | "client" | "sqlite" | "tables", Rival>>;

const names: Readonly<Record<keyof Rivals, string>> = {
  bare: "bare client",
  durable: "bare client, on disk first",
  client: "register alone",
  sqlite: "desk on SQLite to register",
  tables: "desk on Azurite to register",
};

/** Prints the tables. */
export async function benchAppend(): Promise<void> {
  await using parts = new AsyncDisposableStack();
  const graph = parts.use(await startGraph());
  const { learners } = await makeLists(graph.url);
  const folders = [aFolder(), aFolder()].map((folder) => parts.use(folder).path);
  const [one = "", other = ""] = folders;
  const azurite = parts.use(await startAzurite());
  const place = { kind: "tables", connection: azurite.connection } as const;
  const storageToken = () => Promise.reject(new Error("Azurite takes its key"));
  const desk = parts.use(await openDeskAt({ place, folder: other, storageToken }));
  const onFile = parts.use(await startBenchServer({ url: graph.url, folder: one }));
  const onTables = parts.use(await startBenchServer({ url: graph.url, folder: other, desk }));
  const bare = bareGraph(graph.url);
  const items = `/sites/${localSiteId}/lists/${learners}/items`;
  const notebook = parts.use(await open(join(one, "notebook"), "a"));
  const rivals: Rivals = {
    bare: { file: (entry) => bare.post(items, { fields: rowOf(entry).fields }), many: 150 },
    durable: {
      file: async (entry) => {
        await notebook.write(JSON.stringify(entry));
        await notebook.datasync();
        await bare.post(items, { fields: rowOf(entry).fields });
      },
      many: 150,
    },
    client: { file: (entry) => onFile.ports.register.append(entry), many: 150 },
    sqlite: { file: (entry) => wholeWay(onFile, entry), many: 150 },
    tables: { file: (entry) => wholeWay(onTables, entry), many: 40 },
  };
  await compare(rivals, 4);
  console.log(
    `Filing entries, ${rounds} bursts of each by turns, Graph and Azurite each in a process of its own. From the desk:`,
  );
  console.log(
    "until it is accepted on disk, filed, and noted as filed. Ratios are medians to the bare client's (least to greatest):",
  );
  const rows = [];
  for (const width of [1, 4, 8]) rows.push(...rowsOf(`${width}`, await compare(rivals, width)));
  table([heads, ...rows], [1]);
  await backlog({ onFile, file: rivals.bare.file });
  await graph.keepAway(away);
  console.log(`The same where every answer of Graph takes ${away} ms, eight at once, as it may be in a tenant:`);
  table([heads, ...rowsOf("8", await compare(rivals, 8))], [1]);
}

const heads = ["at once", "", "a second", "time each: ratio", "median", "ratio", "p95", "ratio"];

interface Burst {
  /** Milliseconds for one, with so many at once. */
  readonly each: number;
  readonly latencies: readonly number[];
}

function compare({ bare, durable, client, sqlite, tables }: Rivals, width: number) {
  const bursts = (rival: Rival) => () => burst(rival, width);
  const all = { bare: bursts(bare), durable: bursts(durable), client: bursts(client) };
  return byTurns({ ...all, sqlite: bursts(sqlite), tables: bursts(tables) }, rounds);
}

async function burst({ file, many }: Rival, width: number): Promise<Burst> {
  const entries = newEntries(many);
  const latencies: number[] = [];
  const queue = entries.values();
  const from = performance.now();
  const worker = async () => {
    for (const entry of queue) {
      const begun = performance.now();
      await file(entry);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return { each: (performance.now() - from) / many, latencies };
}

/** Accepted on the desk as a request does it, and filed by the round that is woken then. */
async function wholeWay({ ports, rounds: { filing }, filed }: BenchServer, entry: SealedEntry): Promise<void> {
  const done = filed(keyOf(entry));
  await ports.desk.accept(entry, []);
  filing.wake();
  await done;
}

/** What waits when Graph comes back after an outage, until nothing does. The bare client posts as many, four at once. */
async function backlog({ onFile, file }: { readonly onFile: BenchServer; readonly file: Filing }): Promise<void> {
  const drain = async () => {
    for (const entry of newEntries(waiting)) await onFile.ports.desk.accept(entry, []);
    const from = performance.now();
    onFile.rounds.filing.wake();
    await onFile.rounds.filing.settled();
    return performance.now() - from;
  };
  const { bare, sqlite } = await byTurns(
    { bare: async () => (await burst({ file, many: waiting }, 4)).each * waiting, sqlite: drain },
    rounds,
  );
  console.log(
    `${waiting} entries that wait on the desk (SQLite) when Graph comes back, beside the bare client, four at once:`,
  );
  table(
    [
      ["bare client", "Lantern", "ratio"],
      [inTime(median(bare)), inTime(median(sqlite)), ratio(sqlite, bare)],
    ],
    [],
  );
}

function rowsOf(width: string, measured: Readonly<Record<keyof Rivals, readonly Burst[]>>): readonly string[][] {
  const { bare } = measured;
  const at = (bursts: readonly Burst[], part: number) => bursts.map(({ latencies }) => quantile(latencies, part));
  const times = (bursts: readonly Burst[]) => bursts.map(({ each }) => each);
  return (["bare", "durable", "client", "sqlite", "tables"] as const).map((name) => {
    const bursts = measured[name];
    const latency = [0.5, 0.95].flatMap((part) => [
      inTime(median(at(bursts, part))),
      name === "bare" ? "1" : ratio(at(bursts, part), at(bare, part)),
    ]);
    const rate = (1000 / median(times(bursts))).toFixed(0);
    return [width, names[name], rate, name === "bare" ? "1" : ratio(times(bursts), times(bare)), ...latency];
  });
}

let made = 0;

/** Each the first of a stream of its own, of a size that is usual. */
function newEntries(many: number): readonly SealedEntry[] {
  return Array.from({ length: many }, () => {
    made += 1;
    return sealEntry({ stream: aConcernId(made), head: undefined }, raised(), systemRandom.bytes(32));
  });
}
