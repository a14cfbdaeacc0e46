import { describe, expect, it } from "vitest";
import type { Category } from "../../src/domain/concern-entries.ts";
import { placeOf } from "../../src/domain/place.ts";
import { aConcernAgo, concernsAgo, daysAgo, seen } from "../events.ts";

const at = (...places: readonly string[]) => places.map((where, n) => aConcernAgo(n, 10 * n, { where }));
const told = (...whens: readonly { readonly time?: `${number}:${number}`; readonly about?: string }[]) =>
  whens.map((when, n) => aConcernAgo(n, 10 * n, { occurred: { day: daysAgo(10 * n), ...when } }));

describe("R9.1 a place is the same however it is written", () => {
  it.each([
    ["The Sports Hall", "sports hall"],
    ["sports-hall.", "sports hall"],
    [" in the SPORTS   HALL", "sports hall"],
    ["At the café", "cafe"],
    ["Girls' changing room", "girls changing room"],
    ["behind the gym", "behind gym"],
  ])("%s", (text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it.each(["", " - ", "n/a", "Unknown", "Not sure", "don’t know", "at school"])("and “%s” names none", (text) => {
    expect(placeOf(text)).toBe("");
  });

  it("but one beside a place is another", () => {
    expect(placeOf("outside the gym")).not.toBe(placeOf("the gym"));
  });
});

describe("R9.1 the same place again is a signal", () => {
  it.each([
    ["twice is not", at("Gym", "the gym"), undefined],
    ["three times is", at("Gym", "the gym", "GYM!"), { place: "Gym", count: 3, of: 3, days: 365 }],
    ["three of seven is", at("Gym", "gym", "gym", "a", "b", "c", "d"), { place: "Gym", count: 3, of: 7, days: 365 }],
    ["three of eight is not", at("gym", "gym", "gym", "a", "b", "c", "d", "e"), undefined],
    [
      "where no place was named, that neither counts nor speaks against it",
      at("gym", "gym", "gym", "", "n/a", "", "", "", ""),
      { place: "gym", count: 3, of: 3, days: 365 },
    ],
    ["and nowhere is no place", at("", "", "", ""), undefined],
  ] as const)("%s", (_, events, numbers) => {
    // The first in the table is the newest: the place is told as it was written last.
    const signals = seen("same-place", events);
    expect(signals.map(({ pattern }) => pattern)).toEqual(
      numbers === undefined ? [] : [{ name: "same-place", ...numbers }],
    );
  });

  it("and two places may each be one", () => {
    const ids = seen("same-place", at("gym", "bus", "gym", "bus", "gym", "bus")).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(["same-place:bus", "same-place:gym"]);
  });
});

describe("R9.1 the same time of day again is a signal", () => {
  it.each([
    ["twice is not", told({ time: "12:00" }, { time: "13:29" }), []],
    ["three times is", told({ time: "12:00" }, { time: "13:29" }, { time: "12:30" }), ["same-time:lunch"]],
    ["13:30 is no longer lunch", told({ time: "12:00" }, { time: "13:30" }, { time: "12:30" }), []],
    [
      "three of five is",
      told({ time: "12:00" }, { time: "12:00" }, { time: "12:30" }, { time: "09:30" }, { time: "14:00" }),
      ["same-time:lunch"],
    ],
    [
      "three of six is not",
      told(
        { time: "12:00" },
        { time: "12:00" },
        { time: "12:30" },
        { time: "09:30" },
        { time: "14:00" },
        { time: "10:00" },
      ),
      [],
    ],
    [
      "words do where no time is known",
      told({ about: "during lunch" }, { about: "at the lunch break" }, { about: "Lunchtime" }),
      ["same-time:lunch"],
    ],
    [
      "before and after it are not in it",
      told({ about: "just before lunch" }, { about: "after lunch" }, { about: "lunch" }),
      [],
    ],
    [
      "a time says more than words",
      told({ time: "09:00", about: "lunch" }, { about: "lunch" }, { about: "lunch" }),
      [],
    ],
    [
      "a night lasts over midnight",
      told({ time: "23:50" }, { time: "01:10" }, { about: "in the night" }),
      ["same-time:evening"],
    ],
    [
      "lessons are no time of day: that is where learners are seen",
      told({ time: "09:30" }, { time: "09:40" }, { time: "09:50" }),
      [],
    ],
    ["where nobody said, nothing is concluded", told({}, {}, {}, {}), []],
    [
      "and that does not speak against it either",
      told({ about: "after school" }, { time: "15:30" }, { about: "home time" }, {}, {}, {}, {}),
      ["same-time:after-school"],
    ],
  ] as const)("%s", (_, events, ids) => {
    expect(seen("same-time", events).map(({ id }) => id)).toEqual(ids);
  });
});

describe("R9.1 the same weekday again is a signal", () => {
  // Today is a Tuesday: yesterday and every seven days before it were Mondays.
  it.each([
    ["three Mondays are not", concernsAgo(1, 8, 15), []],
    ["four are", concernsAgo(1, 8, 15, 22), ["same-weekday:monday"]],
    ["four of six are", concernsAgo(1, 8, 15, 22, 2, 3), ["same-weekday:monday"]],
    ["four of seven are not", concernsAgo(1, 8, 15, 22, 2, 3, 4), []],
    ["one of them more than a year ago", concernsAgo(1, 8, 15, 365), []],
  ] as const)("%s", (_, events, ids) => {
    expect(seen("same-weekday", events).map(({ id }) => id)).toEqual(ids);
  });
});

describe("R9.1 concerns in the first days after a holiday are a signal", () => {
  // Half-term of 26 to 30 October 2026, a Monday to a Friday: school began again on 2 November, 22 days ago.
  const halfTerm = { from: daysAgo(29), to: daysAgo(25) };
  const easter = { from: daysAgo(240), to: daysAgo(226) };
  it.each([
    ["three on the first three days are", concernsAgo(22, 21, 20), [halfTerm], 1],
    ["the fourth day is none of them", concernsAgo(22, 21, 19), [halfTerm], 0],
    ["three of six are", concernsAgo(22, 21, 20, 8, 9, 10), [halfTerm], 1],
    ["three of seven are not", concernsAgo(22, 21, 20, 8, 9, 10, 11), [halfTerm], 0],
    ["over several holidays", concernsAgo(22, 225, 223), [halfTerm, easter], 1],
    ["a weekend is no holiday", concernsAgo(1, 8, 15), [halfTerm], 0],
    ["in the holiday is not after it", concernsAgo(25, 26, 27), [halfTerm], 0],
    ["where no holidays are known, there is none", concernsAgo(22, 21, 20), [], 0],
    ["a bank holiday is too short", concernsAgo(22, 21, 20), [{ from: daysAgo(25), to: daysAgo(25) }], 0],
  ] as const)("%s", (_, events, breaks, found) => {
    expect(seen("after-break", events, breaks)).toHaveLength(found);
  });
});

describe("R9.1 the same kind again is a signal", () => {
  const kinds = (...each: readonly (readonly Category[])[]) =>
    each.map((categories, n) => aConcernAgo(n, 10 * n, { categories }));
  it.each([
    ["twice is not", kinds(["injury"], ["injury", "online"]), []],
    ["three times is", kinds(["injury"], ["injury", "online"], ["injury"]), ["same-kind:injury"]],
    ["no kind that fits is no kind", kinds(["other"], ["other"], ["other"]), []],
    ["nor is contact with home", kinds(...Array(3).fill(["contact-with-home", "online"])), ["same-kind:online"]],
    ["179 days ago counts", [aConcernAgo(9, 179), ...kinds(["welfare"], ["welfare"])], ["same-kind:welfare"]],
    ["180 days ago does not", [aConcernAgo(9, 180), ...kinds(["welfare"], ["welfare"])], []],
  ] as const)("%s", (_, events, ids) => {
    expect(seen("same-kind", events).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["two kinds are no mixture", kinds(["injury"], ["online"], ["injury"]), undefined],
    ["three in three concerns are", kinds(["online"], ["injury"], ["welfare"]), ["welfare", "injury", "online"]],
    ["three in one concern are not", kinds(["injury", "online", "welfare"], ["injury"]), undefined],
    ["something else is no third", kinds(["injury"], ["online"], ["other"]), undefined],
  ] as const)("and of different kinds together: %s", (_, events, categories) => {
    const [signal] = seen("mixed-kinds", events);
    if (categories === undefined) expect(signal).toBeUndefined();
    else expect(signal?.pattern).toEqual({ name: "mixed-kinds", categories, count: 3, days: 180 });
  });
});
