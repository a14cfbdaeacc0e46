/** An answer is lost on the way, and what was sent is sent again: at once, after others, and on purpose later. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { learnerPage } from "../../src/contract/learner-page.ts";
import { ownConcernPage } from "../../src/contract/own-concern.ts";
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
