import { describe, expect, it } from "vitest";
import { raiseConcern } from "../../src/domain/raise.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { accepted, ada, aRaise, stamp, zone } from "../build.ts";

const long = "x".repeat(longestText + 1);
const account = aRaise().account;

describe("a concern is recorded (R4.2, R4.3)", () => {
  it("as it was told, by whom and when", () => {
    const { subjects, occurred, ...data } = aRaise();
    expect(accepted(raiseConcern(aRaise(), stamp, zone))).toEqual([
      { kind: "concern.raised", ...stamp, subjects, occurred, data },
    ]);
  });

  it.each([
    ["long after it happened", { occurred: { day: "2019-05-01" } }],
    ["without a time", { occurred: { day: "2026-11-24", about: "during lunch" } }],
    ["of somebody who is only described", { subjects: [{ described: "a boy in Year 9 with a red bag" }] }],
    ["of several learners and kinds", { subjects: [ada, { described: "b" }], categories: ["injury", "other"] }],
    ["with a text as long as a field holds", { account: { ...account, seen: "x".repeat(longestText) } }],
    ["without own words or a place", { account: { ...account, ownWords: "", where: "" } }],
    ["of somebody at risk now", { atRisk: true }],
  ] as const)("%s", (_, changes) => {
    const [entry] = accepted(raiseConcern(aRaise(changes), stamp, zone));
    expect(entry?.data.atRisk).toBe("atRisk" in changes);
  });
});

describe("a concern is refused by field", () => {
  it.each([
    ["nobody is named", { subjects: [] }, "learner-missing", "learner"],
    ["no kind is chosen", { categories: [] }, "category-missing", "category"],
    ["nothing was seen or heard", { account: { ...account, seen: " \n" } }, "seen-missing", "seen"],
    ["nothing is said of the risk (R5.2)", { atRisk: undefined }, "risk-missing", "atRisk"],
    ["the day is still to come (R3.2)", { occurred: { day: "2026-11-25" } }, "in-the-future", "day"],
    ["the time is still to come (R3.2)", { occurred: { day: "2026-11-24", time: "09:41" } }, "in-the-future", "day"],
    ["what was seen is too long", { account: { ...account, seen: long } }, "text-too-long", "seen"],
    ["the own words are too long", { account: { ...account, ownWords: long } }, "text-too-long", "ownWords"],
    ["the place is too long", { account: { ...account, where: long } }, "text-too-long", "where"],
    ["the description is too long", { subjects: [{ described: long }] }, "text-too-long", "someoneElse"],
  ] as const)("when %s", (_, changes, refused, field) =>
    expect(raiseConcern(aRaise(changes), stamp, zone)).toEqual({ refused, field }),
  );

  it("with all that is wrong at once", () => {
    const nothing = aRaise({ subjects: [], categories: [], account: { ...account, seen: "" }, atRisk: undefined });
    const fields = ["category", "seen", "atRisk"].map((field) => ({ field }));
    expect(raiseConcern(nothing, stamp, zone)).toMatchObject({ field: "learner", also: fields });
  });
});
