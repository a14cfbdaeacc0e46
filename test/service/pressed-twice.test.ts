/** A person presses twice, changes their words, or two people do the same thing at the same moment. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage, triagePage } from "../../src/contract/desk-api.ts";
import { type Received, referenceOn, somethingSeen } from "../chat.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts, expectInHand, filed } from "./outcomes.ts";

describe("the same form, sent again", () => {
  it(
    "is the same concern: one record, one alert, one reference (R4.2)",
    inSchool(async (school) => {
      const { teacher, dsl } = school;
      const form = await teacher.chat.openForm();
      const first = await teacher.chat.send(form);
      const second = await teacher.chat.press(form, words.form.submit, somethingSeen);
      expect(second).toEqual(first.card);
      expectAlerts(school, first.reference);
      expect((await page(school, first.reference)).entries).toHaveLength(1);
      expect((await dsl.desk.read(triagePage, "/api/triage")).rows).toHaveLength(1);
      expect(school.events).toContainEqual({ event: "repeated-submit", concern: `concern/${first.reference}` });
    }),
  );

  it(
    "twice at the same moment, is still one concern",
    inSchool(async (school) => {
      const { teacher } = school;
      const form = await teacher.chat.openForm();
      const pressed = await Promise.all(
        [1, 2, 3, 4].map(() => teacher.chat.press(form, words.form.submit, somethingSeen)),
      );
      const references = new Set(pressed.map(referenceOn));
      expect(references.size).toBe(1);
      const [reference = ""] = references;
      expectAlerts(school, reference);
      expect((await page(school, reference)).entries).toHaveLength(1);
      teacher.chat.expectUpdates(form.messageId);
    }),
  );

  it(
    "with other words, adds those words to the same concern: what a person wrote is not dropped (R17.1)",
    inSchool(async (school) => {
      const { teacher } = school;
      const form = await teacher.chat.openForm();
      const { reference } = await teacher.chat.send(form);
      expectAlerts(school, reference);
      await school.forward({ minutes: 4 });
      const changed = { ...somethingSeen, seen: "She had a coat, but it was her brother's." };
      expect(referenceOn(await teacher.chat.press(form, words.form.submit, changed))).toBe(reference);
      const { entries } = await page(school, reference);
      expect(entries).toMatchObject([
        { kind: "concern.raised", account: { seen: somethingSeen.seen }, recordedAt: "2026-11-24T09:40:00.000Z" },
        { kind: "account.added", text: "She had a coat, but it was her brother's.", atRisk: false },
      ]);
      expect(filed(school)).toEqual([`concern/${reference}#1`, `concern/${reference}#2`]);
    }),
  );

  it(
    "now saying that somebody is at risk, alerts again, urgently (R5.2)",
    inSchool(async (school) => {
      const { teacher, dsl } = school;
      const form = await teacher.chat.openForm();
      const { reference } = await teacher.chat.send(form);
      expectAlerts(school, reference);
      const shown = await teacher.chat.press(form, words.form.submit, { ...somethingSeen, atRisk: "yes" });
      expect(shown.texts).toContain(words.receipt.inPerson);
      expectAlerts(school, reference, words.alert.urgentTitle);
      const { rows } = await dsl.desk.read(triagePage, "/api/triage");
      expect(rows).toMatchObject([{ reference, atRisk: true }]);
    }),
  );

  it(
    "by another person, from a copied card, is that person's own concern (R4.4)",
    inSchool(async (school) => {
      const { teacher, pastoral } = school;
      const theirs = await teacher.chat.openForm();
      const { reference } = await teacher.chat.send(theirs);
      expectAlerts(school, reference);
      const own = await pastoral.chat.openForm();
      const copied: Received = { ...own, buttons: theirs.buttons };
      const other = await pastoral.chat.send(copied);
      expect(other.reference).not.toBe(reference);
      expectAlerts(school, other.reference);
    }),
  );
});

describe("two people at the same moment", () => {
  it(
    "acknowledge: one has it, and nobody is told of an error",
    inSchool(async (school) => {
      const { dsl, deputy } = school;
      const { reference } = await school.teacher.chat.raise();
      const alerts = expectAlerts(school, reference);
      const shown = await Promise.all([
        dsl.chat.press(alerts.dsl, words.alert.acknowledge),
        deputy.chat.press(alerts.deputy, words.alert.acknowledge),
      ]);
      const { alert } = words;
      expect(shown.map(({ texts }) => texts[1]).toSorted()).toEqual([alert.others, alert.yours].toSorted());
      expectInHand(school, alerts);
      expect((await page(school, reference)).entries.map(({ kind }) => kind)).toEqual([
        "concern.raised",
        "concern.acknowledged",
      ]);
    }),
  );

  it(
    "decide: the second judgement is refused, because its author had not read the first (R7.1)",
    inSchool(async (school) => {
      const { dsl, deputy, teacher } = school;
      const { reference } = await teacher.chat.raise();
      const alerts = expectAlerts(school, reference);
      const decision = { threshold: "monitoring", rationale: "Once, and explained.", vulnerability: "", actions: [] };
      const path = `/api/concerns/${reference}/triage`;
      const answers = await Promise.all([dsl, deputy].map(({ desk }) => desk.post(path, { ...decision, basedOn: 1 })));
      await school.settled();
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.json).toMatchObject({ refused: "changed-meanwhile" });
      teacher.chat.expectCard(words.reviewed.title(reference));
      expectInHand(school, alerts);
      expect((await page(school, reference)).entries).toHaveLength(2);
    }),
  );

  it(
    "raise different concerns: each has a reference of its own",
    inSchool(async (school) => {
      const { teacher, pastoral } = school;
      const [one, other] = await Promise.all([teacher.chat.raise(), pastoral.chat.raise()]);
      expect(one.reference).not.toBe(other.reference);
      for (const { reference } of [one, other]) expectAlerts(school, reference);
    }),
  );
});

function page({ dsl }: School, reference: string) {
  return dsl.desk.read(concernPage, `/api/concerns/${reference}`);
}
