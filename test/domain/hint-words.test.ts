import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { voicesOf } from "../../src/domain/hint-speech.ts";
import { wordsIn } from "../../src/domain/hint-words.ts";

/** The text with the words of others between ‹ and ›, sentence for sentence. */
function heard(text: string): readonly string[] {
  const words = wordsIn(text);
  const voices = voicesOf(words);
  return words.map(({ written }, i) => (voices[i] === "own" ? written : `${voices[i]}:${written}`));
}

const others = (text: string): string =>
  heard(text)
    .filter((word) => word.includes(":"))
    .map((word) => word.slice(word.indexOf(":") + 1))
    .join(" ");

describe("whose words an account holds (R4.3)", () => {
  it.each([
    ['She said "I hate it" and left.', "I hate it and left"],
    ["“He hit me,” she said.", "He hit me"],
    ["She wrote 'i hate my life' in it.", "i hate my life in it"],
    ["It is the girls' room and the boys' room.", ""],
    ["He said 'it's the boys' room' to me.", "it 's the boys room to me"],
    ['An inch is 1" long and he is lazy.', ""],
    ["Mum said that he is lazy. He is late.", "that he is lazy"],
    ["Nan told me he is naughty but he is not.", "me he is naughty"],
    ["I said that he is lazy.", ""],
    ["I have also told him that it is fine.", ""],
    ["Told him that it is fine.", ""],
    ["I sat with him and told him that it is fine.", ""],
    ["She cried and told me that it is fine.", "me that it is fine"],
    ["She said that she fell and I asked who was there.", "that she fell and"],
    ["According to nan he is lazy.", "to nan he is lazy"],
  ])("in “%s” the others say “%s”", (text, expected) => {
    expect(others(text)).toBe(expected);
  });
});

describe("the words of a text (R4.3)", () => {
  it.each([
    ["Mr. Lowe came. He sat.", [0, 0, 0, 1, 1]],
    ['"Did he?" I asked. He did.', [0, 0, 0, 0, 1, 1]],
    ['"He did." She left.', [0, 0, 1, 1]],
    ["one; two\nthree", [0, 1, 2]],
    ["at 10.30 we", [0, 0, 0]],
  ])("of “%s” stand in these sentences: %j", (text, sentences) => {
    expect(wordsIn(text).map(({ sentence }) => sentence)).toEqual(sentences);
  });

  it("lie inside the text, in order, whatever the text is", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        let before = 0;
        for (const { start, end } of wordsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThanOrEqual(before);
          before = end;
        }
      }),
    ));
});
