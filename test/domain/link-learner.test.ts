import { describe, expect, it } from "vitest";
import { learnerFileId } from "../../src/domain/ids.ts";
import { linkLearner, linksFromOthers, unlinkLearner } from "../../src/domain/link-learner.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { accepted, ada, aLearnerId, deputy, stampAt } from "../build.ts";
import { aFile, learnerLinked, learnerUnlinked, onFile } from "../learner-files.ts";

const link = { to: aLearnerId(2), relation: "sibling", why: "" } as const;
const leo = { name: "Leo Quill", isLinked: false };
const fromLeo = learnerLinked({
  subjects: [{ learner: aLearnerId(2), name: "Leo Quill" }, ada],
  data: { to: aLearnerId(1), name: "Ada Quill" },
});
const long = "x".repeat(longestText + 1);

describe("two learners are linked (R9.1)", () => {
  it("R9.1 with the name of the other as the school's list has it", () => {
    expect(accepted(linkLearner(aFile(), link, leo, onFile))).toEqual([learnerLinked()]);
    expect(aFile(learnerLinked()).links).toMatchObject([{ seq: 1, to: aLearnerId(2), name: "Leo Quill" }]);
  });

  it.each([
    ["with themselves", { to: aLearnerId(1) }, "Ada Quill", "link-to-itself", "to"],
    ["with somebody whom the school does not know", {}, undefined, "linked-learner-unknown", "to"],
    ["without saying how they belong together", { relation: undefined }, "Leo Quill", "relation-missing", "relation"],
    ["for something else that is not named", { relation: "other" }, "Leo Quill", "why-missing", "why"],
    ["with words too long to hold", { why: long }, "Leo Quill", "text-too-long", "why"],
  ] as const)("R9.1 never %s", (_, changes, name, refused, field) =>
    expect(linkLearner(aFile(), { ...link, ...changes }, { ...leo, name }, onFile)).toEqual({ refused, field }),
  );

  it("R9.1 once", () => {
    const theirs = learnerLinked(stampAt(9, deputy));
    expect(linkLearner(aFile(theirs), link, leo, onFile)).toEqual({ refused: "link-already", field: "to" });
    expect(linkLearner(aFile(learnerLinked()), link, leo, onFile)).toEqual([]);
  });

  it("R9.1 from either side: what stands on the other's file is no link to make anew", () => {
    const theirs = { stream: learnerFileId(aLearnerId(2)), entry: { ...fromLeo, seq: 1 } };
    expect(linksFromOthers(aLearnerId(1), [theirs])).toMatchObject([{ from: aLearnerId(2), name: "Leo Quill" }]);
    const isLinked = linksFromOthers(aLearnerId(1), [theirs]).some(({ from }) => from === link.to);
    expect(linkLearner(aFile(), link, { ...leo, isLinked }, onFile)).toMatchObject({ refused: "link-already" });
    const ended = { ...theirs, entry: { ...learnerUnlinked(), seq: 2 } };
    expect(linksFromOthers(aLearnerId(1), [theirs, ended])).toEqual([]);
  });
});

describe("a link ends (R9.1)", () => {
  it("R9.1 with the reason, and stays in the record", () => {
    const file = aFile(learnerLinked());
    expect(accepted(unlinkLearner(file, { of: 1, why: "Not related." }, onFile))).toEqual([learnerUnlinked()]);
    expect(aFile(learnerLinked(), learnerUnlinked()).links).toEqual([]);
  });

  it.each([
    ["without a reason", { of: 1, why: " " }, { refused: "why-missing", field: "why" }],
    ["with one too long to hold", { of: 1, why: long }, { refused: "text-too-long", field: "why" }],
    ["that there is not", { of: 2, why: "Not related." }, { refused: "link-unknown" }],
  ])("R9.1 never %s", (_, command, refusal) =>
    expect(unlinkLearner(aFile(learnerLinked()), command, onFile)).toEqual(refusal),
  );

  it("R9.1 once, when it is sent again after its answer was lost", () => {
    const file = aFile(learnerLinked(), learnerUnlinked());
    expect(unlinkLearner(file, { of: 1, why: "Not related." }, onFile)).toEqual([]);
  });
});
