import { describe, expect, it } from "vitest";
import { documentKinds, kindsOfDocuments } from "../../../src/domain/document.ts";
import { kindInWords, sizeInWords } from "../../../tab/words/files.ts";

describe("a file in words", () => {
  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1_000, "1 KB"],
    [248_113, "248 KB"],
    [999_499, "999 KB"],
    [999_500, "1.0 MB"],
    [15 * 1_048_576, "15.7 MB"],
  ])("of %i bytes is told as %s", (bytes, words) => expect(sizeInWords(bytes)).toBe(words));

  it("has a word for every kind that is kept, one for body maps, and none for what Lantern does not know", () => {
    for (const kind of documentKinds) expect(kindInWords(kindsOfDocuments[kind].mimeType)).toMatch(/^[A-Z]/);
    expect(kindInWords("image/svg+xml")).toBe("Drawing");
    expect(kindInWords("text/html")).toBe("");
  });
});
