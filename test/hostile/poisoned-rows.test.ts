/** Rows that a hostile hand puts into a list, to stop Lantern from following its register, or from telling what it saw (R3.3). */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { registerPage } from "../../src/contract/desk-api.ts";
import { keyOf } from "../../src/contract/entries.ts";
import type { Instant } from "../../src/domain/calendar.ts";
import { learnersList, listPlans, registerColumns } from "../../src/register/columns.ts";
import { rowOf } from "../../src/register/row.ts";
import { sealEntry } from "../../src/register/seal.ts";
import { aConcernId, raised } from "../build.ts";
import type { Hand } from "../hand-in-sharepoint.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const soon = { seconds: 31 };

describe("a poisoned row stops nothing, and is told of", () => {
  it.each([22, 200])("whose key has a number of %d digits", async (digits) =>
    inSchool(async (school) => {
      const hand = await handOn(school);
      await hand.insert({ Title: "x", EntryKey: `concern/C-222222#${"9".repeat(digits)}` });
      await school.forward(soon);
      expect(await noticed(school)).toEqual([{ what: "inserted", register: "learners", itemId: "1" }]);
      await followsOn(school);
    })(),
  );

  it.each(["9999-12-31T23:59:59.999Z", "0000-01-01T00:00:00.000Z"] as const)(
    "whose entry, sealed right, was recorded at %s",
    async (recordedAt) =>
      inSchool(async (school) => {
        const hand = await handOn(school);
        const entry = forged(recordedAt);
        await hand.insert(rowOf(entry).fields);
        await school.forward(soon);
        expect(await noticed(school)).toMatchObject([{ what: "inserted", itemId: "1", key: keyOf(entry) }]);
        await followsOn(school);
      })(),
  );

  it(
    "in the list of adults that says it is a learner's: it takes the place of no concern",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      await school.forward(soon);
      const [row] = await (await handOn(school)).rows();
      const adults = await handOn(school, listPlans.adults.displayName);
      const copied = Object.entries(row?.fields ?? {}).filter(([name]) => registerColumns.includes(name));
      await adults.insert(Object.fromEntries(copied));
      await adults.insert(rowOf(forged()).fields);
      await school.forward(soon);
      expect(await noticed(school)).toEqual(
        expect.arrayContaining(["1", "2"].map((itemId) => ({ what: "inserted", register: "adults", itemId }))),
      );
      const next = await school.teacher.chat.raise();
      expectAlerts(school, next.reference);
      await school.forward(soon);
      const { view } = school.lantern.ports;
      expect(view.filedAs("learners", "2")?.key).toBe(`concern/${next.reference}#1`);
      expect([view.filedCount("learners"), view.filedCount("adults")]).toEqual([2, 0]);
      expectAlarms(school);
    }),
  );
});

async function handOn({ handOn: on, forward }: School, list: string = learnersList.displayName): Promise<Hand> {
  await forward(soon);
  const hand = await on(list);
  if (hand === undefined) throw new Error("there is no such list");
  return hand;
}

function forged(recordedAt?: Instant) {
  const entry = raised(recordedAt === undefined ? {} : { recordedAt });
  return sealEntry({ stream: aConcernId(700), head: undefined }, entry, new Uint8Array(32));
}

async function noticed({ dsl }: School): Promise<readonly object[]> {
  const { noticed: all } = await dsl.desk.read(registerPage, "/api/register");
  return all.map(({ finding }) => finding);
}

/** What comes to the list after the row is followed, and what is done to it is told of. */
async function followsOn(school: School): Promise<void> {
  const hand = await handOn(school);
  await hand.insert({ Title: "another" });
  await school.forward({ minutes: 3 });
  expect(await noticed(school)).toHaveLength(2);
  expect(school.events.filter(({ event }) => event === "fault")).toEqual([]);
  expectAlarms(school);
}

function expectAlarms({ dsl, principal }: School): void {
  for (const { chat } of [dsl, principal])
    while (chat.leftOver.includes(words.alarm.title)) chat.expectCard(words.alarm.title);
}
