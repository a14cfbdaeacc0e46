import { describe, expect, it } from "vitest";
import { acknowledge } from "../../src/domain/acknowledge.ts";
import { aConcern, accountAdded, acknowledged, deputy, raised, stampAt, triaged } from "../build.ts";

describe("a concern is acknowledged (R5.2)", () => {
  it("by whoever is first to have it", () => {
    expect(acknowledge(aConcern(raised(), accountAdded()), stampAt(7, deputy))).toEqual([
      { kind: "concern.acknowledged", ...stampAt(7, deputy), subjects: raised().subjects, data: {} },
    ]);
  });

  it("anew, where somebody was said to be at risk since", () => {
    const atRisk = accountAdded({ data: { atRisk: true } });
    for (const before of [acknowledged(), triaged()]) {
      const concern = aConcern(raised(), before, atRisk);
      expect(concern.acknowledged).toBeUndefined();
      expect(acknowledge(concern, stampAt(7, deputy))).toHaveLength(1);
    }
    const again = aConcern(raised(), acknowledged(), atRisk, acknowledged(stampAt(7, deputy)));
    expect(again.acknowledged).toMatchObject({ by: deputy.id });
    expect(acknowledge(again, stampAt(8))).toEqual([]);
  });

  it.each([
    ["somebody has it already", aConcern(raised(), acknowledged())],
    ["somebody has decided on it", aConcern(raised(), triaged())],
  ])("and pressing again when %s adds nothing and is no mistake", (_, concern) =>
    expect(acknowledge(concern, stampAt(7, deputy))).toEqual([]),
  );
});
