/** Forms that were begun, on the SQLite desk: of each person the last. */
import type { DatabaseSync } from "node:sqlite";
import { attempt, lightly } from "../database.ts";
import type { Drafts } from "../parts.ts";
import { draftRow } from "../stored.ts";

/** The part of the desk that keeps drafts. They are put on the disk with whatever is accepted next: nobody has a receipt for one. */
export function draftsOn(database: DatabaseSync): Drafts {
  const keep = database.prepare(`
    insert into draft (person, submission_key, kept_at, draft) values (?, ?, ?, ?)
    on conflict (person) do update set
      submission_key = excluded.submission_key, kept_at = excluded.kept_at, draft = excluded.draft`);
  const kept = database.prepare("select draft from draft where person = ?");
  const drop = database.prepare("delete from draft where person = ? and submission_key = ?");
  const forget = database.prepare("delete from draft where kept_at < ?");
  return {
    async keepDraft(person, draft) {
      lightly(database, () => keep.run(person, draft.text.submissionKey, draft.keptAt, JSON.stringify(draft)));
    },
    async draftOf(person) {
      return attempt("reading", () => draftRow.optional().parse(kept.get(person))?.draft);
    },
    async dropDraft(person, submissionKey) {
      lightly(database, () => drop.run(person, submissionKey));
    },
    async forgetDrafts(before) {
      lightly(database, () => forget.run(before));
    },
  };
}
