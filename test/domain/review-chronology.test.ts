import { describe, expect, it } from "vitest";
import { reviewChronology } from "../../src/domain/review-chronology.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { accepted, instant } from "../build.ts";
import { aFile, chronologyReviewed, onFile } from "../learner-files.ts";

const newest = instant(5);
const review = { note: "Neglect builds up since October.", upTo: newest, nextOn: "2027-02-23" } as const;

describe("a review of a chronology (R9.2)", () => {
  it("R9.2 is recorded with how far it was read and when the next is due", () => {
    expect(accepted(reviewChronology(aFile(), review, newest, onFile))).toEqual([chronologyReviewed({ data: review })]);
  });

  it.each([
    ["its note is missing", { note: " \n" }, "review-note-missing", "note"],
    ["its note is too long", { note: "x".repeat(longestText + 1) }, "text-too-long", "note"],
    ["the next review has no day", { nextOn: undefined }, "review-day-missing", "nextOn"],
    ["the next review is today", { nextOn: "2026-11-24" }, "day-not-ahead", "nextOn"],
    ["the next review lies back", { nextOn: "2026-11-01" }, "day-not-ahead", "nextOn"],
  ] as const)("R9.2 is refused when %s", (_, changes, refused, field) =>
    expect(reviewChronology(aFile(), { ...review, ...changes }, newest, onFile)).toEqual({ refused, field }),
  );

  it("R9.2 names every field that must be mended", () =>
    expect(reviewChronology(aFile(), { ...review, note: "", nextOn: undefined }, newest, onFile)).toEqual({
      refused: "review-note-missing",
      field: "note",
      also: [{ refused: "review-day-missing", field: "nextOn" }],
    }));

  it.each([
    ["something came after what was read", { upTo: instant(4) }, newest, "changed-meanwhile"],
    ["it claims to have read what is not there yet", { upTo: instant(6) }, newest, "changed-meanwhile"],
    ["nothing is recorded that could be read", {}, undefined, "chronology-empty"],
  ] as const)("R9.2 is refused when %s", (_, changes, at, refused) =>
    expect(reviewChronology(aFile(), { ...review, ...changes }, at, onFile)).toEqual({ refused }),
  );

  it("R9.2 that is sent again after its answer was lost is recorded once", () => {
    const file = aFile(chronologyReviewed({ data: review }));
    expect(reviewChronology(file, review, instant(9), onFile)).toEqual([]);
  });
});
