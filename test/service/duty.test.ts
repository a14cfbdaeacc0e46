/** Duty in the running school (R6.2): from "I am away" in chat, or from the desk, to who is alerted next. */
import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { wordsIn } from "../../bot/texts/words.ts";
import { dutyPage } from "../../src/contract/duty.ts";
import { settingPage } from "../../src/contract/setting-bodies.ts";
import { emptyRota } from "../../src/domain/duty.ts";
import type { Received } from "../chat.ts";
import { people, type Who } from "../little-school.ts";
import { inSchool, type School } from "../school.ts";

const { duty } = words;
const team: readonly Who[] = ["dsl", "deputy", "otherDeputy"];
const staff = (who: Who) => `staff/${people[who].id}`;
const absencesPath = "/api/settings/absences";
const rotaPath = "/api/settings/duty-rota";

/** Who of the team is alerted of a concern that is raised now. */
async function alerted(school: School): Promise<readonly Who[]> {
  await school.teacher.chat.raise();
  const told = team.filter((who) => school[who].chat.leftOver.includes(words.alert.title));
  for (const who of told) school[who].chat.expectCard(words.alert.title);
  return told;
}

/** Types that they are away, and chooses until when; gives the card that says so. */
async function goAway(school: School, who: Who, until: string = duty.today, day = ""): Promise<Received> {
  const { chat } = school[who];
  await chat.say("I am away");
  const form = chat.expectCard(duty.title);
  return { ...form, ...(await chat.press(form, until, { day })) };
}

describe("somebody of the safeguarding team who is away", () => {
  it(
    "R6.2 says so in chat, and the next alert goes to the others; and to them again when they are back",
    inSchool(async (school) => {
      expect(await alerted(school)).toEqual(["dsl", "deputy"]);
      const away = await goAway(school, "deputy");
      expect(away.title).toBe(duty.until("Tuesday 24 November"));
      expect(await alerted(school)).toEqual(["dsl", "otherDeputy"]);
      expect((await school.deputy.chat.press(away, duty.back)).title).toBe(duty.backTitle);
      expect(await alerted(school)).toEqual(["dsl", "deputy"]);
    }),
  );

  it(
    "R6.2 chooses a day, and is asked again where they chose none",
    inSchool(async (school) => {
      expect((await goAway(school, "dsl", duty.thatDay)).texts).toContain(duty.dayMissing);
      expect((await goAway(school, "dsl", duty.thatDay, "2026-11-27")).title).toBe(duty.until("Friday 27 November"));
      expect(await alerted(school)).toEqual(["deputy"]);
      expect(await school.deputy.desk.read(dutyPage, "/api/duty")).toMatchObject({
        now: [people.deputy.name],
        nobody: false,
      });
    }),
  );

  it(
    "R6.2 says it from the greeting, and in Welsh",
    inSchool(async (school) => {
      const { chat } = school.deputy;
      const { duty: cy } = wordsIn("cy");
      await chat.say("hello");
      const greeting = chat.expectCard(words.greeting.title);
      await chat.submit(greeting, duty.away);
      chat.expectCard(duty.title);
      await chat.say("Cymraeg");
      chat.expectCard(wordsIn("cy").greeting.title);
      await chat.say("Rydw i i ffwrdd heddiw");
      const form = chat.expectCard(cy.title);
      expect((await chat.press(form, cy.today)).title).toContain("24 Tachwedd");
      expect(await alerted(school)).toEqual(["dsl", "otherDeputy"]);
      await chat.say("Dw i nôl");
      chat.expectCard(cy.backTitle);
      const { now } = await school.dsl.desk.read(dutyPage, "/api/duty");
      expect(now).toEqual([people.dsl.name, people.deputy.name]);
    }),
  );

  it(
    "R6.2 where that was the last of them, all are alerted nevertheless, and the principal is told once that nobody is on duty",
    inSchool(async (school) => {
      for (const who of team) await goAway(school, who);
      const alarm = school.principal.chat.expectCard(words.nobodyOnDuty.title);
      expect(alarm.summary).toBe(words.nobodyOnDuty.summary);
      expect(JSON.stringify(alarm)).not.toMatch(/Priya|Gwen|Owen/);
      expect(await alerted(school)).toEqual(team);
      expect(await alerted(school)).toEqual(team);
      expect(school.principal.chat.leftOver).toEqual([]);
    }),
  );

  it(
    "R6.2 a restart forgets none of it",
    inSchool(async (school) => {
      await goAway(school, "deputy");
      await school.restart();
      expect(await alerted(school)).toEqual(["dsl", "otherDeputy"]);
    }),
  );
});

