/** Notices on the table: queued, due, sent. What their rows are and what holds of them is said in `work.ts`. */
import type { SealedEntry } from "../../contract/entries.ts";
import { concernIn, momentIn } from "../../contract/notices.ts";
import { type Instant, plusMinutes } from "../../domain/calendar.ts";
import { isConcernReference, isStaffId } from "../../domain/ids.ts";
import { alertMessages, longestPostponement, type QueuedNotice } from "../../service/ports.ts";
import { inOrder } from "../order.ts";
import type { Notices } from "../parts.ts";
import { noticeRow as queuedNotice } from "../stored.ts";
import { mostSteps, type Row, type Step, type Table } from "../table.ts";
import { under } from "./keys.ts";
import { all, parsed, untilWritten } from "./reading.ts";
import { alertValues, dueValues, manyValues, noticeValues, type WaitingValues, waitingValues } from "./stored.ts";
import { alertRow, isMany, manyRow, noticeRow, noticesUnder, waitingRow, work } from "./work.ts";

export type NewNotice = Omit<QueuedNotice, "attempts">;

/** The part of the desk that keeps notices. */
export function noticesOn(table: Table): Notices {
  return { ...queueOn(table), ...sendingOn(table) };
}

function queueOn(table: Table): Pick<Notices, "queue" | "noticesDue" | "nextNoticeDue" | "stillWaits"> {
  return {
    queue: (notices) => queue(table, notices),
    async noticesDue(now) {
      const beyond = plusMinutes(now, longestPostponement);
      const waiting = (await allWaiting(table)).map((row) => ({ row, ...parsed(waitingValues, row) }));
      return waiting
        .filter(({ dueAt }) => dueAt <= now || dueAt > beyond)
        .toSorted((a, b) => Number(b.atRisk) - Number(a.atRisk) || inOrder(a.since, b.since) || inOrder(a.id, b.id))
        .map(({ row }) => parsed(queuedNotice, row));
    },
    async stillWaits(id) {
      return (await table.get(work, waitingRow(id))) !== undefined;
    },
    async nextNoticeDue() {
      const due = (await allWaiting(table, ["dueAt"])).map((row) => parsed(dueValues, row).dueAt);
      return due.reduce<Instant | undefined>(
        (first, one) => (first === undefined || one < first ? one : first),
        undefined,
      );
    },
  };
}

/**
 * The rows of all notices that wait. Those that found no room where they were accepted are given their rows first: whoever
 * accepted them may have died before he did it.
 */
async function allWaiting(table: Table, only?: readonly string[]): Promise<readonly Row[]> {
  const rows = await all(table, work, under("waiting"), only);
  if (rows.every(({ row }) => !isMany(row))) return rows;
  await spread(table);
  return all(table, work, under("waiting", "one"), only);
}

/**
 * Gives notices that found no room their own rows. They leave the row of many only afterwards, and queuing them again changes
 * nothing: after a crash in between, or when two servers do it at once, each is queued all the same, and once.
 */
async function spread(table: Table): Promise<void> {
  for await (const row of table.query(work, under("waiting", "many"))) {
    await queue(table, parsed(manyValues, row).notices);
    await table.write(work, [{ do: "remove", row: row.row }]);
  }
}

/** Gives notices of a write their rows, where it had no room. Should this fail, it is done later: what was written counts. */
export async function spreadSoon(table: Table, steps: readonly Step[]): Promise<void> {
  if (steps.some(({ row }) => isMany(row))) await spread(table).catch(() => undefined);
}

/** What queues notices in a write that has so many other steps. Where they find no room, all of them go into one row. */
export function noticeSteps(
  from: Pick<SealedEntry, "stream" | "hash">,
  notices: readonly NewNotice[],
  taken: number,
): Step[] {
  const steps = queueSteps(notices);
  if (taken + steps.length <= mostSteps) return steps;
  const values = { notices: JSON.stringify(notices.map(valuesOf)) };
  return [{ do: "put", row: manyRow(from.stream, from.hash), values }];
}

/** How many notices one write queues: two rows each. */
const atOnce = mostSteps / 2;

