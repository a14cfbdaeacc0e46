import { describe, expect, it } from "vitest";
import { raiseForm, readRaiseForm } from "../../src/contract/raise-form.ts";
import { aLearnerId, aRaiseForm } from "../build.ts";

describe("the form of the tab (R4.2, R4.3)", () => {
  it("is read field by field into what the rules decide on", () => {
    const form = aRaiseForm({
      involved: { learners: [aLearnerId(2)], described: [" a boy from the other school ", " "] },
      occurred: { day: "2026-11-24", time: "", about: " during lunch " },
      details: { childOnChild: { between: "He took her bag.", keptSafe: "" } },
    });
    expect(readRaiseForm(raiseForm.parse(form))).toMatchObject({
      learners: [aLearnerId(1)],
      described: [],
      involved: { learners: [aLearnerId(2)], described: ["a boy from the other school"] },
      occurred: { day: "2026-11-24", about: "during lunch" },
      details: { childOnChild: { between: "He took her bag.", keptSafe: "" } },
      atRisk: false,
    });
  });

  it.each([
    ["no day", { day: "" }, "day-missing", "day"],
    ["a day that is none", { day: "2026-02-30" }, "day-malformed", "day"],
    ["a time that is none", { day: "2026-11-24", time: "9.40" }, "time-malformed", "time"],
  ] as const)("is refused by field with %s", (_, occurred, refused, field) => {
    const form = raiseForm.parse(aRaiseForm({ occurred: { time: "", about: "", ...occurred } }));
    expect(readRaiseForm(form)).toEqual({ refused, field });
  });

  it.each([
    ["a submission key of another's making", { submissionKey: "1" }],
    ["a kind that nobody knows", { categories: ["gossip"] }],
    ["a learner's name in place of the id", { about: { learners: ["Ada"], described: [] } }],
    ["more people than anybody names", { about: { learners: [], described: Array.from({ length: 31 }, () => "x") } }],
    ["a number for a text", { lateReason: 1 }],
  ])("is not read at all with %s", (_, changes) => {
    expect(raiseForm.safeParse({ ...aRaiseForm(), ...changes }).success).toBe(false);
  });
});
