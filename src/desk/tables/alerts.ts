/** Alerts on the table: raised and answered with an entry, changed step by step, due in the order of their rows (`work.ts`). */
import { type Alert, type AlertChange, answered } from "../../domain/alert.ts";
import { firstLook } from "../../domain/alert-policy.ts";
import { type Instant, isInstant } from "../../domain/calendar.ts";
import { type ConcernReference, concernId } from "../../domain/ids.ts";
import type { ChangedAlert, HeldAlert } from "../../service/ports.ts";
import { inOrder } from "../order.ts";
import type { Alerts } from "../parts.ts";
import { textOf } from "../stored-alert.ts";
import type { Row, Step, Table } from "../table.ts";
import { under } from "./keys.ts";
import { noticeSteps, spreadSoon, unknown } from "./notices.ts";
import { all, parsed, untilWritten } from "./reading.ts";
import { climbValues, ladderValues } from "./stored.ts";
import { climbRow, climbsUntil, ladderRow, work } from "./work.ts";

/** The part of the desk that keeps alerts. */
export function alertsOn(table: Table): Alerts {
  return {
    async alertsDue(now, limit) {
      const ladders = await first(table, climbsUntil(now), limit);
      const rows = await Promise.all(ladders.map((row) => table.get(work, parsed(climbValues, row).ladder)));
      return rows.flatMap((row) => (row === undefined ? [] : heldIn(row)));
    },
    async nextAlertDue() {
      const [row] = await first(table, under("climb"), 1);
      const ladder = row && (await table.get(work, parsed(climbValues, row).ladder));
      const nextAt = ladder && parsed(ladderValues, ladder).nextAt;
      return nextAt === undefined || nextAt === "" ? undefined : nextAt;
    },
    changeAlert: (held, changed, notices) => change(table, held, changed, notices),
    async alertsOf(concern) {
      const alerts = (await laddersOf(table, concern)).map((row) => parsed(ladderValues, row).alert);
      return alerts.toSorted((a, b) => inOrder(a.raisedAt, b.raisedAt) || inOrder(b.kind, a.kind));
    },
  };
}

async function first(table: Table, range: Parameters<Table["query"]>[1], limit: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const row of table.query(work, range, undefined, limit)) {
    rows.push(row);
    if (rows.length === limit) break;
  }
  return rows;
}

function heldIn(row: Row): readonly HeldAlert[] {
  const { alert, version, open } = parsed(ladderValues, row);
  return open ? [{ alert, version }] : [];
}

/** One write: of two servers the second finds another version, or the row of the first gone that said when. */
async function change(
  table: Table,
  held: HeldAlert,
  changed: ChangedAlert,
  notices: Parameters<Alerts["changeAlert"]>[2],
): Promise<"done" | "changed"> {
  const { concern, id } = held.alert;
  let left = notices;
  return untilWritten(async (isRepeat) => {
    const row = await table.get(work, ladderRow(held.alert));
    if (row === undefined || parsed(ladderValues, row).version !== held.version) return "changed";
    if (isRepeat) left = await unknown(table, left);
    const steps = changeSteps(row, changed);
    const from = { stream: concernId(concern), hash: `${id}/${held.version}` };
    steps.push(...noticeSteps(from, left, steps.length));
    if ((await table.write(work, steps)) === "conflict") return "conflict";
    await spreadSoon(table, steps);
    return "done";
  });
}

/** What an entry does to alerts, as steps of its own write. `known`: there may be alerts of its concern already. */
export async function alertChangeSteps(
  table: Table,
  { concern, opens, answer }: AlertChange,
  known: boolean,
): Promise<readonly Step[]> {
  const rows = known ? await laddersOf(table, concern) : [];
  const answers = rows.flatMap((row) => {
    const { alert, open, nextAt } = parsed(ladderValues, row);
    if (answer === undefined || !open) return [];
    const after = answered(alert, answer);
    return changeSteps(row, { alert: after, nextAt: after.ended === undefined && nextAt !== "" ? nextAt : undefined });
  });
  return [...answers, ...opens.flatMap((one) => openSteps(rows, one))];
}

/** Where an entry was set aside and another came into its place, the alert of the first has the id of the second's. */
function openSteps(rows: readonly Row[], alert: Alert): readonly Step[] {
  const nextAt = firstLook(alert);
  const there = rows.find(({ row }) => row === ladderRow(alert));
  if (there !== undefined) return parsed(ladderValues, there).open ? [] : changeSteps(there, { alert, nextAt });
  return [{ do: "insert", row: ladderRow(alert), values: valuesOf(alert, nextAt, 1) }, climbStep(alert, nextAt)];
}

function changeSteps(row: Row, { alert, nextAt }: ChangedAlert): Step[] {
  const { version, nextAt: before } = parsed(ladderValues, row);
  const { etag } = row;
  const steps: Step[] = [{ do: "replace", row: row.row, values: valuesOf(alert, nextAt, version + 1), etag }];
  if (before === (nextAt ?? "")) return steps;
  if (isInstant(before)) steps.push({ do: "remove", row: climbRow(before, alert) });
  if (nextAt !== undefined) steps.push(climbStep(alert, nextAt));
  return steps;
}

function climbStep(alert: Alert, at: Instant): Step {
  return { do: "insert", row: climbRow(at, alert), values: { ladder: ladderRow(alert) } };
}

function valuesOf(alert: Alert, nextAt: Instant | undefined, version: number) {
  return { alert: textOf(alert), version, open: alert.ended === undefined, nextAt: nextAt ?? "" };
}

function laddersOf(table: Table, concern: ConcernReference): Promise<readonly Row[]> {
  return all(table, work, under("ladder", concern));
}
