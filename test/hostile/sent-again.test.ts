/** An answer is lost on the way, and what was sent is sent again: at once, after others, and on purpose later. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { learnerPage } from "../../src/contract/learner-page.ts";
import { ownConcernPage } from "../../src/contract/own-concern.ts";
import { settingPage } from "../../src/contract/setting-bodies.ts";
import { listPlans } from "../../src/register/columns.ts";
import { letter, upload } from "../attaching.ts";
import { aToldBodyMap } from "../body-maps.ts";
import { contact, meeting } from "../http/routes.ts";
import { learners, people } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

const teacher = `staff/${people.teacher.id}`;
const bodyMap = { map: aToldBodyMap(), occurred: { day: "2026-11-24", time: "09:15" } };

async function aConcernIn(school: School): Promise<string> {
  const { reference } = await school.teacher.chat.raise();
  expectAlerts(school, reference);
  return reference;
}

/** The deputy records something else meanwhile. */
async function meanwhile({ deputy }: School, reference: string, text: string): Promise<void> {
  await deputy.desk.done(concernPage, `/api/concerns/${reference}/work`, {
    do: "record-advice",
    form: "advice",
    to: teacher,
    text,
  });
}

describe("what is sent again after somebody else recorded something", () => {
  it(
    "stands in the record once, whatever command it was",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const path = `/api/concerns/${reference}/work`;
      const commands = [
        contact,
        { do: "add-action", what: "Meet", owner: `staff/${people.dsl.id}`, due: "2026-11-27" },
        { do: "amend", of: 1, what: "On Monday.", why: "I asked." },
        { do: "ask-question", to: teacher, question: "When?" },
        { do: "add-account", text: "She came back." },
        { do: "draft-referral", agency: "Children’s Social Care", text: "We write." },
        { do: "record-disagreement", withWhom: "Social care", ours: "A.", theirs: "B.", sought: "C." },
        { do: "record-body-map", ...bodyMap },
      ];
      for (const [i, command] of commands.entries()) {
        const { newest } = await school.dsl.desk.done(concernPage, path, command);
        await meanwhile(school, reference, `Thank you, ${i}.`);
        const again = await school.dsl.desk.done(concernPage, path, command);
        expect([command.do, again.newest]).toEqual([command.do, newest + 1]);
      }
      school.teacher.chat.expectCard(words.question.title(reference));
    }),
  );

  it(
    "by the reporter, stands in the record once too (R17.1)",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const path = `/api/my-concerns/${reference}`;
      const { desk } = school.teacher;
      const commands = [
        { do: "add-account", text: "She came back." },
        { do: "amend", of: 1, what: "On Monday.", why: "I asked." },
        { do: "raise-worry", why: "Nothing has happened." },
      ];
      for (const [i, command] of commands.entries()) {
        await desk.post(`${path}/work`, command);
        await meanwhile(school, reference, `Thank you, ${i}.`);
        expect((await desk.post(`${path}/work`, command)).status).toBe(200);
      }
      await school.settled();
      expect((await desk.read(ownConcernPage, path)).entries).toHaveLength(1 + commands.length);
      for (const { chat } of [school.dsl, school.principal]) chat.expectCard(words.worry.title);
    }),
  );

  it(
    "of a learner's file, stands in it once (R8.1)",
    inSchool(async (school) => {
      const path = `/api/learners/${learners.ada.id}`;
      const cohorts = { do: "change-cohorts", added: ["attendance"], removed: [] };
      await school.dsl.desk.done(learnerPage, `${path}/file`, meeting);
      await school.deputy.desk.done(learnerPage, `${path}/file`, cohorts);
      const { file } = await school.dsl.desk.done(learnerPage, `${path}/file`, meeting);
      expect(file.newest).toBe(2);
    }),
  );
});

describe("what is said once more on purpose", () => {
  it(
    "is recorded: a worry in the same words later is another worry (R6.3)",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const path = `/api/my-concerns/${reference}`;
      const worry = { do: "raise-worry", why: "Nothing has happened." };
      await school.teacher.desk.post(`${path}/work`, worry);
      await school.forward({ minutes: 20 });
      await school.teacher.desk.post(`${path}/work`, worry);
      await school.settled();
      expect((await school.teacher.desk.read(ownConcernPage, path)).worries).toHaveLength(2);
      for (const { chat } of [school.dsl, school.principal, school.dsl, school.principal])
        chat.expectCard(words.worry.title);
    }),
  );
});

const library = listPlans.library.displayName;

/** Each form has a key of its own. */
function keyOf(form: number): string {
  return `6f1d2c3b-0000-4000-8000-${String(form).padStart(12, "0")}`;
}

