/** The school's calendar: what the DSL settles there counts from then on, for what is late and for what is due (R5). */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { concernPage, me } from "../../src/contract/desk-api.ts";
import { duePage } from "../../src/contract/due.ts";
import { raised } from "../../src/contract/raise-form.ts";
import { settingPage } from "../../src/contract/setting-bodies.ts";
import { defaultCalendar } from "../../src/domain/school-calendar.ts";
import { aRaiseForm, uuid } from "../build.ts";
import { learners, people } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";
import { expectAlerts } from "./outcomes.ts";

/** It is Tuesday, 24 November 2026; this is the last one before it. */
const bankHoliday = "2026-08-31";
const closure = (from: string, to = from) => ({ name: "Burst pipe", from, to });

function settle({ dsl }: School, closures: readonly object[]): Promise<unknown> {
  const sent = { value: { ...defaultCalendar, closures }, why: "The boiler room is flooded.", basedOn: 0 };
  return dsl.desk.done(settingPage, "/api/settings/school-calendar", sent);
}

async function raiseAbout(school: School, day: string, key: string): Promise<string> {
  const about = { learners: [`learner/${learners.ada.id}` as const], described: [] };
  const form = aRaiseForm({ about, occurred: { day, time: "", about: "" }, submissionKey: key });
  const { reference } = await school.teacher.desk.done(raised, "/api/concerns", form);
  expectAlerts(school, reference);
  return reference;
}

describe("the school's calendar", () => {
  it(
    "R5.1 says what is late: days on which the school was closed do not count",
    inSchool(async (school) => {
      const partsOf = async (reference: string) =>
        (await school.dsl.desk.read(concernPage, `/api/concerns/${reference}`)).entries[0]?.parts ?? [];
      const late = { label: "late", is: "choice", text: "no-reason" };
      expect(await partsOf(await raiseAbout(school, "2026-11-23", uuid(1)))).toContainEqual(late);
      await settle(school, [closure("2026-11-23")]);
      expect(await partsOf(await raiseAbout(school, "2026-11-23", uuid(2)))).not.toContainEqual(late);
    }),
  );

  it(
    "R5.1 is known to the form, which asks for the reason only where it is late",
    inSchool(async (school) => {
      expect((await school.teacher.desk.read(me, "/api/me")).school).toMatchObject({ daysOff: [bankHoliday] });
      await settle(school, [closure("2026-11-20"), closure("2026-11-26")]);
      const { weekdays, daysOff } = (await school.teacher.desk.read(me, "/api/me")).school;
      expect([weekdays.length, daysOff]).toEqual([5, [bankHoliday, "2026-11-20"]]);
    }),
  );

  it(
    "R6.1 moves what is due within working days, also what was asked for before",
    inSchool(async (school) => {
      const reference = await raiseAbout(school, "2026-11-24", uuid(1));
      const question = { do: "ask-question", to: `staff/${people.pastoral.id}`, question: "How is she?" };
      await school.dsl.desk.done(concernPage, `/api/concerns/${reference}/work`, question);
      school.pastoral.chat.expectCard(words.question.title(reference));
      const due = async () => (await school.dsl.desk.read(duePage, "/api/due")).rows.map((row) => [row.what, row.due]);
      expect(await due()).toEqual([["question", "2026-11-26"]]);
      await settle(school, [closure("2026-11-25", "2026-11-27")]);
      expect(await due()).toEqual([["question", "2026-12-01"]]);
    }),
  );

  it(
    "R5.1 is refused part by part where it cannot be one",
    inSchool(async ({ dsl }) => {
      const value = { ...defaultCalendar, weekdays: [], terms: [closure("2026-11-25", "2026-11-24")] };
      const answer = await dsl.desk.post("/api/settings/school-calendar", { value, why: "So.", basedOn: 0 });
      expect(answer).toMatchObject({
        status: 422,
        json: { refused: "school-week-missing", also: [{ refused: "days-reversed", field: "terms.0.to" }] },
      });
    }),
  );
});
