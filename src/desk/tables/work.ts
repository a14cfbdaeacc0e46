/**
 * The work in hand lies in one partition, because only rows of one partition can be written at one moment: an entry, what
 * waits for it and the notices that follow from it are one write, and no crash leaves half of that. One partition takes some
 * 2,000 rows a second, which is more than any school records.
 *
 *     entry.<stream>.<seq>              for ever: the key is held, and by which hash
 *     unfiled.<stream>.<seq>.<hash>     the sealed entry, until it is filed
 *     filed.<stream>.<seq>              the sealed entry, from then on until it is forgotten
 *     aside.<stream>.<seq>.<hash>       the sealed entry, set aside
 *     risk.<stream>                     for ever: an entry of the stream said that somebody is at risk
 *     notice.<id>                       for ever: it was queued, and so never is again
 *     waiting.one.<id>                  the notice, until it is sent
 *     waiting.many.<stream>.<hash>      notices for which a write had no room, until each has its row
 *     alert.<concern>.<id>              for ever: as which message an alert was sent
 *     ladder.<concern>.<id>             for ever: an alert, and the steps that were done to find somebody who takes it
 *     climb.<moment>.<id>               an alert that is to do something at that moment
 *
 * What holds at every moment, because every write keeps it whole:
 * - `unfiled` is there exactly while the entry of that hash holds its key and is not filed. The hash is part of the row's key,
 *   so that a write which removes the row finds that very entry waiting, or does nothing: no version need be compared.
 * - `entry` comes in a write that adds `unfiled`, and changes or goes only in one that removes it: once filed, it stays.
 * - `climb` is there exactly while the `ladder` names that moment: the two change in one write, which compares the `ladder`.
 * - `waiting.one` comes in the write that adds `notice`, and goes in one that leaves `notice` there: it never comes again.
 */
import { type EntryKey, placeOf, type SealedEntry } from "../../contract/entries.ts";
import type { Alert } from "../../domain/alert.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { ConcernReference, StreamId } from "../../domain/ids.ts";
import type { Range } from "../table.ts";
import { key, under } from "./keys.ts";

export const work = "work";

/** The row that holds an entry's key. */
export function entryRow(held: EntryKey): string {
  return key("entry", ...partsOf(placeOf(held)));
}

/** The row of an entry that waits. */
export function unfiledRow(entry: SealedEntry): string {
  return key("unfiled", ...partsOf(entry), entry.hash);
}

/** The row, of whatever hash, of the entry that waits under this key. */
export function unfiledUnder(held: EntryKey): Range {
  return under("unfiled", ...partsOf(placeOf(held)));
}

/** The row of an entry that is filed and not forgotten. */
export function filedRow(held: EntryKey): string {
  return key("filed", ...partsOf(placeOf(held)));
}

/** The row of an entry that was set aside: several may have had the same key. */
export function asideRow(entry: SealedEntry): string {
  return key("aside", ...partsOf(entry), entry.hash);
}

/** The row that says that somebody is at risk. */
export function riskRow(stream: StreamId): string {
  return key("risk", stream);
}

/** The row that remembers a notice. */
export function noticeRow(id: string): string {
  return key("notice", id);
}

/** The rows of notices whose ids begin so. */
export function noticesUnder(beginning: string): Range {
  return { from: noticeRow(beginning), before: `${noticeRow(beginning)}~` };
}

/** The row of a notice that waits. */
export function waitingRow(id: string): string {
  return key("waiting", "one", id);
}

/** The row of notices that do not have their own rows yet; `hash` tells what they follow from. */
export function manyRow(stream: StreamId, hash: string): string {
  return key("waiting", "many", stream, hash);
}

/** Whether a row is one of many notices. */
export function isMany(row: string): boolean {
  return row.startsWith(under("waiting", "many").from);
}

/** The row of an alert that was sent. */
export function alertRow(concern: ConcernReference, id: string): string {
  return key("alert", concern, id);
}

/** The row of an alert. */
export function ladderRow({ concern, id }: Pick<Alert, "concern" | "id">): string {
  return key("ladder", concern, id);
}

/** The row by which an alert is found when it is to do something. */
export function climbRow(at: Instant, { id }: Pick<Alert, "id">): string {
  return key("climb", at, id);
}

/** The rows of what is to be done by a moment. */
export function climbsUntil(now: Instant): Range {
  return { from: under("climb").from, before: `${key("climb", now)}/` };
}

type Place = Pick<SealedEntry, "stream" | "seq">;

/** The parts of a key under which all rows about one place in a stream lie. */
function partsOf({ stream, seq }: Place): [stream: string, seq: number] {
  return [stream, seq];
}
