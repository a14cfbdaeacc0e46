/** The server stops in the middle and starts again: nothing is lost and nothing happens twice (R3.1). */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage } from "../../src/contract/desk-api.ts";
import { somethingSeen } from "../chat.ts";
import { inSchool } from "../school.ts";
import { expectAlerts, expectInHand, filed, rowsMade } from "./outcomes.ts";

describe("the server restarts", () => {
  it(
    "between the receipt and the filing: it is filed once, and everybody hears of it once (R3.1)",
    inSchool(async (school) => {
      const { teacher, graph, dsl } = school;
      await graph.goDown();
      const { reference } = await teacher.chat.raise();
      expectAlerts(school, reference);
      await school.restart();
      expect((await dsl.desk.read(concernPage, `/api/concerns/${reference}`)).filed).toBe(false);
      await school.restart(() => graph.comeBack());
      expect(filed(school)).toEqual([`concern/${reference}#1`]);
      await school.forward({ minutes: 2 });
      expect(await rowsMade(school)).toEqual([`concern/${reference}#1`]);
    }),
  );

  it(
    "between the receipt and the alert: the alert is sent",
    inSchool(async (school) => {
      const { teacher, lantern } = school;
      const form = await teacher.chat.openForm();
      lantern.teams.control.goDown();
      const shown = await teacher.chat.press(form, words.form.submit, somethingSeen);
      await school.restart();
      await school.forward({ minutes: 1 });
      expectAlerts(school, shown.facts[words.receipt.reference] ?? "");
      teacher.chat.expectUpdate(form.messageId);
    }),
  );

  it(
    "and a form that was opened before is sent after: it is taken",
    inSchool(async (school) => {
      const form = await school.teacher.chat.openForm();
      await school.restart();
      const { reference } = await school.teacher.chat.send(form);
      expectAlerts(school, reference);
    }),
  );

  it(
    "without its view: the view is filled from the register",
    inSchool(async (school) => {
      const { teacher, dsl } = school;
      const { reference } = await teacher.chat.raise();
      const alerts = expectAlerts(school, reference);
      await dsl.chat.press(alerts.dsl, words.alert.acknowledge);
      expectInHand(school, alerts);
      const before = await dsl.desk.read(concernPage, `/api/concerns/${reference}`);
      await school.restart(() => rmSync(join(school.folder, "view.sqlite")));
      expect(await dsl.desk.read(concernPage, `/api/concerns/${reference}`)).toEqual(before);
    }),
  );
});