async function queue(table: Table, notices: readonly NewNotice[]): Promise<void> {
  for (let from = 0; from < notices.length; from += atOnce) {
    let left = notices.slice(from, from + atOnce);
    await untilWritten(async (isRepeat) => {
      if (isRepeat) left = await unknown(table, left);
      return left.length === 0 ? "written" : table.write(work, queueSteps(left));
    });
  }
}

/** Those of these notices that were never queued. */
export async function unknown(table: Table, notices: readonly NewNotice[]): Promise<NewNotice[]> {
  const rows = await Promise.all(notices.map(({ id }) => table.get(work, noticeRow(id))));
  return notices.filter((_, i) => rows[i] === undefined);
}

/** What a write needs to queue these notices: two steps each. Of several with one id the first counts. */
function queueSteps(notices: readonly NewNotice[]): Step[] {
  const each = notices.filter(({ id }, i) => notices.findIndex((one) => one.id === id) === i);
  return each.flatMap((notice): Step[] => [
    { do: "insert", row: noticeRow(notice.id), values: { id: notice.id } },
    { do: "insert", row: waitingRow(notice.id), values: valuesOf(notice) },
  ]);
}

/** A notice as its row holds it: due from the moment it tells of. */
function valuesOf({ id, to, notice }: NewNotice): WaitingValues {
  const since = momentIn(notice);
  const atRisk = "atRisk" in notice && notice.atRisk;
  const text = JSON.stringify(notice);
  return { id, recipient: to, notice: text, concern: concernIn(notice), atRisk, since, dueAt: since, attempts: 0 };
}

function sendingOn(table: Table): Pick<Notices, "noteSent" | "alertsSent" | "postpone" | "drop" | "noticesUnder"> {
  return {
    async noteSent(id, at, messageId) {
      await untilWritten(async () => {
        const row = await table.get(work, waitingRow(id));
        if (row === undefined) return "written";
        const sent = { id, sentAt: at, ...(messageId === undefined ? {} : { messageId }) };
        return table.write(work, [
          { do: "remove", row: row.row },
          { do: "put", row: noticeRow(id), values: sent },
          ...alertSteps(row, messageId),
        ]);
      });
    },
    async alertsSent(concern) {
      return (await all(table, work, under("alert", concern))).map((row) => parsed(alertValues, row));
    },
    async noticesUnder(beginning) {
      const rows = await all(table, work, noticesUnder(beginning));
      const notices = rows.map((row) => parsed(noticeValues, row));
      const own = notices.filter(({ id, dropped }) => id.startsWith(beginning) && !dropped);
      return own.map(({ id, sentAt }) => ({ id, sentAt }));
    },
    async drop(id) {
      await untilWritten(async () => {
        const row = await table.get(work, waitingRow(id));
        if (row === undefined) return "written";
        return table.write(work, [
          { do: "remove", row: row.row },
          { do: "put", row: noticeRow(id), values: { id, dropped: true } },
        ]);
      });
    },
    async postpone(id, until) {
      await untilWritten(async (isRepeat) => {
        const row = await table.get(work, waitingRow(id));
        if (row === undefined) return "written";
        const values = parsed(waitingValues, row);
        // A write whose answer was lost looks like a conflict with itself, and is not to count twice.
        if (isRepeat && values.dueAt === until) return "written";
        const later = { ...values, dueAt: until, attempts: values.attempts + 1 };
        return table.write(work, [{ do: "replace", row: row.row, values: later, etag: row.etag }]);
      });
    },
  };
}

/** What is remembered of an alert to a person, so that it can be replaced. */
function alertSteps(row: Row, messageId: string | undefined): Step[] {
  const { id, concern, recipient } = parsed(waitingValues, row);
  const { type } = parsed(queuedNotice, row).notice;
  const isAlert = alertMessages.some((one) => one === type);
  if (messageId === undefined || !isAlert || !isConcernReference(concern) || !isStaffId(recipient)) return [];
  return [{ do: "put", row: alertRow(concern, id), values: { recipient, messageId, type } }];
}
