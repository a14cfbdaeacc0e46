import { describe, expect, it } from "vitest";
import { chaseReferral, concludeReferral } from "../../src/domain/follow-referral.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, ada, dsl, raised, stampAt, today } from "../build.ts";
import { referralConcluded, referralMade } from "../build-work.ts";

const stamp = stampAt(12, dsl);
const long = "x".repeat(longestText + 1);
const referred = aConcern(raised(), referralMade());
const concluded = aConcern(raised(), referralMade(), referralConcluded());

describe("after a referral (R9.2)", () => {
  it("the agency is asked again, and it is said when to ask next", () => {
    const data = { of: 2, note: "They will ring back.", chaseOn: today } as const;
    expect(accepted(chaseReferral(referred, data, stamp, today))).toEqual([
      { kind: "referral.chased", ...stamp, subjects: [ada], data },
    ]);
  });

  it.each([
    ["there is no such referral", referred, { of: 1 }, "referral-unknown", "of"],
    ["its outcome is known", concluded, {}, "referral-concluded-already", "of"],
    ["nothing is said of it", referred, { note: "" }, "note-missing", "note"],
    ["too much is said of it", referred, { note: long }, "text-too-long", "note"],
    ["there is no next day", referred, { chaseOn: undefined }, "chase-day-missing", "chaseOn"],
    ["the next day is over", referred, { chaseOn: "2026-11-23" }, "day-in-the-past", "chaseOn"],
  ] as const)("nothing is chased when %s", (_, concern, changes, refused, field) => {
    const chase = { of: 2, note: "They will ring back.", chaseOn: today, ...changes };
    expect(chaseReferral(concern, chase, stamp, today)).toEqual({ refused, field });
  });

  it("its outcome is recorded once", () => {
    const data = { of: 2, outcome: "They will visit." };
    expect(accepted(concludeReferral(referred, data, stamp))).toEqual([
      { kind: "referral.concluded", ...stamp, subjects: [ada], data },
    ]);
    const refused = { refused: "referral-concluded-already", field: "of" };
    expect(concludeReferral(concluded, data, stamp)).toEqual(refused);
  });

  it.each([
    ["of no referral", { of: 9 }, "referral-unknown", "of"],
    ["that says nothing", { outcome: "" }, "outcome-missing", "outcome"],
    ["that says too much", { outcome: long }, "text-too-long", "outcome"],
  ])("no outcome is recorded %s", (_, changes, refused, field) =>
    expect(concludeReferral(referred, { of: 2, outcome: "They will visit.", ...changes }, stamp)).toEqual({
      refused,
      field,
    }),
  );
});
