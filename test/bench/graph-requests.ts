/**
 * What each operation asks of Graph, as the stand-in saw it: requests, and the resource units by which SharePoint throttles.
 *
 * Beside it stands the least that is possible. It counts what the effect itself needs, for a client that knows everything
 * beforehand: a create for each new row and a put for each new document (2 units each), a look with a token for each list that
 * is followed (1 unit each), a twentieth of a batch for what can wait for company (the batch is free, what is in it is not).
 */
import { randomUUID } from "node:crypto";
import type { ConcernForm } from "../../src/contract/concern-form.ts";
import type { TriageCommand } from "../../src/contract/desk-api.ts";
import { fileAccessNotes } from "../../src/service/access-log.ts";
import { acknowledgeConcern } from "../../src/service/acknowledge-concern.ts";
import { fileEntries } from "../../src/service/filing.ts";
import { followRegisters, readDirectory } from "../../src/service/following.ts";
import type { Ports } from "../../src/service/ports.ts";
import { raiseConcern } from "../../src/service/raise-concern.ts";
import { triageConcern } from "../../src/service/triage-concern.ts";
import { aConcernId, aFolder, anAccessNote, dsl, raised, teacher } from "../build.ts";
import { type HeldClock, heldClock } from "../held-clock.ts";
import { table } from "./figures.ts";
import { aFormOf, raisedBy } from "./forms.ts";
import { type AskedOfGraph, type BenchGraph, startGraph } from "./graph.ts";
import { makeLists, startBenchServer } from "./server.ts";

const times = 5;
const decision: TriageCommand = {
  threshold: "monitoring",
  rationale: "Known to us.",
  vulnerability: "",
  actions: [],
  basedOn: 2,
};
const byDsl = { person: dsl, via: "tab" } as const;

/** The least for one time: requests, and units. */
interface Least {
  readonly requests: number;
  readonly units: number;
}

interface Operation {
  readonly name: string;
  readonly least: Least;
  /** What is counted, the nth time; `each` is how many of what the row is about that was, 1 unless it says. */
  readonly run: (n: number) => Promise<unknown>;
  readonly each?: number;
  /** What is done before, and not counted. */
  readonly before?: (n: number) => Promise<unknown>;
}

/** Prints the table. */
export async function benchGraphRequests(): Promise<void> {
  await using graph = await startGraph();
  await makeLists(graph.url);
  using folder = aFolder();
  const clock = heldClock();
  const rows: string[][] = [];
  {
    await using server = await startBenchServer({ url: graph.url, folder: folder.path, clock });
    await followRegisters(server.ports, false);
    await raise(server.ports, aFormOf(randomUUID()));
    for (const operation of [...recording(server.ports), ...keeping(server.ports), checkpoint(server, clock)])
      rows.push(await measured(graph, operation));
  }
  for (const operation of restarting(graph, folder.path, clock)) rows.push(await measured(graph, operation));
  console.log(
    `What Graph is asked, each the mean of ${times}, nothing going wrong. The least counts what the effect itself needs:`,
  );
  console.log(
    "a create or a put for what is new, a look at each list, a twentieth of a batch for what can wait for company.",
  );
  table([["", "requests", "least", "units", "least", "which"], ...rows], [0, 5]);
}

/** Every entry goes one way, so that each costs the same; what is on the desk is filed at once here. */
function recording(ports: Ports): readonly Operation[] {
  const aRow = { requests: 1, units: 2 };
  const forms = Array.from({ length: times }, () => aFormOf(randomUUID()));
  const references = new Map<ConcernForm, Awaited<ReturnType<typeof raise>>>();
  const formAt = (n: number) => forms[n] ?? aFormOf(randomUUID());
  const referenceAt = (n: number) => references.get(formAt(n)) ?? "C-222222";
  return [
    {
      name: "raise a concern",
      least: aRow,
      run: async (n) => references.set(formAt(n), await raise(ports, formAt(n))),
    },
    { name: "add an account", least: aRow, run: (n) => raise(ports, { ...formAt(n), described: ["His sister"] }) },
    {
      name: "acknowledge",
      least: aRow,
      run: async (n) => {
        await acknowledgeConcern(ports, byDsl, referenceAt(n));
        await fileEntries(ports);
      },
    },
    {
      name: "triage",
      least: aRow,
      run: async (n) => {
        await triageConcern(ports, byDsl, { reference: referenceAt(n), command: decision });
        await fileEntries(ports);
      },
    },
    {
      name: "a text of 300 KB",
      least: { requests: 2, units: 4 },
      before: async (n) => (n === 0 ? fileLong(ports, times) : undefined),
      run: (n) => fileLong(ports, n),
    },
  ];
}

