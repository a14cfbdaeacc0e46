import { describe, expect, it } from "vitest";
import { isSchoolDay, wallClock } from "../../../../infra/local/school/calendar.ts";
import { makeDemoSchool } from "../../../../infra/local/school/school.ts";

const moments = ["2026-11-24T14:20:00.000Z", "2026-09-02T06:00:00.000Z", "2026-08-12T10:00:00.000Z"];
const schools = [1, 2].flatMap((seed) => moments.map((now) => ({ now, school: makeDemoSchool({ seed, now }) })));

describe("what the staff said to each other before Local Teams was opened", () => {
  it("was said by people of the school to people of the school, in order, before the story ends", () => {
    for (const { now, school } of schools) {
      const ids = new Set(["everybody", ...school.staff.map(({ id }) => id)]);
      expect(school.talk.length).toBeGreaterThan(8);
      expect(school.talk.filter(({ from, to }) => !ids.has(from) || !ids.has(to) || from === to)).toEqual([]);
      const times = school.talk.map(({ at }) => at);
      expect(times).toEqual(times.toSorted());
      expect(times.at(-1)?.localeCompare(now)).toBe(-1);
    }
  });

  it("lies at hours at which a college has people", () => {
    const clocks = schools.flatMap(({ school }) => school.talk.map(({ at }) => wallClock(Date.parse(at))));
    expect(clocks.filter(({ minutes }) => minutes < 8 * 60 || minutes > 17 * 60)).toEqual([]);
    const inTerm = schools[0]?.school.talk.map(({ at }) => wallClock(Date.parse(at)).day) ?? [];
    expect(inTerm.filter((day) => !isSchoolDay(day))).toEqual([]);
  });

  it("has something that ought to be raised where Daniel Price reads it: from Grace Adeyemi, and in the channel", () => {
    for (const { school } of schools) {
      const { cast, talk, learners } = school;
      const told = talk.find(
        ({ from, to, text }) => from === cast.pastoral && to === cast.teacher && /phone/.test(text),
      );
      expect(learners.some(({ givenName }) => told?.text.startsWith(`${givenName} `))).toBe(true);
      expect(talk.some(({ to, text }) => to === "everybody" && /pictures of a girl/.test(text))).toBe(true);
    }
  });

  it("is plain British English without a trace of the notation", () => {
    const texts = schools.flatMap(({ school }) => school.talk.map(({ text }) => text));
    expect(texts.filter((text) => /[[\]{}|!]|undefined| {2}|\b(pupil|student|color|mom)s?\b/i.test(text))).toEqual([]);
  });
});
