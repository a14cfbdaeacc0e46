import { describe, expect, it } from "vitest";
import { placeIn, themeNamed } from "../../tab/teams.ts";

describe("a deep link", () => {
  it("opens the concern it names", () => {
    expect(placeIn("concern/C-7K3M2Q")).toBe("/concern/C-7K3M2Q");
  });

  it("opens the full form, one's own concern and the body map of it (R4.2, R11.1)", () => {
    expect(placeIn("raise")).toBe("/raise");
    expect(placeIn("my-concerns/C-7K3M2Q")).toBe("/my-concerns/C-7K3M2Q");
    expect(placeIn("my-concerns/C-7K3M2Q/body-map")).toBe("/my-concerns/C-7K3M2Q/body-map");
  });

  it("opens what somebody was given to do (R7.1)", () => {
    expect(placeIn("my-actions")).toBe("/my-actions");
  });

  it("opens the register check, where an alarm sends one (R3.3)", () => {
    expect(placeIn("register")).toBe("/register");
  });

  it.each([
    undefined,
    "",
    "concern/",
    "register/1",
    "raise/C-7K3M2Q",
    "my-concerns/C-1",
    "my-concerns/C-7K3M2Q/body-map/x",
    "my-concerns/C-7K3M2Q/document",
    "concern/C-7K3M2Q/body-map",
    "concern/C-7K3M2Q/../..",
    "concern/C-7K3M21",
    "learner/C-7K3M2Q",
    "javascript:0",
  ])("that says %s opens the desk as if there were none", (subPageId) => {
    expect(placeIn(subPageId)).toBeUndefined();
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
