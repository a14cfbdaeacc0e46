/** Notices on the SQLite desk: queued, due, sent. */
import type { DatabaseSync } from "node:sqlite";
import { concernIn, momentIn } from "../../contract/notices.ts";
import { plusMinutes } from "../../domain/calendar.ts";
import { alertMessages, longestPostponement, type QueuedNotice } from "../../service/ports.ts";
import { attempt, whole } from "../database.ts";
import type { Notices } from "../parts.ts";
import { dueRow, noticeRow, sentAlertRow, sentNoticeRow } from "../stored.ts";

/** The part of the desk that keeps notices. */
export function noticesOn(database: DatabaseSync): Notices {
  const queue = queueOn(database);
  const due = database.prepare(`
    select id, recipient, notice, attempts from notice
    where sent_at is null and (due_at <= :now or due_at > :beyond)
    order by at_risk desc, arrival`);
  const next = database.prepare("select min(due_at) as due from notice where sent_at is null");
  const waits = database.prepare("select 1 from notice where id = ? and sent_at is null");
  // A notice that was sent stays as it is, under its id, so that it is never queued again.
  const sent = database.prepare("update notice set sent_at = ?, message_id = ? where id = ? and sent_at is null");
  const alerts = database.prepare(`
    select recipient, message_id, notice ->> 'type' as type from notice
    where concern = ? and message_id is not null and recipient like 'staff/%'
      and notice ->> 'type' in (${alertMessages.map((type) => `'${type}'`).join()})
    order by arrival`);
  const drop = database.prepare("delete from notice where id = ? and sent_at is null");
  const postponed = database.prepare(
    "update notice set due_at = ?, attempts = attempts + 1 where id = ? and sent_at is null",
  );
  const under = database.prepare("select id, sent_at from notice where id >= ? and id < ? order by arrival");
  return {
    async queue(notices) {
      whole(database, () => notices.forEach(queue));
    },
    async noticesDue(now) {
      return attempt("reading", () =>
        due.all({ now, beyond: plusMinutes(now, longestPostponement) }).map((row) => noticeRow.parse(row)),
      );
    },
    async stillWaits(id) {
      return attempt("reading", () => waits.get(id) !== undefined);
    },
    async nextNoticeDue() {
      return attempt("reading", () => dueRow.parse(next.get()).due ?? undefined);
    },
    async noteSent(id, at, messageId) {
      attempt("writing", () => sent.run(at, messageId ?? null, id));
    },
    async alertsSent(concern) {
      return attempt("reading", () => alerts.all(concern).map((row) => sentAlertRow.parse(row)));
    },
    async postpone(id, until) {
      attempt("writing", () => postponed.run(until, id));
    },
    async drop(id) {
      attempt("writing", () => drop.run(id));
    },
    async noticesUnder(beginning) {
      return attempt("reading", () =>
        under.all(beginning, `${beginning}\u{10ffff}`).map((row) => sentNoticeRow.parse(row)),
      );
    },
  };
}

/** Queues one notice, due from the moment it tells of; a notice whose id is known already is left as it is. */
export function queueOn(database: DatabaseSync): (notice: Omit<QueuedNotice, "attempts">) => void {
  const add = database.prepare(
    "insert into notice (id, recipient, notice, concern, at_risk, due_at) values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
  );
  return ({ id, to, notice }) => {
    const atRisk = "atRisk" in notice && notice.atRisk;
    add.run(id, to, JSON.stringify(notice), concernIn(notice), atRisk ? 1 : 0, momentIn(notice));
  };
}
