/** Signals in what repeats: place, time of day, weekday, the days after a break, kinds (R9.1). */
import { type Day, type Days, plusDays, type Weekday, weekdayOf, weekdays } from "./calendar.ts";
import type { ChronologyEvent } from "./chronology-event.ts";
import { categories as allCategories, type Category } from "./concern-entries.ts";
import { dayPartOf } from "./day-part.ts";
import { placeOf } from "./place.ts";
import { type Rule, repeats, within } from "./signal.ts";
import { type DayPart, dayParts } from "./signal-parameters.ts";

export const samePlace: Rule = ({ concerns, today }, { "same-place": repeated }) => {
  const { days } = repeated;
  const named = groupedBy(within(concerns, days, today), ({ where }) => placeOf(where) || undefined);
  return [...named.groups].flatMap(([about, evidence]) => {
    if (!repeats(evidence.length, named.of, repeated)) return [];
    const place = evidence.at(-1)?.where.trim() ?? "";
    const pattern = { name: "same-place", place, count: evidence.length, of: named.of, days } as const;
    return [{ pattern, about, evidence }];
  });
};

export const sameTime: Rule = ({ concerns, today }, { "same-time": repeated }) => {
  const { days, parts } = repeated;
  const told = groupedBy(within(concerns, days, today), ({ occurred }) => dayPartOf(occurred, parts));
  return dayParts.flatMap((part: DayPart) => {
    const evidence = told.groups.get(part) ?? [];
    if (!repeats(evidence.length, told.of, repeated)) return [];
    const { from, to } = parts[part];
    const pattern = { name: "same-time", part, from, to, count: evidence.length, of: told.of, days } as const;
    return [{ pattern, about: part, evidence }];
  });
};

export const sameWeekday: Rule = ({ concerns, today }, { "same-weekday": repeated }) => {
  const { days } = repeated;
  const on = groupedBy(within(concerns, days, today), ({ occurred }) => weekdayOf(occurred.day));
  return weekdays.flatMap((weekday: Weekday) => {
    const evidence = on.groups.get(weekday) ?? [];
    if (!repeats(evidence.length, on.of, repeated)) return [];
    const pattern = { name: "same-weekday", weekday, count: evidence.length, of: on.of, days } as const;
    return [{ pattern, about: weekday, evidence }];
  });
};

/** Where no breaks are known, there is nothing after them; Mondays are seen by their weekday. */
export const afterBreak: Rule = ({ concerns, today, breaks }, { "after-break": repeated }) => {
  const { days, schoolDays } = repeated;
  const all = within(concerns, days, today);
  const evidence = all.filter(({ occurred }) => isAfterBreak(occurred.day, breaks, repeated));
  if (!repeats(evidence.length, all.length, repeated)) return [];
  const pattern = { name: "after-break", count: evidence.length, of: all.length, schoolDays, days } as const;
  return [{ pattern, evidence }];
};

export const sameKind: Rule = ({ concerns, today }, { notCounted, "same-kind": { count, days } }) => {
  const recent = within(concerns, days, today);
  return allCategories.filter(isKind(notCounted)).flatMap((category) => {
    const evidence = recent.filter(({ categories }) => categories.includes(category));
    if (evidence.length < count) return [];
    return [{ pattern: { name: "same-kind", category, count: evidence.length, days }, about: category, evidence }];
  });
};

export const mixedKinds: Rule = ({ concerns, today }, { notCounted, "mixed-kinds": { count, days } }) => {
  const evidence = within(concerns, days, today);
  const met = new Set(evidence.flatMap(({ categories }) => categories));
  const categories = allCategories.filter(isKind(notCounted)).filter((category) => met.has(category));
  if (categories.length < count || evidence.length < count) return [];
  return [{ pattern: { name: "mixed-kinds", categories, count: evidence.length, days }, evidence }];
};

/** "Other" says that no kind fits: two of those need have nothing in common. */
function isKind(notCounted: readonly Category[]): (category: Category) => boolean {
  return (category) => category !== "other" && !notCounted.includes(category);
}

/** Events by what they share, and of how many it is known at all. */
function groupedBy<Key>(events: readonly ChronologyEvent[], keyOf: (event: ChronologyEvent) => Key | undefined) {
  const groups = new Map<Key, ChronologyEvent[]>();
  let of = 0;
  for (const event of events) {
    const key = keyOf(event);
    if (key === undefined) continue;
    of++;
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  return { groups, of };
}

/** Whether a day is one of the first school days after a long break. */
function isAfterBreak(
  day: Day,
  breaks: readonly Days[],
  { schoolDays, breakDays }: { readonly schoolDays: number; readonly breakDays: number },
): boolean {
  if (!isSchoolDay(day, breaks)) return false;
  let at = day;
  for (let nth = 1; nth <= schoolDays; nth++) {
    const off = daysOffBefore(at, breaks, breakDays);
    if (off >= breakDays) return true;
    at = plusDays(at, -(off + 1));
  }
  return false;
}

/** How many days without school come directly before a day; not counted beyond `most`. */
function daysOffBefore(day: Day, breaks: readonly Days[], most: number): number {
  let off = 0;
  while (off < most && !isSchoolDay(plusDays(day, -(off + 1)), breaks)) off++;
  return off;
}

function isSchoolDay(day: Day, breaks: readonly Days[]): boolean {
  const weekday = weekdayOf(day);
  if (weekday === "saturday" || weekday === "sunday") return false;
  return !breaks.some(({ from, to }) => from <= day && day <= to);
}
