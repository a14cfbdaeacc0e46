/**
 * Two servers on one list and one desk in Azurite, both at work at once, one of which is killed in the middle: every concern is
 * there once, whichever of them took it, and neither takes the other's work for tampering (R3.1, R3.3).
 */
import { expect, it, vi } from "vitest";
import { type ConcernPage, concernPage, triagePage } from "../../src/contract/desk-api.ts";
import { startAzurite } from "../desk/azurite.ts";
import { seededRandom } from "../seeded-random.ts";
import { expectAllOnce, expectEverybodyTold, formsFor, raiseAll, type Way } from "./burst.ts";
import type { MortalLantern } from "./mortal-lantern.ts";
import { expectWholeRegister } from "./register-check.ts";
import { aSchoolDay, type SchoolDay } from "./school-day.ts";

const formsEach = 5;

it("two servers share a list and a desk, and one of them dies in the middle of a burst", {
  timeout: 180_000,
}, async () => {
  await using azurite = await startAzurite();
  await using day = await aSchoolDay({ storage: azurite.connection });
  const { lantern: one, graph, dsl } = day;
  const other = await day.another({ sameTeams: true });
  const forms = await formsFor(day, formsEach);

  const [receipts] = await Promise.all([
    raiseAll({ forms, dsl, way: (n) => waysOf(one, other)[n % 4] ?? waysOf(one, other)[0] }),
    killOnce(day, other),
  ]);
  // What the dead one had taken on is the others' when its time is over.
  await Promise.all([one.anHourPasses(), other.anHourPasses()]);
  for (const server of [one, other])
    await vi.waitFor(async () => expect(await server.waiting()).toMatchObject({ unfiled: 0, setAside: 0 }), patience);
  await vi.waitFor(() => expectEverybodyTold(day, receipts), patience);
  expectAllOnce(await graph.entries(), forms, receipts);

  await vi.waitFor(async () => {
    const [ours, theirs] = await Promise.all([one, other].map((server) => seenBy(day, server, [...receipts.keys()])));
    expect(theirs).toEqual(ours);
    expect(ours?.every(({ filed }) => filed)).toBe(true);
  }, patience);
  await expectWholeRegister(day, [one, other]);
  for (const server of [one, other]) expect(await server.stop()).toBe(0);
});

const patience = { timeout: 60_000, interval: 500 };

/** A form goes to one server, to the other, or to both at once; what follows on it goes to the other one. */
function waysOf(one: MortalLantern, other: MortalLantern): readonly [Way, ...Way[]] {
  return [
    { raise: [one, other], later: one },
    { raise: [one], later: other },
    { raise: [other, one], later: other },
    { raise: [other], later: one },
  ];
}

/** Kills a server when half of the concerns are accepted, at a moment that chance chooses, and starts it again. */
async function killOnce({ next }: SchoolDay, server: MortalLantern): Promise<void> {
  await next("entry-accepted", formsEach * 4);
  await new Promise((resolve) => setTimeout(resolve, seededRandom("two servers").fraction() * 60));
  await server.kill();
  await server.start();
}

/** What the DSL sees of each concern through one server, and that nothing waits for a decision beside them. */
async function seenBy(
  { dsl }: SchoolDay,
  server: MortalLantern,
  references: readonly string[],
): Promise<readonly Omit<ConcernPage, "now">[]> {
  const desk = server.desk(dsl);
  const { rows } = await desk.read(triagePage, "/api/triage");
  expect(rows.map(({ reference }) => reference).sort()).toEqual(references.toSorted());
  return Promise.all(
    references.map(async (reference) => {
      const { now: _, ...page } = await desk.read(concernPage, `/api/concerns/${reference}`);
      return page;
    }),
  );
}
