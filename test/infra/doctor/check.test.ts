import { describe, expect, it } from "vitest";
import { cannotTell, foldedLine, lineOf, notOk, ok, summaryOf } from "../../../infra/doctor/check.ts";

const remedy = { why: "somebody waits.", todo: "look at it." };

describe("doctor says", () => {
  it("one line for each check: what is so, and where it is not well, why it matters and what to do", () => {
    expect(lineOf(ok("desk", "It works."))).toBe("ok           desk                  It works.");
    expect(lineOf(notOk("desk", "It does not work.", remedy))).toBe(
      "not ok       desk                  It does not work. Why it matters: somebody waits. What to do: look at it.",
    );
    expect(lineOf(cannotTell("desk", "Nobody knows.", remedy))).toMatch(/^cannot tell {2}desk /);
  });

  it("the same to somebody at a terminal, broken between words", () => {
    const lines = foldedLine(notOk("desk", "It does not work, and has not for a week.", remedy), 54).split("\n");
    expect(lines).toEqual([
      "not ok       desk",
      "             It does not work, and has not for a week.",
      "             Why it matters: somebody waits.",
      "             What to do: look at it.",
    ]);
    const narrow = foldedLine(ok("desk", "It works, and has worked ever since it was made, years ago."), 20).split(
      "\n",
    );
    expect(narrow.length).toBeGreaterThan(2);
    expect(narrow.every((line) => line.length <= 13 + 40)).toBe(true);
  });

  it("how many there were of each", () => {
    expect(summaryOf([ok("a", ""), ok("b", ""), notOk("c", "", remedy)])).toBe("2 ok, 1 not ok, 0 cannot tell.");
  });
});
