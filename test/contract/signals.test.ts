import { describe, expect, it } from "vitest";
import { cumulativeView, dismissCommand, signalParameters } from "../../src/contract/signals.ts";
import { defaultSignalParameters, signalsOf } from "../../src/domain/signals.ts";
import { aLearnerId } from "../build.ts";
import { aConcernAgo, daysAgo, today } from "../events.ts";

describe("the parameters of signals (R9.1)", () => {
  it("are stored as they are: nothing is filled in, so that what is sealed stays what it was", () => {
    expect(signalParameters.parse(defaultSignalParameters)).toEqual(defaultSignalParameters);
    const { frequent: _, ...incomplete } = defaultSignalParameters;
    expect(signalParameters.safeParse(incomplete).success).toBe(false);
  });

  it.each([
    ["a single concern as a pattern", { frequent: { ...defaultSignalParameters.frequent, count: 1 } }],
    ["a share over a hundred", { "same-place": { ...defaultSignalParameters["same-place"], share: 101 } }],
    ["no days", { "same-kind": { ...defaultSignalParameters["same-kind"], days: 0 } }],
    ["a threshold that there is not", { "low-in-a-row": { ...defaultSignalParameters["low-in-a-row"], upTo: "low" } }],
    ["a rule that there is not", { "full-moon": { on: true } }],
  ])("refuse %s", (_, change) => {
    expect(signalParameters.safeParse({ ...defaultSignalParameters, ...change }).success).toBe(false);
  });
});

describe("the cumulative view (R9.1)", () => {
  it("takes every signal as the rules give it", () => {
    const events = Array.from({ length: 6 }, (_, n) =>
      aConcernAgo(n, 7 * n + 1, {
        where: "Gym",
        threshold: n < 3 ? "child-protection" : "monitoring",
        occurred: { day: daysAgo(7 * n + 1), time: "12:10" },
        categories: (["injury", "online", "welfare"] as const).slice(n % 3),
        reporter: `staff/00000000-0000-4000-8000-00000000000${n}`,
      }),
    );
    const all = [...events, aConcernAgo(8, 3, { linked: aLearnerId(2) })];
    const signals = signalsOf(all, { today });
    const view = { today, events: all, linked: [], breaks: [], signals, dismissed: [] };
    const parsed = cumulativeView.parse(JSON.parse(JSON.stringify(view)));
    expect(parsed.signals).toEqual(signals);
    expect(signals.length).toBeGreaterThan(8);
    expect(parsed.events[0]).not.toHaveProperty("reporter");
  });

  it("takes a dismissal with the reason as its author wrote it, a blank one too, so that the rules can name it", () => {
    expect(dismissCommand.parse({ fingerprint: "frequent|concern/C-7K3M2Q#1", reason: " " }).reason).toBe("");
  });
});
