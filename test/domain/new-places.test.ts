/** What an entry names of its stream, after the entries before it found other places in the register. */
import { describe, expect, it } from "vitest";
import type { ConcernEntry } from "../../src/domain/concern-entries.ts";
import { decideAgainOn } from "../../src/domain/decide-again.ts";
import { type NewPlace, type NewState, placeOfSame } from "../../src/domain/new-places.ts";
import { isOfConcern } from "../../src/domain/record-entry.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  actionFinished,
  anAction,
  contacted,
  placed,
  raised,
  triaged,
} from "../build.ts";
import {
  actionAdded,
  amended,
  bodyMapRecorded,
  bodyMapReviewed,
  closed,
  concernLinked,
  questionAnswered,
  questionAsked,
  referralApproved,
  referralDrafted,
  referralMade,
  reopened,
  subjectMatched,
  tagsChanged,
} from "../build-work.ts";

/** Decides all of ours again, one after another, on what the register holds; both begin with `common`. */
function again(common: readonly ConcernEntry[], theirs: readonly ConcernEntry[], ours: readonly ConcernEntry[]) {
  const before = placed(...common, ...ours);
  const entries = [...common, ...theirs];
  const moved = new Map<number, NewPlace>();
  const became = before.slice(common.length).map((entry) => {
    const state: NewState = { entries: placed(...entries), before, moved };
    const decided = decideAgainOn(aConcernId(1), state, entry);
    if (decided === "elsewhere") throw new Error("it is the same concern");
    const anew = typeof decided === "object" ? decided.anew : undefined;
    if (anew !== undefined && isOfConcern(anew)) entries.push(anew);
    const place = decided === "there" ? placeOfSame(placed(...entries), entry) : decided;
    moved.set(entry.seq, typeof place === "object" ? entries.length : place);
    return decided;
  });
  return { became, entries };
}

const data = (entries: readonly ConcernEntry[]) => entries.map((entry) => entry.data);
const contact = contacted();

describe("an entry about an earlier one follows it to its new place", () => {
  it("over a chain: drafted, approved, sent, whatever was noted meanwhile (R9.2)", () => {
    const referral = referralMade({ data: { of: 3, basedOn: 4 } });
    const ours = [referralDrafted(), referralApproved({ data: { of: 3 } }), referral];
    const { entries } = again([raised(), triaged()], [acknowledged(), tagsChanged()], ours);
    expect(data(entries).slice(4)).toMatchObject([{ text: expect.any(String) }, { of: 5 }, { of: 5, basedOn: 6 }]);
  });

  it("and the judgement at its end goes back where its author had not read all, while the facts stand (R7.1)", () => {
    const ours = [
      referralDrafted(),
      referralApproved({ data: { of: 3 } }),
      referralMade({ data: { of: 3, basedOn: 4 } }),
    ];
    const { became } = again([raised(), triaged()], [accountAdded()], ours);
    expect(became).toMatchObject([{}, { anew: { data: { of: 4 } } }, "returned"]);
  });

  it("a judgement goes back with the one that it was built on", () => {
    const ours = [triaged({ data: { basedOn: 1 } }), closed({ data: { basedOn: 2 } })];
    expect(again([raised()], [accountAdded()], ours).became).toEqual(["returned", "returned"]);
  });

  it("a judgement stands on its author’s own account, wherever that stands now", () => {
    const ours = [accountAdded(), triaged({ data: { basedOn: 2 } })];
    const { entries } = again([raised()], [acknowledged()], ours);
    expect(entries.at(-1)).toMatchObject({ kind: "concern.triaged", data: { basedOn: 3 } });
  });

  it.each([
    ["an answer", questionAsked(), questionAnswered({ data: { of: 2 } })],
    ["a correction", accountAdded(), amended({ data: { of: 2 } })],
    ["the review of a body map", bodyMapRecorded(), bodyMapReviewed({ data: { of: 2 } })],
  ])("%s", (_, first, second) => {
    const { entries } = again([raised()], [contact], [first, second]);
    expect(entries.at(-1)).toMatchObject({ kind: second.kind, data: { of: 3 } });
  });

  it("also where the register says the same already: the form that came in through two servers, an account told twice", () => {
    const { entries } = again([], [raised(), contact], [raised(), amended({ data: { of: 1 } })]);
    expect(entries.at(-1)).toMatchObject({ kind: "amendment.recorded", data: { of: 1 } });
    const twice = again([raised()], [contact, accountAdded()], [accountAdded(), amended({ data: { of: 2 } })]);
    expect(twice.entries.at(-1)).toMatchObject({ kind: "amendment.recorded", data: { of: 3 } });
  });

  it("and goes back where that one is not filed", () => {
    const ours = [actionAdded(), amended({ data: { of: 3 } })];
    expect(again([raised(), triaged()], [closed()], ours).became).toEqual(["returned", "returned"]);
  });
});

