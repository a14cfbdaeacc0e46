/** One's own concern in chat: how far it has come, adding, correcting, being worried (R4.4, R6.3, R17.1). */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { wordsIn } from "../../bot/texts/words.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import type { ConcernReference } from "../../src/domain/ids.ts";
import type { Fields, Received } from "../chat.ts";
import { inSchool, type School, whos } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const { own } = words;

/** The list of the teacher's concerns, with the one that was raised. */
async function listed(school: School) {
  const { reference } = await school.teacher.chat.raise({ seen: "No coat, for the third day." });
  expectAlerts(school, reference);
  await school.teacher.chat.say("my concerns");
  return { reference, list: school.teacher.chat.expectCard(own.title) };
}

/** The card that a press on this message shows, to be pressed on again. */
async function press(school: School, on: Received, title: string, fields: Fields = {}): Promise<Received> {
  return { ...on, ...(await school.teacher.chat.press(on, title, fields)) };
}

/** The form of this name, opened by way of the list. */
async function formOf(school: School, name: string) {
  const { reference, list } = await listed(school);
  const form = await press(school, await press(school, list, own.open(reference)), name);
  return { reference, form };
}

async function entriesOf({ dsl }: School, reference: ConcernReference) {
  const { entries } = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
  return entries.map(({ kind, parts }) => [kind, parts.map(({ label, text }) => `${label}: ${text}`).join("; ")]);
}

/** What others are told of it is told by other tests. */
function ignoreNews(school: School): void {
  for (const { chat } of whos.map((who) => school[who])) {
    for (const title of chat.leftOver) if (!title.startsWith("changed: ")) chat.expectCard(title);
    chat.expectAnyUpdates();
  }
}

describe("one's own concern in chat", () => {
  it(
    "says how far it has come, and nothing of what was written (R4.4)",
    inSchool(async (school) => {
      const { reference, list } = await listed(school);
      expect(list.texts[list.texts.indexOf(reference) + 1]).toContain(own.status.recorded);
      const card = await press(school, list, own.open(reference));
      expect(card.title).toBe(own.heading(reference));
      expect(card.facts).toMatchObject({ [own.statusLabel]: own.status.recorded });
      expect(JSON.stringify(card)).not.toMatch(/coat|Quill|Playground/);
    }),
  );

  it(
    "is added to, and the safeguarding team is told at once where somebody is at risk now (R5.2, R17.1)",
    inSchool(async (school) => {
      const { reference, form } = await formOf(school, own.add);
      const empty = await press(school, form, own.addSend, { text: " " });
      expect(empty.texts).toContain(refusalsInEnglish["account-missing"]);
      const done = await press(school, empty, own.addSend, { text: "He waits at the gate.", atRisk: "yes" });
      expect(done.title).toBe(own.done);
      expectAlerts(school, reference, words.alert.urgentTitle);
      expect((await entriesOf(school, reference)).map(([kind]) => kind)).toEqual(["concern.raised", "account.added"]);
      expect((await press(school, done, own.back)).title).toBe(own.heading(reference));
    }),
  );

  it(
    "is added to once by one form, however late it is pressed again, and twice by two that say the same (R17.1)",
    inSchool(async (school) => {
      const { reference, list } = await listed(school);
      const concern = await press(school, list, own.open(reference));
      const [form, another] = [await press(school, concern, own.add), await press(school, concern, own.add)];
      const text = { text: "He waits at the gate." };
      await press(school, form, own.addSend, text);
      await school.forward({ minutes: 20 });
      expect((await press(school, form, own.addSend, text)).title).toBe(own.done);
      expect(await entriesOf(school, reference)).toHaveLength(2);
      await press(school, another, own.addSend, text);
      expect(await entriesOf(school, reference)).toHaveLength(3);
      const other = await press(school, form, own.addSend, { text: "He waits at the shop." });
      expect(other.texts).toContain(refusalsInEnglish["sent-otherwise"]);
      expect((await press(school, other, own.addSend)).title).toBe(own.done);
      expect(await entriesOf(school, reference)).toHaveLength(4);
    }),
  );

  it(
    "is corrected by choosing what was written by its time; the first words stay (R17.1)",
    inSchool(async (school) => {
      const { reference, form } = await formOf(school, own.correct);
      expect(form.fields).toMatchObject({ of: "1", what: "", why: "" });
      const again = await press(school, form, own.correctSend, { what: "It was Monday." });
      expect(again.fields).toMatchObject({ of: "1", what: "It was Monday." });
      expect(again.texts).toContain(refusalsInEnglish["why-missing"]);
      const done = await press(school, again, own.correctSend, { why: "I looked at the timetable." });
      expect(done.title).toBe(own.done);
      const corrected = "correction: It was Monday.; why: I looked at the timetable.";
      expect((await entriesOf(school, reference)).at(-1)).toEqual(["amendment.recorded", corrected]);
      ignoreNews(school);
    }),
  );

  it(
    "is not corrected where there is nothing of one's own (R17.1)",
    inSchool(async (school) => {
      const { reference, form } = await formOf(school, own.correct);
      for (const of of ["", "2", "999999999", "x"]) {
        const again = await press(school, form, own.correctSend, { of, what: "It was Monday.", why: "So." });
        expect([of, again.texts]).toEqual([of, expect.arrayContaining([refusalsInEnglish["entry-not-yours"]])]);
      }
      expect(await entriesOf(school, reference)).toHaveLength(1);
    }),
  );

  it(
    "takes that its reporter is worried that nothing is being done (R6.3)",
    inSchool(async (school) => {
      const { reference, form } = await formOf(school, own.worry);
      const done = await press(school, form, own.worrySend, { why: "Nobody has spoken with her." });
      expect(done.title).toBe(own.done);
      const worry = ["worry.raised", "why: Nobody has spoken with her."];
      expect((await entriesOf(school, reference)).at(-1)).toEqual(worry);
      ignoreNews(school);
    }),
  );

  it(
    "is opened from its receipt as well",
    inSchool(async (school) => {
      const { reference, card, messageId } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      const shown = await press(school, { ...card, messageId, summary: "" }, words.receipt.more);
      expect(shown.title).toBe(own.heading(reference));
    }),
  );

  it(
    "is nobody else's: to others there is no such concern (R4.4)",
    inSchool(async (school) => {
      const { reference } = await listed(school);
      const { chat } = school.pastoral;
      await chat.say("my concerns");
      const theirs = chat.expectCard(own.title);
      for (const data of [
        { verb: "own.open" },
        { verb: "own.write", what: "correct" },
        { verb: "own.add", text: "x" },
        { verb: "own.correct", of: "1", what: "x", why: "y" },
        { verb: "own.worry", why: "x" },
      ]) {
        const button = { title: "forged", type: "Action.Execute", verb: data.verb, data: { ...data, reference } };
        expect((await chat.press({ ...theirs, buttons: { forged: button } }, "forged")).texts).toEqual([
          words.notThere,
        ]);
      }
      expect(await entriesOf(school, reference)).toHaveLength(1);
    }),
  );

  it(
    "is read in one's own language",
    inSchool(async ({ teacher: { chat } }) => {
      const welsh = wordsIn("cy");
      await chat.say("Cymraeg");
      chat.expectCard(welsh.greeting.title);
      await chat.say("fy mhryderon");
      expect(chat.expectCard(welsh.own.title).texts).toContain(welsh.own.none);
    }),
  );
});
