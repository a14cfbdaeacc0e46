/** Who has looked at a learner's chronology (R4.4), as the page of the learner tells it. */
import { describe, expect, it } from "vitest";
import { accessPage, learnerPage } from "../../src/contract/learner-page.ts";
import { meeting } from "../http/routes.ts";
import { learners, people } from "../little-school.ts";
import { inSchool } from "../school.ts";

const ada = `/api/learners/${learners.ada.id}`;

describe("who has looked at a learner", () => {
  it(
    "R4.4 is told by person and day, with what was recorded and who was turned away",
    inSchool(async ({ dsl, deputy, teacher, forward }) => {
      await deputy.desk.get(`${ada}/chronology`);
      await deputy.desk.get(`${ada}/chronology`);
      await forward({ minutes: 1 });
      await teacher.desk.get(`${ada}/chronology`);
      await forward({ minutes: 24 * 60 });
      await dsl.desk.done(learnerPage, `${ada}/file`, meeting);
      await dsl.desk.get(`/api/learners/${learners.ben.id}/chronology`);
      const { looks, whole, more } = await dsl.desk.read(accessPage, `${ada}/access`);
      expect([whole, more]).toEqual([true, false]);
      expect(looks).toMatchObject([
        { person: people.dsl.name, day: "2026-11-25", times: 2, recorded: true, via: ["tab"], denied: false },
        { person: people.teacher.name, day: "2026-11-24", times: 1, recorded: false, denied: true },
        { person: people.deputy.name, day: "2026-11-24", times: 2, recorded: false, denied: false },
      ]);
    }),
  );

  it(
    "R4.4 is told as far as it is known while SharePoint does not answer, and the page says so",
    inSchool(async ({ dsl, graph, teacher }) => {
      await graph.goDown();
      const { looks, whole } = await dsl.desk.read(accessPage, `${ada}/access`);
      expect([whole, looks.length]).toEqual([false, 1]);
      expect((await teacher.desk.get(`${ada}/access`)).status).toBe(404);
      await graph.comeBack();
    }),
  );
});
