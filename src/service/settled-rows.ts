/**
 * Settled rows: up to which row of a register nothing can come any more. Only those that the view knew at the look before count,
 * ten minutes ago, and only when the list, asked anew, has nothing older that the view lacks: SharePoint gives out item ids
 * before rows are there to be read, and a row with a lower id may still be on its way.
 */
import { type Instant, minutesBetween } from "../domain/calendar.ts";
import type { RegisterName } from "../domain/registers.ts";
import type { Ports } from "./ports.ts";

/** Minutes. */
export const betweenLooks = 10;

interface Look {
  readonly at: Instant;
  /** How many rows the view had then, and the last of them. */
  readonly count: number;
  readonly seen: number;
  /** Up to this row nothing can come any more; undefined until that is known of any. */
  readonly settled: number | undefined;
}

/** What a server remembers of its looks. */
export type Looks = Map<RegisterName, Look>;

type Settling = Pick<Ports, "clock" | "register" | "view">;

/** The last row up to which nothing can come any more. @throws RegisterUnavailable */
export async function settle(ports: Settling, looks: Looks, register: RegisterName): Promise<number | undefined> {
  const { clock, view } = ports;
  const now = clock.now();
  const last = looks.get(register);
  // A clock that was set back tells nothing of how long ago the last look was: then it begins anew.
  const age = last === undefined ? -1 : minutesBetween(last.at, now);
  if (last !== undefined && age >= 0 && age < betweenLooks) return last.settled;
  const count = view.filedCount(register);
  const seen =
    last?.count === count ? last.seen : (view.leaves(register, last?.seen).at(-1)?.itemId ?? last?.seen ?? 0);
  const look = { at: now, count, seen, settled: last?.settled };
  looks.set(register, look);
  if (last === undefined || age < 0 || last.seen === last.settled) return look.settled;
  if (await lacksBefore(ports, register, last.seen)) return look.settled;
  looks.set(register, { ...look, settled: last.seen });
  return last.seen;
}

/** Whether the list has a row up to this one that the view has not taken in. @throws RegisterUnavailable */
async function lacksBefore({ register: list, view }: Settling, register: RegisterName, last: number): Promise<boolean> {
  for await (const { entries } of list.entriesSince(register, view.cursor(register)))
    if (entries.some(({ itemId }) => Number(itemId) <= last && view.filedAs(register, itemId) === undefined))
      return true;
  return false;
}
