import { describe, expect, it } from "vitest";
import { entryCard, triageCommand } from "../../src/contract/desk-api.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import {
  type Draft,
  emptyDraft,
  isBegun,
  problemsOf,
  readDraft,
  withAction,
  withChangedAction,
  withSetAside,
} from "../../tab/decision.ts";
import { emptyDrafts } from "../../tab/drafts.ts";

const page = { needsVulnerability: true };
const owner = "staff/00000000-0000-4000-8000-000000000001";

function aDraft(more: Partial<Draft> = {}): Draft {
  return { ...emptyDraft(4), threshold: "early-help", rationale: "Two late days.", vulnerability: "Asked.", ...more };
}

function withOne(change: Parameters<typeof withChangedAction>[2]): Draft {
  return withChangedAction(withAction(aDraft()), 1, change);
}

describe("a decision being written", () => {
  it("begins with nothing preselected (R7.1)", () => {
    expect(emptyDraft(4)).toMatchObject({ threshold: undefined, actions: [], basedOn: 4 });
    expect(isBegun(emptyDraft(4))).toBe(false);
  });

  it.each([
    ["a threshold", { threshold: "monitoring" }],
    ["a rationale", { rationale: "Because" }],
    ["a word on vulnerability", { vulnerability: "Asked" }],
    ["an action", { actions: withAction(emptyDraft(1)).actions }],
  ] as const)("is begun with %s", (_, more) => {
    expect(isBegun({ ...emptyDraft(1), ...more })).toBe(true);
  });

  it("gives a new action a key of its own, also after one was removed", () => {
    const two = withAction(withAction(aDraft()));
    const again = withAction({ ...two, actions: two.actions.slice(1) });
    expect(again.actions.map(({ key }) => key)).toEqual([2, 3]);
  });
});

describe("the text of a decision that was not recorded is put into the form", () => {
  const action = { what: "Phone home", ownerName: "Sarah Okafor", due: "2026-03-09" };
  const card = entryCard.parse({
    seq: 2,
    kind: "concern.triaged",
    recordedAt: "2026-03-03T10:04:00.000Z",
    author: "Sarah Okafor",
    via: "tab",
    parts: [
      { label: "reporter-to-know", is: "words", text: "We have met her." },
      { label: "review-on", is: "day", text: "2026-03-20" },
    ],
    documents: [],
    threshold: "child-protection",
    rationale: "She does not explain the marks.",
    vulnerability: "With her board.",
    change: "first",
    actions: [action],
  });
  if (card.kind !== "concern.triaged") throw new Error("no decision");
  const sarah = { id: owner, name: "Sarah Okafor", jobTitle: "" } as const;
  const tom = { id: "staff/00000000-0000-4000-8000-000000000002", name: "Tom Ashworth", jobTitle: "" } as const;

  it("with its actions and whom they were given to, and without its threshold (R7.1)", () => {
    const filled = withSetAside(emptyDraft(3), card, [tom, sarah]);
    expect(filled).toEqual({
      threshold: undefined,
      rationale: "She does not explain the marks.",
      vulnerability: "With her board.",
      actions: [{ key: 1, what: "Phone home", owner, ownerName: "Sarah Okafor", due: "2026-03-09" }],
      reporterToKnow: "We have met her.",
      reviewOn: "2026-03-20",
      decidedDay: "",
      decidedTime: "",
      basedOn: 3,
    });
  });

  it("behind what was begun anew: nothing of that is lost", () => {
    const begun = withOne({ what: "See her", owner, ownerName: "Sarah Okafor", due: "2026-03-04" });
    const filled = withSetAside(begun, card, [sarah]);
    expect(filled).toMatchObject({ threshold: "early-help", basedOn: 4 });
    expect(filled.rationale).toBe("Two late days.\n\nShe does not explain the marks.");
    expect(filled.actions.map(({ key, what }) => [key, what])).toEqual([
      [1, "See her"],
      [2, "Phone home"],
    ]);
  });

  it("once, however often it is asked for", () => {
    const once = withSetAside(aDraft(), card, [sarah]);
    expect(withSetAside(once, card, [sarah])).toEqual(once);
  });

  it.each([
    ["nobody has the name any more", [tom]],
    ["several have the name", [sarah, { ...tom, name: "Sarah Okafor" }]],
  ])("and leaves whom to choose where %s", (_, colleagues) => {
    const [filled] = withSetAside(emptyDraft(3), card, colleagues).actions;
    expect(filled).toMatchObject({ owner: "", ownerName: "Sarah Okafor" });
  });
});

