/**
 * Never twice, never lost: Lantern is killed in the middle of its work, by the machine's own `kill -9`, and started again on
 * the same folder. LANTERN_SEED chooses the moments and LANTERN_KILLS says how many; both stand in the test's title.
 */
import { describe, expect, it, vi } from "vitest";
import { openDesk } from "../../src/desk/sqlite.ts";
import { seededRandom } from "../seeded-random.ts";
import { expectAllOnce, expectEverybodyTold, formsFor, raiseAll, reporters } from "./burst.ts";
import type { MortalLantern } from "./mortal-lantern.ts";
import { checkpointsOn, type Point, points, pointsOf } from "./points.ts";
import { expectWholeRegister } from "./register-check.ts";
import { type Form, openForms, submit } from "./reporter.ts";
import { aSchoolDay, type SchoolDay } from "./school-day.ts";

const seed = process.env.LANTERN_SEED ?? "1";
const kills = Number(process.env.LANTERN_KILLS ?? "20");
/** So that there is always something under way. */
const formsEach = Math.ceil((kills * 10) / reporters);
/** The last concern before which a kill may be planned: what is under way then goes on for long enough. */
const lastMoment = formsEach * reporters * 0.85;
/** As many starts of the whole server, on a machine that has other things to do. */
const limit = { timeout: 60_000 + kills * 6_000 };

describe("killed at any moment, Lantern has every concern that it gave a receipt for, and has it once (R3.1)", () => {
  it(`at ${kills} moments of a burst of ${reporters * formsEach} submissions (seed ${seed})`, limit, async () => {
    await using day = await aSchoolDay();
    const { lantern, graph, dsl } = day;
    const forms = await formsFor(day, formsEach);
    const underWay = new Set<Form>();
    const way = () => ({ raise: [lantern], later: lantern });
    const [receipts, struck] = await Promise.all([
      raiseAll({ forms, dsl, way, underWay }),
      killAtRandom(day, underWay),
    ]);
    expect(struck).toHaveLength(kills);
    tell(struck);

    await nothingToFile(lantern);
    await vi.waitFor(() => expectEverybodyTold(day, receipts), 60_000);
    expectAllOnce(await graph.entries(), forms, receipts);
    await expectWholeRegister(day);

    expect(await lantern.stop()).toBe(0);
    await using desk = openDesk(`${lantern.folder}/desk.sqlite`);
    expect(await desk.unfiled()).toEqual([]);
    expect(await desk.nextNoticeDue()).toBeUndefined();
    expect(await desk.findings()).toEqual([]);
    // A long run meets every point of the work, or it has not tried.
    if (kills >= 200) expect(points.filter((point) => !struck.some((at) => at.has(point)))).toEqual([]);
  });

  it("after the receipt, while Graph cannot be reached", limit, async () => {
    await using day = await aSchoolDay();
    const { lantern, graph } = day;
    const form = await oneForm(day);
    await graph.control.goDown();
    const reference = await submit(lantern, form);
    await lantern.kill();
    await lantern.start();
    expect(await lantern.waiting()).toMatchObject({ unfiled: 1 });
    expect(await submit(lantern, form)).toBe(reference);
    await graph.control.comeBack();
    await nothingToFile(lantern);
    expect((await graph.entries()).map(({ stream }) => stream)).toEqual([`concern/${reference}`]);
  });

  it("after SharePoint had the row and before the desk knew", limit, async () => {
    await using day = await aSchoolDay();
    const { lantern, graph } = day;
    const form = await oneForm(day);
    const gate = Promise.withResolvers<void>();
    const held = graph.control.delayNext(gate.promise, { method: "POST", path: /\/items$/, after: "commit" });
    const reference = await submit(lantern, form);
    await held;
    expect(await lantern.waiting()).toMatchObject({ unfiled: 1 });
    await lantern.kill();
    gate.resolve();
    await lantern.start();
    await nothingToFile(lantern);
    expect((await graph.entries()).map(({ stream }) => stream)).toEqual([`concern/${reference}`]);
  });
});

/**
 * Kills the server when so many concerns were accepted and a little later still, now and then while it starts or when an hour
 * has just passed and a checkpoint is due. Gives the points of the work that each death struck.
 */
async function killAtRandom(day: SchoolDay, underWay: ReadonlySet<Form>): Promise<readonly ReadonlySet<Point>[]> {
  const { lantern, acceptedAtLeast } = day;
  const { fraction } = seededRandom(`kill ${seed}`);
  const upTo = (most: number) => Math.floor(fraction() * most);
  const moments = Array.from({ length: kills }, () => upTo(lastMoment)).sort((a, b) => a - b);
  const struck: ReadonlySet<Point>[] = [];
  while (struck.length < kills) {
    await acceptedAtLeast(moments[struck.length] ?? 0);
    const isDue = fraction() < 0.3;
    const checkpointsBefore = isDue ? checkpointsOn(lantern.folder) : undefined;
    if (isDue) {
      const kept = day.next("checkpoint-kept");
      await lantern.anHourPasses();
      // Half of the time before it is kept, as may be, and half of the time not before it is, unless nothing new is to be kept.
      await Promise.race([kept, later(fraction() < 0.5 ? 5_000 : upTo(200))]);
    }
    await later(upTo(isDue ? 20 : 60));
    const death = { underWay: [...underWay], checkpointsBefore };
    await lantern.kill();
    struck.push(await pointsOf(day, death));
    if (struck.length < kills && fraction() < 0.2)
      struck.push(new Set((await lantern.startAndKill(upTo(1500))) ? ["starting"] : []));
    await lantern.start();
  }
  return struck;
}

/** How many deaths struck each point; one may strike several, because much is under way at once. */
function tell(struck: readonly ReadonlySet<Point>[]): void {
  const lines = points.map((point) => {
    const count = struck.filter((at) => at.has(point)).length;
    return `  ${String(count).padStart(4)}  ${point}\n`;
  });
  process.stdout.write(`${struck.length} deaths struck the work at these points:\n${lines.join("")}`);
}

/** The killer's own timer: it chooses a moment inside the work, and nothing is waited for by it. */
function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function oneForm({ lantern, people, dsl }: SchoolDay): Promise<Form> {
  const [form] = await openForms(lantern, people.at(-1) ?? dsl, 1);
  if (form === undefined) throw new Error("no form came");
  return form;
}

async function nothingToFile(lantern: MortalLantern): Promise<void> {
  await vi.waitFor(async () => expect(await lantern.waiting()).toMatchObject({ unfiled: 0, setAside: 0 }), 40_000);
}
