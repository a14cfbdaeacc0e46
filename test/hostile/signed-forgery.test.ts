/** What somebody wrote into the list is never signed as Lantern's own: a later check would pass it as such ever after (R3.3). */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { registerPage } from "../../src/contract/desk-api.ts";
import { isConcernReference } from "../../src/domain/ids.ts";
import { learnersList } from "../../src/register/columns.ts";
import { rowOf } from "../../src/register/row.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { noticeFindings } from "../../src/service/noticing.ts";
import { checkWhole } from "../../src/service/whole-check.ts";
import { aConcernId, raised } from "../build.ts";
import type { Hand } from "../hand-in-sharepoint.ts";
import { inSchool, type School, untilCheckpoint } from "../school.ts";
import { openEvidenceBench } from "../service/evidence-bench.ts";
import { expectAlerts } from "../service/outcomes.ts";

describe("what Lantern did not write is not signed", () => {
  it(
    "where a row was slipped in between two checkpoints, sealed as well as can be",
    inSchool(async (school) => {
      await aConcernOf(school);
      await school.forward(untilCheckpoint);
      await (await handOf(school)).insert(rowOf(forged(aConcernId(700))).fields);
      await school.forward({ minutes: 1 });
      await aConcernOf(school);
      await school.forward({ minutes: 130 });
      expect(await school.lantern.ports.desk.leaves("learners", 9)).toMatchObject([{ itemId: 1 }, { itemId: 3 }]);
      const { findings } = await checkWhole(school.lantern.ports);
      expect(findings).toEqual([{ what: "inserted", register: "learners", itemId: "2", key: "concern/C-2222SC#1" }]);
      expectAlarms(school);
    }),
  );

  it(
    "where a row that no checkpoint covers was written anew while the view was lost: it is told of without being asked",
    inSchool(async (school) => {
      await aConcernOf(school);
      await school.forward(untilCheckpoint);
      const reference = await aConcernOf(school);
      await school.forward({ seconds: 31 });
      const hand = await handOf(school);
      await school.restart(async () => {
        for (const suffix of ["", "-wal", "-shm"]) rmSync(join(school.folder, `view.sqlite${suffix}`), { force: true });
        if (!isConcernReference(reference)) throw new Error("no reference");
        await hand.change("2", rowOf(forged(`concern/${reference}`)).fields);
      });
      await school.forward({ minutes: 130 });
      const edited = { what: "edited", register: "learners", itemId: "2", key: `concern/${reference}#1` };
      expect(await noticed(school)).toEqual([edited]);
      expect(await school.lantern.ports.desk.leaves("learners", 9)).toMatchObject([{ itemId: 1 }]);
      expect((await checkWhole(school.lantern.ports)).findings).toEqual([edited]);
      expectAlarms(school);
    }),
  );
});

it("as many strange rows as a list can hold are told of before anybody waits for it", { timeout: 30_000 }, async () => {
  await using on = openEvidenceBench();
  const strange = (from: number) =>
    Array.from(
      { length: 20_000 },
      (_, i) => ({ what: "inserted", register: "learners", itemId: `${from + i}` }) as const,
    );
  await noticeFindings(on.ports, strange(1));
  const began = performance.now();
  await noticeFindings(on.ports, strange(10_001));
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await on.ports.desk.findings()).toHaveLength(30_000);
});

async function aConcernOf(school: School): Promise<string> {
  const { reference } = await school.teacher.chat.raise();
  expectAlerts(school, reference);
  return reference;
}

async function handOf({ handOn }: School): Promise<Hand> {
  const hand = await handOn(learnersList.displayName);
  if (hand === undefined) throw new Error("there is no such list");
  return hand;
}

function forged(stream: ReturnType<typeof aConcernId>) {
  return sealEntry({ stream, head: undefined }, raised(), new Uint8Array(32));
}

async function noticed({ dsl }: School): Promise<readonly object[]> {
  const { noticed: all } = await dsl.desk.read(registerPage, "/api/register");
  return all.map(({ finding }) => finding);
}

function expectAlarms({ dsl, principal }: School): void {
  for (const { chat } of [dsl, principal])
    while (chat.leftOver.includes(words.alarm.title)) chat.expectCard(words.alarm.title);
}
