/** Graph is away, slow or forgetful: a concern is safe before it is filed, and is filed once (R3.1). */
import { describe, expect, it } from "vitest";
import { concernPage, triagePage } from "../../src/contract/desk-api.ts";
import { somethingSeen } from "../chat.ts";
import { inSchool } from "../school.ts";
import { expectAlerts, filed, rowsMade, timesSentAfter } from "./outcomes.ts";

describe("Graph is away", () => {
  it(
    "while a concern is raised: the receipt says that it is safe, the DSL is alerted, and it is filed once afterwards (R3.1)",
    inSchool(async (school) => {
      const { teacher, dsl, graph } = school;
      await graph.goDown();
      const { reference } = await teacher.chat.raise();
      expectAlerts(school, reference);
      const page = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(page).toMatchObject({ filed: false, entries: [{ account: { seen: somethingSeen.seen } }] });
      await school.forward({ minutes: 5 });
      expect(filed(school)).toEqual([]);

      await graph.comeBack();
      await school.forward({ minutes: 2 });
      expect(filed(school)).toEqual([`concern/${reference}#1`]);
      expect((await dsl.desk.read(concernPage, `/api/concerns/${reference}`)).filed).toBe(true);
      await school.forward({ minutes: 5 });
      expect(await rowsMade(school)).toEqual([`concern/${reference}#1`]);
    }),
  );

  it(
    "and loses its answer after the row was made: one row, one concern (R3.1)",
    inSchool(async (school) => {
      const { teacher, graph, dsl } = school;
      graph.failNext({ method: "POST", path: /\/items$/, status: 504, after: "commit" });
      const { reference } = await teacher.chat.raise();
      expectAlerts(school, reference);
      await school.forward({ minutes: 2 });
      expect(filed(school)).toEqual([`concern/${reference}#1`]);
      expect((await dsl.desk.read(triagePage, "/api/triage")).rows).toHaveLength(1);
    }),
  );

  it(
    "and asks to be left alone: nothing is sent before its time",
    inSchool(async (school) => {
      const { teacher, graph } = school;
      graph.failNext({ method: "POST", path: /\/items$/, status: 429, retryAfter: 90 });
      const { reference } = await teacher.chat.raise();
      expectAlerts(school, reference);
      await school.forward({ seconds: 89 });
      expect(timesSentAfter(school, 429)).toBe(1);
      await school.forward({ seconds: 2 });
      expect(filed(school)).toEqual([`concern/${reference}#1`]);
    }),
  );

  it(
    "when Lantern starts for the first time: people can report, and the DSL is alerted when the directory can be read",
    inSchool(
      async (school) => {
        const { teacher, graph, dsl } = school;
        const { reference } = await teacher.chat.raise({ learner: "", someoneElse: "Ada from 12B" });
        await school.forward({ minutes: 10 });
        expect(dsl.chat.leftOver).toEqual([]);
        await graph.comeBack();
        await school.forward({ minutes: 6 });
        expectAlerts(school, reference);
        expect(filed(school)).toEqual([`concern/${reference}#1`]);
      },
      { graphIsDown: true },
    ),
  );
});
