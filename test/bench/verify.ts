/**
 * What `npm run verify` and the tab's check do, over registers of two sizes: every row is read, unsealed and held against a
 * signed checkpoint and its leaves. Beside it a bare client pages through the same list, by turns.
 */
import { localSiteId } from "../../infra/local/world/world.ts";
import type { CheckpointFile, Leaf } from "../../src/contract/checkpoints.ts";
import { registerColumns } from "../../src/register/columns.ts";
import type { Evidence } from "../../src/service/ports.ts";
import { aFolder, start } from "../build.ts";
import { bareGraph } from "./bare-graph.ts";
import { byTurns, inMegabytes, inTime, median, ratio, table, timed } from "./figures.ts";
import { startGraph } from "./graph.ts";
import { makeLists, startBenchServer } from "./server.ts";

const sizes = [10_000, 100_000];
const rounds = 3;

/** Prints the table. */
export async function benchVerify(): Promise<void> {
  const rows: string[][] = [];
  const checks: (readonly number[])[] = [];
  for (const size of sizes) {
    const { row, check } = await benchSize(size);
    rows.push(row);
    checks.push(check);
  }
  console.log(
    `Checking a register, ${rounds} times each by turns. The root is the time to hash the tree over all leaves and sign it:`,
  );
  table([["entries", "bare paging", "check", "ratio", "root", "memory at most"], ...rows]);
  const [small = [], large = []] = checks;
  const growth = median(large) / median(small);
  console.log(`Ten times the entries take ${growth.toFixed(1)} times as long.\n`);
}

async function benchSize(size: number) {
  await using graph = await startGraph();
  const { learners } = await makeLists(graph.url);
  const leaves = (await graph.fill(size)).map((hash, n): Leaf => ({ itemId: n + 1, hash }));
  using folder = aFolder();
  await using server = await startBenchServer({ url: graph.url, folder: folder.path });
  const { evidence } = server.ports;
  const bare = bareGraph(graph.url);
  const query = `$expand=fields($select=${registerColumns.join(",")})&$top=1000`;
  let file: CheckpointFile | undefined;
  const root = await timed(async () => {
    file = await checkpointOver(evidence, leaves);
  });
  const watch = watchMemory();
  const times = await byTurns(
    {
      bare: () => timed(() => bare.page(`/sites/${localSiteId}/lists/${learners}/items/delta?${query}`)),
      check: () => timed(() => checkAll(evidence, file, size)),
    },
    rounds,
  );
  const most = watch();
  const { bare: paging, check } = times;
  const figures = [inTime(median(paging)), inTime(median(check)), ratio(check, paging), inTime(root)];
  return { row: [`${size}`, ...figures, inMegabytes(most)], check };
}

async function checkpointOver(evidence: Evidence, leaves: readonly Leaf[]): Promise<CheckpointFile> {
  const checkpoint = await evidence.checkpointOf({ register: "learners", leaves, at: start, newest: undefined });
  if (checkpoint === "differs") throw new Error("nothing was signed that it could differ from");
  return { checkpoint, leaves: [...leaves] };
}

async function checkAll(evidence: Evidence, file: CheckpointFile | undefined, size: number): Promise<void> {
  const nothing = { accepted: async () => undefined, filed: [] };
  const found = await evidence.check(file === undefined ? [] : [file], nothing, () => undefined);
  if (found.entries !== size || found.findings.length > 0 || found.against.length !== 1)
    throw new Error(`${found.entries} entries, ${found.findings.length} findings`);
}

/** Looks at the process again and again; gives the most memory that it had. */
function watchMemory(): () => number {
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  return () => {
    clearInterval(timer);
    return most;
  };
}
