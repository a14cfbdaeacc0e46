/** Signals in how often there are concerns (R9.1). */
import { type Day, type Days, plusDays } from "./calendar.ts";
import type { ChronologyEvent } from "./chronology-event.ts";
import { type Rule, within } from "./signal.ts";

/** Three or more in so many days. */
export const frequent: Rule = ({ concerns, today }, { frequent: { count, days, before } }) => {
  const evidence = within(concerns, days, today);
  if (evidence.length < count) return [];
  const earlier = { count: countBefore(concerns, today, { days, before }), days: before };
  return [{ pattern: { name: "frequent", count: evidence.length, days, before: earlier }, evidence }];
};

/**
 * At least twice as many as in as much time before. Where breaks are known, "as much" is as many days outside of them: a summer
 * without school holds few concerns, and makes no autumn a rise.
 */
export const moreOften: Rule = ({ concerns, today, breaks }, { "more-often": { count, days, times } }) => {
  const evidence = within(concerns, days, today);
  const before = daysWithAsMuchSchool(today, days, breaks);
  const earlier = countBefore(concerns, today, { days, before });
  if (evidence.length < count || evidence.length < times * earlier) return [];
  const pattern = {
    name: "more-often",
    count: evidence.length,
    days,
    before: { count: earlier, days: before },
  } as const;
  return [{ pattern, evidence }];
};

function countBefore(
  concerns: readonly ChronologyEvent[],
  today: Day,
  { days, before }: { readonly days: number; readonly before: number },
): number {
  return within(concerns, days + before, today).length - within(concerns, days, today).length;
}

/** How many days before the last `days` hold as many days outside of breaks as those; at most twice as many. */
function daysWithAsMuchSchool(today: Day, days: number, breaks: readonly Days[]): number {
  const isOpen = (ago: number): boolean => {
    const day = plusDays(today, -ago);
    return !breaks.some(({ from, to }) => from <= day && day <= to);
  };
  const open = Array.from({ length: days }, (_, ago) => isOpen(ago)).filter(Boolean).length;
  let found = 0;
  for (let before = 1; before < 2 * days; before++) {
    if (isOpen(days + before - 1)) found++;
    if (found >= open) return before;
  }
  return 2 * days;
}
