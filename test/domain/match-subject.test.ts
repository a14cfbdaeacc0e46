import { describe, expect, it } from "vitest";
import { matchSubject, unmatchedIn } from "../../src/domain/match-subject.ts";
import { aConcern, accepted, accountAdded, ada, aLearnerId, dsl, raised, stampAt } from "../build.ts";
import { subjectMatched } from "../build-work.ts";

const stamp = stampAt(6, dsl);
const described = "a boy in a red coat";
const eve = { id: aLearnerId(2), name: "Eve Marsh" };
const named = { learner: eve.id, name: eve.name };
const before = aConcern(raised({ subjects: [ada, { described }] }));
const matched = aConcern(raised({ subjects: [ada, { described }] }), subjectMatched());

describe("somebody told of in words is a learner (R4.2)", () => {
  it("who is named beside the others from then on", () => {
    expect(accepted(matchSubject(before, { described, learner: eve }, stamp))).toEqual([
      { kind: "subject.matched", ...stamp, subjects: [ada, named], data: { described, ...named } },
    ]);
    expect(matched.subjects).toEqual([ada, named]);
    expect([unmatchedIn(before), unmatchedIn(matched)]).toEqual([[described], []]);
  });

  it("also where only a later account told of them", () => {
    const later = aConcern(raised(), accountAdded({ subjects: [{ described: "her cousin" }] }));
    expect(unmatchedIn(later)).toEqual(["her cousin"]);
    expect(accepted(matchSubject(later, { described: "her cousin", learner: eve }, stamp))).toHaveLength(1);
  });

  it("and saying it again adds nothing", () =>
    expect(matchSubject(matched, { described, learner: eve }, stamp)).toEqual([]));

  it.each([
    ["the school’s list does not have them", before, { learner: undefined }, "learner-unknown", "learner"],
    ["nobody is told of in these words", before, { described: "a girl" }, "subject-unknown", "described"],
    [
      "they have been matched with another",
      matched,
      { learner: { id: aLearnerId(3), name: "Ben Ash" } },
      "subject-matched-already",
      "described",
    ],
  ])("is refused when %s", (_, concern, changes, refused, field) =>
    expect(matchSubject(concern, { described, learner: eve, ...changes }, stamp)).toEqual({ refused, field }),
  );
});
