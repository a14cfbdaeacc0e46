import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byNeed, type Waiting } from "../../src/domain/triage-order.ts";
import { aReference, instant } from "../build.ts";

const seed = 20_261_124;
const flags = { atRisk: fc.boolean(), acknowledged: fc.boolean(), reviewed: fc.boolean() };
const waiting: fc.Arbitrary<Waiting> = fc.record({
  ...flags,
  reference: fc.nat(400).map(aReference),
  recordedAt: fc.nat(5).map(instant),
});
const several = fc.uniqueArray(waiting, { selector: ({ reference }) => reference, maxLength: 30 });

function concern(n: number, changes: Partial<Waiting> = {}): Waiting {
  const unheld = { atRisk: false, acknowledged: false, reviewed: false };
  return { reference: aReference(n), recordedAt: instant(n), ...unheld, ...changes };
}

describe("the triage page (R5.3)", () => {
  it("shows what needs somebody now first, then whoever has waited longest, then what was reviewed, newest first", () => {
    const order = [
      concern(8, { atRisk: true }),
      concern(9, { atRisk: true }),
      concern(3, { atRisk: true, acknowledged: true }),
      concern(1, { acknowledged: true }),
      concern(2),
      concern(7, { reviewed: true }),
      concern(6, { reviewed: true, atRisk: true }),
    ];
    expect(order.toReversed().toSorted(byNeed)).toEqual(order);
    expect(order.toSorted(byNeed)).toEqual(order);
  });

  it("is one order, whatever order the concerns come in", () =>
    fc.assert(
      fc.property(
        several.chain((ordered) =>
          fc.tuple(fc.constant(ordered), fc.shuffledSubarray(ordered, { minLength: ordered.length })),
        ),
        ([ordered, shuffled]) => {
          expect(shuffled.toSorted(byNeed)).toEqual(ordered.toSorted(byNeed));
        },
      ),
      { seed },
    ));

  it("puts of two concerns always one first, and of three never each before the next", () =>
    fc.assert(
      fc.property(several, (all) => {
        for (const a of all)
          for (const b of all.filter((other) => other !== a)) {
            expect(Math.sign(byNeed(a, b))).toBe(-Math.sign(byNeed(b, a)));
            expect(byNeed(a, b)).not.toBe(0);
            for (const c of all.filter((other) => other !== a && other !== b))
              if (byNeed(a, b) < 0 && byNeed(b, c) < 0) expect(byNeed(a, c)).toBeLessThan(0);
          }
      }),
      { seed, numRuns: 20 },
    ));
});
