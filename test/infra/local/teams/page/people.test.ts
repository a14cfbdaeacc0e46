import { expect, test } from "vitest";
import { badges, peopleMatching, roleInWords, suggestedPeople } from "../../../../../infra/local/teams/page/people.ts";
import { dayHeading, exactTime, shortTime } from "../../../../../infra/local/teams/page/times.ts";
import { owen, people, priya, ruth, tom } from "./a-school.ts";

test("people with a role are suggested, after one teacher and one of the pastoral staff", () => {
  expect(suggestedPeople(people)).toEqual([priya, owen, ruth, tom]);
});

test("people are found by name, job or role, every word counting", () => {
  expect(peopleMatching(people, "shah")).toEqual([priya]);
  expect(peopleMatching(people, "safeguarding ruth")).toEqual([ruth]);
  expect(peopleMatching(people, "year 12")).toEqual([tom]);
  expect(peopleMatching(people, "nobody")).toEqual([]);
});

test("roles are said in words, and being staff is no badge", () => {
  expect(badges(ruth)).toEqual(["Safeguarding lead"]);
  expect(roleInWords("Safeguarding.ChairOfGovernors")).toBe("Chair Of Governors");
});

test("times are those of the school, in summer too", () => {
  expect(shortTime("2026-03-03T14:20:00Z")).toBe("Tue 14:20");
  expect(shortTime("2026-07-07T23:30:00Z")).toBe("Wed 00:30");
  expect(dayHeading("2026-03-03T14:20:00Z")).toBe("Tuesday 3 March");
  expect(exactTime("2026-03-03T14:20:00Z")).toBe("Tuesday 3 March 2026 at 14:20");
});
