/** Notes of access on the table (R4.4): in the order of their moments, until they are filed. */
import type { AccessNotes } from "../parts.ts";
import { accessRow } from "../stored.ts";
import { mostSteps, type Row, type Step, type Table } from "../table.ts";
import { key } from "./keys.ts";
import { parsed, untilWritten } from "./reading.ts";
import { idValues } from "./stored.ts";

const access = "access";
const every = { from: "", before: "~" };

/** The part of the desk that keeps notes of access. */
export function accessNotesOn(table: Table): AccessNotes {
  return {
    async noteAccess(note) {
      const values = { id: note.id, note: JSON.stringify(note) };
      // In conflict with itself only: it was noted before.
      await table.write(access, [{ do: "insert", row: key(note.at, note.id), values }]);
    },
    async accessNotes(limit) {
      const rows: Row[] = [];
      for await (const row of table.query(access, every)) {
        if (rows.length >= limit) break;
        rows.push(row);
      }
      return rows.map((row) => parsed(accessRow, row));
    },
    async noteAccessFiled(ids) {
      for (let from = 0; from < ids.length; from += mostSteps)
        await untilWritten(async () => {
          const filed = await rowsOf(table, ids.slice(from, from + mostSteps));
          const steps = filed.map(({ row }): Step => ({ do: "remove", row }));
          return steps.length === 0 ? "written" : table.write(access, steps);
        });
    },
  };
}

/** The rows of notes by their ids. What was filed is the oldest, and so is found soon. */
async function rowsOf(table: Table, ids: readonly string[]): Promise<readonly Row[]> {
  const wanted = new Set(ids);
  const rows: Row[] = [];
  for await (const row of table.query(access, every, ["id"])) {
    if (!wanted.delete(parsed(idValues, row).id)) continue;
    rows.push(row);
    if (wanted.size === 0) break;
  }
  return rows;
}
