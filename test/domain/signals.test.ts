import { describe, expect, it } from "vitest";
import type { ChronologyEvent } from "../../src/domain/chronology-event.ts";
import { defaultSignalParameters, signalNames, signalsOf, sortSignals } from "../../src/domain/signals.ts";
import { aLearnerId, aReference, aStaffId } from "../build.ts";
import { aConcernAgo, concernsAgo, daysAgo, seen, today } from "../events.ts";

const parameters = defaultSignalParameters;

describe("R9.1 three or more concerns in 21 days are a signal", () => {
  it.each([
    ["two are none", concernsAgo(0, 1), undefined],
    ["three are one", concernsAgo(0, 10, 20), { count: 3, days: 21, before: { count: 0, days: 90 } }],
    ["the day 21 days ago is outside", concernsAgo(0, 10, 21), undefined],
    [
      "what was in the 90 days before is told",
      concernsAgo(1, 2, 3, 20, 21, 110, 111),
      { count: 4, days: 21, before: { count: 2, days: 90 } },
    ],
  ] as const)("%s", (_, events, numbers) => {
    const [signal] = seen("frequent", events);
    if (numbers === undefined) expect(signal).toBeUndefined();
    else expect(signal?.pattern).toEqual({ name: "frequent", ...numbers });
  });

  it("and names the concerns behind it, in order of occurrence", () => {
    const [signal] = seen("frequent", concernsAgo(0, 30, 20, 10));
    expect(signal?.evidence).toEqual([2, 3, 0].map((n) => `concern/${aReference(n)}#1`));
  });
});

describe("R9.1 a rising frequency is a signal", () => {
  it.each([
    ["three now and none before are too few", concernsAgo(0, 40, 80), undefined],
    ["four and none before", concernsAgo(0, 30, 60, 89), { count: 4, days: 90, before: { count: 0, days: 90 } }],
    ["the day 90 days ago is before", concernsAgo(0, 30, 60, 90), undefined],
    [
      "four and two before are twice as many",
      concernsAgo(0, 30, 60, 89, 90, 179),
      { count: 4, days: 90, before: { count: 2, days: 90 } },
    ],
    ["four and three before are not", concernsAgo(0, 30, 60, 89, 90, 100, 179), undefined],
    [
      "what is 180 days ago no longer counts",
      concernsAgo(0, 30, 60, 89, 90, 100, 180),
      { count: 4, days: 90, before: { count: 2, days: 90 } },
    ],
  ] as const)("%s", (_, events, numbers) => {
    const [signal] = seen("more-often", events);
    if (numbers === undefined) expect(signal).toBeUndefined();
    else expect(signal?.pattern).toEqual({ name: "more-often", ...numbers });
  });

  it("but not where the time before was a long holiday: as many days with school are compared", () => {
    const events = concernsAgo(0, 30, 60, 89, 140, 190, 200);
    const holidays = [{ from: daysAgo(139), to: daysAgo(95) }];
    expect(seen("more-often", events)).toHaveLength(1);
    expect(seen("more-often", events, holidays)).toEqual([]);
  });

  it("and tells how long the time before is that it compares with", () => {
    const holidays = [{ from: daysAgo(139), to: daysAgo(100) }];
    const [signal] = seen("more-often", concernsAgo(0, 1, 2, 3), holidays);
    expect(signal?.pattern).toMatchObject({ before: { count: 0, days: 130 } });
  });

  it("and a holiday within the last days shortens what they are compared with", () => {
    const [signal] = seen("more-often", concernsAgo(0, 1, 2, 3), [{ from: daysAgo(59), to: daysAgo(20) }]);
    expect(signal?.pattern).toMatchObject({ days: 90, before: { days: 50 } });
  });
});

describe("R9.1 low thresholds in a row are a signal, as neglect shows itself", () => {
  const decided = (...thresholds: readonly (ChronologyEvent["threshold"] | "none")[]) =>
    thresholds.map((threshold, n) =>
      aConcernAgo(n, 100 - n, threshold === "none" || threshold === undefined ? {} : { threshold }),
    );
  it.each([
    ["two are no row", decided("monitoring", "monitoring"), undefined],
    ["three are one", decided("monitoring", "monitoring", "monitoring"), 3],
    ["a higher one ends the row", decided("monitoring", "monitoring", "monitoring", "early-help"), undefined],
    ["and a new one begins after it", decided("child-in-need", "monitoring", "monitoring", "monitoring"), 3],
    ["nobody's decision neither counts nor breaks it", decided("monitoring", "none", "monitoring", "none"), undefined],
    ["so that three around it are a row", decided("monitoring", "none", "monitoring", "monitoring"), 3],
  ] as const)("%s", (_, events, count) => {
    const [signal] = seen("low-in-a-row", events);
    if (count === undefined) expect(signal).toBeUndefined();
    else expect(signal?.pattern).toEqual({ name: "low-in-a-row", count, upTo: "monitoring", days: 180 });
  });

  it.each([
    ["179 days ago is within half a year", 179, 1],
    ["180 days ago is not", 180, 0],
  ])("%s", (_, ago, found) => {
    const low = { threshold: "monitoring" } as const;
    expect(
      seen(
        "low-in-a-row",
        [ago, 20, 10].map((at, n) => aConcernAgo(n, at, low)),
      ),
    ).toHaveLength(found);
  });
});

