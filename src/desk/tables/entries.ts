/** Entries on the table: accepted, waiting to be filed, filed. What their rows are and what holds of them is said in `work.ts`. */
import { keyOf, type SealedEntry, saysAtRisk } from "../../contract/entries.ts";
import type { AlertChange } from "../../domain/alert.ts";
import type { StreamId } from "../../domain/ids.ts";
import { inOrder } from "../order.ts";
import type { Entries } from "../parts.ts";
import { mostSteps, type Row, type Step, type Table } from "../table.ts";
import { alertChangeSteps } from "./alerts.ts";
import { under } from "./keys.ts";
import { type NewNotice, noticeSteps, spreadSoon, unknown } from "./notices.ts";
import { all, parsed, untilWritten } from "./reading.ts";
import { asideValues, entryValues, filedAtValues, textValues, unfiledValues } from "./stored.ts";
import { entryRow, filedRow, riskRow, unfiledRow, unfiledUnder, work } from "./work.ts";

/** The part of the desk that takes entries until they are filed. */
export function entriesOn(table: Table): Entries {
  return {
    accept: (entry, notices, alerts) => accept(table, entry, notices, alerts),
    async acceptedAs(held) {
      const row = await table.get(work, entryRow(held));
      return row === undefined ? undefined : parsed(entryValues, row).hash;
    },
    ...waitingOn(table),
    ...filingOn(table),
  };
}

/**
 * One write: whoever finds the entry finds its notices too, and of two writers under one key the second finds the row of the
 * first. A write whose answer was lost is found to have been made, by the hash.
 */
async function accept(
  table: Table,
  entry: SealedEntry,
  notices: readonly NewNotice[],
  alerts: AlertChange | undefined,
): Promise<"accepted" | "taken"> {
  const atRisk = saysAtRisk(entry) || (entry.seq > 1 && (await isAtRisk(table, entry.stream)));
  let left = notices;
  return untilWritten(async (isRepeat) => {
    if (isRepeat) {
      const holder = await table.get(work, entryRow(keyOf(entry)));
      if (holder !== undefined) return parsed(entryValues, holder).hash === entry.hash ? "accepted" : "taken";
      left = await unknown(table, left);
    }
    const steps = entrySteps(entry, atRisk);
    // A concern that nobody has recorded yet has no alerts, and need not be asked about them.
    if (alerts !== undefined) steps.push(...(await alertChangeSteps(table, alerts, entry.seq > 1 || isRepeat)));
    steps.push(...noticeSteps(entry, left, steps.length));
    if ((await table.write(work, steps)) === "conflict") return "conflict";
    await spreadSoon(table, steps);
    return "accepted";
  });
}

/** A stream stays at risk, also when the entry that said so was filed and forgotten, or set aside. */
export async function isAtRisk(table: Table, stream: StreamId): Promise<boolean> {
  return (await table.get(work, riskRow(stream))) !== undefined;
}

function entrySteps(entry: SealedEntry, atRisk: boolean): Step[] {
  return [
    { do: "insert", row: entryRow(keyOf(entry)), values: { hash: entry.hash } },
    { do: "insert", row: unfiledRow(entry), values: { text: JSON.stringify(entry), atRisk } },
    ...(saysAtRisk(entry) ? [{ do: "put", row: riskRow(entry.stream), values: {} } as const] : []),
  ];
}

function waitingOn(table: Table): Pick<Entries, "unfiled" | "held" | "waiting"> {
  return {
    async unfiled() {
      const waiting = (await all(table, work, under("unfiled"))).map((row) => parsed(unfiledValues, row));
      const streams = [...Map.groupBy(waiting, ({ text }) => text.stream).values()].map((entries) => ({
        atRisk: entries.some(({ atRisk }) => atRisk),
        entries: entries.map(({ text }) => text).toSorted((a, b) => a.seq - b.seq),
      }));
      return streams
        .toSorted((a, b) => Number(b.atRisk) - Number(a.atRisk) || byAge(a.entries, b.entries))
        .flatMap(({ entries }) => entries);
    },
    async held(stream) {
      // In this order: an entry that is filed meanwhile is met twice, and not missed.
      const unfiled = await all(table, work, under("unfiled", stream));
      const filed = await all(table, work, under("filed", stream));
      const entries = [...unfiled, ...filed].map((row) => parsed(asideValues, row).text);
      return [...new Map(entries.map((entry) => [entry.seq, entry])).values()].toSorted((a, b) => a.seq - b.seq);
    },
    async waiting() {
      const [unfiled, setAside] = await Promise.all([
        all(table, work, under("unfiled"), []),
        all(table, work, under("aside"), []),
      ]);
      return { unfiled: unfiled.length, setAside: setAside.length };
    },
  };
}

/** Whose first entry was recorded first comes first. */
function byAge([a]: readonly SealedEntry[], [b]: readonly SealedEntry[]): number {
  return inOrder(`${a?.recordedAt} ${a?.stream}`, `${b?.recordedAt} ${b?.stream}`);
}

function filingOn(table: Table): Pick<Entries, "noteFiled" | "forgetFiled"> {
  return {
    async noteFiled(held, itemId, filedAt) {
      await untilWritten(async () => {
        const [row] = await all(table, work, unfiledUnder(held));
        if (row === undefined) return "written";
        const { text } = parsed(textValues, row);
        return table.write(work, [
          { do: "remove", row: row.row },
          { do: "insert", row: filedRow(held), values: { text, itemId, filedAt } },
        ]);
      });
    },
    async forgetFiled(before) {
      // Several servers may be at it: what one has removed, the other does not find any more, and looks again.
      await untilWritten(async () => {
        const filed = await all(table, work, under("filed"), ["filedAt"]);
        const old = filed.filter((row) => parsed(filedAtValues, row).filedAt < before);
        return removeAll(table, old);
      });
    },
  };
}

async function removeAll(table: Table, rows: readonly Row[]): Promise<"written" | "conflict"> {
  for (let from = 0; from < rows.length; from += mostSteps) {
    const steps = rows.slice(from, from + mostSteps).map(({ row }): Step => ({ do: "remove", row }));
    if ((await table.write(work, steps)) === "conflict") return "conflict";
  }
  return "written";
}
