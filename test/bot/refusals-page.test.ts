import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { refusals } from "../../src/domain/refusal.ts";

/** The rows of the page's table: code, requirement, words. */
function rowsOf(page: string): readonly (readonly string[])[] {
  return page
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replace(/^`(.*)`$/, "$1")));
}

const written = rowsOf(readFileSync("docs/refusals.md", "utf8"));
const codes: readonly string[] = Object.keys(refusals);

describe("codes, words and docs/refusals.md are in step (STYLE 4)", () => {
  it("the page has every code, once and in the order of the code, and no other", () => {
    expect(written.map(([code]) => code)).toEqual(codes);
  });

  it("the words have every code and no other", () => {
    expect(Object.keys(refusalsInEnglish).toSorted()).toEqual(codes.toSorted());
  });

  it.each(Object.entries(refusals))("%s (%s) has its requirement and its words on the page", (code, requirement) => {
    const words = new Map<string, string>(Object.entries(refusalsInEnglish)).get(code);
    expect(written.find(([one]) => one === code)).toEqual([code, requirement, words]);
  });

  it.each(Object.entries(refusalsInEnglish))(
    "%s is said in whole sentences, without blame and without jargon",
    (_, text) => {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/!|error|invalid|must|illegal|failed|wrong|\|/i);
      expect(text.length).toBeLessThan(160);
    },
  );
});
