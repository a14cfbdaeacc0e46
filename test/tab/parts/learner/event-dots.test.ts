import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LearnerEvent, learnerEvent } from "../../../../src/contract/signals.ts";
import { categories } from "../../../../src/domain/concern-entries.ts";
import { thresholds } from "../../../../src/domain/threshold.ts";
import { dotsOf, radiusOf } from "../../../../tab/parts/learner/event-dots.ts";
import { drawnIn, eventRows } from "../../../../tab/parts/learner/event-rows.ts";
import { daysShown, timeAxis } from "../../../../tab/parts/learner/time-axis.ts";
import { aLearnerId } from "../../../build.ts";
import { aConcernAgo, concernsAgo, today } from "../../../events.ts";

const seed = 20_261_124;
const asRead = (events: readonly unknown[]): readonly LearnerEvent[] => learnerEvent.array().parse(events);
const pictured = (events: readonly LearnerEvent[], width: number) => {
  const axis = timeAxis(daysShown("all", events, today), { left: 14, right: width }, []);
  const rows = eventRows(events);
  return { axis, rows, dots: dotsOf(rows, axis) };
};

const kinds = ["concern.raised", "concern.triaged", "contact.recorded", "meeting.held", "concern.acknowledged"];
const event = fc
  .record({
    n: fc.nat(900),
    ago: fc.oneof(fc.nat(20), fc.nat(2_000)),
    kind: fc.constantFrom(...kinds),
    of: fc.subarray([...categories], { minLength: 1, maxLength: 3 }),
    threshold: fc.option(fc.constantFrom(...thresholds), { nil: undefined }),
  })
  .map(({ n, ago, kind, of, threshold }) =>
    aConcernAgo(n, ago, {
      kind,
      categories: kind === "concern.raised" ? of : [],
      ...(threshold === undefined ? {} : { threshold }),
    }),
  );
const chronology = fc.uniqueArray(event, { selector: ({ key }) => key, maxLength: 500 }).map(asRead);
const widths = fc.constantFrom(220, 290, 640, 1_100);

describe("the dots of the picture (R9.1)", () => {
  it("never cover each other, however many there are and however narrow the page is", () =>
    fc.assert(
      fc.property(chronology, widths, (events, width) => {
        const { dots, axis } = pictured(events, width);
        for (const [i, dot] of dots.entries()) {
          expect(dot.x - dot.radius).toBeGreaterThanOrEqual(axis.left - 0.01);
          expect(dot.x + dot.radius).toBeLessThanOrEqual(axis.right + 0.01);
          const next = dots[i + 1];
          if (next?.row !== dot.row) continue;
          expect(next.x - next.radius - (dot.x + dot.radius)).toBeGreaterThanOrEqual(-0.01);
        }
      }),
      { seed, numRuns: 40 },
    ));

  it("hold every entry once in each of its rows, and nothing else", () =>
    fc.assert(
      fc.property(chronology, widths, (events, width) => {
        const { dots, rows } = pictured(events, width);
        for (const [at, row] of rows.entries()) {
          const drawn = dots.filter((dot) => dot.row === at).flatMap((dot) => dot.events.map(({ key }) => key));
          expect(drawn.toSorted()).toEqual(row.events.map(({ key }) => key).toSorted());
        }
        const concerns = events.filter(({ kind }) => kind === "concern.raised").map(({ key }) => key);
        const shown = new Set(drawnIn(rows, events).map(({ key }) => key));
        expect(concerns.filter((key) => !shown.has(key))).toEqual([]);
      }),
      { seed, numRuns: 40 },
    ));

  it("are larger the more serious the threshold is, and hollow while there is no decision", () => {
    const sizes = thresholds.map(radiusOf);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(new Set(sizes).size).toBe(thresholds.length);
    const [dot] = pictured(asRead(concernsAgo(5)), 640).dots;
    expect(dot).toMatchObject({ form: "undecided" });
    const decided = asRead([aConcernAgo(1, 5, { threshold: "child-protection" })]);
    expect(pictured(decided, 640).dots[0]).toMatchObject({ form: "concern", radius: radiusOf("child-protection") });
  });
});

describe("the rows of the picture (R9.1)", () => {
  it("are the kinds of concerns first, then what was done, then linked learners; only those that hold something", () => {
    const rows = eventRows(
      asRead([
        aConcernAgo(1, 9, { categories: ["injury", "online"] }),
        aConcernAgo(2, 8, { kind: "contact.recorded", categories: [] }),
        aConcernAgo(3, 7, { kind: "referral.made", categories: [] }),
        aConcernAgo(4, 6, { kind: "concern.triaged", categories: [] }),
        aConcernAgo(5, 5, { linked: aLearnerId(3) }),
        aConcernAgo(6, 4, { kind: "concern.acknowledged", categories: [] }),
      ]),
    );
    const labels = [
      "Injury or mark",
      "Online safety",
      "Contact with home",
      "Decisions",
      "Referrals",
      "Linked learners",
    ];
    expect(rows.map(({ label }) => label)).toEqual(labels);
  });

  it("have one for a concern without a kind too", () => {
    expect(eventRows(asRead([aConcernAgo(1, 9, { categories: [] })])).map(({ id }) => id)).toEqual(["other"]);
  });
});
