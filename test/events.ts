/** Makers of chronologies as the signals see them. Everything is told by how many days ago it was. */
import { type Day, instantOf, plusDays } from "../src/domain/calendar.ts";
import type { ChronologyEvent } from "../src/domain/chronology-event.ts";
import { type Signal, type SignalName, signalsOf } from "../src/domain/signals.ts";
import { aReference, aStaffId } from "./build.ts";

/** A Tuesday. */
export const today: Day = "2026-11-24";

export function daysAgo(days: number): Day {
  return plusDays(today, -days);
}

/** The nth concern, raised so many days ago: nothing is known of it but its kind. */
export function aConcernAgo(n: number, ago: number, changes: Partial<ChronologyEvent> = {}): ChronologyEvent {
  return {
    key: `concern/${aReference(n)}#1`,
    reference: aReference(n),
    kind: "concern.raised",
    categories: ["welfare"],
    occurred: { day: daysAgo(ago) },
    recordedAt: instantOf(Date.parse(`${daysAgo(ago)}T12:00:00.000Z`) + n),
    where: "",
    reporter: aStaffId(1),
    ...changes,
  };
}

/** A concern for each, so many days ago. */
export function concernsAgo(...days: readonly number[]): readonly ChronologyEvent[] {
  return days.map((ago, n) => aConcernAgo(n, ago));
}

/** The signals of one rule alone. */
export function seen(
  name: SignalName,
  events: readonly ChronologyEvent[],
  breaks: readonly { readonly from: Day; readonly to: Day }[] = [],
): readonly Signal[] {
  return signalsOf(events, { today, breaks }).filter(({ pattern }) => pattern.name === name);
}
