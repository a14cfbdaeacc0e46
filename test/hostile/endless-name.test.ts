/** A description as long as a page, in the place of a name. */
import { describe, expect, it } from "vitest";
import { briefly } from "../../tab/words/concerns.ts";

describe("what a row shows of a subject", () => {
  it.each(["", "Ada Quill", "a boy in Year 9 with a red bag", "x".repeat(100)])("is all of it: %j", (name) =>
    expect(briefly(name)).toBe(name),
  );

  it("is no more than a row has room for, cut between characters", () => {
    expect(briefly("x".repeat(10_000))).toBe(`${"x".repeat(99)}…`);
    expect(briefly("👍".repeat(10_000))).toBe(`${"👍".repeat(99)}…`);
  });
});