describe("an action keeps what came of it, whatever its number is now (R7.1)", () => {
  const finished = actionFinished({ data: { action: 1, outcome: "She came." } });

  it("where somebody gave another one before it", () => {
    const { entries } = again([raised(), triaged()], [actionAdded()], [actionAdded(), finished]);
    expect(entries.at(-1)).toMatchObject({ data: { action: 2, outcome: "She came." } });
  });

  it("where it was one of a decision that both had", () => {
    const decided = triaged({ data: { actions: [anAction(), anAction()] } });
    const { entries } = again([raised(), decided], [actionAdded()], [actionFinished({ data: { action: 2 } })]);
    expect(entries.at(-1)).toMatchObject({ data: { action: 2 } });
  });

  it("and goes back with it where it was not given", () => {
    expect(again([raised(), triaged()], [closed()], [actionAdded(), finished]).became).toEqual([
      "returned",
      "returned",
    ]);
  });

  it("and goes back where somebody finished it otherwise: nobody’s words are dropped", () => {
    const common = [raised(), triaged({ data: { actions: [anAction()] } })];
    expect(again(common, [finished], [finished]).became).toEqual(["there"]);
    expect(again(common, [actionFinished()], [finished]).became).toEqual(["returned"]);
  });
});

describe("what somebody else did meanwhile", () => {
  const shut = [raised(), triaged()];

  it.each([
    ["an action", actionAdded()],
    ["a draft", referralDrafted()],
    ["a referral", referralMade({ data: { basedOn: 2 } })],
    ["a decision", triaged({ data: { basedOn: 2 } })],
    ["another closing", closed({ data: { rationale: "Otherwise." } })],
  ])("%s goes back where the concern was closed (R7.1)", (_, entry) =>
    expect(again(shut, [closed()], [entry]).became).toEqual(["returned"]),
  );

  it.each([
    ["an account", accountAdded()],
    ["a correction", amended()],
    ["a contact", contacted()],
    ["a question", questionAsked()],
  ])("%s is taken all the same", (_, entry) =>
    expect(again(shut, [closed()], [entry]).became).toMatchObject([{ anew: { kind: entry.kind } }]),
  );

  it.each([
    ["opened it again", reopened(), [reopened()], "returned"],
    [
      "approved the same draft",
      referralApproved({ data: { of: 4 } }),
      [referralApproved({ data: { of: 4 } })],
      "returned",
    ],
    ["linked the same concern", concernLinked(), [concernLinked()], "there"],
    ["said the same of who somebody is", subjectMatched(), [subjectMatched()], "there"],
    [
      "said another thing of who somebody is",
      subjectMatched(),
      [subjectMatched({ data: { name: "Ben Ash", learner: "learner/00000000-0000-4000-8000-000000000009" } })],
      "returned",
    ],
  ] as const)("somebody %s", (_, ours, theirs, became) => {
    const common = [...shut, closed(), referralDrafted()];
    expect(again(common, theirs, [ours]).became).toEqual([became]);
  });
});
