/** The piece of an entry that is shown where words were found in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/domain/names.ts";
import { excerptOf } from "../../src/view/excerpt.ts";
import { speltForIndex } from "../../src/view/spelling.ts";

/** The excerpt with what was found in brackets. */
function shown(text: string, said: readonly string[], around: readonly string[] = []): string {
  return inBrackets(excerptOf({ said, around }, wordsOf(text)));
}

function inBrackets(pieces: ReturnType<typeof excerptOf>): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
}

describe("an excerpt", () => {
  it.each([
    ["lunch", "She had no lunch, again.", "She had no [lunch], again."],
    ["lun", "She had no lunch, again.", "She had no [lunch], again."],
    ["lunch again", "She had no lunch, again.", "She had no [lunch], [again]."],
    ["obr", "“O’Brien’s” bag", "“[O’Brien’s]” bag"],
    ["zoe", "Zoe\u0308 and Zoë", "[Zoe\u0308] and [Zoë]"],
    ["cafe", "the cafe\u0301, later", "the [cafe\u0301], later"],
    ["no lunch", "No\n\n  lunch", "[No] [lunch]"],
    ["well-being", "well and being", "[well] and [being]"],
    ["well-being", "well, her wellbeing", "well, her [wellbeing]"],
    ["家に", "家に帰りたくない 😀", "[家に帰りたくない] 😀"],
  ])("marks %j in %j", (text, said, expected) => {
    expect(shown(text, [said])).toBe(expected);
  });

  it("is cut at words, around the first that was found", () => {
    const some = (word: string) => Array.from({ length: 100 }, () => word).join(" ");
    const excerpt = shown("lunch", [`${some("before")} lunch ${some("afterwards")}`]);
    expect(excerpt).toMatch(/^… (before ){8}\[lunch\]( afterwards)+ …$/);
    expect(excerpt.length).toBeLessThan(260);
  });

  it("is of the text in which most of the words are, and of two, of the first", () => {
    const said = ["No lunch today.", "Asked about lunch, she cried.", "Cried over lunch."];
    expect(shown("lunch", said)).toBe("No [lunch] today.");
    expect(shown("cried lunch", said)).toBe("Asked about [lunch], she [cried].");
  });

  it("shows how the entry begins where only a name or the kind of concern was found", () => {
    expect(shown("quill", ["No lunch today."], ["Ada Quill", "Welfare"])).toBe("Ada [Quill] · No lunch today.");
    expect(shown("quill", [], ["Ada Quill", "Welfare"])).toBe("Ada [Quill]");
  });

  it("shows a piece of a word that is longer than any", () => {
    const way = `https://example.test/${"way/".repeat(100)}picture/${"x/".repeat(100)}`;
    const excerpt = shown("picture", [`See ${way} now`]);
    expect(excerpt).toMatch(/^… .*way\/\[picture\]\/x\/.*…$/);
    expect(excerpt.length).toBeLessThan(270);
    expect(shown("aaa", ["a".repeat(1_000)])).toBe(`[${"a".repeat(240)}]…`);
  });

  it("never ends in half a character, and shows no half that was recorded", () => {
    const excerpt = excerptOf({ said: ["𝒳".repeat(1_000)], around: [] }, wordsOf("𝒳"));
    expect(excerpt.every(({ text }) => text.isWellFormed())).toBe(true);
    expect(shown("lunch", ["lunch \ud83d now"])).toBe("[lunch] \ufffd now");
  });

  const text = fc.array(
    fc.oneof(
      fc.constantFrom("lunch", "Lunch-box", "“no", "O’Brien", "\n", "  ", "😀", "𝒳𝒳", "e\u0301", "a".repeat(90)),
      fc.string({ unit: "binary", maxLength: 12 }),
    ),
    { maxLength: 120 },
  );
  it("is short, whole in its characters, and marks something wherever the index finds something (property)", () =>
    fc.assert(
      fc.property(text, fc.constantFrom("lunch", "o'br", "box", "brien lunch", "𝒳", "e", "aaa"), (words, searched) => {
        const said = words.join(" ");
        const excerpt = excerptOf({ said: [said], around: [] }, wordsOf(searched));
        const index = speltForIndex([said]).split(" ");
        const pieces = wordsOf(searched).flat();
        const isFound = pieces.some((piece) => index.some((part) => part.startsWith(piece)));
        expect(excerpt.some(({ hit }) => hit)).toBe(isFound);
        expect(excerpt.every((piece) => piece.text.isWellFormed() && piece.text !== "")).toBe(true);
        expect(excerpt.reduce((length, piece) => length + piece.text.length, 0)).toBeLessThan(320);
      }),
      { seed: 20_261_124, numRuns: 400 },
    ));
});

it("the index is made from the same words as when its tables were numbered (`folding` in schema.ts)", () => {
  const told = ["“O’Brien-Smythe’s” Łódź", "ﬁt, well-being; Ünal ½ 家に", `${"x".repeat(63)}𝒳 a/b`];
  expect(speltForIndex(told)).toBe(
    `obriensmythes briensmythes smythes s lodz fit wellbeing being unal 12 2 家に ${"x".repeat(63)}x ab b`,
  );
});
