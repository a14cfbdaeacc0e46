/** A form that was begun in chat is kept for a day and offered again, and is in no register and no log. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { learnersList } from "../../src/register/columns.ts";
import { draftFor, forgetOldDrafts, keepDraft, keepQuotation, quotationFor } from "../../src/service/drafts.ts";
import { aForm, instant, start, teacher, uuid } from "../build.ts";
import { type Received, somethingSeen } from "../chat.ts";
import { people } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { openBench } from "./bench.ts";
import { expectAlerts } from "./outcomes.ts";

const { form, draft, greeting, receipt } = words;
const told = "He is bleeding, by the bins.";

/** What the greeting says of a form that was begun; undefined where it says nothing. */
async function offered({ teacher: { chat } }: School): Promise<{ greeting: Received; said: string | undefined }> {
  await chat.say("hello");
  const card = chat.expectCard(greeting.title);
  return { greeting: card, said: card.texts.find((text) => text.startsWith("You began a form")) };
}

/** Types what happened, and leaves the form that comes. */
async function typeAndLeave({ teacher: { chat } }: School): Promise<Received> {
  await chat.say(told);
  const card = chat.expectCard(form.title);
  expect(card.fields.seen).toBe(told);
  return card;
}

async function goOn({ teacher: { chat } }: School, from: Received): Promise<Received> {
  await chat.submit(from, draft.goOn);
  return chat.expectCard(form.title);
}

function kept({ lantern }: School) {
  return lantern.ports.desk.draftOf(`staff/${people.teacher.id}`);
}

