/** What was asked once a concern was recorded, and what became of the answers (R4.2, R5.1, R10.1). */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { learnerPage } from "../../src/contract/learner-page.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import type { Fields, Received } from "../chat.ts";
import { learners } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const { details } = words;
const ben = `learner/${learners.ben.id}`;

interface Asked {
  readonly reference: ConcernReference;
  /** The receipt as it stands in the chat. */
  readonly receipt: Received;
}

/** Raises a concern that leaves something to ask. */
async function raise(school: School, fields: Fields): Promise<Asked> {
  const { reference, card, messageId } = await school.teacher.chat.raise(fields);
  expectAlerts(school, reference);
  return { reference, receipt: { ...card, messageId, summary: words.receipt.summary } };
}

async function add({ teacher: { chat } }: School, { receipt }: Asked, fields: Fields) {
  const shown = await chat.press(receipt, details.add, fields);
  expect(chat.expectUpdate(receipt.messageId)).toMatchObject(shown);
  return shown;
}

async function partsOf({ dsl }: School, { reference }: Asked) {
  const { entries } = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
  return entries.map(({ kind, parts }) => [kind, parts.map(({ label, text }) => `${label}: ${text}`)]);
}

describe("a receipt asks for what its kind needs, and the answers stand beside the first account", () => {
  it(
    "an injury: how it was explained and what was done for it (R4.2)",
    inSchool(async (school) => {
      const asked = await raise(school, { category: "injury" });
      expect(Object.keys(asked.receipt.fields)).toEqual(["explanation", "firstAid"]);
      const shown = await add(school, asked, { explanation: "She said she fell.", platform: "not asked" });
      expect(shown.texts).toContain(details.added);
      expect(shown.fields).toEqual({});
      expect(await partsOf(school, asked)).toEqual([
        ["concern.raised", []],
        ["account.added", ["explanation: She said she fell."]],
      ]);
    }),
  );

  it(
    "a learner with recorded needs: what changed and how they communicate (R10.1)",
    inSchool(async (school) => {
      const asked = await raise(school, { learner: ben });
      expect(Object.keys(asked.receipt.fields)).toEqual(["observedChange", "howTheyCommunicate"]);
      await add(school, asked, { howTheyCommunicate: "With his board." });
      expect((await partsOf(school, asked))[1]).toEqual(["account.added", ["communicates: With his board."]]);
    }),
  );

  it(
    "a late one: why, and nothing is refused without a reason (R5.1)",
    inSchool(async (school) => {
      const asked = await raise(school, { day: "2026-11-20" });
      expect(Object.keys(asked.receipt.fields)).toEqual(["lateReason"]);
      await add(school, asked, { lateReason: "I was off sick." });
      expect(await partsOf(school, asked)).toEqual([
        ["concern.raised", ["late: no-reason"]],
        ["account.added", ["late-reason: I was off sick."]],
      ]);
    }),
  );

  it(
    "one between learners: who else was involved, who then has it in their chronology too (R4.2)",
    inSchool(async (school) => {
      const asked = await raise(school, { category: "child-on-child" });
      await add(school, asked, { involved: ben, involvedElse: "a boy from the other school" });
      const { subjects } = await school.dsl.desk.read(concernPage, `/api/concerns/${asked.reference}`);
      expect(subjects).toMatchObject([
        { name: learners.ada.name },
        { name: learners.ben.name, part: "involved" },
        { described: "a boy from the other school", part: "involved" },
      ]);
      const { rows } = await school.dsl.desk.read(learnerPage, `/api/learners/${learners.ben.id}/chronology`);
      expect(rows.map(({ entry }) => entry.kind)).toEqual(["concern.raised", "account.added"]);
    }),
  );
});

describe("the questions", () => {
  it(
    "are none where the kind asks for nothing",
    inSchool(async (school) => {
      const { receipt } = await raise(school, {});
      expect(Object.keys(receipt.buttons)).toEqual([words.receipt.more]);
    }),
  );

  it(
    "may be left, or answered with nothing: then nothing is added and nothing more is asked",
    inSchool(async (school) => {
      const asked = await raise(school, { category: "injury,online" });
      expect((await add(school, asked, {})).fields).toEqual({});
      expect(await partsOf(school, asked)).toHaveLength(1);
    }),
  );

  it(
    "answered twice are told once, and what is new the second time is added",
    inSchool(async (school) => {
      const asked = await raise(school, { category: "injury,online" });
      const first = { explanation: "She fell." };
      for (const fields of [first, first, { ...first, platform: "A game" }, { platform: "A game" }]) {
        await school.teacher.chat.press(asked.receipt, details.add, fields);
        school.teacher.chat.expectAnyUpdates();
      }
      expect((await partsOf(school, asked)).slice(1)).toEqual([
        ["account.added", ["explanation: She fell."]],
        ["account.added", ["platform: A game"]],
      ]);
    }),
  );

  it(
    "come back with every word where one answer is too long, and nothing is added",
    inSchool(async (school) => {
      const asked = await raise(school, { category: "disclosure" });
      const said = "Thank you for telling me.";
      const long = await school.teacher.chat.press(asked.receipt, details.add, { saidToLearner: "x".repeat(10_001) });
      expect(long.texts).toContain(details.refused);
      expect(long.fields.saidToLearner).toHaveLength(10_000);
      expect(await partsOf(school, asked)).toHaveLength(1);
      await add(school, asked, { saidToLearner: said });
      expect((await partsOf(school, asked))[1]).toEqual(["account.added", [`said-to-learner: ${said}`]]);
    }),
  );

  it(
    "are nobody else's to answer: to others there is no such concern",
    inSchool(async (school) => {
      const asked = await raise(school, { category: "injury" });
      const { chat } = school.pastoral;
      const form = await chat.openForm();
      const button = { title: details.add, type: "Action.Execute", verb: "concern.add-details" };
      const data = { verb: button.verb, reference: asked.reference };
      const forged = { ...form, buttons: { [details.add]: { ...button, data } }, fields: {} };
      expect((await chat.press(forged, details.add, { explanation: "No." })).texts).toEqual([words.notThere]);
      expect(await partsOf(school, asked)).toHaveLength(1);
    }),
  );

  it(
    "survive a restart between the receipt and the answer",
    inSchool(async (school) => {
      const asked = await raise(school, { category: "injury" });
      await school.restart();
      await add(school, asked, { firstAid: "Cold pack." });
      expect((await partsOf(school, asked))[1]).toEqual(["account.added", ["first-aid: Cold pack."]]);
    }),
  );
});