describe("R9.1 thresholds that rise are a signal", () => {
  it.each([
    ["two decisions are too few", ["monitoring", "child-protection"], undefined],
    ["one step is too little", ["monitoring", "monitoring", "early-help"], undefined],
    ["two steps in three decisions", ["monitoring", "monitoring", "child-in-need"], ["monitoring", "child-in-need"]],
    ["what lies before a fall does not count", ["monitoring", "child-in-need", "early-help", "early-help"], undefined],
    [
      "what rises after a fall does",
      ["child-in-need", "monitoring", "early-help", "child-protection"],
      ["monitoring", "child-protection"],
    ],
  ] as const)("%s", (_, thresholds, change) => {
    const [signal] = seen(
      "rising-thresholds",
      thresholds.map((threshold, n) => aConcernAgo(n, 100 - n, { threshold })),
    );
    if (change === undefined) expect(signal).toBeUndefined();
    else expect(signal?.pattern).toMatchObject({ count: 3, from: change[0], to: change[1] });
  });
});

describe("R9.1 several people who worry independently are a signal", () => {
  const by = (...reporters: readonly number[]) =>
    reporters.map((reporter, n) => aConcernAgo(n, 10 * n, { reporter: aStaffId(reporter) }));
  it.each([
    ["three concerns of two people are none", by(1, 2, 1), 0],
    ["three people are one", by(1, 2, 3), 1],
    ["not where the third was 90 days ago", [...by(1, 2), aConcernAgo(9, 90, { reporter: aStaffId(3) })], 0],
    ["but 89 days ago", [...by(1, 2), aConcernAgo(9, 89, { reporter: aStaffId(3) })], 1],
  ])("%s", (_, events, found) => {
    expect(seen("several-reporters", events)).toHaveLength(found);
  });

  it("and five accounts of one concern are one person's concern", () => {
    const accounts = [2, 3, 4].map((n) =>
      aConcernAgo(1, 1, {
        key: `concern/${aReference(1)}#${n}`,
        kind: "account.added",
        categories: [],
        reporter: aStaffId(n),
      }),
    );
    expect(seen("several-reporters", [aConcernAgo(1, 1), ...accounts])).toEqual([]);
  });
});

describe("R9.1 concerns about siblings at the same time are a signal", () => {
  const brother = aLearnerId(7);
  it.each([
    ["one about each", [aConcernAgo(1, 5), aConcernAgo(2, 89, { linked: brother })], { count: 1, linked: 1, days: 90 }],
    ["the brother's was 90 days ago", [aConcernAgo(1, 5), aConcernAgo(2, 90, { linked: brother })], undefined],
    ["only the brother's", [aConcernAgo(2, 5, { linked: brother })], undefined],
    [
      "one concern about both is one, and nobody else's",
      [aConcernAgo(1, 5), aConcernAgo(1, 5, { key: `concern/${aReference(1)}#9`, linked: brother })],
      undefined,
    ],
  ] as const)("%s", (_, events, numbers) => {
    const [signal] = seen("linked-learners", events);
    if (numbers === undefined) expect(signal).toBeUndefined();
    else expect(signal?.pattern).toEqual({ name: "linked-learners", ...numbers });
  });

  it("and a brother's concerns count for nothing else", () => {
    const events = [1, 2, 3, 4].map((n) => aConcernAgo(n, n, { linked: brother, where: "Gym" }));
    expect(signalsOf(events, { today })).toEqual([]);
  });
});

describe("R9.1 what is counted", () => {
  it("are concerns, not what was only recorded of contact with home or of a referral's outcome", () => {
    const contact = { categories: ["contact-with-home"] } as const;
    expect(
      seen(
        "frequent",
        [1, 2, 3].map((n) => aConcernAgo(n, n, contact)),
      ),
    ).toEqual([]);
    const both = { categories: ["contact-with-home", "injury"] } as const;
    expect(
      seen(
        "frequent",
        [1, 2, 3].map((n) => aConcernAgo(n, n, both)),
      ),
    ).toHaveLength(1);
  });

  it("is what happened up to the day one looks, and nothing after it", () => {
    expect(signalsOf(concernsAgo(-1, -2, -3, -4), { today })).toEqual([]);
  });

  it("is only what the school has not switched off", () => {
    const off = { ...parameters, frequent: { ...parameters.frequent, on: false } };
    const found = signalsOf(concernsAgo(1, 2, 3), { today, parameters: off });
    expect(found.map(({ pattern }) => pattern.name)).not.toContain("frequent");
    expect(found.map(({ pattern }) => pattern.name)).toContain("same-kind");
  });

  it.each(signalNames)("leaves a learner with one concern, and one with none, without the signal %s", (name) => {
    expect(seen(name, [])).toEqual([]);
    expect(seen(name, [aConcernAgo(1, 0, { where: "Gym", threshold: "monitoring" })])).toEqual([]);
  });
});

describe("a dismissed signal (R9.1)", () => {
  const three = concernsAgo(1, 2, 3);
  const before = seen("frequent", three);
  const dismissals = before.map(({ fingerprint }) => ({ fingerprint, reason: "Known, and in hand." }));

  it("stays dismissed while nothing new is behind it, with its reason", () => {
    const { open, dismissed } = sortSignals(before, dismissals);
    expect(open).toEqual([]);
    expect(dismissed).toEqual([{ signal: before[0], dismissal: dismissals[0] }]);
  });

  it("stays dismissed when part of what was behind it grows old", () => {
    const four = seen("frequent", concernsAgo(1, 2, 3, 20));
    const dismissed = [{ fingerprint: four[0]?.fingerprint ?? "" }];
    expect(sortSignals(before, dismissed).open).toEqual([]);
  });

  it("comes back with a concern that was not behind it then", () => {
    const now = seen("frequent", [...three, aConcernAgo(9, 0)]);
    expect(sortSignals(now, dismissals)).toEqual({ open: now, dismissed: [] });
  });

  it("speaks for no other signal on the same concerns", () => {
    const others = signalsOf(three, { today }).filter(({ id }) => id !== "frequent");
    expect(others.length).toBeGreaterThan(0);
    expect(sortSignals(others, dismissals).dismissed).toEqual([]);
  });
});
