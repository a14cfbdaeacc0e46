/** What a member of staff sees and does of their own, and what stays hidden from them (R4.4, R6.3, R17.1). */
import { describe, expect, it } from "vitest";
import { concernPage } from "../../src/contract/desk-api.ts";
import { ownConcernPage, ownQuestions, ownReceipt } from "../../src/contract/own-concern.ts";
import { aToldBodyMap } from "../body-maps.ts";
import { somethingSeen } from "../chat.ts";
import { people } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const decision = {
  threshold: "early-help",
  rationale: "Zorya is on the plan already.",
  vulnerability: "",
  actions: [],
  reporterToKnow: "We have spoken with her. Please keep an eye on lunch.",
};

async function raisedIn(school: School): Promise<string> {
  const { reference } = await school.teacher.chat.raise();
  expectAlerts(school, reference);
  return reference;
}

const worked = (school: School, reference: string, command: object) =>
  school.dsl.desk.done(concernPage, `/api/concerns/${reference}/work`, command);
const own = (school: School, reference: string, command: object) =>
  school.teacher.desk.done(ownReceipt, `/api/my-concerns/${reference}/work`, command);
const seenBy = (school: School, who: "teacher" | "dsl", reference: string) =>
  school[who].desk.read(ownConcernPage, `/api/my-concerns/${reference}`);

/** What arrives in chats here is another test's affair. */
async function hushed(school: School): Promise<void> {
  await school.settled();
  for (const { chat } of [school.teacher, school.pastoral, school.dsl, school.deputy, school.principal])
    chat.expectAnything();
}

describe("one's own concern", () => {
  it(
    "shows its reporter what they wrote and are to know, and nothing that anybody else wrote (R4.4)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      await worked(school, reference, { do: "add-account", text: "Zorya told me more." });
      await worked(school, reference, { do: "change-tags", added: ["zorya"], removed: [] });
      await school.dsl.desk.done(concernPage, `/api/concerns/${reference}/triage`, { ...decision, basedOn: 2 });
      await own(school, reference, { do: "add-account", text: "She ate today." });
      const page = await seenBy(school, "teacher", reference);
      expect(page).toMatchObject({
        reference,
        status: "reviewed",
        reporterToKnow: decision.reporterToKnow,
        entries: [
          { kind: "concern.raised", account: { seen: somethingSeen.seen } },
          { kind: "account.added", text: "She ate today." },
        ],
        correctable: [1, 5],
      });
      expect(JSON.stringify(page)).not.toMatch(/zorya/i);
      await hushed(school);
    }),
  );

  it(
    "is added to, drawn on and corrected by its reporter, and the original stands beside it (R17.1)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      const occurred = { day: "2026-11-24", time: "09:15" };
      await own(school, reference, { do: "add-account", text: "She came back.", occurred });
      await own(school, reference, { do: "record-body-map", map: aToldBodyMap(), occurred });
      expectAlerts(school, reference);
      const { recordedAt } = await own(school, reference, { do: "amend", of: 2, what: "At ten.", why: "I looked." });
      expect(recordedAt).toBe(school.clock.now());
      const { entries } = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(entries).toMatchObject([
        { kind: "concern.raised" },
        { kind: "account.added", text: "She came back." },
        { kind: "body-map.recorded", author: people.teacher.name },
        { kind: "amendment.recorded", of: 2, author: people.teacher.name },
      ]);
      expect((await seenBy(school, "teacher", reference)).correctable).toEqual([1, 2, 3]);
    }),
  );

  it(
    "is not corrected where somebody else wrote, and what is refused says why (R17.1)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      await worked(school, reference, { do: "add-account", text: "Zorya told me more." });
      const path = `/api/my-concerns/${reference}/work`;
      const refused = async (command: object) => (await school.teacher.desk.post(path, command)).json;
      const amendment = { do: "amend", what: "So.", why: "Why." };
      for (const of of [2, 9])
        expect(await refused({ ...amendment, of })).toMatchObject({ refused: "entry-not-yours", field: "of" });
      expect(await refused({ ...amendment, of: 1, what: "" })).toMatchObject({ refused: "amendment-missing" });
      expect(await refused({ do: "add-account", text: " " })).toMatchObject({ refused: "account-missing" });
      expect(await refused({ do: "raise-worry", why: "" })).toMatchObject({ refused: "worry-missing" });
      expect((await school.teacher.desk.post(path, { do: "close", rationale: "Over.", basedOn: 1 })).status).toBe(400);
    }),
  );

  it(
    "takes a worry, and shows what was answered (R6.3)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      await own(school, reference, { do: "raise-worry", why: "A week has gone by." });
      const page = await worked(school, reference, { do: "answer-worry", of: 2, answer: "We meet on Friday." });
      expect(page.work.worries).toMatchObject([{ seq: 2, answeredAt: page.now }]);
      expect((await seenBy(school, "teacher", reference)).worries).toMatchObject([
        { seq: 2, why: "A week has gone by.", answers: [{ text: "We meet on Friday." }] },
      ]);
      await hushed(school);
    }),
  );

  it(
    "is the reporter's, and no page for the DSL, who has the whole record (R4.4)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      expect((await school.dsl.desk.get(`/api/my-concerns/${reference}`)).status).toBe(404);
    }),
  );

  it(
    "is opened again by what its reporter adds, and its review is due anew (R5.3)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      const path = `/api/concerns/${reference}`;
      await school.dsl.desk.done(concernPage, `${path}/triage`, { ...decision, basedOn: 1 });
      await worked(school, reference, { do: "close", rationale: "Nothing further.", basedOn: 2 });
      await hushed(school);
      await own(school, reference, { do: "add-account", text: "It happened again." });
      expectAlerts(school, reference);
      expect(await school.dsl.desk.read(concernPage, path)).toMatchObject({
        status: "recorded",
        reviewDueAt: "2026-11-25T09:40:00.000Z",
        may: { acknowledge: true, triage: true },
      });
    }),
  );
});

