/**
 * What the view costs as records pile up: the same pages at ten thousand, a hundred thousand and a million entries. As many
 * concerns are open and as much is told of a learner at each size, so that only what should not matter grows.
 */
import { statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { referenceOf } from "../../src/domain/ids.ts";
import type { View } from "../../src/service/ports.ts";
import { openView } from "../../src/view/sqlite.ts";
import { aConcernId, aFolder, dsl, permitted, teacher, zone } from "../build.ts";
import { inMegabytes, inTime, median, quantile, table, timed } from "./figures.ts";
import { concernOf, entriesPerConcern, entriesPerLearner, learnerOf, openConcerns, wordsToFind } from "./years.ts";

const sizes = [10_000, 100_000, 1_000_000];
/** So many entries are taken at once when a register is followed (src/service/following.ts); measured on the last of a size. */
const slice = 100;
const measuredEntries = 10_000;
/** What is only there to fill the view is taken so many at a time, which is faster. */
const filling = 1_000;
const repeats = 15;

const toTriage = permitted(dsl, "see-triage", undefined);
const toSearch = permitted(dsl, "search-records", undefined);
const toOpen = permitted(dsl, "open-concern", { raisedBy: teacher.id });
const toChronology = permitted(dsl, "see-chronology", undefined);

/** What was measured at one size, by what it is called. */
type Measured = ReadonlyMap<string, number>;

/** Prints the tables. Two minutes or so, nearly all of them for filling the view. */
export async function benchView(): Promise<void> {
  using folder = aFolder();
  const file = folder.file("view.sqlite");
  const measured: { readonly times: Measured; readonly spaces: Measured }[] = [];
  let have = 0;
  for (const size of sizes) {
    measured.push(await measure(file, have, size));
    have = size;
  }
  console.log(
    `Medians of ${repeats}. ${openConcerns} concerns are open and ${entriesPerLearner} entries are about the learner at each size:`,
  );
  print(
    measured.map(({ times }) => times),
    inTime,
  );
  console.log("Memory of the whole process, and the size of the file:");
  print(
    measured.map(({ spaces }) => spaces),
    inMegabytes,
  );
}

/** Fills the view in the file from one size to another, and measures it at that. */
async function measure(file: string, from: number, to: number) {
  const times = new Map<string, number>();
  const spaces = new Map<string, number>();
  {
    using view = openView(file, zone);
    const taking = await fill(view, from, to);
    for (const [what, time] of [...(await read(view, to)), ...taking]) times.set(what, time);
    spaces.set("memory", process.memoryUsage.rss());
    times.set("all leaves", await timed(() => view.leaves("learners")));
    spaces.set("memory with all leaves", process.memoryUsage.rss());
  }
  times.set("opening the file", await timed(() => openView(file, zone)[Symbol.dispose]()));
  spaces.set("file", statSync(file).size);
  return { times, spaces };
}

async function fill(view: View, from: number, to: number): Promise<readonly [string, number][]> {
  const taken: number[] = [];
  let row = from;
  let batch: Parameters<View["take"]>[0][number][] = [];
  for (let n = from / entriesPerConcern; n < to / entriesPerConcern; n += 1) {
    for (const entry of concernOf(n)) {
      row += 1;
      batch.push({ entry, itemId: `${row}` });
    }
    const isMeasured = row > to - measuredEntries;
    if (batch.length < (isMeasured ? slice : filling)) continue;
    const time = await timed(() => view.take(batch));
    if (isMeasured) taken.push(time);
    batch = [];
    await setImmediate();
  }
  return [
    [`taking ${slice} entries`, median(taken)],
    ["  the slowest of a hundred such", quantile(taken, 0.99)],
  ];
}

async function read(view: View, size: number): Promise<readonly [string, number][]> {
  const concern = Math.floor(size / entriesPerConcern / 2);
  const { learner, name } = learnerOf(concern);
  const search = (text: string) => () => view.search(toSearch, text, 31);
  const steps: readonly (readonly [string, number, () => readonly unknown[]])[] = [
    ["triage page", openConcerns + 30, () => view.triage(toTriage, 30).concerns],
    ["what is due", openConcerns, () => view.deadlines(toTriage, "2100-01-01")],
    ["chronology of a learner", entriesPerLearner, () => view.chronology(toChronology, learner)],
    ["concern", entriesPerConcern, () => view.concern(toOpen, aConcernId(concern))?.entries ?? []],
    ["search for a name", 31, search(name)],
    ["search for a reference", entriesPerConcern, search(referenceOf(aConcernId(concern)))],
    ["search for a rare word", 1, search(wordsToFind.rare)],
    ["search for a frequent word", 31, search(wordsToFind.common)],
    ["search for two letters", 31, search("ta")],
    ["search for one letter", 31, search("t")],
  ];
  const read: [string, number][] = [];
  for (const [what, least, step] of steps) {
    if (step().length < least) throw new Error(`${what}: too little was read`);
    const each: number[] = [];
    for (let n = 0; n < repeats; n += 1) each.push(await timed(step));
    read.push([what, median(each)]);
  }
  return read;
}

function print(measured: readonly Measured[], inWords: (value: number) => string): void {
  const [first] = measured;
  const last = measured.at(-1);
  table([
    ["entries", ...sizes.map((size) => size.toLocaleString("en-GB")), "growth"],
    ...[...(first?.keys() ?? [])].map((what) => {
      const grown = (last?.get(what) ?? 0) / (first?.get(what) ?? 1);
      return [what, ...measured.map((one) => inWords(one.get(what) ?? 0)), grown.toFixed(2)];
    }),
  ]);
}
