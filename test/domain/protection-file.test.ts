/** The child protection file: opened, reviewed, closed (R8.1). */
import { describe, expect, it } from "vitest";
import { closeFile } from "../../src/domain/close-file.ts";
import { openFile } from "../../src/domain/open-file.ts";
import { reviewFile } from "../../src/domain/review-file.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { accepted, deputy, instant, stampAt } from "../build.ts";
import {
  aFile,
  cohortsChanged,
  fileClosed,
  fileOpened,
  fileReviewed,
  meetingHeld,
  onFile,
  signalDismissed,
} from "../learner-files.ts";

const opening = {
  reason: "multi-agency",
  rationale: "Two agencies work with the family.",
  reviewOn: "2027-01-05",
  basedOn: 0,
} as const;
const review = { note: "The plan holds.", nextOn: "2027-02-16" } as const;
const closing = { rationale: "Stepped down to early help.", basedOn: 1 };
const long = "x".repeat(longestText + 1);

describe("a child protection file is opened (R8.1)", () => {
  it("R8.1 with the reason, the rationale and the day of its review", () => {
    expect(accepted(openFile(aFile(), opening, onFile))).toEqual([fileOpened({ data: opening })]);
    expect(aFile(fileOpened()).protection).toMatchObject({ openedAt: instant(10), reviewOn: "2027-01-05" });
  });

  it("R8.1 anew after it was closed", () => {
    const file = aFile(fileOpened(), fileClosed());
    expect(file).toMatchObject({ protection: undefined, closedAt: instant(10) });
    expect(accepted(openFile(file, { ...opening, basedOn: 2 }, onFile))).toHaveLength(1);
  });

  it.each([
    ["without a reason", { reason: undefined }, "file-reason-missing", "reason"],
    ["without a rationale", { rationale: "\u200b" }, "rationale-missing", "rationale"],
    ["with a rationale too long to hold", { rationale: long }, "text-too-long", "rationale"],
    ["without a day for its review", { reviewOn: undefined }, "review-day-missing", "reviewOn"],
    ["with a review today", { reviewOn: "2026-11-24" }, "day-not-ahead", "reviewOn"],
  ] as const)("R8.1 never %s", (_, changes, refused, field) =>
    expect(openFile(aFile(), { ...opening, ...changes }, onFile)).toEqual({ refused, field }),
  );

  it("R8.1 never twice: the second is told that one is open", () => {
    const theirs = fileOpened({ ...stampAt(9, deputy) });
    expect(openFile(aFile(theirs), { ...opening, basedOn: 1 }, onFile)).toEqual({ refused: "file-open-already" });
  });

  it("R8.1 once, when it is sent again after its answer was lost", () => {
    expect(openFile(aFile(fileOpened()), opening, onFile)).toEqual([]);
  });

  it.each([
    ["a colleague recorded a meeting meanwhile", aFile(meetingHeld(stampAt(9, deputy))), 0],
    ["it is based on what nobody has written", aFile(), 1],
  ])("R8.1 not when %s", (_, file, basedOn) =>
    expect(openFile(file, { ...opening, basedOn }, onFile)).toEqual({ refused: "changed-meanwhile" }),
  );

  it("R8.1 whatever was said of cohorts and signals meanwhile: nobody judges by them", () => {
    expect(accepted(openFile(aFile(cohortsChanged(), signalDismissed()), opening, onFile))).toHaveLength(1);
  });
});

describe("an open child protection file is reviewed (R8.1)", () => {
  it("R8.1 with what the review found and when the next is due", () => {
    expect(accepted(reviewFile(aFile(fileOpened()), review, onFile))).toEqual([fileReviewed({ data: review })]);
    const { protection } = aFile(fileOpened(), fileReviewed());
    expect(protection).toMatchObject({ reviewOn: "2027-02-16", reviewedAt: instant(10) });
  });

  it.each([
    ["without a note", { note: "" }, "review-note-missing", "note"],
    ["with a note too long to hold", { note: long }, "text-too-long", "note"],
    ["without a next day", { nextOn: undefined }, "review-day-missing", "nextOn"],
    ["with a next day that has passed", { nextOn: "2026-11-23" }, "day-not-ahead", "nextOn"],
  ] as const)("R8.1 never %s", (_, changes, refused, field) =>
    expect(reviewFile(aFile(fileOpened()), { ...review, ...changes }, onFile)).toEqual({ refused, field }),
  );

  it("R8.1 not when none is open, or it was closed meanwhile", () => {
    expect(reviewFile(aFile(), review, onFile)).toEqual({ refused: "file-not-open" });
    expect(reviewFile(aFile(fileOpened(), fileClosed()), review, onFile)).toEqual({ refused: "file-not-open" });
  });

  it("R8.1 once, when it is sent again after its answer was lost", () => {
    expect(reviewFile(aFile(fileOpened(), fileReviewed()), review, onFile)).toEqual([]);
  });
});

describe("a child protection file is closed (R8.1)", () => {
  it("R8.1 with a rationale", () => {
    expect(accepted(closeFile(aFile(fileOpened()), closing, 0, onFile))).toEqual([fileClosed({ data: closing })]);
  });

  it.each([
    ["without a rationale", aFile(fileOpened()), { rationale: " " }, 0, "rationale-missing", "rationale"],
    ["with one too long to hold", aFile(fileOpened()), { rationale: long }, 0, "text-too-long", "rationale"],
    ["when none is open", aFile(), { basedOn: 0 }, 0, "file-not-open", undefined],
    ["while a referral waits for its outcome", aFile(fileOpened()), {}, 1, "referral-unconcluded", undefined],
    [
      "when a colleague wrote meanwhile",
      aFile(fileOpened(), meetingHeld(stampAt(9, deputy))),
      {},
      0,
      "changed-meanwhile",
      undefined,
    ],
    [
      "when it is based on what nobody has written",
      aFile(fileOpened()),
      { basedOn: 2 },
      0,
      "changed-meanwhile",
      undefined,
    ],
  ] as const)("R8.1 never %s", (_, file, changes, referrals, refused, field) =>
    expect(closeFile(file, { ...closing, ...changes }, referrals, onFile)).toEqual(
      field === undefined ? { refused } : { refused, field },
    ),
  );

  it("R8.1 once, when it is sent again after its answer was lost", () => {
    expect(closeFile(aFile(fileOpened(), fileClosed()), closing, 0, onFile)).toEqual([]);
  });
});