describe("a question to somebody who did not raise the concern (R6.1, R10.1)", () => {
  it(
    "is all that they see of it, with its reference, and their answer is on the record",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      const question = { do: "ask-question", to: `staff/${people.pastoral.id}`, question: "How does she say no?" };
      await worked(school, reference, question);
      const asked = await school.pastoral.desk.read(ownQuestions, "/api/my-questions");
      expect(asked).toEqual([
        {
          reference,
          seq: 2,
          question: question.question,
          askedBy: people.dsl.name,
          askedAt: school.clock.now(),
        },
      ]);
      const answer = `/api/my-questions/${reference}/2/answer`;
      expect((await school.pastoral.desk.post(answer, { answer: " " })).json).toMatchObject({
        refused: "answer-missing",
      });
      await school.pastoral.desk.done(ownReceipt, answer, { answer: "She turns the board over." });
      expect(await school.pastoral.desk.read(ownQuestions, "/api/my-questions")).toMatchObject([
        { answeredAt: school.clock.now() },
      ]);
      const { entries, work } = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(entries.at(-1)).toMatchObject({ kind: "question.answered", of: 2, author: people.pastoral.name });
      expect(work.questions).toMatchObject([{ toName: people.pastoral.name, answeredAt: school.clock.now() }]);
      for (const path of [`/api/my-concerns/${reference}`, `/api/concerns/${reference}`])
        expect((await school.pastoral.desk.get(path)).status).toBe(404);
      await hushed(school);
    }),
  );

  it(
    "is answered by nobody else, not even the DSL who asked it",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      await worked(school, reference, { do: "ask-question", to: `staff/${people.pastoral.id}`, question: "When?" });
      for (const who of ["teacher", "dsl", "principal"] as const) {
        const path = `/api/my-questions/${reference}/2/answer`;
        expect((await school[who].desk.post(path, { answer: "On Monday." })).status).toBe(404);
      }
      await hushed(school);
    }),
  );

  it(
    "lets them correct their answer, and say that they are worried, without a look at the record (R17.1, R6.3)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      await worked(school, reference, { do: "ask-question", to: `staff/${people.pastoral.id}`, question: "When?" });
      const { desk } = school.pastoral;
      const path = `/api/my-concerns/${reference}/work`;
      expect((await desk.post(path, { do: "raise-worry", why: "I see her daily." })).status).toBe(404);
      await desk.done(ownReceipt, `/api/my-questions/${reference}/2/answer`, { answer: "On Monday." });
      await desk.done(ownReceipt, path, { do: "amend", of: 3, what: "On Tuesday.", why: "I looked." });
      await desk.done(ownReceipt, path, { do: "raise-worry", why: "I see her daily." });
      expect((await desk.post(path, { do: "add-account", text: "More." })).status).toBe(404);
      await hushed(school);
    }),
  );
});
