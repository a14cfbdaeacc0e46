/** The journey of a concern, from the first word in a chat to the reporter who is told that it was read. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage, ownConcerns, triagePage } from "../../src/contract/desk-api.ts";
import { referenceOn, somethingSeen } from "../chat.ts";
import { learners, people } from "../little-school.ts";
import { inSchool } from "../school.ts";

const decision = { threshold: "early-help", rationale: "Third time this week.", vulnerability: "", actions: [] };

describe("a concern travels", () => {
  it(
    "from a teacher's chat to the DSL's desk, and its reporter is told (R4, R5.2, R5.3, R7.1)",
    inSchool(async ({ teacher, dsl, deputy, forward }) => {
      const receipt = await teacher.chat.raise();
      expect(receipt.card.texts).toContain(words.receipt.next);

      const alert = dsl.chat.expectCard(words.alert.title);
      expect(referenceOn(alert)).toBe(receipt.reference);
      expect(alert.summary).toBe(words.alert.summary);
      const colleague = deputy.chat.expectCard(words.alert.title, { Reference: receipt.reference });
      await forward({ minutes: 3 });
      const shown = await dsl.chat.press(alert, words.alert.acknowledge);
      expect(shown.texts).toContain(words.alert.yours);
      expect(dsl.chat.expectUpdate(alert.messageId).texts).toContain(words.alert.yours);
      expect(deputy.chat.expectUpdate(colleague.messageId).texts).toContain(words.alert.others);

      const path = `/api/concerns/${receipt.reference}`;
      const page = await dsl.desk.read(concernPage, path);
      expect(page).toMatchObject({
        status: "read",
        acknowledged: { at: "2026-11-24T09:43:00.000Z", by: people.dsl.name },
        raisedBy: people.teacher.name,
        entries: [{ kind: "concern.raised", account: { seen: somethingSeen.seen } }, { kind: "concern.acknowledged" }],
        filed: true,
        may: { acknowledge: false, triage: true },
      });

      await forward({ minutes: 20 });
      const decided = await dsl.desk.done(concernPage, `${path}/triage`, { ...decision, basedOn: page.newest });
      expect(decided).toMatchObject({ status: "reviewed", threshold: "early-help", filed: false });
      await forward({ seconds: 1 });
      expect(dsl.chat.expectUpdate(alert.messageId).texts).toContain(words.alert.reviewed);
      expect(deputy.chat.expectUpdate(colleague.messageId).texts).toContain(words.alert.reviewed);
      const told = teacher.chat.expectCard(words.reviewed.title(receipt.reference));
      expect(told.texts).toEqual([words.reviewed.title(receipt.reference), words.reviewed.body]);
      expect(await teacher.desk.read(ownConcerns, "/api/my-concerns")).toEqual([
        { reference: receipt.reference, recordedAt: "2026-11-24T09:40:00.000Z", status: "reviewed" },
      ]);
    }),
  );

  it(
    "at risk: the alert is urgent, and the reporter is asked to speak to somebody now (R5.2)",
    inSchool(async ({ teacher, pastoral, dsl, deputy }) => {
      const calm = await pastoral.chat.raise();
      const { card, reference } = await teacher.chat.raise({ atRisk: "yes" });
      expect(card.texts).toContain(words.receipt.inPerson);
      for (const { chat } of [dsl, deputy]) {
        expect(chat.expectCard(words.alert.urgentTitle, { Reference: reference }).summary).toBe(
          words.alert.urgentSummary,
        );
        chat.expectCard(words.alert.title, { Reference: calm.reference });
      }
      const { rows } = await dsl.desk.read(triagePage, "/api/triage");
      expect(rows.map((row) => row.reference)).toEqual([reference, calm.reference]);
    }),
  );

  it(
    "raised by the DSL herself: she and the deputy on duty are alerted like anybody",
    inSchool(async ({ dsl, deputy }) => {
      const { reference } = await dsl.chat.raise();
      const alerts = [dsl, deputy].map(({ chat }) => chat.expectCard(words.alert.title, { Reference: reference }));
      const page = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      await dsl.desk.done(concernPage, `/api/concerns/${reference}/triage`, { ...decision, basedOn: page.newest });
      dsl.chat.expectCard(words.reviewed.title(reference));
      dsl.chat.expectUpdate(alerts[0]?.messageId ?? "");
      deputy.chat.expectUpdate(alerts[1]?.messageId ?? "");
    }),
  );

  it(
    "acknowledged by one, it is in hand for the other",
    inSchool(async ({ teacher, dsl, deputy }) => {
      const { reference } = await teacher.chat.raise();
      const hers = dsl.chat.expectCard(words.alert.title);
      const his = deputy.chat.expectCard(words.alert.title);
      await deputy.chat.press(his, words.alert.acknowledge);
      expect(deputy.chat.expectUpdate(his.messageId).texts).toContain(words.alert.yours);
      const inHand = dsl.chat.expectUpdate(hers.messageId);
      expect(inHand.texts).toContain(words.alert.others);
      expect(Object.keys(inHand.buttons)).toEqual([words.alert.open]);
      // Her other device has not been told yet.
      expect((await dsl.chat.press(hers, words.alert.acknowledge)).texts).toContain(words.alert.others);
      const { entries, acknowledged } = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(entries.map(({ kind }) => kind)).toEqual(["concern.raised", "concern.acknowledged"]);
      expect(acknowledged?.by).toBe(people.deputy.name);
    }),
  );
});

describe("the form", () => {
  it(
    "holds what was typed, and the receipt says that the message may be deleted (R4.3)",
    inSchool(async ({ teacher, dsl, deputy }) => {
      const form = await teacher.chat.openForm("Ada came in with a bruise on her wrist");
      expect(form.fields.seen).toBe("Ada came in with a bruise on her wrist");
      const { seen: _, ...fields } = somethingSeen;
      const shown = await teacher.chat.press(form, words.form.submit, { seen: form.fields.seen ?? "", ...fields });
      expect(shown.texts).toContain(words.receipt.typed);
      teacher.chat.expectUpdate(form.messageId);
      for (const { chat } of [dsl, deputy]) chat.expectCard(words.alert.title);
    }),
  );

  it(
    "comes back with what is wrong beside its field and every word kept, and nothing is recorded (R4.3)",
    inSchool(async ({ teacher, dsl }) => {
      const form = await teacher.chat.openForm();
      const { learner } = somethingSeen;
      const fields = { ...somethingSeen, seen: " ", ownWords: "Mum’s asleep.", day: "2027-01-01", atRisk: "" };
      const again = await teacher.chat.press(form, words.form.submit, fields);
      expect(again.texts).toContain(words.form.refused);
      expect(again.fields).toMatchObject({ learner, ownWords: "Mum’s asleep.", day: "2027-01-01" });
      expect((await dsl.desk.read(triagePage, "/api/triage")).rows).toEqual([]);
    }),
  );

  it(
    "sent by a client that knows Action.Submit only becomes the receipt too",
    inSchool(async ({ teacher, dsl, deputy }) => {
      const form = await teacher.chat.openForm();
      await teacher.chat.submit(form, words.form.submit, somethingSeen);
      // Once as the answer, and once by the notice that would have told it had the server died in between.
      for (const _ of ["answer", "notice"])
        expect(teacher.chat.expectUpdate(form.messageId).title).toBe(words.receipt.title);
      for (const { chat } of [dsl, deputy]) chat.expectCard(words.alert.title);
    }),
  );

  it(
    "finds learners by the beginnings of their names (R4.3)",
    inSchool(async ({ teacher }) => {
      const value = { dataset: "learners", queryText: "qui", queryOptions: { top: 15, skip: 0 } };
      const { body } = await teacher.chat.client.invoke("application/search", value);
      expect(body).toMatchObject({
        value: { results: [{ title: "Ada Quill · 12B", value: `learner/${learners.ada.id}` }] },
      });
    }),
  );

  it(
    "takes somebody who is not in the school's list, in the reporter's words (R4.3)",
    inSchool(async ({ teacher, dsl, deputy }) => {
      const { reference } = await teacher.chat.raise({ learner: "", someoneElse: "A visitor's child in a red coat" });
      for (const { chat } of [dsl, deputy]) chat.expectCard(words.alert.title);
      const { subjects } = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(subjects).toEqual([{ described: "A visitor's child in a red coat" }]);
    }),
  );
});
