import { describe, expect, it } from "vitest";
import { isSentAgain } from "../../src/domain/sent-again.ts";
import { contacted, deputy, dsl, stampAt } from "../build.ts";

const { who, how, said } = contacted().data;

describe("a command that was sent again because its answer was lost", () => {
  it("is known by who says what, whenever it comes and however its fields are ordered", () => {
    const again = contacted({ ...stampAt(9, dsl), data: { said, how, who } });
    expect(isSentAgain(contacted(), [again])).toBe(true);
  });

  it.each([
    ["another person says it", contacted(stampAt(9, deputy))],
    ["it is of another day", contacted({ occurred: { day: "2026-11-23" } })],
    ["it says anything else", contacted({ data: { said: "She will not." } })],
  ])("is none when %s", (_, entry) => expect(isSentAgain(contacted(), [entry])).toBe(false));

  it("is none where nothing was said before, or nothing is to be recorded", () => {
    expect(isSentAgain(undefined, [contacted()])).toBe(false);
    expect(isSentAgain(contacted(), [])).toBe(false);
    expect(isSentAgain(contacted(), { refused: "said-missing" })).toBe(false);
  });
});
