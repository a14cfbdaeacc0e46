/** Messages that forms were opened from, on the table. */
import type { Quotations } from "../parts.ts";
import { quotationRow } from "../stored.ts";
import type { Table } from "../table.ts";
import { key } from "./keys.ts";
import { all, parsed, untilWritten } from "./reading.ts";
import { quotationValues } from "./stored.ts";

const quotations = "quotations";
const every = { from: "", before: "~" };

/** The part of the desk that keeps quotations: nothing is removed that was kept anew since it was read. */
export function quotationsOn(table: Table): Quotations {
  const forget = (person: string, submissionKey: string, before: string) =>
    untilWritten(async () => {
      const row = await table.get(quotations, key(person, submissionKey));
      if (row === undefined || parsed(quotationValues, row).keptAt >= before) return "written";
      return table.removeUnchanged(quotations, row);
    });
  return {
    async keepQuotation(person, submissionKey, quotation) {
      const values = { person, submissionKey, keptAt: quotation.keptAt, quotation: JSON.stringify(quotation) };
      await table.write(quotations, [{ do: "put", row: key(person, submissionKey), values }]);
    },
    async quotationOf(person, submissionKey) {
      const row = await table.get(quotations, key(person, submissionKey));
      return row === undefined ? undefined : parsed(quotationRow, row).quotation;
    },
    async forgetQuotations(before) {
      const rows = await all(table, quotations, every, ["person", "submissionKey", "keptAt"]);
      for (const { person, submissionKey, keptAt } of rows.map((row) => parsed(quotationValues, row)))
        if (keptAt < before) await forget(person, submissionKey, before);
    },
  };
}
