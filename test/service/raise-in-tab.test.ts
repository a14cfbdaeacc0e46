/** A concern raised in the tab, on the whole form (R4.2, R4.3). */
import { describe, expect, it } from "vitest";
import { concernPage, problem } from "../../src/contract/desk-api.ts";
import { learnerPage } from "../../src/contract/learner-page.ts";
import { type RaiseForm, raised } from "../../src/contract/raise-form.ts";
import { aRaiseForm, uuid } from "../build.ts";
import { learners } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const ada = `learner/${learners.ada.id}` as const;
const ben = `learner/${learners.ben.id}` as const;

function form(changes: Partial<RaiseForm> = {}): RaiseForm {
  return aRaiseForm({ about: { learners: [ada], described: [] }, ...changes });
}

async function raise({ teacher }: School, sent: RaiseForm) {
  return teacher.desk.done(raised, "/api/concerns", sent);
}

describe("a concern raised in the tab", () => {
  it(
    "holds every part in its place, and stands in the chronology of everybody involved (R4.2)",
    inSchool(async (school) => {
      const sent = form({
        categories: ["child-on-child", "injury"],
        involved: { learners: [ben], described: ["a boy from the other school"] },
        account: { ...form().account, present: "Mr Lowe", view: "It was no accident.", done: "Took her to first aid." },
        details: {
          childOnChild: { between: "He pushed her off the wall.", keptSafe: "They are in different rooms." },
          online: { platform: "A kind that was not chosen", described: "" },
        },
      });
      const { reference } = await raise(school, sent);
      expectAlerts(school, reference);
      const page = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(page.subjects).toMatchObject([
        { name: learners.ada.name },
        { name: learners.ben.name, part: "involved" },
        { described: "a boy from the other school", part: "involved" },
      ]);
      expect(page.entries[0]?.parts.map(({ label, text }) => [label, text])).toEqual([
        ["present", "Mr Lowe"],
        ["view", "It was no accident."],
        ["done", "Took her to first aid."],
        ["between", "He pushed her off the wall."],
        ["kept-safe", "They are in different rooms."],
      ]);
      for (const { id } of [learners.ada, learners.ben]) {
        const { rows } = await school.dsl.desk.read(learnerPage, `/api/learners/${id}/chronology`);
        expect(rows.map((row) => row.reference)).toEqual([reference]);
      }
    }),
  );

  it(
    "is one concern however often it is sent, and what the second form says beyond the first is added once",
    inSchool(async (school) => {
      const { reference } = await raise(school, form());
      expectAlerts(school, reference);
      const more = form({ account: { ...form().account, view: "She looked hungry." } });
      for (const sent of [form(), more, more, form()]) expect((await raise(school, sent)).reference).toBe(reference);
      const { entries } = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(entries.map(({ kind }) => kind)).toEqual(["concern.raised", "account.added"]);
      expect(entries[1]).toMatchObject({ text: "She looked hungry." });
    }),
  );

  it(
    "is refused by field, with everything that must be mended at once, and nothing is recorded",
    inSchool(async ({ teacher }) => {
      const { atRisk: _, ...unsaid } = form({ about: { learners: [], described: [] }, categories: [] });
      const answer = await teacher.desk.post("/api/concerns", unsaid);
      expect(answer.status).toBe(422);
      expect(problem.parse(answer.json)).toMatchObject({
        refused: "learner-missing",
        also: [{ field: "category" }, { field: "atRisk" }],
      });
      const noDay = await teacher.desk.post("/api/concerns", { ...form(), occurred: { day: "", time: "", about: "" } });
      expect(problem.parse(noDay.json)).toMatchObject({ refused: "day-missing", field: "day" });
    }),
  );

  it(
    "marks itself late and keeps the reason (R5.1)",
    inSchool(async (school) => {
      const sent = form({ occurred: { day: "2026-11-20", time: "", about: "" }, lateReason: "I was off sick." });
      const { reference } = await raise(school, sent);
      expectAlerts(school, reference);
      const { entries } = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(entries[0]?.parts).toContainEqual({ label: "late-reason", is: "words", text: "I was off sick." });
      const again = await raise(school, { ...sent, submissionKey: uuid(2), lateReason: "" });
      expectAlerts(school, again.reference);
      const without = await school.dsl.desk.read(concernPage, `/api/concerns/${again.reference}`);
      expect(without.entries[0]?.parts).toEqual([{ label: "late", is: "choice", text: "no-reason" }]);
    }),
  );
});
