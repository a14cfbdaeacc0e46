/** What the view knows of the registers themselves: how far it has followed them, which row holds which entry, the sealed entries. */
import type { DatabaseSync } from "node:sqlite";
import type { Leaf } from "../contract/checkpoints.ts";
import { keyOf, placeOf } from "../contract/entries.ts";
import type { View } from "../service/ports.ts";
import { countRow, filedRow, metaRow, sealedRow } from "./stored.ts";

type Registers = Pick<View, "cursor" | "keepCursor" | "filedCount" | "filedAs" | "leaves" | "sealedEntry">;

/** The registers as these tables have them. */
export function registersOn(database: DatabaseSync): Registers {
  const kept = database.prepare("select value from meta where name = ?");
  const keep = database.prepare("insert or replace into meta (name, value) values (?, ?)");
  const count = database.prepare("select count from tally where name = ?");
  const inRow = database.prepare("select stream, seq, hash from entry where register = ? and item_id = ?");
  const leaves = database.prepare(
    "select item_id, hash from entry where register = ? and item_id > ? order by item_id",
  );
  leaves.setReturnArrays(true);
  const sealed = database.prepare("select sealed from entry where stream = ? and seq = ?");
  return {
    cursor: (register) => metaRow.optional().parse(kept.get(`cursor of ${register}`))?.value,
    keepCursor: (register, cursor) => void keep.run(`cursor of ${register}`, cursor),
    filedCount: (register) => countRow.parse(count.get(register)).count,
    filedAs(register, itemId) {
      const row = filedRow.optional().parse(inRow.get(register, Number(itemId)));
      return row && { key: keyOf(row), hash: row.hash };
    },
    leaves: (register, after = 0) => Array.from(leaves.iterate(register, after), leafIn),
    sealedEntry(_permit, key) {
      const { stream, seq } = placeOf(key);
      return sealedRow.optional().parse(sealed.get(stream, seq))?.sealed;
    },
  };
}

/** There may be a million of them, so that a row is made no object that is thrown away, and no schema is asked about two words. */
function leafIn(row: unknown): Leaf {
  const [itemId, hash]: readonly unknown[] = Array.isArray(row) ? row : [];
  if (typeof itemId !== "number" || typeof hash !== "string") throw new TypeError("a row of the view that is no leaf");
  return { itemId, hash };
}
