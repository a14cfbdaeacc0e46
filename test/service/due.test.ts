/** What falls due: for the safeguarding team everything, for anybody else only what they were given to do. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { type DueRow, duePage, ownActions } from "../../src/contract/due.ts";
import { learnerPage } from "../../src/contract/learner-page.ts";
import { aStaffId } from "../build.ts";
import { decision } from "../http/routes.ts";
import { learners, people, type Who } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const [today, friday, inTwoWeeks] = ["2026-11-24", "2026-11-27", "2026-12-08"];
const toPastoral = { what: "Offer her breakfast", owner: aStaffId(5), due: friday };
const toDsl = { what: "Telephone home", owner: aStaffId(2), due: today };

/** A concern about Ada that was decided on with these actions, and what else the decision says. */
async function decided(school: School, actions: readonly object[], more: object = {}): Promise<string> {
  const { reference } = await school.teacher.chat.raise({ learner: `learner/${learners.ada.id}` });
  expectAlerts(school, reference);
  await school.dsl.desk.done(concernPage, `/api/concerns/${reference}/triage`, { ...decision, actions, ...more });
  school.teacher.chat.expectCard(words.reviewed.title(reference));
  if (actions.includes(toPastoral)) school.pastoral.chat.expectCard(words.actionGiven.title);
  for (const { chat } of [school.dsl, school.deputy]) chat.expectAnyUpdates();
  return reference;
}

const due = ({ dsl }: School) => dsl.desk.read(duePage, "/api/due");
const phrase = (row: DueRow) => [row.what, row.due, "told" in row ? row.told : ""];
const mine = (school: School, who: Who = "pastoral") => school[who].desk.read(ownActions, "/api/my-actions");
const finish = (school: School, who: Who, json: object) => school[who].desk.post("/api/my-actions", json);

describe("what is due (R7.1)", () => {
  it(
    "R7.1 is what falls within a week, the soonest first, with who has it and whom it is about",
    inSchool(async (school) => {
      const later = { ...toDsl, due: inTwoWeeks };
      const reference = await decided(school, [toPastoral, toDsl, later], { reviewOn: "2026-12-01" });
      const { rows } = await due(school);
      expect(rows.map(phrase)).toEqual([
        ["action", today, "Telephone home"],
        ["action", friday, "Offer her breakfast"],
        ["look-again", "2026-12-01", ""],
      ]);
      expect(rows[1]).toEqual({
        what: "action",
        reference,
        of: 1,
        due: friday,
        told: "Offer her breakfast",
        owner: { id: aStaffId(5), name: people.pastoral.name },
        subjects: ["Ada Quill"],
      });
    }),
  );

  it(
    "R5.3 stays there when it is overdue, and goes when it is done; a concern's own review stands in the list above it",
    inSchool(async (school) => {
      const reference = await decided(school, [toDsl]);
      const other = await school.pastoral.chat.raise();
      expectAlerts(school, other.reference);
      await school.forward({ minutes: 20 * 60 });
      for (const who of ["dsl", "deputy"] as const) school[who].chat.expectCard(words.reviewDue.soon.title);
      expect((await due(school)).rows.map(phrase)).toEqual([["action", today, "Telephone home"]]);
      const finished = { do: "finish-action", action: 1, outcome: "Spoke with her mother." };
      await school.dsl.desk.done(concernPage, `/api/concerns/${reference}/work`, finished);
      expect((await due(school)).rows).toEqual([]);
    }),
  );

  it(
    "R8.1, R9.2 is also what is due on a learner's file",
    inSchool(async (school) => {
      const opening = { do: "open-file", reason: "multi-agency", rationale: "Two agencies.", basedOn: 0 };
      await school.dsl.desk.done(learnerPage, `/api/learners/${learners.ada.id}/file`, {
        ...opening,
        reviewOn: friday,
      });
      expect((await due(school)).rows).toEqual([
        {
          what: "chronology-review",
          learner: `learner/${learners.ada.id}`,
          of: 0,
          due: today,
          subjects: ["Ada Quill"],
        },
        { what: "file-review", learner: `learner/${learners.ada.id}`, of: 0, due: friday, subjects: ["Ada Quill"] },
      ]);
    }),
  );
});

describe("what somebody was given to do (R4.4)", () => {
  it(
    "R4.4 is told to its owner in the words that are meant for them, and nothing else of the record is",
    inSchool(async (school) => {
      const reference = await decided(school, [toPastoral, toDsl]);
      const { json, text } = await school.pastoral.desk.get("/api/my-actions");
      expect(json).toEqual({
        now: school.clock.now(),
        actions: [{ reference, number: 1, what: "Offer her breakfast", due: friday }],
      });
      const record = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      const kept = [learners.ada.name, people.teacher.name, decision.rationale, toDsl.what, record.raisedBy];
      for (const words of kept) expect(text).not.toContain(words);
      expect((await school.pastoral.desk.get(`/api/concerns/${reference}`)).status).toBe(404);
      expect((await mine(school, "teacher")).actions).toEqual([]);
    }),
  );

  it(
    "R7.1 is finished by its owner with what came of it, in their name, and stands in the record",
    inSchool(async (school) => {
      const reference = await decided(school, [toPastoral]);
      const outcome = "She came and ate. She will come again tomorrow.";
      const left = await school.pastoral.desk.done(ownActions, "/api/my-actions", { reference, number: 1, outcome });
      expect(left.actions).toEqual([]);
      const { actions, entries } = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(actions[0]?.finished).toMatchObject({ outcome });
      expect(entries.at(-1)).toMatchObject({ kind: "action.finished", author: people.pastoral.name, via: "tab" });
      const again = await finish(school, "pastoral", { reference, number: 1, outcome: "Again." });
      expect(again.json).toMatchObject({ status: 422, refused: "action-finished-already" });
    }),
  );

  it(
    "R7.1 is not finished without a word on what came of it",
    inSchool(async (school) => {
      const reference = await decided(school, [toPastoral]);
      const { json } = await finish(school, "pastoral", { reference, number: 1, outcome: " " });
      expect(json).toMatchObject({ refused: "outcome-missing", field: "outcome" });
      expect((await mine(school)).actions).toHaveLength(1);
    }),
  );

  it(
    "R4.4 is nobody else's: another's action answers as one that does not exist, and each try is logged",
    inSchool(async (school) => {
      const reference = await decided(school, [toPastoral]);
      const outcome = "Done.";
      const absent = await finish(school, "teacher", { reference: "C-222222", number: 1, outcome });
      expect(absent.status).toBe(404);
      for (const who of ["teacher", "dsl", "principal"] as const) {
        const { status, text } = await finish(school, who, { reference, number: 1, outcome });
        expect({ status, text }).toEqual({ status: 404, text: absent.text });
      }
      expect((await finish(school, "pastoral", { reference, number: 2, outcome })).status).toBe(404);
      await school.forward({ seconds: 5 });
      const noted = (await school.rowsOf("Lantern access log")).map(({ Verb, Answer }) => `${Verb} ${Answer}`);
      expect(noted.filter((one) => one.startsWith("finish-own-action"))).toHaveLength(5);
    }),
  );
});