describe("the rota", () => {
  it(
    "R6.2 is settled by the safeguarding team, and decides from then on who is alerted",
    inSchool(async (school) => {
      const value = { ...emptyRota, tuesday: [staff("otherDeputy")] };
      await school.deputy.desk.done(settingPage, rotaPath, { value, why: "The new timetable.", basedOn: 0 });
      expect(await alerted(school)).toEqual(["dsl", "otherDeputy"]);
      const { history } = await school.dsl.desk.read(settingPage, rotaPath);
      expect(history).toMatchObject([{ by: people.deputy.name, why: "The new timetable." }]);
    }),
  );
});

describe("who may say it (R6.2, R4.4)", () => {
  const absence = (who: Who) => ({
    value: [{ person: staff(who), from: "2026-11-24", to: "2026-11-24" }],
    why: "A training day.",
    basedOn: 0,
  });

  it(
    "the DSL of everybody, a deputy of themselves, nobody else at all",
    inSchool(async ({ dsl, deputy, teacher, principal }) => {
      for (const { desk } of [teacher, principal]) {
        expect((await desk.post(absencesPath, absence("deputy"))).status).toBe(404);
        expect((await desk.post(rotaPath, { value: emptyRota, why: "So.", basedOn: 0 })).status).toBe(404);
        expect((await desk.get(absencesPath)).status).toBe(404);
        expect((await desk.get("/api/duty")).status).toBe(404);
      }
      expect((await deputy.desk.post(absencesPath, absence("dsl"))).status).toBe(404);
      expect((await deputy.desk.read(settingPage, absencesPath)).may).toEqual({ change: true, changeOthers: false });
      await deputy.desk.done(settingPage, absencesPath, absence("deputy"));
      expect((await dsl.desk.read(settingPage, absencesPath)).may).toEqual({ change: true, changeOthers: true });
      await dsl.desk.done(settingPage, absencesPath, { ...absence("otherDeputy"), basedOn: 1 });
    }),
  );

  it(
    "R4.2 a teacher who types “away” is given the form, with their word in it",
    inSchool(async ({ teacher }) => {
      for (const said of ["away", "back"]) {
        await teacher.chat.say(said);
        const { fields } = teacher.chat.expectCard(words.form.title);
        expect(fields.seen).toBe(said);
      }
    }),
  );

  it(
    "a teacher who presses a colleague’s button changes nothing",
    inSchool(async (school) => {
      await school.deputy.chat.say("away");
      const form = school.deputy.chat.expectCard(duty.title);
      await school.teacher.chat.say("hello");
      const theirs = { ...school.teacher.chat.expectCard(words.greeting.title), buttons: form.buttons };
      expect((await school.teacher.chat.press(theirs, duty.today)).texts).toContain(duty.notYours);
      expect(await alerted(school)).toEqual(["dsl", "deputy"]);
    }),
  );
});

describe("who is told who is on duty (R5.2)", () => {
  it(
    "whoever raises that somebody is at risk: on the receipt, as it is answered and as it stays in the chat",
    inSchool(async (school) => {
      const { card } = await school.teacher.chat.raise({ seen: "He has a knife.", atRisk: "yes" });
      expect(card.texts).toContain(duty.now(`${people.dsl.name}, ${people.deputy.name}`));
      for (const who of team) school[who].chat.expectAnything();
    }),
  );
});
