/** Entries that the register did not take, on the table: replaced, set aside. Their rows are described in `work.ts`. */
import { keyOf, type SealedEntry, saysAtRisk } from "../../contract/entries.ts";
import type { StreamId } from "../../domain/ids.ts";
import type { Resettled } from "../../service/ports.ts";
import { DeskUnavailable } from "../desk-unavailable.ts";
import { byRecording } from "../order.ts";
import type { Settling } from "../parts.ts";
import { type Present, standingOf } from "../standing.ts";
import { mostSteps, type Step, type Table } from "../table.ts";
import { isAtRisk } from "./entries.ts";
import { under } from "./keys.ts";
import { noticeSteps, spreadSoon, unknown } from "./notices.ts";
import { all, parsed, untilWritten } from "./reading.ts";
import { asideValues, entryValues } from "./stored.ts";
import { asideRow, entryRow, riskRow, unfiledRow, work } from "./work.ts";

/** The part of the desk that settles what the register did not take. */
export function settlingOn(table: Table): Settling {
  return {
    resettle: (stream, settled) => resettle(table, stream, settled),
    async setAsideOf(stream) {
      const entries = (await all(table, work, under("aside", stream))).map((row) => parsed(asideValues, row).text);
      return entries.toSorted(byRecording);
    },
  };
}

/**
 * One write. It removes the `unfiled` rows of what is replaced, so it takes effect only where all of that still waits, and
 * the `entry` rows beside them are then those of the same entries: they may be changed without being compared.
 */
async function resettle(table: Table, stream: StreamId, settled: Resettled): Promise<"settled" | "taken"> {
  let { notices } = settled;
  return untilWritten(async (isRepeat) => {
    const standing = standingOf(settled, await presentOn(table, stream, settled));
    if (standing !== "as-it-was") return standing;
    if (isRepeat) notices = await unknown(table, notices);
    const atRisk = settled.anew.some(saysAtRisk) || (await isAtRisk(table, stream));
    const steps = settlingSteps(stream, settled, atRisk);
    const [from] = [...settled.replaced, ...settled.anew, ...settled.setAside];
    if (from !== undefined) steps.push(...noticeSteps(from, notices, steps.length));
    if (steps.length > mostSteps)
      throw new DeskUnavailable("writing", new RangeError("more entries of one stream than can be settled at once"));
    if ((await table.write(work, steps)) === "conflict") return "conflict";
    await spreadSoon(table, steps);
    return "settled";
  });
}

function settlingSteps(stream: StreamId, { replaced, anew, setAside }: Resettled, atRisk: boolean): Step[] {
  const stays = (one: SealedEntry, others: readonly SealedEntry[]) => others.some(({ hash }) => hash === one.hash);
  const going = replaced.filter((entry) => !stays(entry, anew));
  const coming = anew.filter((entry) => !stays(entry, replaced));
  const comingKeys = new Set(coming.map(keyOf));
  const freed = going.map(keyOf).filter((held) => !comingKeys.has(held));
  const heldBefore = new Set(going.map(keyOf));
  return [
    ...going.map((entry): Step => ({ do: "remove", row: unfiledRow(entry) })),
    ...freed.map((held): Step => ({ do: "remove", row: entryRow(held) })),
    ...coming.flatMap((entry): Step[] => [
      {
        do: heldBefore.has(keyOf(entry)) ? "put" : "insert",
        row: entryRow(keyOf(entry)),
        values: { hash: entry.hash },
      },
      { do: "insert", row: unfiledRow(entry), values: { text: JSON.stringify(entry), atRisk } },
    ]),
    ...setAside.map((entry): Step => ({ do: "put", row: asideRow(entry), values: { text: JSON.stringify(entry) } })),
    ...(atRisk ? [{ do: "put", row: riskRow(stream), values: {} } as const] : []),
  ];
}

async function presentOn(table: Table, stream: StreamId, { anew }: Resettled): Promise<Present> {
  const rowsUnder = async (kind: "unfiled" | "aside") =>
    new Set((await all(table, work, under(kind, stream), [])).map(({ row }) => row));
  const [waiting, aside] = [await rowsUnder("unfiled"), await rowsUnder("aside")];
  const holders = await Promise.all(anew.map((entry) => table.get(work, entryRow(keyOf(entry)))));
  const held = new Map(anew.map((entry, i) => [keyOf(entry), holders[i] && parsed(entryValues, holders[i]).hash]));
  return {
    waits: (entry) => waiting.has(unfiledRow(entry)),
    heldUnder: (key) => held.get(key),
    isAside: (entry) => aside.has(asideRow(entry)),
  };
}
