/** What a set of phrases may weigh before any of it is read, so that nobody's settings hold a server up (R4.3). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finderOf } from "../../src/domain/hint-finder.ts";
import { longestPhrase } from "../../src/domain/hint-notation.ts";
import { areTooHeavy, heaviestRules, weightOf } from "../../src/domain/hint-weight.ts";
import { defaultHintRules } from "../../src/domain/recording-hint-rules.ts";

/** Everything that making ready lays out: each word that a place takes, and each way from one place to the next. */
function laidOut(phrases: readonly string[]): number {
  const { positions } = finderOf(phrases.map((phrase) => ({ phrase, owner: undefined })));
  return positions.reduce(
    (sum, { place, next }) =>
      sum + 1 + place.words.size + place.beginnings.size + place.written.size + place.kinds.size + next.length,
    0,
  );
}

/** As many of a phrase as a request can bring, each as long as it may be. */
const filled = (piece: string, end = ""): string =>
  piece.repeat(Math.floor((longestPhrase - end.length) / piece.length)) + end;
const poisoned: readonly (readonly [string, string])[] = [
  ["lists", filled("{harm} ", "hit")],
  ["lists of which one must be there", `[${filled("{very}|", "so]").slice(1)}`],
  ["lists behind I", `{I} ${filled("{harm} ", "hit").slice(7)}`],
  ["gaps", filled("the … ", "the")],
  ["words that may be left out", filled("(a)", " the")],
  ["words that may be left out between gaps", filled("(a) … ", "the")],
  ["alternatives", filled("a|", "a")],
  ["words that are two", filled("im ", "im")],
  ["hyphens", filled("a-", "a")],
  ["apostrophes", filled("'s ", "a")],
  ["beginnings", filled("abc* ", "a")],
];

describe("the weight of phrases (R4.3)", () => {
  it("leaves a school twice the room that Lantern's own rules take", () => {
    const own = defaultHintRules.flatMap(({ phrases, exceptions }) => [...phrases, ...exceptions]);
    expect(areTooHeavy([...own, ...own])).toBe(false);
    expect(own.reduce((sum, phrase) => sum + weightOf(phrase), 0)).toBeLessThan(heaviestRules / 2);
  });

  it.each(poisoned)(
    "R4.3 bounds what is laid out for a set full of %s, and most of it is not even read",
    (_, phrase) => {
      const [weight, times] = [weightOf(phrase), 12_000];
      const taken = Math.floor(heaviestRules / weight);
      expect(taken).toBeLessThan(times);
      expect(areTooHeavy(Array.from({ length: taken }, () => phrase))).toBe(false);
      expect(areTooHeavy(Array.from({ length: taken + 1 }, () => phrase))).toBe(true);
      expect(taken * laidOut([phrase])).toBeLessThan(4 * heaviestRules);
    },
  );

  it("stops counting where it is too much", () => {
    let asked = 0;
    function* phrases(): Generator<string> {
      for (;;) {
        asked += 1;
        yield filled("{harm} ", "hit");
      }
    }
    expect(areTooHeavy(phrases())).toBe(true);
    expect(asked).toBeLessThan(heaviestRules);
  });

  it("is never far below what a phrase lays out, whatever it is", () => {
    const piece = fc.constantFrom(
      "a",
      "im",
      "lazy",
      "abc*",
      "{harm}",
      "{I}",
      "{very}",
      "{name}",
      "…",
      "a-b",
      "'s",
      "NHS",
    );
    const group = fc
      .tuple(fc.constantFrom("()", "[]"), fc.array(piece, { minLength: 1, maxLength: 5 }), fc.constantFrom("|", " "))
      .map(([brackets, pieces, between]) => `${brackets[0]}${pieces.join(between)}${brackets[1]}`);
    const phrase = fc
      .array(fc.oneof(piece, group), { minLength: 1, maxLength: 40 })
      .map((parts) => parts.join(" ").slice(0, longestPhrase));
    fc.assert(
      fc.property(phrase, (text) => {
        expect(laidOut([text])).toBeLessThanOrEqual(4 * weightOf(text));
      }),
      { numRuns: 500 },
    );
  });
});
