/** Questions and other news in chat: what arrives says nothing of the record, and a question is shown to whoever asks for it. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { ownReceipt, ownWorries } from "../../src/contract/own-concern.ts";
import { people } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const { question, questionAnswered, actionGiven, worry, news } = words;

async function raisedIn(school: School): Promise<string> {
  const { reference } = await school.teacher.chat.raise();
  expectAlerts(school, reference);
  return reference;
}

const worked = (school: School, reference: string, command: object) =>
  school.dsl.desk.done(concernPage, `/api/concerns/${reference}/work`, command);
const ask = (school: School, reference: string, asked: string, to: "teacher" | "pastoral" = "pastoral") =>
  worked(school, reference, { do: "ask-question", to: `staff/${people[to].id}`, question: asked });

describe("a question in chat (R6.1, R10.1)", () => {
  it(
    "is shown when it is asked for, answered there, and makes way for a receipt",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      await ask(school, reference, "How does **Ada** say no?");
      const { chat } = school.pastoral;
      const told = chat.expectCard(question.title(reference));
      expect(told.summary).toBe(question.summary);
      expect(JSON.stringify(told)).not.toMatch(/Ada/);
      const shown = await chat.press(told, question.show);
      expect(shown.texts).toContain("How does **Ada** say no?");
      const empty = await chat.press({ ...told, ...shown }, question.send, { answer: " " });
      expect(empty.texts).toContain(words.form.refused);
      const done = await chat.press({ ...told, ...empty }, question.send, { answer: "She turns her board over." });
      expect(done.texts).toEqual([question.answered, question.answeredBody(reference)]);
      const answered = school.dsl.chat.expectCard(questionAnswered.title(reference));
      expect(JSON.stringify(answered)).not.toMatch(/board/);
      const { entries } = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(entries.at(-1)).toMatchObject({ kind: "question.answered", via: "chat" });
    }),
  );

  it(
    "is shown again for whoever remembers more; several are shown one after another, the oldest first",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      await ask(school, reference, "The first?");
      await school.forward({ minutes: 1 });
      await ask(school, reference, "The second?");
      const { chat } = school.pastoral;
      const [told] = [chat.expectCard(question.title(reference)), chat.expectCard(question.title(reference))];
      for (const [i, text] of ["The first?", "The second?", "The second?"].entries()) {
        const shown = await chat.press(told, question.show);
        expect(shown.texts).toContain(text);
        await chat.press({ ...told, ...shown }, question.send, { answer: `Answer ${i}.` });
        school.dsl.chat.expectCard(questionAnswered.title(reference));
      }
    }),
  );

  it(
    "shows nothing to somebody to whom the card was passed on, or whom nobody asked",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      await ask(school, reference, "How does she say no?");
      const told = school.pastoral.chat.expectCard(question.title(reference));
      const greeting = await school.teacher.chat.openForm();
      const passed = { ...told, messageId: greeting.messageId };
      const shown = await school.teacher.chat.press(passed, question.show);
      expect(shown.texts).toEqual([question.none]);
      const asked = await school.pastoral.chat.press(told, question.show);
      const forged = { ...passed, ...asked, messageId: greeting.messageId };
      expect((await school.teacher.chat.press(forged, question.send, { answer: "So." })).texts).toEqual([
        question.none,
      ]);
    }),
  );
});

describe("other news in chat says that there is something, and nothing of it (R18.1)", () => {
  it(
    "of an action, to whoever is to do it (R7.1)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      const owner = `staff/${people.pastoral.id}`;
      await worked(school, reference, { do: "add-action", what: "Meet with Ada", owner, due: "2026-11-27" });
      const told = school.pastoral.chat.expectCard(actionGiven.title, { [actionGiven.reference]: reference });
      expect(JSON.stringify(told)).not.toMatch(/Ada|Meet/);
      expect(Object.keys(told.buttons)).toEqual([actionGiven.open]);
    }),
  );

  it(
    "of a worry, to the DSL and the principal, and of its answer to whoever was worried (R6.3)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      const raise = { do: "raise-worry", why: "A week has gone by, and Ada is hungry." };
      await school.teacher.desk.done(ownReceipt, `/api/my-concerns/${reference}/work`, raise);
      const [lead, principal] = [school.dsl, school.principal].map(({ chat }) =>
        chat.expectCard(worry.title, { [worry.reference]: reference }),
      );
      expect(JSON.stringify([lead, principal])).not.toMatch(/Ada|hungry/);
      expect(lead?.texts).toContain(worry.lead);
      expect(principal?.texts).toContain(worry.principal);
      expect(Object.keys(principal?.buttons ?? {})).toEqual([]);
      await worked(school, reference, { do: "answer-worry", of: 2, answer: "We meet on Friday." });
      school.teacher.chat.expectCard(news["worry-answered"](reference));
      expect(await school.teacher.desk.read(ownWorries, "/api/my-worries")).toMatchObject([
        { reference, seq: 2, why: raise.why, answers: [{ text: "We meet on Friday." }] },
      ]);
      expect(await school.pastoral.desk.read(ownWorries, "/api/my-worries")).toEqual([]);
    }),
  );

  it(
    "of what there is to know, to whoever raised the concern (R7.1)",
    inSchool(async (school) => {
      const reference = await raisedIn(school);
      const decision = { threshold: "monitoring", rationale: "Once.", vulnerability: "", actions: [] };
      const path = `/api/concerns/${reference}/triage`;
      const first = { ...decision, reporterToKnow: "We have spoken with Ada.", basedOn: 1 };
      await school.dsl.desk.done(concernPage, path, first);
      const told = school.teacher.chat.expectCard(words.reviewed.title(reference));
      expect(told.texts).toContain(words.reviewed.toKnow);
      const later = { ...decision, reporterToKnow: "Ada’s aunt will ring you.", basedOn: 2 };
      await school.dsl.desk.done(concernPage, path, later);
      const again = school.teacher.chat.expectCard(news["to-know"](reference));
      expect(JSON.stringify([told, again])).not.toMatch(/Ada|aunt/);
      for (const { chat } of [school.dsl, school.deputy]) chat.expectAnyUpdates();
    }),
  );
});
