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
/** How many forms are new in each life, so that there is always something under way. */
const newForms = 10;
const formsEach = Math.ceil((kills * newForms) / reporters);
/** As many starts of the whole server, on a machine that has other things to do. */
const limit = { timeout: 60_000 + kills * 6_000 };

describe("killed at any moment, Lantern has every concern that it gave a receipt for, and has it once (R3.1)", () => {
  it(`at ${kills} moments of a burst of ${reporters * formsEach} submissions (seed ${seed})`, limit, async () => {
    await using day = await aSchoolDay();
    const { lantern, graph, dsl } = day;
    const forms = await formsFor(day, formsEach);
    const underWay = new Set<Form>();
    const way = () => ({ raise: [lantern], later: lantern });
    const { turn, nextLife } = openTurns();
    const [receipts, struck] = await Promise.all([
      raiseAll({ forms, dsl, way, underWay, turn }),
      killAtRandom(day, underWay, nextLife),
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

/** The forms of a life and those of the two after it may be submitted: the burst lasts for as long as the killing. */
function openTurns(): { readonly turn: (n: number) => Promise<void>; readonly nextLife: (life: number) => void } {
  let now = 0;
  let next = Promise.withResolvers<void>();
  return {
    turn: async (n) => {
      while (n >= (now + 3) * newForms) await next.promise;
    },
    nextLife: (life) => {
      now = life;
      next.resolve();
      next = Promise.withResolvers();
    },
  };
}

/** What a death waits for in its life, some times over and a little longer. */
const occasions = ["entry-accepted", "entry-filed", "notice-sent"] as const;

/**
 * Kills the server again and again, in the middle of what chance chooses, now and then when an hour has just passed and a
 * checkpoint is due, or while it starts. Gives the points of the work that each death struck.
 */
async function killAtRandom(
  day: SchoolDay,
  underWay: ReadonlySet<Form>,
  nextLife: (life: number) => void,
): Promise<readonly ReadonlySet<Point>[]> {
  const { lantern } = day;
  const { fraction } = seededRandom(`kill ${seed}`);
  const upTo = (most: number) => Math.floor(fraction() * most);
  const struck: ReadonlySet<Point>[] = [];
  while (struck.length < kills) {
    nextLife(struck.length);
    const checkpointsBefore = fraction() < 0.3 ? checkpointsOn(lantern.folder) : undefined;
    if (checkpointsBefore === undefined)
      await Promise.race([day.next(occasions[upTo(3)] ?? occasions[0], 1 + upTo(10)), later(patience)]);
    else await untilCheckpoint(day, fraction() < 0.5 ? patience : upTo(100));
    await later(upTo(40));
    const death = { underWay: [...underWay], checkpointsBefore };
    await lantern.kill();
    struck.push(await pointsOf(day, death));
    if (struck.length < kills && fraction() < 0.2)
      struck.push(new Set((await lantern.startAndKill(upTo(1500))) ? ["starting"] : []));
    await lantern.start();
  }
  nextLife(kills);
  return struck;
}

/** Hours pass in the midst of the work, and a checkpoint is due; it is waited for, but each time for so many milliseconds at most. */
async function untilCheckpoint({ lantern, next }: SchoolDay, most: number): Promise<void> {
  const kept = next("checkpoint-kept").then(() => true);
  const isKept = () => Promise.race([kept, later(most).then(() => false)]);
  const hasFiled = () => expect(lantern.output).toContain("entry-filed");
  await vi.waitFor(hasFiled, { timeout: patience }).catch(() => undefined);
  await lantern.anHourPasses();
  if (await isKept()) return;
  // A look that was under way lost its patience in that hour; the next one will not.
  await lantern.anHourPasses();
  await isKept();
}

/** For how long a death waits for its occasion, where nothing of the kind is to do. Milliseconds. */
const patience = 5_000;

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
