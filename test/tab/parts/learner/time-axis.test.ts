import { describe, expect, it } from "vitest";
import { learnerEvent } from "../../../../src/contract/signals.ts";
import { plusDays } from "../../../../src/domain/calendar.ts";
import { daysShown, rangesOf, timeAxis } from "../../../../tab/parts/learner/time-axis.ts";
import { concernsAgo, daysAgo, today } from "../../../events.ts";

const wide = { left: 150, right: 1_250 };
const phone = { left: 14, right: 300 };
const labels = (days: number, stretch = wide, breaks: readonly { from: typeof today; to: typeof today }[] = []) =>
  timeAxis({ from: daysAgo(days), to: today }, stretch, breaks).ticks.map(({ label }) => label);
const read = (...days: readonly number[]) => learnerEvent.array().parse(concernsAgo(...days));

describe("the ticks of the picture (R9.1)", () => {
  it("are weeks where a few of them are shown, each at its Monday", () => {
    expect(labels(41)).toEqual(["19 Oct", "26 Oct", "2 Nov", "9 Nov", "16 Nov", "23 Nov"]);
  });

  it("are half-terms where holidays are known: the first school day after each", () => {
    const breaks = [
      { from: daysAgo(29), to: daysAgo(23) },
      { from: daysAgo(125), to: daysAgo(84) },
      { from: daysAgo(100), to: daysAgo(100) },
    ];
    expect(labels(365, wide, breaks)).toEqual(["2 Sept", "2 Nov"]);
  });

  it("are months where they are not, January with its year", () => {
    expect(labels(300).slice(0, 4)).toEqual(["Feb", "Mar", "Apr", "May"]);
    expect(labels(365)).toContain("2026");
  });

  it("are every third month on a phone, and school years over a whole childhood", () => {
    expect(labels(365, phone)).toEqual(["2026", "Apr", "Jul", "Oct"]);
    expect(labels(365 * 4, phone)).toEqual(["2023/24", "2024/25", "2025/26", undefined]);
    expect(labels(365 * 14, phone).filter((label) => label !== undefined).length).toBeGreaterThan(1);
  });

  it.each([40, 90, 200, 365, 1_000, 5_000])("never run into each other over %i days", (days) => {
    for (const stretch of [wide, phone]) {
      const shown = timeAxis({ from: daysAgo(days), to: today }, stretch, []).ticks.filter(({ label }) => label);
      for (const [i, { x, label = "" }] of shown.entries())
        expect(shown[i + 1]?.x ?? Number.POSITIVE_INFINITY).toBeGreaterThan(x + label.length * 6.5);
      expect(shown.length).toBeGreaterThan(0);
    }
  });
});

describe("the place of an event on the picture (R9.1)", () => {
  const axis = timeAxis({ from: daysAgo(9), to: today }, { left: 100, right: 200 }, []);
  it("is by its day, and by its time where that is known", () => {
    expect(axis.placeOf({ day: daysAgo(9) })).toBe(105);
    expect(axis.placeOf({ day: daysAgo(9), time: "00:00" })).toBe(100);
    expect(axis.placeOf({ day: today, time: "18:00" })).toBeCloseTo(197.5);
  });

  it("and days without school are those of the holidays that are shown", () => {
    const breaks = [
      { from: daysAgo(20), to: daysAgo(5) },
      { from: daysAgo(40), to: daysAgo(30) },
    ];
    const { closed } = timeAxis({ from: daysAgo(9), to: today }, { left: 100, right: 200 }, breaks);
    expect(closed).toEqual([{ left: 100, right: 150 }]);
  });
});

describe("how much of a chronology is shown (R9.1)", () => {
  it("is all of it, from the first entry to today, and six weeks at the least", () => {
    expect(daysShown("all", read(500, 3), today)).toEqual({ from: daysAgo(500), to: today });
    expect(daysShown("all", read(3), today)).toEqual({ from: daysAgo(41), to: today });
    expect(daysShown("all", [], today)).toEqual({ from: daysAgo(41), to: today });
  });

  it("reaches to the newest entry where that is of a day that has not begun here yet", () => {
    expect(daysShown("all", read(3, -1), today).to).toBe(plusDays(today, 1));
  });

  it("can be a year or a term, where there is more than that", () => {
    expect(rangesOf(read(60), today)).toEqual(["all"]);
    expect(rangesOf(read(200), today)).toEqual(["all", "term"]);
    expect(rangesOf(read(500), today)).toEqual(["all", "year", "term"]);
    expect(daysShown("year", read(500), today).from).toBe(daysAgo(364));
  });
});
