import { describe, expect, it } from "vitest";
import { decideAgain } from "../../src/domain/decide-again.ts";
import { type Destruction, destroyPaper } from "../../src/domain/destroy-paper.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, dsl, raised, stampAt, zone } from "../build.ts";
import { attached, destroyed } from "./attached-documents.ts";

const stamp = stampAt(8, dsl);
const scanned = aConcern(raised(), attached(), attached({ purpose: "letter" }));
const destruction = (changes: Partial<Destruction> = {}): Destruction => ({ ...destroyed(2).data, ...changes });

describe("the paper of a scanned note (R4.2b)", () => {
  it("is recorded as destroyed: who, when, how", () => {
    expect(accepted(destroyPaper(scanned, destruction(), stamp, zone))).toEqual([destroyed(2)]);
  });

  it("is known to be there until then, and destroyed from then on", () => {
    expect(scanned.work.attached.map(({ destroyedAt }) => destroyedAt)).toEqual([undefined, undefined]);
    const after = aConcern(raised(), attached(), destroyed(2));
    expect(after.work.attached.map(({ destroyedAt }) => destroyedAt)).toEqual([stamp.recordedAt]);
  });

  it("changes no judgement: a decision that was written meanwhile stands", () => {
    expect(aConcern(raised(), attached(), destroyed(2)).newestToRead).toBe(2);
  });

  it.each<[string, Partial<Destruction>, string, string]>([
    ["when there is no such scan", { of: 9 }, "paper-unknown", "of"],
    ["when the document is no handwritten note", { of: 3 }, "paper-unknown", "of"],
    ["without saying how", { how: " " }, "paper-how-missing", "how"],
    ["without saying who did it", { who: "\u200b" }, "paper-by-missing", "who"],
    ["without the day", { on: undefined }, "day-missing", "on"],
    ["on a day that is still to come (R3.2)", { on: "2026-11-25" }, "in-the-future", "on"],
    ["with a text beyond what an entry holds", { how: "x".repeat(longestText + 1) }, "text-too-long", "how"],
  ])("is not recorded as destroyed %s", (_, changes, refused, field) => {
    expect(destroyPaper(scanned, destruction(changes), stamp, zone)).toEqual({ refused, field });
  });

  it("is recorded as destroyed once", () => {
    const after = aConcern(raised(), attached(), destroyed(2));
    expect(destroyPaper(after, destruction(), stamp, zone)).toEqual({
      refused: "paper-destroyed-already",
      field: "of",
    });
    expect(decideAgain(after, destroyed(2))).toBe("there");
    expect(decideAgain(aConcern(raised(), attached()), destroyed(2))).toEqual({ anew: destroyed(2) });
    expect(decideAgain(aConcern(raised()), destroyed(2))).toBe("returned");
  });

  it("names every field that must be mended at once", () => {
    const refusal = destroyPaper(scanned, { of: 2, how: "", who: "", on: undefined }, stamp, zone);
    expect(refusal).toMatchObject({ refused: "paper-how-missing", also: [{ field: "who" }, { field: "on" }] });
  });
});
