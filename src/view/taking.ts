/**
 * How entries come in: in any order, any number of times. What is shown follows from which entries came and which of them are
 * filed, not from when.
 */
import type { DatabaseSync } from "node:sqlite";
import type { SealedEntry } from "../contract/entries.ts";
import type { View } from "../service/ports.ts";
import { whole } from "../sqlite.ts";
import { givingWayOn } from "./giving-way.ts";
import { holdingOn } from "./holding.ts";
import { projectingOn } from "./projecting.ts";
import type { SchoolClock } from "./school-days.ts";

/** Takes entries into the tables. A batch is taken whole or not at all, and each stream it touches is folded once. */
export function takingOn(database: DatabaseSync, clock: SchoolClock): Pick<View, "take"> {
  const holding = holdingOn(database);
  const { giveWay, giveWayAfter, isBuiltOnWhatGaveWay } = givingWayOn(database, holding);
  const project = projectingOn(database, clock);

  /** Whether it changed what its stream tells. */
  function takeOne(entry: SealedEntry, row: number | undefined): boolean {
    const held = holding.holder(entry);
    const isSame = held?.hash === entry.hash;
    if (isSame && (row === undefined || held.item_id !== null)) return false;
    // The register decides who holds a key: what is filed there takes the place of what only this server has accepted.
    if (held !== undefined && !isSame && (row === undefined || held.item_id !== null)) return false;
    if (row === undefined) {
      if (isBuiltOnWhatGaveWay(entry)) return giveWay(entry);
      holding.add(entry, row);
      return true;
    }
    // A row holds what it held first. What somebody wrote over it is told of (R3.3), and changes nothing here.
    if (holding.isTaken(entry, row)) return false;
    if (held !== undefined && isSame) {
      holding.file(held.id, row);
      return giveWayAfter(entry);
    }
    if (held !== undefined) giveWay({ stream: entry.stream, hash: held.hash });
    holding.add(entry, row);
    giveWayAfter(entry);
    return true;
  }

  return {
    take(entries) {
      whole(database, () => {
        const changed = entries.filter(({ entry, itemId }) => takeOne(entry, rowNumber(itemId)));
        for (const stream of new Set(changed.map(({ entry }) => entry.stream))) project(stream);
      });
    },
  };
}

/** SharePoint's id of a row, as the number that it is. */
function rowNumber(itemId: string | undefined): number | undefined {
  if (itemId === undefined) return undefined;
  const row = Number(itemId);
  if (!/^[1-9]\d*$/.test(itemId) || !Number.isSafeInteger(row)) throw new TypeError("the id of a row is not a number");
  return row;
}
