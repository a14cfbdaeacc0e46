import { describe, expect, it } from "vitest";
import { inOneOrder, isSentAgain, repeatIn } from "../../src/domain/sent-again.ts";
import { contacted, deputy, dsl, stampAt } from "../build.ts";
import { reopened, tagsChanged } from "../build-work.ts";

const { who, how, said } = contacted().data;
const placed = { ...contacted(stampAt(0, dsl)), seq: 2 };
const byAnother = { ...contacted({ ...stampAt(5, deputy), data: { said: "She will not." } }), seq: 3 };

describe("a command that was sent again because its answer was lost", () => {
  it("is known by who says what, however its fields are ordered", () => {
    const again = contacted({ ...stampAt(9, dsl), data: { said, how, who } });
    expect(isSentAgain([placed], [again])).toBe(true);
  });

  it("is known whatever somebody else recorded in between", () => {
    expect(isSentAgain([placed, byAnother], [contacted(stampAt(9, dsl))])).toBe(true);
  });

  it.each([
    ["another person says it", contacted(stampAt(9, deputy))],
    ["it is of another day", contacted({ occurred: { day: "2026-11-23" } })],
    ["it says anything else", contacted({ data: { said: "She will not." } })],
    ["it is said later", contacted(stampAt(10, dsl))],
  ])("is none when %s", (_, entry) => expect(isSentAgain([placed], [entry])).toBe(false));

  it("is none where the same person said something else since", () => {
    const other = { ...byAnother, ...stampAt(5, dsl) };
    expect(isSentAgain([placed, other], [contacted(stampAt(9, dsl))])).toBe(false);
  });

  it.each([reopened(stampAt(0, dsl)), tagsChanged({ ...stampAt(0, dsl), data: { added: ["attendance"] } })])(
    "is none where somebody else may have undone it: $kind",
    (entry) => {
      const before = { ...entry, seq: 2 };
      expect(isSentAgain([before], [entry])).toBe(true);
      expect(isSentAgain([before, byAnother], [entry])).toBe(false);
    },
  );

  it("is none where nothing was said before, or nothing is to be recorded", () => {
    expect(isSentAgain([], [contacted()])).toBe(false);
    expect(isSentAgain([placed], [])).toBe(false);
    expect(isSentAgain([placed], { refused: "said-missing" })).toBe(false);
  });
});

describe("a form that has a key", () => {
  const submission = { key: "a".repeat(64), said: "b".repeat(64) };
  const recorded = { ...placed, submission };

  it("is known by it whatever was recorded since, and however long ago it was", () => {
    expect(repeatIn([recorded, byAnother], submission)).toBe("there");
  });

  it("is told from one that says something else under its key", () => {
    expect(repeatIn([recorded], { ...submission, said: "c".repeat(64) })).toBe("differs");
  });

  it("is new where nothing has its key, whatever else says the same", () => {
    expect(repeatIn([placed, recorded], { ...submission, key: "d".repeat(64) })).toBeUndefined();
    expect(repeatIn([], submission)).toBeUndefined();
  });

  it("says the same in whatever order its fields come", () => {
    expect(inOneOrder({ a: 1, b: { c: [2], d: 3 } })).toBe(inOneOrder({ b: { d: 3, c: [2] }, a: 1 }));
  });
});
