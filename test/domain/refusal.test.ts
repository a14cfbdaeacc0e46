import { describe, expect, it } from "vitest";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { isBlank, isRefusal, refusals, refuse, refuseAll } from "../../src/domain/refusal.ts";

describe("a refusal", () => {
  it("names a code and a field, and no more", () => {
    expect(refuse("seen-missing", "seen")).toEqual({ refused: "seen-missing", field: "seen" });
    expect(refuse("changed-meanwhile")).toEqual({ refused: "changed-meanwhile" });
  });

  it("of several fields names all of them at once, the first before the others", () => {
    const [a, b, c] = [refuse("learner-missing", "learner"), refuse("seen-missing", "seen"), refuse("risk-missing")];
    expect(refuseAll([])).toBeUndefined();
    expect(refuseAll([a])).toEqual(a);
    expect(refuseAll([a, b, c])).toEqual({ ...a, also: [b, c] });
  });

  it("is told from entries, also from none", () => {
    expect(isRefusal(refuse("seen-missing"))).toBe(true);
    expect(isRefusal([])).toBe(false);
  });

  it("comes from a requirement, and has words for a person", () => {
    for (const [code, requirement] of Object.entries(refusals)) expect(requirement, code).toMatch(/^R\d+(\.\d+)?$/);
    expect(Object.keys(refusalsInEnglish).toSorted()).toEqual(Object.keys(refusals).toSorted());
    for (const words of Object.values(refusalsInEnglish)) expect(words).toMatch(/^[A-Z].*\.$/);
  });
});

describe("a text says nothing", () => {
  it.each(["", " ", "\n\t ", "\u00a0\u3000"])("when it is %j", (text) => expect(isBlank(text)).toBe(true));
  it.each([".", " a "])("but not when it is %j", (text) => expect(isBlank(text)).toBe(false));
});
