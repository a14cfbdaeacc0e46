/** What may be read of records, by whoever holds the permit for it: concerns, lists of concerns, chronologies. */
import type { DatabaseSync } from "node:sqlite";
import { opened, type SealedEntry } from "../contract/entries.ts";
import { type Concern, foldConcern } from "../domain/concern.ts";
import { isConcernId, learnerFileId, referenceOf } from "../domain/ids.ts";
import { foldLearnerFile } from "../domain/learner-file.ts";
import { isOfConcern, isOfLearnerFile, isOfSetting } from "../domain/record-entry.ts";
import { byNeed } from "../domain/triage-order.ts";
import type { View } from "../service/ports.ts";
import { countRow, entryRow, guardedRow, headRow, sealedRow } from "./stored.ts";

type Concerns = Pick<View, "head" | "guarded" | "guardedAction" | "concern" | "chronology" | "learnerFile" | "setting">;
type Lists = Pick<View, "triage" | "ownConcerns">;

/** One concern, or what is told of one learner. */
export function concernsOn(database: DatabaseSync): Concerns {
  const head = database.prepare("select seq, hash from entry where stream = ? order by seq desc limit 1");
  const guarded = database.prepare("select raised_by, authors from concern where stream = ?");
  const stream = database.prepare("select sealed, item_id from entry where stream = ? order by seq");
  const about = entriesOf(
    database,
    `from chronology join entry using (stream, seq)
     where learner = ? order by occurred, chronology.recorded_at, stream, seq`,
  );
  return {
    head: (id) => headRow.optional().parse(head.get(id)),
    guarded: (id) => guardedRow.optional().parse(guarded.get(id)),
    guardedAction(id, number) {
      const entries = stream.all(id).map((row) => opened(entryRow.parse(row).sealed));
      const action = foldConcern(id, entries)?.actions.find((one) => one.number === number);
      return action && { owner: action.owner };
    },
    concern(_permit, id) {
      const rows = stream.all(id).map((row) => entryRow.parse(row));
      const entries = rows.map(({ sealed }) => opened(sealed)).filter(isOfConcern);
      const concern = foldConcern(id, entries);
      return concern && { concern, entries, filed: rows.every((row) => row.item_id !== null) };
    },
    chronology: (_permit, learner) => about(learner).map((entry) => ({ stream: entry.stream, entry: opened(entry) })),
    learnerFile(_permit, learner) {
      const rows = stream.all(learnerFileId(learner)).map((row) => entryRow.parse(row));
      const entries = rows.map(({ sealed }) => opened(sealed)).filter(isOfLearnerFile);
      return { file: foldLearnerFile(learner, entries), entries, filed: rows.every((row) => row.item_id !== null) };
    },
    setting: (id) =>
      stream
        .all(id)
        .map((row) => opened(entryRow.parse(row).sealed))
        .filter(isOfSetting),
  };
}

/** Lists over many concerns. */
export function listsOn(database: DatabaseSync): Lists {
  const reviewed = database.prepare("select count from tally where name = 'reviewed'");
  const open = entriesOf(
    database,
    "from concern join entry using (stream) where reviewed_at is null order by stream, seq",
  );
  const reviewedLast = entriesOf(
    database,
    `from entry where stream in (
       select stream from concern where reviewed_at is not null order by reviewed_at desc, stream limit ?
     ) order by stream, seq`,
  );
  const raisedBy = entriesOf(
    database,
    "from concern join entry using (stream) where raised_by = ? order by stream, seq",
  );
  return {
    triage(_permit, limit) {
      const concerns = inOrderOfNeed([...folded(open()), ...folded(reviewedLast(limit))]);
      return { concerns, reviewed: countRow.parse(reviewed.get()).count };
    },
    ownConcerns({ person }) {
      const newer = (a: Concern, b: Concern) =>
        a.recordedAt > b.recordedAt ? -1 : a.recordedAt < b.recordedAt ? 1 : 0;
      return folded(raisedBy(person.id)).toSorted(newer);
    },
  };
}

function entriesOf(database: DatabaseSync, which: string): (...values: (string | number)[]) => readonly SealedEntry[] {
  const statement = database.prepare(`select sealed ${which}`);
  return (...values) => statement.all(...values).map((row) => sealedRow.parse(row).sealed);
}

function folded(entries: readonly SealedEntry[]): readonly Concern[] {
  const streams = Map.groupBy(entries, (entry) => entry.stream);
  return [...streams].flatMap(([id, stream]) => (isConcernId(id) ? (foldConcern(id, stream.map(opened)) ?? []) : []));
}

function inOrderOfNeed(concerns: readonly Concern[]): readonly Concern[] {
  const waiting = concerns.map((concern) => {
    const { id, atRisk, acknowledged, reviewedAt, recordedAt } = concern;
    const held = { acknowledged: acknowledged !== undefined, reviewed: reviewedAt !== undefined };
    return { concern, reference: referenceOf(id), atRisk, recordedAt, ...held };
  });
  return waiting.toSorted(byNeed).map(({ concern }) => concern);
}
