/** The records are not all read yet: what is shown is not taken for everything, and nothing is decided on it. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage, triagePage } from "../../src/contract/desk-api.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

const decision = { threshold: "early-help", rationale: "Home was responsive.", vulnerability: "", actions: [] };

/** What was filed leaves the desk after an hour, at the next look. */
const untilForgotten = { minutes: 71 };

/** The view is gone, and Graph, from which it could be filled, does not answer. */
async function loseTheView({ graph, folder, restart }: School): Promise<void> {
  await restart(async () => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(join(folder, `view.sqlite${suffix}`), { force: true });
    await graph.goDown();
  });
}

describe("while the records are being loaded", () => {
  it(
    "nothing is said to be missing, to anybody, and the desk says why",
    inSchool(async (school) => {
      const { teacher, dsl } = school;
      const { reference } = await teacher.chat.raise();
      const alerts = expectAlerts(school, reference);
      await school.forward(untilForgotten);
      await loseTheView(school);
      for (const path of [`/api/concerns/${reference}`, "/api/concerns/C-222222"])
        for (const { desk } of [dsl, teacher])
          expect(await desk.get(path)).toMatchObject({ status: 503, json: { title: "Service Unavailable" } });
      const card = await dsl.chat.press(alerts.dsl, words.alert.acknowledge);
      expect(card.texts).toContain(words.loading);
      await teacher.chat.say("my concerns");
      expect(teacher.chat.expectCard(words.own.title).texts).toContain(words.loading);
    }),
  );

  it(
    "what was recorded a moment ago is there all the same, for whoever was alerted: the desk still has it",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      await loseTheView(school);
      const page = await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      expect(page).toMatchObject({ reference, entries: [{ kind: "concern.raised" }] });
      expect(await school.teacher.desk.get(`/api/concerns/${reference}`)).toMatchObject({ status: 503 });
    }),
  );

  it(
    "a concern is taken and alerted as ever, but no decision (R7.1)",
    inSchool(async (school) => {
      const { teacher, dsl, graph } = school;
      const before = await teacher.chat.raise();
      expectAlerts(school, before.reference);
      await loseTheView(school);
      const { reference } = await teacher.chat.raise({ learner: "", someoneElse: "Ada, year 12" });
      expectAlerts(school, reference);
      const path = `/api/concerns/${reference}/triage`;
      expect(await dsl.desk.post(path, { ...decision, basedOn: 1 })).toMatchObject({
        status: 409,
        json: { refused: "records-loading" },
      });

      await graph.comeBack();
      await school.forward({ minutes: 3 });
      expect((await dsl.desk.read(triagePage, "/api/triage")).rows).toHaveLength(2);
      await dsl.desk.done(concernPage, path, { ...decision, basedOn: 1 });
      teacher.chat.expectCard(words.reviewed.title(reference));
      for (const { chat } of [dsl, school.deputy]) chat.expectAnyUpdates();
    }),
  );
});
