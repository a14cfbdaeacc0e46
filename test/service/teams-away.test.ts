/** Teams is away, or a person cannot be reached: what Lantern has to say waits, and is said once. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { somethingSeen } from "../chat.ts";
import { inSchool } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

describe("Teams is away", () => {
  it(
    "when the alert is to go: it goes when Teams is back, once to each",
    inSchool(async (school) => {
      const { teacher, lantern } = school;
      const form = await teacher.chat.openForm();
      lantern.teams.control.goDown();
      // The answer to the button goes back on the same connection; the message itself cannot be changed yet.
      const shown = await teacher.chat.press(form, words.form.submit, somethingSeen);
      const reference = shown.facts[words.receipt.reference] ?? "";
      await school.forward({ minutes: 2 });
      lantern.teams.control.comeBack();
      await school.forward({ minutes: 6 });
      expectAlerts(school, reference);
      expect(teacher.chat.expectUpdate(form.messageId).title).toBe(words.receipt.title);
      expect(school.events).toContainEqual({ event: "notice-postponed", notice: "concern-alert", why: "unavailable" });
    }),
  );

  it(
    "for one person who blocked the bot: everybody else is alerted, and they are when they unblock it",
    inSchool(async (school) => {
      const { teacher, dsl, deputy, lantern } = school;
      lantern.teams.control.blockBot(dsl.chat.client.person.id);
      const { reference } = await teacher.chat.raise();
      deputy.chat.expectCard(words.alert.title, { Reference: reference });
      await school.forward({ minutes: 30 });
      expect(dsl.chat.leftOver).toEqual([]);
      lantern.teams.control.unblockBot(dsl.chat.client.person.id);
      await school.forward({ minutes: 6 });
      dsl.chat.expectCard(words.alert.title, { Reference: reference });
    }),
  );

  it(
    "and the form's message is gone: the receipt comes as a message of its own",
    inSchool(async (school) => {
      const { teacher, lantern } = school;
      const form = await teacher.chat.openForm();
      lantern.teams.control.failNext({ route: "update", status: 404 });
      await teacher.chat.press(form, words.form.submit, somethingSeen);
      const receipt = teacher.chat.expectCard(words.receipt.title);
      expectAlerts(school, receipt.facts[words.receipt.reference] ?? "");
    }),
  );
});
