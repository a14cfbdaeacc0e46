import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, storable } from "../../src/register/canonical.ts";

const vector = (name: string): string =>
  readFileSync(new URL(`../fixtures/rfc8785/${name}.txt`, import.meta.url), "utf8").trimEnd();

describe("the canonical form", () => {
  it.each(["values", "keys"])("of RFC 8785's %s is the RFC's own", (name) => {
    expect(canonical(JSON.parse(vector(`${name}.in`)))).toBe(vector(`${name}.out`));
  });

  it.each(vector("numbers").split("\n"))("of the number %s is the RFC's own", (line) => {
    const [bits = "", text = ""] = line.split(" ");
    const number = Buffer.from(bits, "hex").readDoubleBE();
    if (text === "error") expect(() => canonical([number])).toThrow();
    else expect(canonical([number])).toBe(`[${text}]`);
  });

  it("does not depend on the order of keys, and reads back as the same value", () => {
    const property = fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonical(turned)).toBe(canonical(value));
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
    });
    fc.assert(property, { seed: 20261124 });
  });

  it("is refused for half a character, which UTF-8 cannot hold", () => {
    expect(() => canonical({ text: "\ud83d" })).toThrow();
    expect(canonical({ text: "\ud83d\ude15" })).toBe('{"text":"😕"}');
  });
});

describe("a value made storable", () => {
  it("has no undefined keys and no half characters, and is otherwise the same", () => {
    const value = { a: undefined, b: ["x\ud83dy", { c: "whole 😕" }], d: 1, e: null };
    expect(storable(value)).toEqual({ b: ["x\ufffdy", { c: "whole 😕" }], d: 1, e: null });
  });
});