describe("what is sent", () => {
  it("is what the contract parses, with what the decision is based on", () => {
    const read = readDraft(withOne({ what: " Phone home ", owner, ownerName: "Sarah", due: "2026-03-09" }), page);
    if (!("command" in read)) throw new Error("not sendable");
    expect(triageCommand.parse(read.command)).toEqual({
      threshold: "early-help",
      rationale: "Two late days.",
      vulnerability: "Asked.",
      actions: [{ what: "Phone home", owner, due: "2026-03-09" }],
      basedOn: 4,
    });
  });

  it("goes out blank where it is blank: the rules are the server's, and name it (R5.5)", () => {
    const read = readDraft(aDraft({ threshold: undefined, rationale: "" }), page);
    expect(read).toEqual({ command: { rationale: "", vulnerability: "Asked.", actions: [], basedOn: 4 } });
  });

  it.each([
    ["what", { owner, due: "2026-03-09" }],
    ["owner", { what: "Phone home", ownerName: "Sar", due: "2026-03-09" }],
    ["due", { what: "Phone home", owner, due: "2026-02-30" }],
  ] as const)("is nothing while an action lacks its %s: no action is dropped silently (R7.1)", (field, change) => {
    const read = readDraft(withOne(change), page);
    if (!("problems" in read)) throw new Error("sent");
    expect(Object.keys(read.problems.rows[1] ?? {})).toEqual([field]);
  });

  it("names empty fields together with an incomplete action, so that all is mended at once", () => {
    const read = readDraft(withAction(emptyDraft(1)), page);
    if (!("problems" in read)) throw new Error("sent");
    expect(Object.keys(read.problems).toSorted()).toEqual(["rationale", "rows", "threshold", "vulnerability"]);
  });
});

describe("a refusal stands beside its field, in the words of the contract", () => {
  it.each([
    ["threshold-missing", "threshold", "threshold"],
    ["rationale-missing", "rationale", "rationale"],
    ["vulnerability-missing", "vulnerability", "vulnerability"],
    ["action-owner-unknown", "actions", "actions"],
    ["action-incomplete", "actions.2.what", "actions"],
    ["changed-meanwhile", undefined, "form"],
    ["text-too-long", "someField", "form"],
  ] as const)("%s about %s", (refused, field, place) => {
    const problems = problemsOf({ refused, field });
    expect(problems).toEqual({ rows: {}, [place]: refusalsInEnglish[refused] });
  });

  it("with all the others of the same attempt, the first of a field before its second", () => {
    const problems = problemsOf({
      refused: "rationale-missing",
      field: "rationale",
      also: [
        { refused: "text-too-long", field: "rationale" },
        { refused: "threshold-missing", field: "threshold" },
      ],
    });
    expect(problems).toEqual({
      rows: {},
      rationale: refusalsInEnglish["rationale-missing"],
      threshold: refusalsInEnglish["threshold-missing"],
    });
  });

  it("and a code that this desk is too old to know still says that nothing was lost", () => {
    const also = [{ refused: "moon-phase-wrong", field: "rationale" }];
    expect(problemsOf({ refused: "threshold-missing", field: "threshold", also }).rationale).toContain("Not saved");
  });
});

describe("drafts are kept in memory while one looks elsewhere", () => {
  it("each under its concern, until dropped", () => {
    const drafts = emptyDrafts();
    drafts.keep("C-7K3M2Q", aDraft());
    expect(drafts.of("C-7K3M2Q")).toEqual(aDraft());
    expect(drafts.of("C-9WXY3R")).toBeUndefined();
    drafts.drop("C-7K3M2Q");
    expect(drafts.of("C-7K3M2Q")).toBeUndefined();
  });

  it("and tell whoever follows them, no longer than asked to", () => {
    const drafts = emptyDrafts();
    let told = 0;
    const stop = drafts.follow(() => {
      told += 1;
    });
    drafts.keep("C-7K3M2Q", aDraft());
    stop();
    drafts.drop("C-7K3M2Q");
    expect(told).toBe(1);
  });
});
