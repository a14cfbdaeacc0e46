/** Forms that were begun, on the table: of each person the last. */
import type { Drafts } from "../parts.ts";
import { draftRow } from "../stored.ts";
import type { Row, Table } from "../table.ts";
import { key } from "./keys.ts";
import { all, parsed, untilWritten } from "./reading.ts";
import { keptAtValues } from "./stored.ts";

const drafts = "drafts";
const every = { from: "", before: "~" };

/** The part of the desk that keeps drafts: the newest write counts, and nothing is removed that was written since it was read. */
export function draftsOn(table: Table): Drafts {
  const rowOf = (person: string) => table.get(drafts, key(person));
  const removeWhile = (person: string, isMeant: (row: Row) => boolean) =>
    untilWritten(async () => {
      const found = await rowOf(person);
      return found === undefined || !isMeant(found) ? "written" : table.removeUnchanged(drafts, found);
    });
  return {
    async keepDraft(person, draft) {
      const values = { person, keptAt: draft.keptAt, draft: JSON.stringify(draft) };
      await table.write(drafts, [{ do: "put", row: key(person), values }]);
    },
    async draftOf(person) {
      const row = await rowOf(person);
      return row === undefined ? undefined : parsed(draftRow, row).draft;
    },
    async dropDraft(person, submissionKey) {
      await removeWhile(person, (row) => parsed(draftRow, row).draft.text.submissionKey === submissionKey);
    },
    async forgetDrafts(before) {
      const old = (await all(table, drafts, every, ["person", "keptAt"])).map((row) => parsed(keptAtValues, row));
      for (const { person, keptAt } of old)
        if (keptAt < before) await removeWhile(person, (row) => parsed(keptAtValues, row).keptAt < before);
    },
  };
}
