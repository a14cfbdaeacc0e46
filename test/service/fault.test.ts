import { describe, expect, it } from "vitest";
import { faultEvent } from "../../src/service/fault.ts";

describe("a fault in the log", () => {
  it("tells its kind and where it was thrown, and no word of its message", () => {
    const event = faultEvent(
      "turn",
      new RangeError("ZEBRA was hurt\n    at home ZEBRA, by ZEBRA\n    at ZEBRA (again)"),
    );
    expect(event).toMatchObject({ event: "fault", where: "turn", error: "RangeError" });
    expect(JSON.stringify(event)).not.toContain("ZEBRA");
    expect(JSON.stringify(event)).toContain("fault.test.ts");
  });

  it.each([["a text ZEBRA"], [{ message: "ZEBRA" }], [undefined]])(
    "that is no Error (%j) tells nothing of it",
    (thrown) => {
      expect(faultEvent("turn", thrown)).toEqual({ event: "fault", where: "turn", error: "unknown", at: [] });
    },
  );
});
