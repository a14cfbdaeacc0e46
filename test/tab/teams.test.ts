import { describe, expect, it } from "vitest";
import { concernIn, themeNamed } from "../../tab/teams.ts";

describe("a deep link", () => {
  it("opens the concern it names", () => {
    expect(concernIn("concern/C-7K3M2Q")).toBe("C-7K3M2Q");
  });

  it.each([
    undefined,
    "",
    "concern/",
    "concern/C-7K3M2Q/../..",
    "concern/C-7K3M21",
    "learner/C-7K3M2Q",
    "javascript:0",
  ])("that says %s opens the desk as if there were none", (subPageId) => {
    expect(concernIn(subPageId)).toBeUndefined();
  });
});

it("a theme that Teams invents later is shown as the default", () => {
  expect([undefined, "default", "dark", "contrast", "glass"].map(themeNamed)).toEqual([
    "default",
    "default",
    "dark",
    "contrast",
    "default",
  ]);
});
