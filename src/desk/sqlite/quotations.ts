/** Messages that forms were opened from, on the SQLite desk. */
import type { DatabaseSync } from "node:sqlite";
import { attempt, lightly } from "../database.ts";
import type { Quotations } from "../parts.ts";
import { quotationRow } from "../stored.ts";

/** The part of the desk that keeps quotations. Like drafts they are put on the disk with whatever is accepted next. */
export function quotationsOn(database: DatabaseSync): Quotations {
  const keep = database.prepare(`
    insert into quotation (person, submission_key, kept_at, quotation) values (?, ?, ?, ?)
    on conflict (person, submission_key) do update set kept_at = excluded.kept_at, quotation = excluded.quotation`);
  const kept = database.prepare("select quotation from quotation where person = ? and submission_key = ?");
  const forget = database.prepare("delete from quotation where kept_at < ?");
  return {
    async keepQuotation(person, submissionKey, quotation) {
      lightly(database, () => keep.run(person, submissionKey, quotation.keptAt, JSON.stringify(quotation)));
    },
    async quotationOf(person, submissionKey) {
      return attempt("reading", () => quotationRow.optional().parse(kept.get(person, submissionKey))?.quotation);
    },
    async forgetQuotations(before) {
      lightly(database, () => forget.run(before));
    },
  };
}