describe("a form with a key (decision 024)", () => {
  it(
    "is recorded once however late it is sent again, and answered as it was the first time (R3.1)",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const { desk } = school.dsl;
      const concern = `/api/concerns/${reference}`;
      const action = { do: "add-action", what: "Meet", owner: `staff/${people.dsl.id}`, due: "2026-11-27" };
      const finish = { do: "finish-action", action: 1, outcome: "We met." };
      const decision = { threshold: "monitoring", rationale: "Once.", vulnerability: "", actions: [], basedOn: 3 };
      const agencies = { value: [], why: "None yet.", basedOn: 0 };
      const forms: readonly (readonly [path: string, sent: object])[] = [
        [`${concern}/work`, action],
        [`${concern}/work`, finish],
        [`${concern}/triage`, decision],
        [`${concern}/work`, contact],
        [`${concern}/work`, { do: "draft-referral", agency: "Social care", text: "We write." }],
        [`${concern}/work`, { do: "approve-referral", of: 6, text: "We write." }],
        [`${concern}/documents`, letter],
        [`${concern}/acknowledgement`, {}],
        [`/api/learners/${learners.ada.id}/file`, meeting],
        ["/api/settings/agencies", agencies],
      ];
      for (const [form, [path, sent]] of forms.entries())
        expect([path, (await desk.post(path, sent, keyOf(form))).status]).toEqual([path, 200]);
      await school.settled();
      const before = await standing(school, reference);
      await school.forward({ minutes: 20 });
      await school.restart();
      for (const [form, [path, sent]] of forms.entries())
        expect([path, sent, (await desk.post(path, sent, keyOf(form))).status]).toEqual([path, sent, 200]);
      await school.settled();
      expect(await standing(school, reference)).toEqual(before);
      school.teacher.chat.expectCard(words.reviewed.title(reference));
      for (const { chat } of [school.dsl, school.deputy]) chat.expectAnyUpdates();
    }),
  );

  it(
    "is another where it has another key, also when it says the same a moment later (R17.1)",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const path = `/api/concerns/${reference}/work`;
      for (const form of [1, 2, 2, 1])
        expect((await school.dsl.desk.post(path, contact, keyOf(form))).status).toBe(200);
      expect(await kindsIn(school, reference)).toEqual(["concern.raised", "contact.recorded", "contact.recorded"]);
      // Nobody else can present somebody's key.
      await school.deputy.desk.post(path, contact, keyOf(1));
      expect(await kindsIn(school, reference)).toHaveLength(4);
    }),
  );

  it(
    "that says something else under its key is refused in so many words, and never dropped in silence (R17.1)",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const path = `/api/concerns/${reference}/work`;
      await school.dsl.desk.post(path, contact, keyOf(1));
      for (const other of [
        { ...contact, said: "She will not." },
        { do: "amend", of: 1, what: "On Monday.", why: "I asked." },
      ])
        expect(await school.dsl.desk.post(path, other, keyOf(1))).toMatchObject({
          status: 409,
          json: { refused: "sent-otherwise" },
        });
      expect(await kindsIn(school, reference)).toEqual(["concern.raised", "contact.recorded"]);
    }),
  );

  it(
    "keeps no second file under its key: what is refused lies nowhere (R4.2b)",
    inSchool(async (school) => {
      const path = `/api/concerns/${await aConcernIn(school)}/documents`;
      const { desk } = school.dsl;
      const other = upload("Another.txt", "Dear Mrs Nair, no.\n", { purpose: "letter" });
      expect((await desk.post(path, letter, keyOf(1))).status).toBe(200);
      const before = school.graph.library(library).paths();
      expect(await desk.post(path, other, keyOf(1))).toMatchObject({
        status: 409,
        json: { refused: "sent-otherwise" },
      });
      expect(school.graph.library(library).paths()).toEqual(before);
      expect((await desk.post(path, other, keyOf(2))).status).toBe(200);
    }),
  );

  it(
    "of the person's own is recorded once too: an addition, an answer, an action that is done (R17.1, R6.1, R7.1)",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const work = `/api/concerns/${reference}/work`;
      await school.dsl.desk.post(work, { do: "ask-question", to: teacher, question: "When?" });
      await school.dsl.desk.post(work, { do: "add-action", what: "Watch", owner: teacher, due: "2026-11-27" });
      const forms: readonly (readonly [path: string, sent: object])[] = [
        [`/api/my-concerns/${reference}/work`, { do: "add-account", text: "She came back." }],
        [`/api/my-questions/${reference}/2/answer`, { answer: "On Monday." }],
        ["/api/my-actions", { reference, number: 1, outcome: "I did." }],
      ];
      for (const minutes of [0, 20]) {
        await school.forward({ minutes });
        for (const [form, [path, sent]] of forms.entries())
          expect([path, (await school.teacher.desk.post(path, sent, keyOf(form))).status]).toEqual([path, 200]);
      }
      await school.settled();
      expect(await kindsIn(school, reference)).toHaveLength(6);
      school.teacher.chat.expectCard(words.question.title(reference));
      for (const { chat } of [school.teacher, school.dsl]) for (const title of chat.leftOver) chat.expectCard(title);
    }),
  );

  it(
    "whose key is none is refused before anything is recorded",
    inSchool(async (school) => {
      const reference = await aConcernIn(school);
      const path = `/api/concerns/${reference}/work`;
      expect((await school.dsl.desk.post(path, contact, "Ada Quill")).status).toBe(400);
      expect(await kindsIn(school, reference)).toEqual(["concern.raised"]);
    }),
  );
});

async function kindsIn({ dsl }: School, reference: string): Promise<readonly string[]> {
  const { entries } = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
  return entries.map(({ kind }) => kind);
}

/** How far each stream has come. */
async function standing(school: School, reference: string) {
  const { desk } = school.dsl;
  const { file } = await desk.read(learnerPage, `/api/learners/${learners.ada.id}/chronology`);
  const { newest } = await desk.read(settingPage, "/api/settings/agencies");
  return { concern: await kindsIn(school, reference), file: file.newest, agencies: newest };
}
