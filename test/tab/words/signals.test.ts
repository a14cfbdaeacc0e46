import { describe, expect, it } from "vitest";
import { learnerEvent } from "../../../src/contract/signals.ts";
import { type Pattern, signalNames, signalsOf } from "../../../src/domain/signals.ts";
import { signalTexts } from "../../../tab/texts/signals-en.ts";
import { eventInWords, eventKindInWords, numberInWords, signalInWords } from "../../../tab/words/signals.ts";
import { aLearnerId, aReference } from "../../build.ts";
import { aConcernAgo, concernsAgo, today } from "../../events.ts";

const inYear = { days: 365 };

describe("R9.1 a signal is a sentence with its numbers", () => {
  it.each<readonly [string, Pattern]>([
    [
      "Four concerns in 21 days; the 90 days before had one.",
      { name: "frequent", count: 4, days: 21, before: { count: 1, days: 90 } },
    ],
    [
      "12 concerns in 21 days; the 90 days before had none.",
      { name: "frequent", count: 12, days: 21, before: { count: 0, days: 90 } },
    ],
    [
      "Concerns come more often: six in the last 90 days; the 90 days before had two.",
      { name: "more-often", count: 6, days: 90, before: { count: 2, days: 90 } },
    ],
    [
      "Concerns come more often: six in the last 90 days; as much school time before had two.",
      { name: "more-often", count: 6, days: 90, before: { count: 2, days: 131 } },
    ],
    [
      "The last three decisions rise from monitoring to child in need.",
      { name: "rising-thresholds", count: 3, from: "monitoring", to: "child-in-need", ...inYear },
    ],
    ["The last five decisions are all monitoring.", { name: "low-in-a-row", count: 5, upTo: "monitoring", days: 180 }],
    [
      "None of the last five decisions is above early help.",
      { name: "low-in-a-row", count: 5, upTo: "early-help", days: 180 },
    ],
    [
      "Three people raised concerns independently: five concerns in 90 days.",
      { name: "several-reporters", count: 5, reporters: 3, days: 90 },
    ],
    [
      "One concern about this learner and two about linked learners in 90 days.",
      { name: "linked-learners", count: 1, linked: 2, days: 90 },
    ],
    [
      "Injury or mark again: three concerns in 180 days.",
      { name: "same-kind", count: 3, category: "injury", days: 180 },
    ],
    [
      "Different kinds build up: welfare, injury or mark and online safety, in four concerns in 180 days.",
      { name: "mixed-kinds", count: 4, categories: ["welfare", "injury", "online"], days: 180 },
    ],
    [
      "The same place again: “Sports hall”, in three of seven concerns that name one, in a year.",
      { name: "same-place", count: 3, of: 7, place: "Sports hall", ...inYear },
    ],
    [
      "The same time of day again: at lunch (12:00 to 13:30), in all three concerns whose time is known, in a year.",
      { name: "same-time", count: 3, of: 3, part: "lunch", from: "12:00", to: "13:30", ...inYear },
    ],
    [
      "Four of six concerns in a year were on a Monday, the day after a weekend.",
      { name: "same-weekday", count: 4, of: 6, weekday: "monday", ...inYear },
    ],
    [
      "Three of six concerns in a year were in the first three school days after a holiday.",
      { name: "after-break", count: 3, of: 6, schoolDays: 3, ...inYear },
    ],
  ])("%s", (sentence, pattern) => {
    expect(signalInWords({ pattern })).toBe(sentence);
  });

  it("that is short also where a place was written as long as an account", () => {
    const place = "behind the gym, ".repeat(600);
    expect(signalInWords({ pattern: { name: "same-place", count: 3, of: 3, place, ...inYear } }).length).toBeLessThan(
      200,
    );
  });

  it.each(signalNames)("and %s says why somebody should look, without a verdict", (name) => {
    expect(signalTexts.meanings[name]).toMatch(/^[A-Z].*\.$/);
    expect(signalTexts.meanings[name]).not.toMatch(/abuse|proof|proves|must|!/);
  });

  it("as the rules give it", () => {
    const [signal] = signalsOf(concernsAgo(1, 2, 3, 40), { today });
    expect(signal && signalInWords(signal)).toBe("Three concerns in 21 days; the 90 days before had one.");
  });
});

describe("a number in a sentence", () => {
  it.each([
    [0, "none"],
    [10, "ten"],
    [11, "11"],
    [1_200, "1,200"],
  ])("%i is written %s", (number, words) => expect(numberInWords(number)).toBe(words));
});

describe("R9.1 an event is told in a line", () => {
  const brother = { id: aLearnerId(7), name: "Kelechi Nwosu" };
  const event = (changes: Parameters<typeof aConcernAgo>[2]) => learnerEvent.parse(aConcernAgo(1, 1, changes));
  it.each([
    [
      { categories: ["injury", "disclosure"], where: " Sports hall ", threshold: "monitoring" },
      `Mon 23 Nov 2026 · Injury or mark, disclosure · Sports hall · Monitoring · ${aReference(1)}`,
    ],
    [{ linked: brother.id }, `Mon 23 Nov 2026 · Kelechi Nwosu: welfare · No decision yet · ${aReference(1)}`],
    [
      { kind: "concern.triaged", categories: [], threshold: "early-help" },
      `Mon 23 Nov 2026 · Decision · Early help · ${aReference(1)}`,
    ],
    // What its concern stands at is not what a contact with home was.
    [
      { kind: "contact.recorded", categories: [], threshold: "early-help" },
      `Mon 23 Nov 2026 · Contact with home · ${aReference(1)}`,
    ],
  ] as const)("%#: %j", (changes, words) => {
    expect(eventInWords(event(changes), [brother])).toBe(words);
  });

  it("also one of a kind that an older desk does not know", () => {
    expect(eventKindInWords({ kind: "star.seen", categories: [] })).toBe("Entry");
  });
});
