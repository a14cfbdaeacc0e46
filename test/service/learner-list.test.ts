/** The list of learners: who may see it, and what it tells (R4.4, R8.1, R9.1). */
import { expect, it } from "vitest";
import { learnerList } from "../../src/contract/learner-list.ts";
import { learnerPage } from "../../src/contract/learner-page.ts";
import { learners } from "../little-school.ts";
import { inSchool } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const { ada, ben } = learners;

it(
  "R9.1 a DSL finds those with an open child protection file and those about whom something was recorded last",
  inSchool(async (school) => {
    const read = () => school.dsl.desk.read(learnerList, "/api/learners");
    expect(await read()).toMatchObject({ withFile: [], lately: [] });
    const { reference } = await school.teacher.chat.raise({ learner: `learner/${ben.id}` });
    expectAlerts(school, reference);
    await school.dsl.desk.done(learnerPage, `/api/learners/${ada.id}/file`, {
      do: "open-file",
      reason: "multi-agency",
      rationale: "Two agencies.",
      reviewOn: "2026-11-27",
      basedOn: 0,
    });
    const { withFile, lately } = await read();
    expect(withFile).toMatchObject([{ id: `learner/${ada.id}`, name: ada.name, concerns: 0, hasNeeds: false }]);
    expect(lately).toMatchObject([
      { name: ben.name, year: "12", tutorGroup: "12B", hasNeeds: true, concerns: 1, waiting: 1 },
    ]);
  }),
);

it(
  "R4.4 nobody beside the DSL and the deputies learns of whom something is recorded",
  inSchool(async ({ teacher, principal, administrator, deputy }) => {
    for (const { desk } of [teacher, principal, administrator])
      expect((await desk.get("/api/learners")).status).toBe(404);
    expect((await deputy.desk.get("/api/learners")).status).toBe(200);
  }),
);
