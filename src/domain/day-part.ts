/** At what time of the day something happened, from its time or else from the words in which it was told (R3.2, R9.1). */
import type { Occurred, TimeOfDay } from "./calendar.ts";
import { type DayPart, type DayPartTimes, dayParts } from "./signal-parameters.ts";

type Parts = Readonly<Record<DayPart, DayPartTimes>>;

/** "none": outside of every part, such as in a lesson; undefined: nobody said. */
export function dayPartOf({ time, about = "" }: Occurred, parts: Parts): DayPart | "none" | undefined {
  if (time !== undefined) return dayParts.find((part) => isWithin(time, parts[part])) ?? "none";
  const said = wordsOf(about);
  const found = dayParts.map((part) => ({ part, length: longestIn(said, parts[part].words) }));
  const best = found.reduce((a, b) => (b.length > a.length ? b : a));
  return best.length === 0 ? undefined : best.part;
}

function isWithin(time: TimeOfDay, { from, to }: DayPartTimes): boolean {
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

/** Of the phrases that were said, how long the longest is: "lunch break" tells of lunch and not of the break. */
function longestIn(said: readonly string[], phrases: readonly string[]): number {
  return Math.max(0, ...phrases.map(wordsOf).map((phrase) => (isSaid(said, phrase) ? phrase.join(" ").length : 0)));
}

/** "Just after lunch" is not at lunch. */
function isSaid(said: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return said.some((_, at) => {
    const before = said[at - 1] ?? "";
    return phrase.every((word, i) => said[at + i] === word) && before !== "before" && before !== "after";
  });
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
