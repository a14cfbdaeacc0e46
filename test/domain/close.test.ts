import { describe, expect, it } from "vitest";
import { closeConcern, reopenConcern } from "../../src/domain/close.ts";
import { statusOf } from "../../src/domain/concern.ts";
import { longestText } from "../../src/domain/text-length.ts";
import {
  aConcern,
  accepted,
  accountAdded,
  acknowledged,
  actionFinished,
  ada,
  anAction,
  deputy,
  dsl,
  raised,
  stampAt,
  triaged,
} from "../build.ts";
import {
  bodyMapRecorded,
  bodyMapReviewed,
  closed,
  disagreed,
  disagreementConcluded,
  questionAsked,
  referralConcluded,
  referralMade,
  reopened,
  worryAnswered,
  worryRaised,
} from "../build-work.ts";

const stamp = stampAt(20, dsl);
const decided = [raised(), triaged()];
const close = { rationale: "Nothing further for a term.", basedOn: 2 };
const long = "x".repeat(longestText + 1);

describe("a concern is closed (R7.1)", () => {
  it("with its rationale, by whoever has read it all", () => {
    expect(accepted(closeConcern(aConcern(...decided), close, stamp))).toEqual([
      { kind: "concern.closed", ...stamp, subjects: [ada], data: close },
    ]);
    expect(statusOf(aConcern(...decided, closed()))).toBe("closed");
  });

  it("though a question was never answered: people leave", () => {
    const asked = aConcern(...decided, questionAsked());
    expect(accepted(closeConcern(asked, { ...close, basedOn: 3 }, stamp))).toHaveLength(1);
  });

  it("once, when the desk sends it again because the answer was lost, and not when it says anything else", () => {
    expect(closeConcern(aConcern(...decided, closed()), close, stamp)).toEqual([]);
    const other = { ...close, rationale: "For another reason." };
    expect(closeConcern(aConcern(...decided, closed()), other, stamp)).toEqual({ refused: "concern-closed" });
  });

  it.each([
    ["without a rationale", decided, { rationale: " " }, { refused: "rationale-missing", field: "rationale" }],
    ["with too long a rationale", decided, { rationale: long }, { refused: "text-too-long", field: "rationale" }],
    ["before anybody has decided on it", [raised()], { basedOn: 1 }, { refused: "decision-missing" }],
    ["when somebody wrote meanwhile", [...decided, accountAdded()], {}, { refused: "changed-meanwhile" }],
    ["when somebody made a referral meanwhile", [...decided, referralMade()], {}, { refused: "changed-meanwhile" }],
    ["on what nobody has written yet", decided, { basedOn: 3 }, { refused: "changed-meanwhile" }],
    ["when somebody else has closed it", [...decided, closed(stampAt(19, deputy))], {}, { refused: "concern-closed" }],
  ])("never %s", (_, entries, changes, refusal) =>
    expect(closeConcern(aConcern(...entries), { ...close, ...changes }, stamp)).toEqual(refusal),
  );

  const withAction = triaged({ data: { actions: [anAction(), anAction()] } });
  it.each([
    [
      "an action",
      [raised(), withAction, actionFinished({ data: { action: 1 } })],
      "action-open",
      "actions.2",
      actionFinished({ data: { action: 2 } }),
    ],
    [
      "a referral",
      [...decided, referralMade()],
      "referral-open",
      "referrals.3",
      referralConcluded({ data: { of: 3 } }),
    ],
    ["a worry", [...decided, worryRaised()], "worry-unanswered", "worries.3", worryAnswered({ data: { of: 3 } })],
    [
      "a disagreement",
      [...decided, disagreed()],
      "disagreement-open",
      "disagreements.3",
      disagreementConcluded({ data: { of: 3 } }),
    ],
    [
      "a body map",
      [...decided, bodyMapRecorded()],
      "body-map-unreviewed",
      "bodyMaps.3",
      bodyMapReviewed({ data: { of: 3 } }),
    ],
  ])("not while %s is open, which the refusal names", (_, entries, refused, field, done) => {
    const basedOn = entries.length;
    expect(closeConcern(aConcern(...entries), { ...close, basedOn }, stamp)).toEqual({ refused, field });
    const after = aConcern(...entries, done);
    expect(accepted(closeConcern(after, { ...close, basedOn: basedOn + 1 }, stamp))).toHaveLength(1);
  });
});

describe("a closed concern", () => {
  const shut = [...decided, closed()];

  it("is opened again with a reason, and is as it was (R7.1)", () => {
    const why = "The school nurse rang.";
    expect(accepted(reopenConcern(aConcern(...shut), why, stamp))).toEqual([
      { kind: "concern.reopened", ...stamp, subjects: [ada], data: { why } },
    ]);
    expect(statusOf(aConcern(...shut, reopened()))).toBe("reviewed");
  });

  it("is not opened without a reason, nor when it is open", () => {
    expect(reopenConcern(aConcern(...shut), "", stamp)).toEqual({ refused: "why-missing", field: "why" });
    expect(reopenConcern(aConcern(...decided), "Why.", stamp)).toEqual({ refused: "concern-not-closed" });
  });

  it("opens again by itself when somebody tells more, and its review is due anew (R5.3)", () => {
    const told = aConcern(raised(), acknowledged(), triaged(), closed(), accountAdded(stampAt(60)));
    expect(told).toMatchObject({ reopenedAt: stampAt(60).recordedAt, work: { closed: undefined } });
    expect([statusOf(told), told.acknowledged, told.threshold]).toEqual(["recorded", undefined, "early-help"]);
    const again = aConcern(...shut, accountAdded(), triaged({ data: { basedOn: 4 } }));
    expect(statusOf(again)).toBe("reviewed");
  });
});
