import { describe, expect, it } from "vitest";
import { finishAction } from "../../src/domain/finish-action.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, actionFinished, anAction, dsl, raised, stampAt, triaged } from "../build.ts";

const stamp = stampAt(6, dsl);
const decided = triaged({ data: { actions: [anAction(), anAction({ what: "Telephone home" })] } });
const concern = aConcern(raised(), decided);
const finished = aConcern(raised(), decided, actionFinished({ data: { action: 1 } }));

describe("an action (R7.1)", () => {
  it("is finished with what came of it", () => {
    expect(accepted(finishAction(finished, 2, "No answer.", stamp))).toEqual([
      { kind: "action.finished", ...stamp, subjects: raised().subjects, data: { action: 2, outcome: "No answer." } },
    ]);
  });

  it.each([
    ["the concern has no such action", concern, 3, "Done.", "action-unknown", "action"],
    ["its number is none", concern, 0, "Done.", "action-unknown", "action"],
    ["it was finished before", finished, 1, "Done.", "action-finished-already", "action"],
    ["nothing is said of what came of it", concern, 1, " ", "outcome-missing", "outcome"],
    ["what came of it is too long", concern, 1, "x".repeat(longestText + 1), "text-too-long", "outcome"],
  ] as const)("is not finished when %s", (_, before, number, outcome, refused, field) =>
    expect(finishAction(before, number, outcome, stamp)).toEqual({ refused, field }),
  );
});