describe("a form that was begun in chat", () => {
  it(
    "is offered again after a restart, and sent from there it is one concern; no message keeps the words",
    inSchool(async (school) => {
      const left = await typeAndLeave(school);
      await school.restart();
      const { greeting: offer, said } = await offered(school);
      expect(said).toBe("You began a form at 09:40 and have not sent it.");
      const again = await goOn(school, offer);
      expect(again.fields).toEqual(left.fields);
      const { reference, card } = await school.teacher.chat.send(again, { seen: told });
      expectAlerts(school, reference);
      expect(school.teacher.chat.expectUpdate(left.messageId).facts).toEqual(card.facts);
      expect((await offered(school)).said).toBeUndefined();
      expect(await school.rowsOf(learnersList.displayName)).toHaveLength(1);
    }),
  );

  it(
    "and came back with something to mend is continued by whoever asks for a form, with all that was filled in",
    inSchool(async (school) => {
      const { chat } = school.teacher;
      const first = await chat.openForm();
      const filled = { ...somethingSeen, atRisk: "" };
      expect((await chat.press(first, form.submit, filled)).texts).toContain(form.refused);
      await school.restart();
      const again = await chat.openForm();
      expect(again.fields).toMatchObject(filled);
      expect(again.texts).toContain("You began a form at 09:40 and have not sent it.");
      const { reference } = await chat.send(again, { atRisk: "no" });
      expectAlerts(school, reference);
      expect(chat.expectUpdate(first.messageId).title).toBe(receipt.title);
    }),
  );

  it(
    "or looked through for its wording is kept as well",
    inSchool(async (school) => {
      const { chat } = school.teacher;
      const checked = await chat.press(await chat.openForm(), form.check, somethingSeen);
      expect(checked.fields).toMatchObject(somethingSeen);
      expect((await kept(school))?.text.seen).toBe(somethingSeen.seen);
    }),
  );

  it("is offered until a day has gone by since its writer last had it in hand, and then it is gone from the desk", async () => {
    await using bench = openBench();
    const { ports, clock } = bench;
    const begun = { text: aForm(), typed: false, quotes: false, onlyTyped: false };
    await keepDraft(ports, teacher.id, begun);
    await clock.forward({ minutes: 60 });
    await keepDraft(ports, teacher.id, begun);
    await clock.forward({ minutes: 24 * 60 });
    await forgetOldDrafts(ports);
    expect(await draftFor(ports, teacher.id)).toMatchObject({ begunAt: start, keptAt: instant(60) });
    await clock.forward({ seconds: 1 });
    expect(await draftFor(ports, teacher.id)).toBeUndefined();
    await forgetOldDrafts(ports);
    expect(await ports.desk.draftOf(teacher.id)).toBeUndefined();
  });

  it("and so is the message that it was opened from, with the form and no longer (R4.2)", async () => {
    await using bench = openBench();
    const { ports, clock } = bench;
    const quoted = { text: "No coat.", author: "Ana Bell", at: start, link: "" };
    const submissionKey = uuid(1);
    expect(await keepQuotation(ports, teacher.id, { submissionKey, quoted })).toBe(true);
    await clock.forward({ minutes: 24 * 60 });
    await forgetOldDrafts(ports);
    expect(await quotationFor(ports, teacher.id, submissionKey)).toEqual(quoted);
    await clock.forward({ seconds: 1 });
    expect(await quotationFor(ports, teacher.id, submissionKey)).toBeUndefined();
    await forgetOldDrafts(ports);
    expect(await ports.desk.quotationOf(teacher.id, submissionKey)).toBeUndefined();
  });

  it("keeps nobody waiting for a desk that does not answer, or cannot keep it", async () => {
    await using bench = openBench();
    const { ports, clock, events } = bench;
    const silent = { ...ports, desk: { ...ports.desk, draftOf: () => new Promise<undefined>(() => undefined) } };
    const asked = draftFor(silent, teacher.id);
    await clock.forward({ seconds: 1 });
    expect(await asked).toBeUndefined();
    const broken = { ...ports, desk: { ...ports.desk, draftOf: () => Promise.reject(new Error("secret: Ada")) } };
    expect(await draftFor(broken, teacher.id)).toBeUndefined();
    expect(JSON.stringify(events)).toMatch(/"where":"draft"/);
    expect(JSON.stringify(events)).not.toMatch(/Ada/);
  });

  it(
    "makes way for a new one, if its writer wants that, and is offered no more",
    inSchool(async (school) => {
      await typeAndLeave(school);
      const { greeting: offer } = await offered(school);
      await school.teacher.chat.submit(offer, draft.startAnew);
      expect(school.teacher.chat.expectCard(form.title).fields).toMatchObject({ seen: "", where: "" });
      expect((await offered(school)).said).toBeUndefined();
    }),
  );

  it(
    "and filled in does not make way for a message that was only typed, which stands in the chat anyway",
    inSchool(async (school) => {
      const { chat } = school.teacher;
      await chat.press(await chat.openForm(), form.check, somethingSeen);
      await typeAndLeave(school);
      const { greeting: offer } = await offered(school);
      expect((await goOn(school, offer)).fields).toMatchObject(somethingSeen);
    }),
  );

  it(
    "is offered to nobody else, and stands in no register, no notice and no log",
    inSchool(async (school) => {
      await typeAndLeave(school);
      await school.dsl.chat.say("hello");
      expect(school.dsl.chat.expectCard(greeting.title).texts.join()).not.toContain("You began");
      await school.forward({ minutes: 2 });
      expect(await school.rowsOf(learnersList.displayName)).toEqual([]);
      expect(JSON.stringify(school.events)).not.toMatch(/bleeding|bins/);
    }),
  );
});

describe("hints on the wording of a form (R4.3)", () => {
  it(
    "come with the form that a typed message opens, repeat nothing of it, and keep nobody from sending it",
    inSchool(async (school) => {
      const { chat } = school.teacher;
      await chat.say("He is clearly depressed. I asked him whether his uncle had shaken him.");
      const card = chat.expectCard(form.title);
      expect(card.texts.join(" ")).toMatch(/A diagnosis/);
      expect(card.texts.join(" ")).not.toContain("shaken");
      const { seen = "" } = card.fields;
      const { reference } = await chat.send(card, { seen });
      expectAlerts(school, reference);
    }),
  );

  it(
    "come when they are asked for, also on what is missing, and say so when there are none",
    inSchool(async (school) => {
      const { chat } = school.teacher;
      const opened = await chat.openForm();
      const missing = await chat.press(opened, form.check, { ...somethingSeen, where: "", time: "" });
      expect(missing.texts.join(" ")).toMatch(/Not said yet/);
      const none = await chat.press(opened, form.check, somethingSeen);
      expect(none.texts).toContain(form.noHints);
      expect(none.texts.join(" ")).not.toMatch(/Hints for a clear record/);
    }),
  );
});
