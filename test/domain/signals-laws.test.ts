import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, instantOf, plusDays, type TimeOfDay } from "../../src/domain/calendar.ts";
import type { ChronologyEvent } from "../../src/domain/chronology-event.ts";
import { categories } from "../../src/domain/concern-entries.ts";
import { type SignalName, signalsOf, sortSignals } from "../../src/domain/signals.ts";
import { thresholds } from "../../src/domain/threshold.ts";
import { aLearnerId, aReference, aStaffId } from "../build.ts";
import { daysAgo, today } from "../events.ts";

const seed = 20_261_124;
/** What is counted and set against nothing else: with one concern more, there can only be more behind it. */
const counting: readonly SignalName[] = [
  "frequent",
  "several-reporters",
  "linked-learners",
  "same-kind",
  "mixed-kinds",
];

const times: readonly TimeOfDay[] = ["08:10", "09:30", "12:15", "13:00", "15:40", "22:00"];
const happened = fc.record(
  { ago: fc.oneof(fc.nat(30), fc.nat(400)), time: fc.constantFrom(...times), about: fc.constantFrom("lunch", "") },
  { requiredKeys: ["ago"] },
);
const event: fc.Arbitrary<ChronologyEvent> = fc
  .record(
    {
      n: fc.nat(40),
      happened,
      kind: fc.constantFrom("concern.raised", "concern.raised", "concern.raised", "account.added"),
      kinds: fc.subarray([...categories], { maxLength: 3 }),
      where: fc.constantFrom("Gym", "the gym", "Canteen", "", "n/a"),
      reporter: fc.nat(4).map(aStaffId),
      threshold: fc.constantFrom(...thresholds),
      linked: fc.constant(aLearnerId(9)),
    },
    { requiredKeys: ["n", "happened", "kind", "kinds", "where", "reporter"] },
  )
  .map(({ n, happened: { ago, ...when }, kinds, ...rest }) => ({
    ...rest,
    key: `concern/${aReference(n)}#${rest.kind === "concern.raised" ? 1 : 2}` as const,
    reference: aReference(n),
    categories: rest.kind === "concern.raised" ? kinds : [],
    occurred: { day: daysAgo(ago), ...when },
    recordedAt: instantOf(Date.parse(`${daysAgo(ago)}T12:00:00.000Z`)),
  }));
const chronology = fc.uniqueArray(event, { selector: ({ key }) => key, maxLength: 40 });
const breaks = [
  { from: daysAgo(30), to: daysAgo(24) },
  { from: daysAgo(150), to: daysAgo(108) },
];
const look = (events: readonly ChronologyEvent[], on: Day = today) => signalsOf(events, { today: on, breaks });

describe("signals (R9.1)", () => {
  it("are the same whatever order the entries come in, and however often each comes", () =>
    fc.assert(
      fc.property(
        chronology.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(look(shuffled)).toEqual(look(events));
          expect(look([...events, ...shuffled])).toEqual(look(events));
        },
      ),
      { seed },
    ));

  it("rest on entries that there are, each named once, and on as many concerns as they say", () =>
    fc.assert(
      fc.property(chronology, (events) => {
        const raised = new Set(events.filter(({ kind }) => kind === "concern.raised").map(({ key }) => key));
        const signals = look(events);
        expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
        for (const { evidence, pattern } of signals) {
          expect(new Set(evidence).size).toBe(evidence.length);
          expect(evidence.filter((key) => !raised.has(key))).toEqual([]);
          const linked = pattern.name === "linked-learners" ? pattern.linked : 0;
          expect(evidence).toHaveLength(pattern.count + linked);
        }
      }),
      { seed },
    ));

  it("that count lose nothing that is behind them when one more entry comes", () =>
    fc.assert(
      fc.property(chronology, event, (events, one) => {
        fc.pre(events.every(({ key }) => key !== one.key));
        // A concern about both learners is this one's own: it does not stay behind a signal as the other's.
        fc.pre(events.every(({ reference, linked }) => reference !== one.reference || linked === one.linked));
        const after = new Map(look([...events, one]).map((signal) => [signal.id, new Set(signal.evidence)]));
        for (const { id, pattern, evidence } of look(events)) {
          if (!counting.includes(pattern.name)) continue;
          expect(evidence.filter((key) => after.get(id)?.has(key) !== true)).toEqual([]);
        }
      }),
      { seed, numRuns: 200 },
    ));

  it("that are dismissed stay dismissed until there is more behind them", () =>
    fc.assert(
      fc.property(chronology, fc.array(event, { maxLength: 5 }), fc.nat(60), (events, more, later) => {
        const dismissed = look(events);
        expect(sortSignals(dismissed, dismissed).open).toEqual([]);
        const seenBefore = new Map(dismissed.map(({ id, evidence }) => [id, new Set(evidence)]));
        const now = look([...events, ...more], plusDays(today, later));
        const sorted = sortSignals(now, dismissed);
        for (const { signal } of sorted.dismissed)
          expect(signal.evidence.filter((key) => seenBefore.get(signal.id)?.has(key) !== true)).toEqual([]);
        for (const { id, evidence } of sorted.open)
          expect(evidence.every((key) => seenBefore.get(id)?.has(key) === true)).toBe(false);
        expect(sorted.open.length + sorted.dismissed.length).toBe(now.length);
      }),
      { seed, numRuns: 200 },
    ));

  it("come of nothing that was not recorded: without places, times, kinds and decisions, only counts speak", () =>
    fc.assert(
      fc.property(chronology, (events) => {
        const bare = events.map(({ threshold: _, linked: __, ...rest }) => ({
          ...rest,
          categories: [],
          where: "",
          occurred: { day: rest.occurred.day },
        }));
        const names = new Set(look(bare).map(({ pattern }) => pattern.name));
        for (const name of ["same-place", "same-time", "same-kind", "mixed-kinds", "low-in-a-row", "rising-thresholds"])
          expect([...names]).not.toContain(name);
      }),
      { seed },
    ));
});
