/** What alerts cost as they pile up: finding the next that is due, a round that finds nothing to do, a step, and an answer. */
import { performance } from "node:perf_hooks";
import { openDatabase } from "../../src/desk/database.ts";
import { deskOn } from "../../src/desk/sqlite.ts";
import { plusMinutes } from "../../src/domain/calendar.ts";
import { type ConcernReference, concernId, referenceLetters } from "../../src/domain/ids.ts";
import { climbAlerts } from "../../src/service/alerts.ts";
import type { Desk } from "../../src/service/ports.ts";
import { acknowledged, aFolder, anEntry, anOpenAlert, deputy, dsl, raised, start, zone } from "../build.ts";
import { inTime, median, quantile, table } from "./figures.ts";

const sizes = [100, 10_000, 100_000];
const times = 200;

/** Prints a table: one row for each number of open alerts. */
export async function benchAlerts(): Promise<void> {
  const rows = [["open alerts", "next due", "95 %", "idle round", "95 %", "step", "answer"]];
  for (const size of sizes) rows.push([String(size), ...(await measured(size))]);
  table(rows);
}

async function measured(size: number): Promise<readonly string[]> {
  await using parts = new AsyncDisposableStack();
  const database = openDatabase(parts.use(aFolder()).file("desk.sqlite"));
  const desk = parts.use(deskOn(database));
  database.exec("pragma synchronous = off");
  for (let n = 0; n < size; n += 1) await open(desk, n);
  database.exec("pragma synchronous = full");
  await desk.keepSafeguardingTeam([dsl, deputy]);
  const next = await each(times, () => desk.nextAlertDue());
  const idle = await each(times, () => climbAlerts(ports(desk)));
  const step = await each(50, async () => {
    const [held] = await desk.alertsDue(plusMinutes(start, 100_000), 1);
    if (held !== undefined) await desk.changeAlert(held, { alert: held.alert, nextAt: plusMinutes(start, 99_000) }, []);
  });
  const answer = await each(50, (n) => answered(desk, n));
  const both = (values: readonly number[]) => [inTime(median(values)), inTime(quantile(values, 0.95))];
  return [...both(next), ...both(idle), inTime(median(step)), inTime(median(answer))];
}

async function each(count: number, work: (n: number) => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const from = performance.now();
    await work(n);
    took.push(performance.now() - from);
  }
  return took;
}

async function open(desk: Desk, n: number): Promise<void> {
  const concern = reference(n);
  const alert = anOpenAlert({ concern, kind: "review", recordedAt: plusMinutes(start, n % 1000) });
  await desk.accept(anEntry(raised(), concernId(concern)), [], { concern, opens: [alert] });
}

async function answered(desk: Desk, n: number): Promise<void> {
  const concern = reference(n);
  const head = (await desk.held(concernId(concern))).at(-1);
  const answer = { how: "decided", by: dsl.id, at: start } as const;
  await desk.accept(anEntry(acknowledged(), concernId(concern), head), [], { concern, opens: [], answer });
}

function reference(n: number): ConcernReference {
  const letters = Array.from({ length: 6 }, (_, place) => Math.floor(n / referenceLetters.length ** place));
  return `C-${letters.map((value) => referenceLetters[value % referenceLetters.length]).join("")}`;
}

/** A server that knows nobody but whom the desk knows. */
function ports(desk: Desk): Parameters<typeof climbAlerts>[0] {
  return {
    desk,
    view: { allStaff: () => [], setting: () => [], cursor: () => undefined },
    school: { name: "Little School", timeZone: zone },
    bankHolidays: () => false,
    clock: { now: () => start, after: () => () => undefined },
    rounds: { wake: () => undefined },
    log: { note: () => undefined },
  };
}
