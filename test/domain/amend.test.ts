import { describe, expect, it } from "vitest";
import { amend } from "../../src/domain/amend.ts";
import { longestText } from "../../src/domain/text-length.ts";
import {
  aConcern,
  accepted,
  accountAdded,
  acknowledged,
  ada,
  aLearnerId,
  dsl,
  raised,
  stampAt,
  teacher,
  triaged,
} from "../build.ts";
import { amended, closed } from "../build-work.ts";

const mine = stampAt(12, teacher);
const theirs = stampAt(12, dsl);
const told = { of: 1, what: "It was on Tuesday.", why: "I looked it up." };
const eve = { learner: aLearnerId(2), name: "Eve Marsh" };
const concern = aConcern(raised(), acknowledged(), triaged(), accountAdded({ subjects: [eve] }), amended());

describe("a correction stands beside what was written (R17.1)", () => {
  it("by whoever wrote it, with what and why, in the chronology of those whom the original is about", () => {
    expect(accepted(amend(concern, told, mine, "own"))).toEqual([
      { kind: "amendment.recorded", ...mine, subjects: [ada], data: told },
    ]);
    expect(accepted(amend(concern, { ...told, of: 4 }, mine, "own"))).toMatchObject([{ subjects: [eve] }]);
  });

  it("by the DSL, of any entry", () => {
    for (const of of [1, 3, 4]) expect(accepted(amend(concern, { ...told, of }, theirs, "any"))).toHaveLength(1);
  });

  it("leaves the original as it is", () => {
    const after = aConcern(raised(), amended());
    expect(after.account).toEqual(aConcern().account);
  });

  it("is taken on a closed concern", () => {
    const shut = aConcern(raised(), triaged(), closed());
    expect(accepted(amend(shut, told, mine, "own"))).toHaveLength(1);
  });
});

describe("a correction is refused (R17.1)", () => {
  it.each([
    ["of what somebody else wrote", 3],
    ["of what is not there, in the same words", 9],
    ["of an acknowledgement by somebody else", 2],
  ])("%s, by a member of staff", (_, of) =>
    expect(amend(concern, { ...told, of }, mine, "own")).toEqual({ refused: "entry-not-yours", field: "of" }),
  );

  it.each([
    ["an entry that is not there", 9, "entry-unknown"],
    ["an acknowledgement", 2, "entry-not-correctable"],
    ["another correction", 5, "entry-not-correctable"],
  ])("of %s", (_, of, refused) =>
    expect(amend(concern, { ...told, of }, theirs, "any")).toEqual({ refused, field: "of" }),
  );

  it.each([
    ["without what", { what: " " }, "amendment-missing", "what"],
    ["without why", { why: "" }, "why-missing", "why"],
    ["with too long a text", { what: "x".repeat(longestText + 1) }, "text-too-long", "what"],
    ["with too long a reason", { why: "x".repeat(longestText + 1) }, "text-too-long", "why"],
  ])("%s", (_, changes, refused, field) =>
    expect(amend(concern, { ...told, ...changes }, mine, "own")).toEqual({ refused, field }),
  );
});