/** What goes on beside the requests. */
function keeping(ports: Ports): readonly Operation[] {
  const twenty = 20;
  const noteAll = async () => {
    while ((await ports.desk.accessNotes(1)).length > 0) await fileAccessNotes(ports);
  };
  const aLook = { requests: 2, units: 2 };
  return [
    {
      name: "an access note",
      least: { requests: 1 / twenty, units: 2 },
      each: twenty,
      before: async (n) => {
        await noteAll();
        for (let i = 0; i < twenty; i += 1) await ports.desk.noteAccess(anAccessNote(n * twenty + i));
      },
      run: noteAll,
    },
    {
      name: "follow, nothing new",
      least: aLook,
      before: () => followRegisters(ports, false),
      run: () => followRegisters(ports, false),
    },
    {
      name: "follow, one entry new",
      least: aLook,
      before: () => raise(ports, aFormOf(randomUUID())),
      run: () => followRegisters(ports, false),
    },
  ];
}

/** Looks are ten minutes apart, and a checkpoint is due every hour: seven looks, of which one makes it. */
function checkpoint({ ports, rounds }: Awaited<ReturnType<typeof startBenchServer>>, clock: HeldClock): Operation {
  const looks = 6;
  return {
    name: "a checkpoint, by the hour",
    least: { requests: 1, units: 2 },
    before: async (n) => {
      await raise(ports, aFormOf(randomUUID()));
      if (n > 0) return;
      rounds.keeping.wake();
      await clock.forward({ minutes: 30 }, () => rounds.keeping.settled());
      await raise(ports, aFormOf(randomUUID()));
    },
    run: () => clock.forward({ minutes: looks * 10 }, () => rounds.keeping.settled()),
  };
}

/** The view is there still, and nothing is new. Of the directory, which is large, each collection is read page by page. */
function restarting({ url }: BenchGraph, folder: string, clock: HeldClock): readonly Operation[] {
  const started = (work: (ports: Ports) => Promise<unknown>) => async () => {
    await using server = await startBenchServer({ url, folder, clock });
    await work(server.ports);
  };
  return [
    {
      name: "start again: in step",
      least: { requests: 2, units: 2 },
      run: started((ports) => followRegisters(ports, false)),
    },
    { name: "start again: who is who", least: { requests: 5, units: 0 }, run: started(readDirectory) },
  ];
}

async function raise(ports: Ports, form: ConcernForm) {
  const receipt = await raiseConcern(ports, raisedBy(teacher), form);
  if ("refused" in receipt) throw new Error(`refused: ${receipt.refused}`);
  await fileEntries(ports);
  return receipt.reference;
}

/** No form holds so much; an import may. */
async function fileLong(ports: Ports, n: number): Promise<void> {
  const account = { seen: `${n} ${"a".repeat(300_000)}`, ownWords: "", where: "" };
  const stream = aConcernId(n);
  await ports.desk.accept(ports.register.seal(stream, undefined, raised({ data: { account } })), []);
  await fileEntries(ports);
}

async function measured(graph: BenchGraph, { name, least, run, each = 1, before }: Operation): Promise<string[]> {
  const asked: AskedOfGraph[] = [];
  for (let n = 0; n < times; n += 1) {
    await before?.(n);
    await graph.asked();
    await run(n);
    asked.push(...(await graph.asked()));
  }
  const failed = asked.find(({ status }) => status >= 400);
  if (failed !== undefined) throw new Error(`${name}: ${failed.method} ${failed.path} was answered ${failed.status}`);
  const sent = asked.filter(({ inBatch }) => !inBatch);
  const mean = (count: number) => `${Number((count / times / each).toFixed(2))}`;
  const units = asked.reduce((sum, { resourceUnits }) => sum + resourceUnits, 0);
  const which = [...Map.groupBy(sent, kindOf)].map(([kind, { length }]) => `${mean(length)} ${kind}`);
  return [name, mean(sent.length), `${least.requests}`, mean(units), `${least.units}`, which.join(", ")];
}

/** `POST items`, `GET items/delta`, `PUT checkpoints/…`: without anything that is different each time. */
function kindOf({ method, path }: AskedOfGraph): string {
  const place = path
    .replace(/^\/drives\/[^/]+\/root:\/(\w+)\/.*$/, "$1/…")
    .replace(/^\/sites\/[^/]+\/lists\/[^/]+\//, "")
    .replace(/^\/sites\/[^/]+\//, "")
    .replace(/\(.*\)$|(?<=servicePrincipals\/)[^/]+/, "…");
  return `${method} ${place.replace(/^\//, "")}`;
}
