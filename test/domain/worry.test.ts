import { describe, expect, it } from "vitest";
import { longestText } from "../../src/domain/text-length.ts";
import { answerWorry, raiseWorry } from "../../src/domain/worry.ts";
import { aConcern, accepted, ada, dsl, raised, stampAt, teacher, triaged } from "../build.ts";
import { closed, worryAnswered, worryRaised } from "../build-work.ts";

const long = "x".repeat(longestText + 1);
const worried = stampAt(11, teacher);
const answering = stampAt(12, dsl);

describe("a worry that nothing is being done (R6.3)", () => {
  it("is taken as often as somebody has one, whatever became of the concern", () => {
    const all = [aConcern(), aConcern(raised(), worryRaised()), aConcern(raised(), triaged(), closed())];
    for (const concern of all)
      expect(accepted(raiseWorry(concern, "A week has gone by.", worried))).toEqual([
        { kind: "worry.raised", ...worried, subjects: [ada], data: { why: "A week has gone by." } },
      ]);
  });

  it("says why", () => {
    expect(raiseWorry(aConcern(), " ", worried)).toEqual({ refused: "worry-missing", field: "why" });
    expect(raiseWorry(aConcern(), long, worried)).toEqual({ refused: "text-too-long", field: "why" });
  });
});

describe("the answer to a worry (R6.3)", () => {
  const concern = aConcern(raised(), worryRaised());

  it("is given once", () => {
    const data = { of: 2, answer: "We meet on Friday." };
    expect(accepted(answerWorry(concern, data, answering))).toEqual([
      { kind: "worry.answered", ...answering, subjects: [ada], data },
    ]);
  });

  it.each([
    ["there is no such worry", concern, { of: 1 }, "worry-unknown", "of"],
    [
      "somebody has answered it",
      aConcern(raised(), worryRaised(), worryAnswered()),
      {},
      "worry-answered-already",
      "of",
    ],
    ["it says nothing", concern, { answer: "" }, "answer-missing", "answer"],
    ["it is too long", concern, { answer: long }, "text-too-long", "answer"],
  ])("is refused when %s", (_, before, changes, refused, field) =>
    expect(answerWorry(before, { of: 2, answer: "We meet on Friday.", ...changes }, answering)).toEqual({
      refused,
      field,
    }),
  );
});
