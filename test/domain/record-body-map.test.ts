import { describe, expect, it } from "vitest";
import { drawBodyMap } from "../../src/domain/body-map-drawing.ts";
import type { Occurred } from "../../src/domain/calendar.ts";
import { recordBodyMap, reviewBodyMap } from "../../src/domain/record-body-map.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aBodyMap, aToldBodyMap } from "../body-maps.ts";
import { aConcern, accepted, ada, dsl, raised, sha256, stampAt, teacher, zone } from "../build.ts";
import { bodyMapRecorded, bodyMapReviewed } from "../build-work.ts";

const occurred: Occurred = { day: "2026-11-24", time: "09:15" };
const weigh = (drawing: string) => ({ sha256: sha256(drawing), size: Buffer.byteLength(drawing) });
const record = (map = aToldBodyMap(), when = occurred) =>
  recordBodyMap(aConcern(), { map, occurred: when }, stampAt(20, teacher), { zone, weigh });

describe("a body map of a concern (R11.1)", () => {
  it("is data and a drawing that can be made from it at any time, named by its bytes and by nobody", () => {
    const drawing = drawBodyMap(aBodyMap(), occurred);
    const document = { ...weigh(drawing), name: "body-map-2026-11-24-0915.svg", mimeType: "image/svg+xml" };
    expect(accepted(record())).toEqual([
      {
        kind: "body-map.recorded",
        ...stampAt(20, teacher),
        subjects: [ada],
        occurred,
        documents: [document],
        data: { map: aBodyMap() },
      },
    ]);
  });

  it.each([
    ["without its context", aToldBodyMap({ context: " " }), occurred, "context-missing", "context"],
    ["without its observer", aToldBodyMap({ observer: "" }), occurred, "observer-missing", "observer"],
    ["without its time", aToldBodyMap(), { day: "2026-11-24" }, "time-missing", "time"],
    ["without marks", aToldBodyMap({ marks: [] }), occurred, "marks-missing", "marks"],
    ["before it was seen (R3.2)", aToldBodyMap(), { day: "2026-11-25", time: "09:15" }, "in-the-future", "day"],
  ] as const)("is refused %s", (_, map, when, refused, field) => expect(record(map, when)).toEqual({ refused, field }));

  const stamp = stampAt(30, dsl);
  const concern = aConcern(raised(), bodyMapRecorded());
  it("is reviewed once, with a note", () => {
    const data = { of: 2, note: "Seen with the nurse." };
    expect(accepted(reviewBodyMap(concern, data, stamp))).toEqual([
      { kind: "body-map.reviewed", ...stamp, subjects: [ada], data },
    ]);
    const reviewed = aConcern(raised(), bodyMapRecorded(), bodyMapReviewed());
    expect(reviewBodyMap(reviewed, data, stamp)).toEqual({ refused: "body-map-reviewed-already", field: "of" });
  });

  it.each([
    ["that is not there", { of: 1 }, "body-map-unknown", "of"],
    ["without a word", { note: " " }, "note-missing", "note"],
    ["with too many", { note: "x".repeat(longestText + 1) }, "text-too-long", "note"],
  ])("is not reviewed %s", (_, changes, refused, field) =>
    expect(reviewBodyMap(concern, { of: 2, note: "Seen.", ...changes }, stamp)).toEqual({ refused, field }),
  );
});
