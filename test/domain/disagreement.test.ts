import { describe, expect, it } from "vitest";
import { concludeDisagreement, escalateDisagreement, recordDisagreement } from "../../src/domain/disagreement.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, ada, dsl, raised, stampAt } from "../build.ts";
import { disagreed, disagreementConcluded } from "../build-work.ts";

const stamp = stampAt(12, dsl);
const long = "x".repeat(longestText + 1);
const { data: positions } = disagreed();
const open = aConcern(raised(), disagreed());
const over = aConcern(raised(), disagreed(), disagreementConcluded());

describe("a professional disagreement (R17.2)", () => {
  it("is recorded with both positions and what is asked for", () =>
    expect(accepted(recordDisagreement(aConcern(), positions, stamp))).toEqual([
      { kind: "disagreement.recorded", ...stamp, subjects: [ada], data: positions },
    ]));

  it.each([
    ["with whom", { withWhom: "" }, "disagreement-with-missing", "withWhom"],
    ["our position", { ours: "" }, "ours-missing", "ours"],
    ["theirs", { theirs: " " }, "theirs-missing", "theirs"],
    ["what is sought", { sought: "" }, "sought-missing", "sought"],
    ["a shorter position", { theirs: long }, "text-too-long", "theirs"],
  ])("is refused without %s", (_, changes, refused, field) =>
    expect(recordDisagreement(aConcern(), { ...positions, ...changes }, stamp)).toEqual({ refused, field }),
  );

  it("is escalated as often as it takes, and its outcome recorded once", () => {
    const step = { of: 2, to: "The local authority’s safeguarding lead", why: "No answer in a week." };
    expect(accepted(escalateDisagreement(open, step, stamp))).toEqual([
      { kind: "disagreement.escalated", ...stamp, subjects: [ada], data: step },
    ]);
    const end = { of: 2, outcome: "They will meet." };
    expect(accepted(concludeDisagreement(open, end, stamp))).toEqual([
      { kind: "disagreement.concluded", ...stamp, subjects: [ada], data: end },
    ]);
    const refused = { refused: "disagreement-concluded-already", field: "of" };
    expect([escalateDisagreement(over, step, stamp), concludeDisagreement(over, end, stamp)]).toEqual([
      refused,
      refused,
    ]);
  });

  it.each([
    ["that is not there", { of: 1 }, "disagreement-unknown", "of"],
    ["to nobody", { to: "" }, "escalated-to-missing", "to"],
    ["without a reason", { why: "" }, "why-missing", "why"],
    ["with too long a reason", { why: long }, "text-too-long", "why"],
  ])("is not escalated %s", (_, changes, refused, field) =>
    expect(escalateDisagreement(open, { of: 2, to: "The LADO", why: "No answer.", ...changes }, stamp)).toEqual({
      refused,
      field,
    }),
  );

  it.each([
    ["that is not there", { of: 9 }, "disagreement-unknown", "of"],
    ["without an outcome", { outcome: "" }, "outcome-missing", "outcome"],
  ])("is not concluded %s", (_, changes, refused, field) =>
    expect(concludeDisagreement(open, { of: 2, outcome: "They will meet.", ...changes }, stamp)).toEqual({
      refused,
      field,
    }),
  );
});
