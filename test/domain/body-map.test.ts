import { describe, expect, it } from "vitest";
import {
  longestMarkText,
  mostMarks,
  readBodyMap,
  type ToldBodyMap,
  whatIsWrongWithBodyMap,
} from "../../src/domain/body-map.ts";
import type { Occurred } from "../../src/domain/calendar.ts";
import { isRefusal } from "../../src/domain/refusal.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aMark, aToldBodyMap } from "../body-maps.ts";

const occurred: Occurred = { day: "2026-11-24", time: "12:10" };

function refusalsOf(map: ToldBodyMap, at: Occurred = occurred) {
  return whatIsWrongWithBodyMap(map, at).map(({ refused, field }) => [refused, field]);
}

describe("a body map is refused, field by field (R11.1)", () => {
  const withMark = (change: object) => aToldBodyMap({ marks: [aMark(), { ...aMark(), ...change }] });

  it.each([
    ["without a mark, and no word that none was seen", aToldBodyMap({ marks: [] }), "marks-missing", "marks"],
    ["with marks, and the word that none was seen", aToldBodyMap({ noneSeen: true }), "marks-contradicted", "marks"],
    [
      "with more marks than can be told apart",
      aToldBodyMap({ marks: Array.from({ length: mostMarks + 1 }, () => aMark()) }),
      "too-many-marks",
      "marks",
    ],
    ["without an observer", aToldBodyMap({ observer: " \n" }), "observer-missing", "observer"],
    ["without a context", aToldBodyMap({ context: "" }), "context-missing", "context"],
    ["without a word on first aid", aToldBodyMap({ firstAid: undefined }), "first-aid-missing", "firstAid"],
    ["with a mark to the left of its view", withMark({ x: -1 }), "mark-off-figure", "marks.1.place"],
    ["with a mark below its view", withMark({ y: 1001 }), "mark-off-figure", "marks.1.place"],
    ["with a mark at no whole place", withMark({ x: 500.5 }), "mark-off-figure", "marks.1.place"],
    ["with a mark without a shape", withMark({ shape: undefined }), "mark-shape-missing", "marks.1.shape"],
    ["with a mark of no size", withMark({ size: undefined }), "mark-size-missing", "marks.1.size"],
    ["with a mark of 0 mm", withMark({ size: { length: 0, width: 1 } }), "mark-size-wrong", "marks.1.size"],
    [
      "with a mark of half a millimetre",
      withMark({ size: { length: 1, width: 0.5 } }),
      "mark-size-wrong",
      "marks.1.size",
    ],
    [
      "with a mark larger than a person",
      withMark({ size: { length: 2001, width: 1 } }),
      "mark-size-wrong",
      "marks.1.size",
    ],
    ["with a mark of no colour", withMark({ colours: [], ownColour: " " }), "mark-colour-missing", "marks.1.colours"],
    [
      "with a mark of no description",
      withMark({ description: "\u200b" }),
      "mark-description-missing",
      "marks.1.description",
    ],
    [
      "with a long text on a mark",
      withMark({ description: "a".repeat(longestMarkText + 1) }),
      "mark-text-too-long",
      "marks.1.description",
    ],
    [
      "with a long word for a colour",
      withMark({ ownColour: "a".repeat(longestMarkText + 1) }),
      "mark-text-too-long",
      "marks.1.ownColour",
    ],
    ["with a long context", aToldBodyMap({ context: "a".repeat(longestText + 1) }), "text-too-long", "context"],
    [
      "with long words of the learner's",
      aToldBodyMap({ ownWords: "a".repeat(longestText + 1) }),
      "text-too-long",
      "ownWords",
    ],
    ["with a long name", aToldBodyMap({ observer: "a".repeat(longestText + 1) }), "text-too-long", "observer"],
    ["with a long role", aToldBodyMap({ observerRole: "a".repeat(longestText + 1) }), "text-too-long", "observerRole"],
    [
      "with a long note on first aid",
      aToldBodyMap({ firstAidNote: "a".repeat(longestText + 1) }),
      "text-too-long",
      "firstAidNote",
    ],
  ] as const)("%s", (_, map, refused, field) => expect(refusalsOf(map)).toEqual([[refused, field]]));

  it("without a time", () =>
    expect(refusalsOf(aToldBodyMap(), { day: "2026-11-24" })).toEqual([["time-missing", "time"]]));

  it("with every reason at once", () => {
    const bare = { marks: [], observer: "", context: "", firstAid: undefined };
    const refusal = readBodyMap(aToldBodyMap(bare), { day: "2026-11-24" });
    expect(refusal).toMatchObject({ refused: "marks-missing" });
    expect("also" in refusal && refusal.also?.map(({ refused }) => refused)).toEqual([
      "time-missing",
      "observer-missing",
      "context-missing",
      "first-aid-missing",
    ]);
  });
});

describe("a body map can be recorded (R11.1)", () => {
  it.each([
    ["with a mark", aToldBodyMap()],
    ["with as many marks as it holds", aToldBodyMap({ marks: Array.from({ length: mostMarks }, () => aMark()) })],
    ["with no mark, where the observer says that none was to be seen", aToldBodyMap({ marks: [], noneSeen: true })],
    ["with a size that could not be judged", aToldBodyMap({ marks: [aMark({ size: "not-judged" })] })],
    [
      "with a colour in the observer's own words",
      aToldBodyMap({ marks: [aMark({ colours: [], ownColour: "like tea" })] }),
    ],
    ["with first aid that nobody knows of", aToldBodyMap({ firstAid: "not-known" })],
  ] as const)("%s", (_, map) => expect(readBodyMap(map, occurred)).toEqual(map));

  it("with each colour once, in the order of the list", () => {
    const map = readBodyMap(aToldBodyMap({ marks: [aMark({ colours: ["yellow", "red", "yellow"] })] }), occurred);
    if (isRefusal(map)) throw new Error(map.refused);
    expect(map.marks[0]?.colours).toEqual(["red", "yellow"]);
  });
});
