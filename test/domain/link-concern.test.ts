import { describe, expect, it } from "vitest";
import { linkConcern } from "../../src/domain/link-concern.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aConcern, accepted, ada, aReference, dsl, raised, stampAt } from "../build.ts";
import { concernLinked } from "../build-work.ts";

const stamp = stampAt(6, dsl);
const told = { to: aReference(2), isThere: true, why: "" };

describe("a link to another concern (R8.1)", () => {
  it("is made once, with or without words: made again, there is nothing to do", () => {
    const data = { to: aReference(2), why: "" };
    expect(accepted(linkConcern(aConcern(), told, stamp))).toEqual([
      { kind: "concern.linked", ...stamp, subjects: [ada], data },
    ]);
    expect(linkConcern(aConcern(raised(), concernLinked()), told, stamp)).toEqual([]);
  });

  it.each([
    ["to itself", { to: aReference(1) }, "concern-linked-to-itself", "to"],
    ["to one that is not there", { isThere: false }, "concern-unknown", "to"],
    ["with too long a reason", { why: "x".repeat(longestText + 1) }, "text-too-long", "why"],
  ])("is refused %s", (_, changes, refused, field) =>
    expect(linkConcern(aConcern(), { ...told, ...changes }, stamp)).toEqual({ refused, field }),
  );
});
