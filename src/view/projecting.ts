/** What is told by the entries of a concern together: where lists have it, and what of it is still to be done. */
import type { DatabaseSync } from "node:sqlite";
import { opened } from "../contract/entries.ts";
import { dayAt, timeAt } from "../domain/calendar.ts";
import { type Concern, foldConcern, reviewDueAt } from "../domain/concern.ts";
import type { ConcernId } from "../domain/ids.ts";
import { sealedRow } from "./stored.ts";

/** Folds a concern anew and writes down what is told by it. */
export function projectingOn(database: DatabaseSync, timeZone: string): (stream: ConcernId) => void {
  const entries = database.prepare("select sealed from entry where stream = ? order by seq");
  const remove = database.prepare("delete from concern where stream = ?");
  const add = database.prepare(
    "insert into concern (stream, raised_by, recorded_at, at_risk, reviewed_at) values (?, ?, ?, ?, ?)",
  );
  const writeDeadlines = deadlinesOn(database, timeZone);
  return (stream) => {
    const sealed = entries.all(stream).map((row) => sealedRow.parse(row).sealed);
    const concern = foldConcern(stream, sealed.map(opened));
    remove.run(stream);
    writeDeadlines(stream, concern);
    if (concern === undefined) return;
    const { raisedBy, recordedAt, atRisk, reviewedAt } = concern;
    add.run(stream, raisedBy, recordedAt, atRisk ? 1 : 0, reviewedAt ?? null);
  };
}

function deadlinesOn(database: DatabaseSync, timeZone: string) {
  const remove = database.prepare("delete from deadline where stream = ?");
  const add = database.prepare(
    "insert into deadline (falls, due, stream, number, what, owner, owner_name) values (?, ?, ?, ?, ?, ?, ?)",
  );
  return (stream: ConcernId, concern: Concern | undefined) => {
    remove.run(stream);
    if (concern === undefined) return;
    if (concern.reviewedAt === undefined) {
      const due = reviewDueAt(concern);
      add.run(`${dayAt(due, timeZone)}T${timeAt(due, timeZone)}`, due, stream, 0, null, null, null);
    }
    // An action has the whole of its day.
    for (const { number, what, owner, ownerName, due, finished } of concern.actions)
      if (finished === undefined) add.run(`${due}T24:00`, due, stream, number, what, owner, ownerName);
  };
}
