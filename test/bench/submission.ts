/**
 * What one submission costs. Lantern stands beside a bot that does nothing, each in a process of its own, turn by turn.
 */
import { gatherAccessNotes } from "../../src/service/access-log.ts";
import { quantile, table } from "./figures.ts";
import { type Bot, type Rivals, startRivals } from "./rivals.ts";

const warmUps = 60;
const counted = 20;
const pairs = 300;
const rounds = 6;
/** How often Graph is looked at while it is waited for. Milliseconds. */
const look = 100;
const roundLongest = 2_000;
const roundMost = 100;

/** Prints the tables. */
export async function benchSubmission(): Promise<void> {
  await using rivals = await startRivals();
  for (let n = 0; n < warmUps; n += 1) await turn(rivals, n);
  await graphTrips(rivals);
  await latency(rivals);
  await throughput(rivals);
}

/** Both once, each going first every other time, while nothing else goes on in either. */
async function turn(
  { lantern, bare, settled }: Rivals,
  n: number,
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const first = await (n % 2 === 0 ? bare : lantern)();
  if (n % 2 === 1) await settled();
  const second = await (n % 2 === 0 ? lantern : bare)();
  await settled();
  return n % 2 === 0 ? { theirs: first, ours: second } : { theirs: second, ours: first };
}

async function graphTrips(rivals: Rivals): Promise<void> {
  await untilQuiet(rivals);
  for (let n = 0; n < counted; n += 1) {
    await rivals.lantern();
    await rivals.settled();
  }
  const asked = Map.groupBy(await untilQuiet(rivals), (request) => request);
  console.log(`Graph round trips of ${counted} submissions, one after another (the target is 1 each for the register;`);
  console.log("the notes of who raised them travel by the batch):");
  table([
    ["request", "in all", "each"],
    ...[...asked].map(([request, { length }]) => [request, `${length}`, (length / counted).toFixed(2)]),
  ]);
}

/** Everything that Graph is asked until it was not asked for longer than notes are gathered. */
async function untilQuiet({ graphRequests }: Rivals): Promise<readonly string[]> {
  const asked: string[] = [];
  for (let silent = 0; silent < 1.5 * gatherAccessNotes; silent += look) {
    await new Promise((resolve) => setTimeout(resolve, look));
    const fresh = await graphRequests();
    if (fresh.length > 0) silent = 0;
    asked.push(...fresh);
  }
  return asked;
}

async function latency(rivals: Rivals): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < pairs; n += 1) {
    const took = await turn(rivals, n);
    ours.push(took.ours);
    theirs.push(took.theirs);
  }
  console.log(`From the press to the receipt, ${pairs} of each by turns, nothing else going on:`);
  const row = (name: string, part: number) => {
    const [a, b] = [quantile(ours, part), quantile(theirs, part)];
    return [name, `${a.toFixed(2)} ms`, `${b.toFixed(2)} ms`, `${(a - b).toFixed(2)} ms`, (a / b).toFixed(2)];
  };
  table([["", "Lantern", "bare bot", "difference", "ratio"], row("median", 0.5), row("p95", 0.95)]);
}

async function throughput({ lantern, bare, settled }: Rivals): Promise<void> {
  const rows: string[][] = [];
  for (const width of [1, 8, 32]) {
    const ours: Burst[] = [];
    const theirs: Burst[] = [];
    for (let round = 0; round < rounds; round += 1) {
      if (round % 2 === 0) theirs.push(await burst(bare, width, async () => undefined));
      ours.push(await burst(lantern, width, settled));
      if (round % 2 === 1) theirs.push(await burst(bare, width, async () => undefined));
    }
    const ratios = ours.map(({ answered }, round) => answered / (theirs[round]?.answered ?? 0));
    const [a, end, b] = [
      ours.map((one) => one.answered),
      ours.map((one) => one.done),
      theirs.map((one) => one.answered),
    ];
    rows.push([
      `${width}`,
      ...[a, end, b].map((rates) => quantile(rates, 0.5).toFixed(0)),
      quantile(ratios, 0.5).toFixed(2),
    ]);
  }
  console.log(
    `Submissions per second, by how many at once: medians of ${rounds} bursts of each by turns. The second column`,
  );
  console.log("counts until all is filed and everybody told:");
  table([["at once", "Lantern", "to the end", "bare bot", "ratio"], ...rows]);
}

/** Submissions per second of one burst: until they were answered, and until everything that follows was done. */
interface Burst {
  readonly answered: number;
  readonly done: number;
}

/** So many at once for a while; `end` is waited for afterwards, so that one rival's work is not the other's trouble. */
async function burst(bot: Bot, width: number, end: () => Promise<void>): Promise<Burst> {
  const from = performance.now();
  let begun = 0;
  const worker = async () => {
    while (begun < roundMost && performance.now() - from < roundLongest) {
      begun += 1;
      await bot();
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  const answered = perSecond(begun, performance.now() - from);
  await end();
  return { answered, done: perSecond(begun, performance.now() - from) };
}

function perSecond(count: number, milliseconds: number): number {
  return (count * 1000) / milliseconds;
}
