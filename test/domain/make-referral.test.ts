import { describe, expect, it } from "vitest";
import { makeReferral, type NewReferral } from "../../src/domain/make-referral.ts";
import { longestText } from "../../src/domain/text-length.ts";
import {
  aConcern,
  accepted,
  accountAdded,
  acknowledged,
  ada,
  deputy,
  dsl,
  raised,
  stampAt,
  today,
  triaged,
} from "../build.ts";
import { closed, referralApproved, referralDrafted, referralMade } from "../build-work.ts";

const stamp = stampAt(12, dsl);
const referral: NewReferral = {
  agency: "Children’s Social Care",
  urgency: "routine",
  sent: "The referral form, by their portal.",
  consent: { answer: "given", reason: "" },
  chaseOn: today,
  withoutReview: "",
  basedOn: 1,
};
const reviewed = { isReviewed: true, today };
const unreviewed = { isReviewed: false, today };
const long = "x".repeat(longestText + 1);
const made = (changes: Partial<NewReferral>, circumstances = reviewed, concern = aConcern()) =>
  makeReferral(concern, { ...referral, ...changes }, stamp, circumstances);

describe("a referral is made on the whole chronology (R9.2)", () => {
  it("and says to whom, what was sent, whether they agreed, and when to ask what came of it", () => {
    const { withoutReview: _, ...data } = referral;
    expect(accepted(made({}))).toEqual([{ kind: "referral.made", ...stamp, subjects: [ada], data }]);
  });

  it("R9.2 a referral without a review of the chronology is refused", () => {
    for (const withoutReview of ["", "There is no time."])
      expect(made({ withoutReview }, unreviewed)).toEqual({
        refused: "chronology-not-reviewed",
        field: "chronology",
      });
  });

  it("R9.2 an urgent referral goes ahead without a review where it says why, and not where it does not", () => {
    const urgent = { urgency: "urgent", withoutReview: "She is not safe at home tonight." } as const;
    expect(accepted(made(urgent, unreviewed))).toMatchObject([{ data: urgent }]);
    expect(made({ ...urgent, withoutReview: " " }, unreviewed)).toEqual({
      refused: "without-review-reason-missing",
      field: "withoutReview",
    });
    expect(accepted(made({ urgency: "urgent" }))).toHaveLength(1);
  });

  it("and names the approved document that was sent", () => {
    const before = [raised(), referralDrafted()];
    const refused = made({ of: 2, basedOn: 2 }, reviewed, aConcern(...before));
    expect(refused).toEqual({ refused: "draft-not-approved", field: "of" });
    const approved = aConcern(...before, referralApproved());
    expect(accepted(made({ of: 2, basedOn: 3 }, reviewed, approved))).toMatchObject([{ data: { of: 2 } }]);
    expect(made({ of: 3, basedOn: 3 }, reviewed, approved)).toEqual({ refused: "draft-unknown", field: "of" });
  });

  it.each([
    ["to no agency", { agency: " " }, "agency-missing", "agency"],
    ["to an agency of too many words", { agency: long }, "text-too-long", "agency"],
    ["without saying how urgent it is", { urgency: undefined }, "urgency-missing", "urgency"],
    ["without saying what was sent", { sent: "" }, "sent-missing", "sent"],
    ["with too long a text of it", { sent: long }, "text-too-long", "sent"],
    ["without a word on consent (R14.1)", { consent: { answer: undefined, reason: "" } }, "consent-missing", "consent"],
    [
      "without consent and without saying why (R14.1)",
      { consent: { answer: "not-sought", reason: " " } },
      "consent-reason-missing",
      "consentReason",
    ],
    [
      "with too long a reason for it",
      { consent: { answer: "refused", reason: long } },
      "text-too-long",
      "consentReason",
    ],
    ["without a day to ask again", { chaseOn: undefined }, "chase-day-missing", "chaseOn"],
    ["with such a day that is over", { chaseOn: "2026-11-23" }, "day-in-the-past", "chaseOn"],
    ["with too long a reason for its haste", { withoutReview: long }, "text-too-long", "withoutReview"],
  ] as const)("and is refused %s", (_, changes, refused, field) => expect(made(changes)).toEqual({ refused, field }));

  it("and names everything that is missing at once", () =>
    expect(made({ agency: "", sent: "", chaseOn: undefined }, unreviewed)).toMatchObject({
      refused: "agency-missing",
      also: [{ field: "sent" }, { field: "chaseOn" }, { field: "chronology" }],
    }));
});

describe("a referral is a judgement", () => {
  it("that is refused when somebody wrote meanwhile, and stands beside an acknowledgement", () => {
    const changed = { refused: "changed-meanwhile" };
    expect(made({}, reviewed, aConcern(raised(), accountAdded()))).toEqual(changed);
    expect(made({ basedOn: 2 })).toEqual(changed);
    expect(made({}, unreviewed, aConcern(raised(), accountAdded()))).toEqual(changed);
    expect(accepted(made({}, reviewed, aConcern(raised(), acknowledged())))).toHaveLength(1);
  });

  it("that is recorded once, when the desk sends it again because the answer was lost", () => {
    const madeBy = (by: typeof dsl) =>
      aConcern(raised(), referralMade({ ...stampAt(11, by), data: { chaseOn: today } }));
    expect(made({}, reviewed, madeBy(dsl))).toEqual([]);
    const other = { sent: "A letter, by post." };
    expect(made(other, reviewed, madeBy(dsl))).toEqual({ refused: "changed-meanwhile" });
    expect(made({}, reviewed, madeBy(deputy))).toEqual({ refused: "changed-meanwhile" });
  });

  it("that is not made on a closed concern", () =>
    expect(made({}, reviewed, aConcern(raised(), triaged(), closed()))).toEqual({ refused: "concern-closed" }));
});
