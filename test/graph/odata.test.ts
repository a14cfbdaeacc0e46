import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literal, pathOfLink, queryString, segment } from "../../src/graph/odata.ts";

describe("an address for Graph", () => {
  it("holds any text, which comes out again as it went in", () => {
    const property = fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const query = new URLSearchParams(queryString({ $filter: `fields/X eq ${literal(text)}` }));
      const quoted = query.get("$filter")?.slice("fields/X eq ".length) ?? "";
      expect(quoted.slice(1, -1).replaceAll("''", "'")).toBe(text);
      expect(decodeURIComponent(segment(text))).toBe(text);
    });
    fc.assert(property, { seed: 20261124 });
  });

  it.each([
    ["O'Brien & Sons #1+2", "'O''Brien & Sons #1+2'", "?x='O''Brien%20%26%20Sons%20%231%2B2'"],
    ["https://x/y", "'https://x/y'", "?x='https%3A%2F%2Fx%2Fy'"],
  ])("quotes and encodes %s", (text, quoted, query) => {
    expect(literal(text)).toBe(quoted);
    expect(queryString({ x: quoted, y: undefined })).toBe(query);
  });

  it("keeps the commas of a site id and no slash of anything", () => {
    expect(segment("school.sharepoint.com,1-2,3-4")).toBe("school.sharepoint.com,1-2,3-4");
    expect(segment("../lists")).toBe("..%2Flists");
  });
});

describe("a link that Graph gave", () => {
  it("is followed by its path, whatever its host, its query untouched", () => {
    expect(pathOfLink("https://graph.microsoft.com/v1.0/users?$skiptoken=a%2Bb%3D&$top=2")).toBe(
      "/users?$skiptoken=a%2Bb%3D&$top=2",
    );
    expect(pathOfLink("http://127.0.0.1:1/local/graph/v1.0/sites/a,b,c/lists?token=x")).toBe(
      "/sites/a,b,c/lists?token=x",
    );
    expect(pathOfLink("https://graph.microsoft.com/v1.0/users?$filter=x eq 'https://y'")).not.toContain("https://");
  });

  it("is refused when it leads out of Graph v1.0", () => {
    expect(() => pathOfLink("https://example.org/beta/users")).toThrow(TypeError);
  });
});
