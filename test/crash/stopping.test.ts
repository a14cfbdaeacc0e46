/** A server that is told to stop keeps a last checkpoint, and is gone within seconds, whatever Graph does (R3.3). */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, vi } from "vitest";
import { openDesk } from "../../src/desk/sqlite.ts";
import type { MortalLantern } from "./mortal-lantern.ts";
import { checkpointsOn } from "./points.ts";
import { openForms, submit } from "./reporter.ts";
import { aSchoolDay, type SchoolDay } from "./school-day.ts";

/** Graph's own patience is 20 seconds for one request. Milliseconds. */
const seconds = 12_000;

it("keeps a last checkpoint on the desk and in the library; while Graph is silent, on the desk, within seconds", {
  timeout: 120_000,
}, async () => {
  await using day = await aSchoolDay();
  const { lantern, graph } = day;
  const raise = await raisingIn(day);
  await raise(2);
  await vi.waitFor(async () => {
    await lantern.anHourPasses();
    expect(checkpointsOn(lantern.folder)).toBe(1);
  }, patience);

  await raise(2);
  await looksAgain(day);
  expect(await lantern.stop()).toBe(0);
  expect(await sizesOn(day)).toEqual([4, 2]);
  expect(await sizesIn(day)).toEqual([2, 4]);

  await lantern.start();
  await raise(2);
  await looksAgain(day);
  graph.control.faults.add({ kind: "silence" });
  await raise(5, 5);
  const began = performance.now();
  expect(await lantern.stop()).toBe(0);
  expect(performance.now() - began).toBeLessThan(seconds);
  expect(await sizesOn(day)).toEqual([6, 4, 2]);

  graph.control.faults.clear();
  await lantern.start();
  await vi.waitFor(async () => expect(await lantern.waiting()).toMatchObject({ unfiled: 0 }), patience);
  expect(await graph.entries()).toHaveLength(11);
  await vi.waitFor(async () => expect(await sizesIn(day)).toEqual([2, 4, 6]), patience);
});

const patience = { timeout: 40_000, interval: 200 };

/** Raises so many concerns, and resolves when they are filed, but for so many. */
async function raisingIn({
  lantern,
  people,
  dsl,
}: SchoolDay): Promise<(count: number, unfiled?: number) => Promise<void>> {
  const forms = [...(await openForms(lantern, people.at(-1) ?? dsl, 11))];
  return async (count, unfiled = 0) => {
    for (const form of forms.splice(0, count)) await submit(lantern, form);
    await vi.waitFor(async () => expect(await lantern.waiting()).toMatchObject({ unfiled }), patience);
  };
}

/** Three more looks at the register, after which all that is filed is settled. There is less than an hour for them, so that no checkpoint is due. */
async function looksAgain({ lantern }: SchoolDay): Promise<void> {
  for (let looks = 0; looks < 3; looks += 1) {
    const before = keptUntil(lantern);
    await vi.waitFor(async () => {
      await lantern.elevenMinutesPass();
      // A look takes its claim anew when it begins, and it begins when the one before is over.
      await vi.waitFor(() => expect(keptUntil(lantern)).not.toBe(before), { timeout: 2_000 });
    }, patience);
  }
}

function keptUntil({ folder }: MortalLantern): unknown {
  using desk = new DatabaseSync(join(folder, "desk.sqlite"), { readOnly: true });
  return desk.prepare("select until from claim where work = 'keeping'").get()?.until;
}

/** The sizes of the checkpoints on the desk of a server that stopped, the newest first. */
async function sizesOn({ lantern }: SchoolDay): Promise<readonly number[]> {
  await using desk = openDesk(`${lantern.folder}/desk.sqlite`);
  return (await desk.checkpoints("learners")).map(({ size }) => size);
}

/** The sizes of those in the library, the smallest first. */
async function sizesIn({ graph }: SchoolDay): Promise<readonly number[]> {
  const paths = await graph.libraryPaths();
  return paths.flatMap((path) => Number(/^checkpoints\/learners\/(\d{9})\.json$/.exec(path)?.[1] ?? Number.NaN) || []);
}
