/** Going through the events of the picture by keyboard: in order of time with left and right, from row to row with up and down. */
import type { LearnerEvent } from "../../../src/contract/signals.ts";
import { daysBetween } from "../../../src/domain/calendar.ts";
import type { EventRow } from "./event-rows.ts";

/** Where one is: at which entry, and in which of the rows that have it. */
export interface Place {
  readonly key: string;
  readonly row: number;
}

interface Shown {
  /** In order of occurrence. */
  readonly events: readonly LearnerEvent[];
  readonly rows: readonly EventRow[];
}

/** How many entries each key goes on by. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
const rowSteps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** Where a key leads from here; undefined for a key that leads nowhere in the picture. */
export function walked(from: Place | undefined, key: string, shown: Shown): Place | undefined {
  const [step, rowStep] = [steps[key], rowSteps[key]];
  if (step !== undefined) return stepped(from, step, shown);
  return rowStep === undefined ? undefined : toRow(from, rowStep, shown);
}

/** So many entries on in time, at the most to the first or the last; from nowhere, the newest. */
export function stepped(from: Place | undefined, by: number, { events, rows }: Shown): Place | undefined {
  const at = events.findIndex(({ key }) => key === from?.key);
  const to = at === -1 ? events.length - 1 : Math.min(Math.max(at + by, 0), events.length - 1);
  const event = events[to];
  return event && placeOf(event, from?.row ?? 0, rows);
}

/** The place of an entry, in the wanted row where it is in it. */
export function placeOf(event: LearnerEvent, wanted: number, rows: readonly EventRow[]): Place {
  const has = (row: EventRow | undefined): boolean => row?.events.some(({ key }) => key === event.key) ?? false;
  return { key: event.key, row: has(rows[wanted]) ? wanted : Math.max(rows.findIndex(has), 0) };
}

/** The entry of the next row that is nearest in time; at the first and the last row one stays. */
function toRow(from: Place | undefined, by: number, shown: Shown): Place | undefined {
  const at = shown.events.find(({ key }) => key === from?.key);
  if (from === undefined || at === undefined) return stepped(undefined, 0, shown);
  const row = from.row + by;
  const away = (event: LearnerEvent): number => Math.abs(daysBetween(event.occurred.day, at.occurred.day));
  const [nearest] = (shown.rows[row]?.events ?? []).toSorted((a, b) => away(a) - away(b));
  return nearest === undefined ? from : { key: nearest.key, row };
}
