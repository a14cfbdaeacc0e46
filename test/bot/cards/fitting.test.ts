import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitting } from "../../../bot/cards/fitting.ts";
import { longestText } from "../../../src/domain/text-length.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.tuple(fc.constantFrom("a", '"', "\n", "😢", "e\u0301"), fc.nat(30_000)).map(([unit, times]) => unit.repeat(times)),
);
const texts = fc.record({ seen: text, ownWords: text, where: text });

describe("texts fitted into a card", () => {
  it("are their own beginnings, whole characters, together within the room", () =>
    fc.assert(
      fc.property(texts, (given) => {
        const { texts: kept, whole } = fitting(given);
        for (const field of ["seen", "ownWords", "where"] as const) {
          expect(given[field].startsWith(kept[field])).toBe(true);
          expect(kept[field].isWellFormed()).toBe(given[field].isWellFormed() || kept[field].isWellFormed());
          expect(kept[field].length).toBeLessThanOrEqual(longestText);
        }
        expect(JSON.stringify(kept).length).toBeLessThan(32_100);
        expect(whole).toBe(JSON.stringify(kept) === JSON.stringify(given));
      }),
      { seed: 1, numRuns: 100 },
    ));

  it("are left alone while they fit", () => {
    const given = { seen: "x".repeat(longestText), ownWords: "y".repeat(longestText), where: "Library" };
    expect(fitting(given)).toEqual({ texts: given, whole: true });
  });

  it("give up the longest first: a short text is kept whole", () => {
    const given = { seen: '"'.repeat(longestText), ownWords: '"'.repeat(longestText), where: "Library" };
    const { texts: kept, whole } = fitting(given);
    expect(whole).toBe(false);
    expect(kept.where).toBe("Library");
    expect(kept.seen.length).toBeGreaterThan(7_900);
    expect(Math.abs(kept.seen.length - kept.ownWords.length)).toBeLessThan(2);
  });

  it("never split a character that takes two units", () => {
    const { texts: kept } = fitting({ seen: `x${"😢".repeat(6_000)}` });
    expect(kept.seen.isWellFormed()).toBe(true);
    expect(kept.seen).toHaveLength(longestText - 1);
  });
});
