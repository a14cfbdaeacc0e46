/** The live updates: an open tab learns that something changed, and nothing of what (R18.1). */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { changeEvent } from "../../src/contract/desk-api.ts";
import { inSchool } from "../school.ts";
import { expectAlerts } from "../service/outcomes.ts";

describe("an open tab", () => {
  it(
    "is told of a new concern, once for a burst, without a word of it",
    inSchool(async (school) => {
      const updates = await school.dsl.desk.follow();
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      await school.forward({ seconds: 1 });
      const line = await updates.next();
      expect(line).toBe('data: {"changed":"concerns"}');
      expect(changeEvent.strict().parse(JSON.parse(line.slice("data: ".length)))).toEqual({ changed: "concerns" });
      updates.close();
    }),
  );

  it(
    "is one of twenty at most for one person: the oldest makes way",
    inSchool(async (school) => {
      const first = await school.dsl.desk.follow();
      const more = await Promise.all(Array.from({ length: 20 }, () => school.dsl.desk.follow()));
      expect(await first.next()).toBe("");
      const other = await school.teacher.desk.follow();
      const { reference } = await school.teacher.chat.raise();
      expectAlerts(school, reference);
      await school.forward({ seconds: 1 });
      for (const updates of [...more, other]) expect(await updates.next()).toBe('data: {"changed":"concerns"}');
      for (const updates of [...more, other]) updates.close();
    }),
  );

  it(
    "is told of what a colleague did",
    inSchool(async (school) => {
      const { reference } = await school.teacher.chat.raise();
      const alerts = expectAlerts(school, reference);
      await school.forward({ seconds: 1 });
      const updates = await school.dsl.desk.follow();
      await school.deputy.chat.press(alerts.deputy, words.alert.acknowledge);
      for (const { chat } of [school.dsl, school.deputy]) chat.expectAnyUpdates();
      await school.forward({ seconds: 1 });
      expect(await updates.next()).toBe('data: {"changed":"concerns"}');
      updates.close();
    }),
  );

  it(
    "is open to everybody on the staff, since it tells nothing, and to nobody else",
    inSchool(async (school) => {
      for (const who of ["teacher", "administrator"] as const) {
        const updates = await school[who].desk.follow();
        expect(updates.status).toBe(200);
        updates.close();
      }
      expect((await school.ask("/api/events")).status).toBe(401);
    }),
  );

  it(
    "ends when the server stops, so that it can",
    inSchool(async (school) => {
      const updates = await school.dsl.desk.follow();
      await school.restart();
      expect(await updates.next()).toBe("");
    }),
  );

  it(
    "of Local Teams does not keep the server from stopping either",
    inSchool(async (school) => {
      const { id } = school.teacher.chat.client.person;
      const page = fetch(`http://127.0.0.1:${school.lantern.port}/local/teams/api/events?person=${id}`);
      expect((await page).status).toBe(200);
      await school.restart();
      await (await page).text().catch(() => "cut");
    }),
  );
});
