import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asPlainText, optionalPlainText, plainText } from "../../src/contract/plain-text.ts";

const seed = 20_261_124;

describe("a text as it enters", () => {
  it.each([
    ["line breaks of any kind become one kind", "a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["its ends are trimmed, its inside is not", " \n a  b\t c \n", "a  b\t c"],
    ["letters and their marks are composed", "Zoe\u0308", "Zo\u00eb"],
    ["control characters are taken out", "a\u0000b\u0007c\u001bd\u007fe\u0085f", "abcdef"],
    ["marks that reorder a line are taken out", "\u202eevil\u202c \u2066x\u2069\u200f\u061c", "evil x"],
    ["half of a surrogate pair becomes a sign that something was lost", "a\ud83d b\ude00", "a\ufffd b\ufffd"],
    ["emoji made of several stay whole", "👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿"],
    [
      "HTML and Markdown stay what was typed",
      '<img src=x onerror="a()"> **b** [c](d)',
      '<img src=x onerror="a()"> **b** [c](d)',
    ],
  ])("%s", (_, text, plain) => expect(asPlainText(text)).toBe(plain));

  it("is the same when it enters again, and can always be written as UTF-8", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const once = asPlainText(`${a}${b}\ud800`);
        expect(asPlainText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
      { seed },
    ));

  it("may be missing where the field may", () => {
    expect(optionalPlainText.parse(undefined)).toBe("");
    expect(optionalPlainText.parse(" a ")).toBe("a");
    expect(plainText.safeParse(undefined).success).toBe(false);
    expect(optionalPlainText.safeParse(7).success).toBe(false);
    expect(optionalPlainText.safeParse(null).success).toBe(false);
  });
});
