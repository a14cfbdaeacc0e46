import { expect, test } from "vitest";
import {
  matching,
  named,
  parseDataQuery,
  searchValue,
} from "../../../../../../infra/local/teams/page/card/type-ahead.ts";

const choices = ["Corridor", "Classroom", "Science corridor", "Online"].map((title) => ({
  title,
  value: title.toLowerCase(),
}));

test("choices.data names the dataset to search", () => {
  expect(parseDataQuery({ "choices.data": { type: "Data.Query", dataset: "learners" } })).toEqual({
    dataset: "learners",
  });
  expect(parseDataQuery({ choices: [] })).toBeUndefined();
  expect(parseDataQuery({ "choices.data": { type: "Other", dataset: "learners" } })).toBeUndefined();
});

test("the bot is asked for the first fifteen", () => {
  expect(searchValue("learners", "am")).toEqual({
    queryText: "am",
    queryOptions: { skip: 0, top: 15 },
    dataset: "learners",
  });
});

test("choices that start with what was typed come before those that merely hold it", () => {
  expect(matching(choices, " CORR ").map(({ title }) => title)).toEqual(["Corridor", "Science corridor"]);
  expect(matching(choices, "")).toEqual(choices);
  expect(matching(choices, "hall")).toEqual([]);
});

test("a title typed out is a choice, unless two bear it", () => {
  expect(named(choices, "online")).toEqual({ title: "Online", value: "online" });
  expect(named(choices, "onl")).toBeUndefined();
  const twins = [
    { title: "Sam Hill", value: "1" },
    { title: "Sam Hill", value: "2" },
  ];
  expect(named(twins, "Sam Hill")).toBeUndefined();
});
