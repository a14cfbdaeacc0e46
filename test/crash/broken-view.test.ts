/** The view is there to be read from. When it takes nothing, what is recorded is recorded all the same (R3.1). */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { referenceOn, somethingSeen } from "../chat.ts";
import { inSchool } from "../school.ts";
import { expectAlerts, expectInHand, rowsMade } from "../service/outcomes.ts";

describe("while the view takes nothing in", () => {
  it(
    "a concern is recorded, filed and alerted once, and a second press finds it when the view is well again",
    inSchool(async (school) => {
      const { teacher } = school;
      const form = await teacher.chat.openForm();
      const mend = breakView(school.folder);
      const { reference } = await teacher.chat.send(form);
      expectAlerts(school, reference);
      expect(school.events).toContainEqual(expect.objectContaining({ event: "fault", where: "view" }));
      mend();
      await school.forward({ minutes: 2 });
      expect(referenceOn(await teacher.chat.press(form, words.form.submit, somethingSeen))).toBe(reference);
      teacher.chat.expectAnyUpdates();
      expect(await rowsMade(school)).toEqual([`concern/${reference}#1`]);
    }),
  );

  it(
    "an acknowledgement is recorded, and the card says whose the concern is",
    inSchool(async (school) => {
      const { teacher, dsl } = school;
      const { reference } = await teacher.chat.raise();
      const alerts = expectAlerts(school, reference);
      const mend = breakView(school.folder);
      expect((await dsl.chat.press(alerts.dsl, words.alert.acknowledge)).texts).toContain(words.alert.yours);
      mend();
      expectInHand(school, alerts);
    }),
  );
});

/** Has the view refuse every entry, as a disk without room does; gives what ends that. */
function breakView(folder: string): () => void {
  const change = (statement: string) => {
    const database = new DatabaseSync(join(folder, "view.sqlite"));
    database.exec(statement);
    database.close();
  };
  change("create trigger no_room before insert on entry begin select raise(abort, 'no room'); end");
  return () => change("drop trigger no_room");
}
