import { describe, expect, it } from "vitest";
import {
  approveReferral,
  draftReferral,
  leftToWrite,
  longestReferralText,
} from "../../src/domain/referral-document.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, ada, dsl, raised, stampAt, triaged } from "../build.ts";
import { closed, referralApproved, referralDrafted } from "../build-work.ts";

const stamp = stampAt(11, dsl);
const draft = { agency: "Children’s Social Care", text: "We write about Ada." };
const tooLong = "x".repeat(longestReferralText + 1);
const drafted = aConcern(raised(), referralDrafted());
const approved = aConcern(raised(), referralDrafted(), referralApproved());
const shut = aConcern(raised(), triaged(), closed());

describe("the document of a referral (R9.2)", () => {
  it("is a draft, however long, until it is approved as it then stands", () => {
    expect(accepted(draftReferral(aConcern(), draft, stamp))).toEqual([
      { kind: "referral.drafted", ...stamp, subjects: [ada], data: draft },
    ]);
    const text = "x".repeat(longestReferralText);
    expect(accepted(approveReferral(drafted, { of: 2, text }, stamp))).toEqual([
      { kind: "referral.approved", ...stamp, subjects: [ada], data: { of: 2, text } },
    ]);
    expect(approved.work.drafts).toMatchObject([{ seq: 2, approvedAt: expect.any(String) }]);
  });

  it.each([
    ["for no agency", aConcern(), { agency: "" }, "agency-missing", "agency"],
    ["for an agency of too many words", aConcern(), { agency: "x".repeat(longestText + 1) }, "text-too-long", "agency"],
    ["that says nothing", aConcern(), { text: " " }, "referral-text-missing", "text"],
    ["that is too long", aConcern(), { text: tooLong }, "referral-text-too-long", "text"],
    ["on a closed concern", shut, {}, "concern-closed", undefined],
  ])("is not drafted %s", (_, concern, changes, refused, field) =>
    expect(draftReferral(concern, { ...draft, ...changes }, stamp)).toEqual(
      field === undefined ? { refused } : { refused, field },
    ),
  );

  it.each([
    ["that is not there", drafted, { of: 1 }, "draft-unknown", "of"],
    ["twice", approved, {}, "draft-approved-already", "of"],
    ["that says nothing", drafted, { text: "" }, "referral-text-missing", "text"],
    ["that is too long", drafted, { text: tooLong }, "referral-text-too-long", "text"],
    ["in which something is left to write", drafted, { text: `We ask: ${leftToWrite}` }, "referral-unfinished", "text"],
    ["on a closed concern", shut, {}, "concern-closed", undefined],
  ])("is not approved %s", (_, concern, changes, refused, field) =>
    expect(approveReferral(concern, { of: 2, text: "We write.", ...changes }, stamp)).toEqual(
      field === undefined ? { refused } : { refused, field },
    ),
  );
});
