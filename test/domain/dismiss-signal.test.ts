import { describe, expect, it } from "vitest";
import { dismissSignal } from "../../src/domain/dismiss-signal.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { accepted } from "../build.ts";
import { aFile, onFile, signalDismissed } from "../learner-files.ts";

const { data } = signalDismissed();
const open = [{ id: data.signal, fingerprint: data.fingerprint }];

describe("a signal is set aside (R9.1)", () => {
  it("R9.1 with the reason and what was behind it", () => {
    expect(accepted(dismissSignal(aFile(), data, open, onFile))).toEqual([signalDismissed()]);
  });

  it.each([
    ["without a reason", { reason: "" }, { refused: "why-missing", field: "reason" }],
    [
      "with one too long to hold",
      { reason: "x".repeat(longestText + 1) },
      { refused: "text-too-long", field: "reason" },
    ],
    ["that does not show", { signal: "same-place:home" }, { refused: "signal-changed" }],
    ["that has more behind it by now", { fingerprint: "frequent|" }, { refused: "signal-changed" }],
  ])("R9.1 never %s", (_, changes, refusal) =>
    expect(dismissSignal(aFile(), { ...data, ...changes }, open, onFile)).toEqual(refusal),
  );

  it("R9.1 once, when it is sent again after its answer was lost", () => {
    expect(dismissSignal(aFile(signalDismissed()), data, [], onFile)).toEqual([]);
  });
});
