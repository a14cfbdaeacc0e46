import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categories, type Quoted } from "../../src/domain/concern-entries.ts";
import { partsAsked } from "../../src/domain/details-asked.ts";
import { type RaiseConcern, raiseConcern } from "../../src/domain/raise.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { accepted, ada, aLearnerId, aRaise, everyDetail, schoolDays, stamp, start } from "../build.ts";

function quoted(text: string): Quoted {
  return { text, author: "Sam Lowe", at: start, link: "" };
}

const long = "x".repeat(longestText + 1);
const account = aRaise().account;
const eve = { learner: aLearnerId(2), name: "Eve Marsh" };

describe("a concern is recorded (R4.2, R4.3)", () => {
  it("as it was told, by whom and when", () => {
    const { subjects, occurred, ...data } = aRaise();
    expect(accepted(raiseConcern(aRaise(), stamp, schoolDays))).toEqual([
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
    [
      "of learners who were involved in what happened to another (R4.2)",
      { subjects: [ada, { ...eve, part: "involved" }] },
    ],
  ] as const)("%s", (_, changes) => {
    const [entry] = accepted(raiseConcern(aRaise(changes), stamp, schoolDays));
    expect(entry?.data.atRisk).toBe("atRisk" in changes);
  });
});

describe("beside the account, a concern tells", () => {
  const recorded = (changes: Partial<RaiseConcern>) => {
    const [entry] = accepted(raiseConcern(aRaise(changes), stamp, schoolDays));
    if (entry === undefined) throw new Error("nothing was recorded");
    return entry;
  };

  it("what its kinds ask for, and never what a kind asks for that was not chosen (R4.2)", () =>
    fc.assert(
      fc.property(fc.subarray([...categories], { minLength: 1 }), (chosen) => {
        const { details } = recorded({ categories: chosen, details: everyDetail("x") }).data;
        expect(Object.keys(details ?? {}).toSorted()).toEqual([...partsAsked(chosen, true)].toSorted());
      }),
      { seed: 1, numRuns: 100 },
    ));

  it("nothing of the kind where none asks", () => {
    const { data } = recorded({ details: { injury: { explanation: "A fall", firstAid: "" } } });
    expect(data).not.toHaveProperty("details");
  });

  it("how a learner with recorded needs communicates, whatever the kind (R10.1)", () => {
    const communication = { observedChange: "She rocks more.", howTheyCommunicate: "With her board." };
    expect(recorded({ details: { communication } }).data.details).toEqual({ communication });
  });

  it("who was there, the view and what was done, each in its place, and nothing where nothing was said (R4.3)", () => {
    const told = { ...account, present: "Mr Lowe", view: "I think she is hungry.", done: "Gave her toast." };
    expect(recorded({ account: told }).data.account).toEqual(told);
    expect(recorded({ account: { ...account, present: " ", view: "", done: "\n" } }).data.account).toEqual(account);
  });

  it("the message that it was raised from", () => {
    expect(recorded({ quoted: quoted("He is not coming back.") }).data.quoted).toEqual(
      quoted("He is not coming back."),
    );
  });

  it("a message alone: what was seen is the message (R4.2)", () => {
    const { data } = recorded({ account: { ...account, seen: "" }, quoted: quoted("He is not coming back.") });
    expect(data).toMatchObject({ account: { seen: "" }, quoted: { text: "He is not coming back." } });
  });

  it("that it is late, with the reason or without one: it is never refused for it (R5.1)", () => {
    const late = { occurred: { day: "2026-11-20" } } as const;
    expect(recorded({ ...late, lateReason: "I was off sick." }).data.late).toEqual({ reason: "I was off sick." });
    expect(recorded(late).data.late).toEqual({ reason: "" });
    expect(recorded({ lateReason: "I was off sick." }).data).not.toHaveProperty("late");
  });

  it("each learner once: whom it is for is not told of as involved, too", () => {
    const subjects = [{ ...ada, part: "involved" }, ada, { ...eve, part: "involved" }, ada] as const;
    expect(recorded({ subjects }).subjects).toEqual([ada, { ...eve, part: "involved" }]);
  });
});

describe("a concern is refused by field", () => {
  it.each([
    ["nobody is named", { subjects: [] }, "learner-missing", "learner"],
    ["no kind is chosen", { categories: [] }, "category-missing", "category"],
    ["nothing was seen or heard", { account: { ...account, seen: " \n" } }, "seen-missing", "seen"],
    [
      "nothing was seen, and the message has no words",
      { account: { ...account, seen: "" }, quoted: quoted(" \n") },
      "seen-missing",
      "seen",
    ],
    ["nothing is said of the risk (R5.2)", { atRisk: undefined }, "risk-missing", "atRisk"],
    ["the day is still to come (R3.2)", { occurred: { day: "2026-11-25" } }, "in-the-future", "day"],
    ["the time is still to come (R3.2)", { occurred: { day: "2026-11-24", time: "09:41" } }, "in-the-future", "day"],
    ["what was seen is too long", { account: { ...account, seen: long } }, "text-too-long", "seen"],
    ["the own words are too long", { account: { ...account, ownWords: long } }, "text-too-long", "ownWords"],
    ["the place is too long", { account: { ...account, where: long } }, "text-too-long", "where"],
    ["the description is too long", { subjects: [{ described: long }] }, "text-too-long", "someoneElse"],
    [
      "the descriptions of several are too long together",
      { subjects: [{ described: long.slice(1) }, { described: "a boy", part: "involved" }] },
      "text-too-long",
      "someoneElse",
    ],
    ["the only ones named were involved", { subjects: [{ ...ada, part: "involved" }] }, "learner-missing", "learner"],
    ["who was there is too long", { account: { ...account, present: long } }, "text-too-long", "present"],
    ["the reporter’s view is too long", { account: { ...account, view: long } }, "text-too-long", "view"],
    ["what was done is too long", { account: { ...account, done: long } }, "text-too-long", "done"],
    ["the reason of a delay is too long", { lateReason: long }, "text-too-long", "lateReason"],
    ["a quoted message is too long", { quoted: quoted(long) }, "text-too-long", "quoted"],
    [
      "a part of its kind is too long",
      { categories: ["online"], details: { online: { platform: long, described: "" } } },
      "text-too-long",
      "platform",
    ],
  ] as const)("when %s", (_, changes, refused, field) =>
    expect(raiseConcern(aRaise(changes), stamp, schoolDays)).toEqual({ refused, field }),
  );

  it("with all that is wrong at once", () => {
    const nothing = aRaise({ subjects: [], categories: [], account: { ...account, seen: "" }, atRisk: undefined });
    const fields = ["category", "seen", "atRisk"].map((field) => ({ field }));
    expect(raiseConcern(nothing, stamp, schoolDays)).toMatchObject({ field: "learner", also: fields });
  });
});
