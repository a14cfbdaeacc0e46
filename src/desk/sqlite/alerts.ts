/** Alerts on the SQLite desk: raised and answered with an entry, changed step by step, due by an index. */
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type AlertChange, answered } from "../../domain/alert.ts";
import { firstLook } from "../../domain/alert-policy.ts";
import type { HeldAlert } from "../../service/ports.ts";
import { attempt, whole } from "../database.ts";
import type { Alerts } from "../parts.ts";
import { dueRow } from "../stored.ts";
import { alertText, textOf } from "../stored-alert.ts";
import { queueOn } from "./notices.ts";

const heldRow = z.object({ alert: alertText, version: z.int() });

/** The part of the desk that keeps alerts. */
export function alertsOn(database: DatabaseSync): Alerts {
  const due = database.prepare("select alert, version from alert where next_at <= ? order by next_at limit ?");
  const next = database.prepare("select min(next_at) as due from alert where next_at is not null");
  const all = database.prepare("select alert, version from alert where concern = ? order by rowid");
  const change = changeOn(database);
  const queue = queueOn(database);
  return {
    async alertsDue(now, limit) {
      return attempt("reading", () => due.all(now, limit).map((row) => heldRow.parse(row)));
    },
    async nextAlertDue() {
      return attempt("reading", () => dueRow.parse(next.get()).due ?? undefined);
    },
    async changeAlert(held, { alert, nextAt }, notices) {
      return whole(database, () => {
        if (!change(held, { alert, nextAt })) return "changed";
        notices.forEach(queue);
        return "done";
      });
    },
    async alertsOf(concern) {
      return attempt("reading", () => all.all(concern).map((row) => heldRow.parse(row).alert));
    },
  };
}

/** What an entry does to alerts, within its own step. */
export function alertChangesOn(database: DatabaseSync): (change: AlertChange) => void {
  const open = database.prepare("select alert, version, next_at as due from alert where concern = ? and open = 1");
  // Where an entry was set aside and another came into its place, the alert of the first has the id of the second's.
  const add = database.prepare(`
    insert into alert (id, concern, alert, version, open, next_at) values (?, ?, ?, 1, 1, ?)
    on conflict (id) do update set alert = excluded.alert, version = version + 1, open = 1, next_at = excluded.next_at
      where open = 0`);
  const change = changeOn(database);
  return ({ concern, opens, answer }) => {
    if (answer !== undefined)
      for (const row of open.all(concern)) {
        const held = heldRow.parse(row);
        const alert = answered(held.alert, answer);
        const nextAt = alert.ended === undefined ? (dueRow.parse(row).due ?? undefined) : undefined;
        change(held, { alert, nextAt });
      }
    for (const one of opens) add.run(one.id, concern, textOf(one), firstLook(one));
  };
}

function changeOn(database: DatabaseSync) {
  const change = database.prepare(
    "update alert set alert = ?, version = version + 1, open = ?, next_at = ? where id = ? and version = ?",
  );
  return ({ version }: HeldAlert, { alert, nextAt }: Parameters<Alerts["changeAlert"]>[1]): boolean =>
    change.run(textOf(alert), alert.ended === undefined ? 1 : 0, nextAt ?? null, alert.id, version).changes === 1;
}
