import { describe, expect, it } from "vitest";
import { changeTags, longestTag, mostTags } from "../../src/domain/change-tags.ts";
import { aConcern, accepted, ada, dsl, raised, stampAt } from "../build.ts";
import { tagsChanged } from "../build-work.ts";

const stamp = stampAt(6, dsl);
const tagged = aConcern(raised(), tagsChanged({ data: { added: ["attendance", "young carer"] } }));

describe("tags (R9.1)", () => {
  it("are added in one line each, and removed", () => {
    const change = { added: ["  county \n lines "], removed: ["attendance"] };
    expect(accepted(changeTags(tagged, change, stamp))).toEqual([
      {
        kind: "tags.changed",
        ...stamp,
        subjects: [ada],
        data: { added: ["county lines"], removed: ["attendance"] },
      },
    ]);
  });

  it("are there once, however often and in whatever capitals they are added", () => {
    const change = { added: ["Attendance", "food", "FOOD ", " "], removed: [] };
    expect(accepted(changeTags(tagged, change, stamp))).toMatchObject([{ data: { added: ["food"], removed: [] } }]);
  });

  it.each([
    ["what is there is added", { added: ["attendance"], removed: [] }],
    ["what is not there is removed", { added: [], removed: ["food"] }],
    ["nothing is asked for", { added: [], removed: [] }],
  ])("do not change when %s", (_, change) => expect(changeTags(tagged, change, stamp)).toEqual([]));

  it("change nothing of what must be read before a decision", () => {
    expect([tagged.newestToRead, tagged.work.tags]).toEqual([1, ["attendance", "young carer"]]);
  });

  it("are refused when one is too long, or there are too many", () => {
    const long = { added: ["food", "x".repeat(longestTag + 1)], removed: [] };
    expect(changeTags(tagged, long, stamp)).toEqual({ refused: "tag-too-long", field: "added.1" });
    const many = Array.from({ length: mostTags - 1 }, (_, i) => `tag ${i}`);
    const change = { added: many, removed: [] };
    expect(changeTags(tagged, change, stamp)).toEqual({ refused: "too-many-tags", field: "added" });
    expect(accepted(changeTags(tagged, { ...change, removed: ["attendance"] }, stamp))).toHaveLength(1);
  });
});
