/** A hand in SharePoint, past Lantern (R3.3): noticed by the next look, named, and told to the DSL and the principal. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { registerPage } from "../../src/contract/desk-api.ts";
import { learnersList } from "../../src/register/columns.ts";
import type { Hand } from "../hand-in-sharepoint.ts";
import { inSchool, type School, untilCheckpoint } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const soon = { seconds: 31 };

/** The DSL and the principal have one alarm each, and nobody else has any. */
function expectAlarm({ dsl, principal }: School, records: number): void {
  for (const { chat } of [dsl, principal]) {
    const card = chat.expectCard(words.alarm.title, { [words.alarm.records]: String(records) });
    expect(card.summary).toBe(words.alarm.summary);
    expect(JSON.stringify(card)).not.toMatch(/Ada|coat|C-[2-9A-Z]{6}/);
  }
}

async function noticed({ dsl }: School): Promise<readonly object[]> {
  const { noticed: all } = await dsl.desk.read(registerPage, "/api/register");
  return all.map(({ finding }) => finding);
}

/** A school with one concern, filed and seen, and a hand in its list. */
function withAHand(story: (school: School, parts: Parts) => Promise<void>): () => Promise<void> {
  return inSchool(async (school) => {
    const { reference } = await school.teacher.chat.raise();
    expectAlerts(school, reference);
    await school.forward(soon);
    const hand = await school.handOn(learnersList.displayName);
    const [row] = (await hand?.rows()) ?? [];
    if (hand === undefined || row === undefined) throw new Error("the concern has no row");
    await story(school, { reference, hand, itemId: row.id });
  });
}

interface Parts {
  readonly reference: string;
  readonly hand: Hand;
  readonly itemId: string;
}

describe("a record that was touched in SharePoint is noticed at once", () => {
  it(
    "when its words were changed",
    withAHand(async (school, { reference, hand, itemId }) => {
      await hand.change(itemId, { Body: "{}" });
      await school.forward(soon);
      expectAlarm(school, 1);
      const key = `concern/${reference}#1`;
      expect(await noticed(school)).toEqual([{ what: "edited", register: "learners", itemId, key }]);
    }),
  );

  it(
    "when only the summary that people read there was changed",
    withAHand(async (school, { reference, hand, itemId }) => {
      await hand.change(itemId, { Summary: "Nothing happened." });
      await school.forward(soon);
      expectAlarm(school, 1);
      expect(await noticed(school)).toMatchObject([{ what: "edited", key: `concern/${reference}#1` }]);
    }),
  );

  it(
    "when it was removed",
    withAHand(async (school, { reference, hand, itemId }) => {
      await hand.remove(itemId);
      await school.forward(soon);
      expectAlarm(school, 1);
      const key = `concern/${reference}#1`;
      expect(await noticed(school)).toEqual([{ what: "removed", register: "learners", itemId, key }]);
      // What Lantern knew, the DSL can still read.
      expect((await school.dsl.desk.get(`/api/concerns/${reference}`)).status).toBe(200);
    }),
  );

  it(
    "when it was changed and changed back, which an older version does that is restored",
    withAHand(async (school, { hand, itemId }) => {
      const [before] = await hand.rows();
      await hand.change(itemId, { Summary: "Nothing happened." });
      await hand.change(itemId, { Summary: String(before?.fields.Summary) });
      await school.forward(soon);
      expectAlarm(school, 1);
      expect(await noticed(school)).toMatchObject([{ what: "restored", itemId }]);
    }),
  );

  it(
    "when a row was slipped in that Lantern did not write",
    withAHand(async (school, { hand }) => {
      await hand.insert({ Title: "A record", EntryKey: "concern/C-222222#1", Stream: "concern/C-222222" });
      await school.forward(soon);
      expectAlarm(school, 1);
      expect(await noticed(school)).toMatchObject([{ what: "inserted" }]);
    }),
  );

  it(
    "when it was removed and Graph has forgotten how far it had told",
    withAHand(async (school, { reference, hand, itemId }) => {
      await hand.remove(itemId);
      school.graph.expireDeltaTokens();
      await school.forward(soon);
      expectAlarm(school, 1);
      expect(await noticed(school)).toMatchObject([{ what: "removed", itemId, key: `concern/${reference}#1` }]);
    }),
  );

  it(
    "and nothing is said when Graph has forgotten and all is as it was",
    withAHand(async (school) => {
      school.graph.expireDeltaTokens();
      await school.forward(soon);
      expect(await noticed(school)).toEqual([]);
    }),
  );

  it(
    "once, however often it is looked at again, and after a restart",
    withAHand(async (school, { hand, itemId }) => {
      await hand.remove(itemId);
      await school.forward({ minutes: 3 });
      await school.restart();
      await school.forward({ minutes: 3 });
      expectAlarm(school, 1);
    }),
  );
});

describe("checkpoints", () => {
  it(
    "are kept on the desk, in the library and, the first of a day, in the leadership's channel, where they name nobody",
    withAHand(async (school) => {
      await school.forward(untilCheckpoint);
      const { registers } = await school.dsl.desk.read(registerPage, "/api/register");
      expect(registers).toMatchObject([{ register: "learners", entries: 1, checkpoints: 1, newest: { size: 1 } }, {}]);
      const posts = school.principal.chat.posts.filter(({ title }) => title === words.checkpoint.title);
      expect(posts.map(({ texts }) => texts.join("\n"))).toContainEqual(
        expect.stringContaining(registers[0]?.newest?.note.split("\n")[2] ?? "no root"),
      );
      expect(JSON.stringify(posts)).not.toMatch(/Ada|coat/);
    }),
  );

  it(
    "find what was rewritten so well that every seal and every link is right",
    withAHand(async (school, { hand, itemId }) => {
      await school.forward(untilCheckpoint);
      // What Lantern cannot see at once, because it was down when it happened.
      await school.restart(async () => {
        await hand.remove(itemId);
      });
      await school.dsl.desk.post("/api/register/check", {});
      await school.settled();
      await school.forward(soon);
      expect(await noticed(school)).toMatchObject([{ what: "removed", itemId }]);
      expectAlarm(school, 1);
    }),
  );
});
