/** Entries and what is told by them: concerns, lists of concerns, chronologies. */
import type { DatabaseSync } from "node:sqlite";
import { opened, type SealedEntry } from "../contract/entries.ts";
import { dayAt, timeAt } from "../domain/calendar.ts";
import { type Concern, foldConcern } from "../domain/concern.ts";
import { learnersOf } from "../domain/entry.ts";
import { type ConcernId, referenceOf } from "../domain/ids.ts";
import { byNeed } from "../domain/triage-order.ts";
import type { View } from "../service/ports.ts";
import { whole } from "../sqlite.ts";
import { countRow, entryRow, guardedRow, headRow, heldRow } from "./stored.ts";

type Taking = Pick<View, "take">;
type Reading = Pick<View, "head" | "guarded" | "concern" | "triage" | "ownConcerns" | "chronology">;

/** How entries come in: in any order, any number of times; every concern they touch is folded again. */
export function takingOn(database: DatabaseSync, timeZone: string): Taking {
  const held = database.prepare("select hash, item_id from entry where stream = ? and seq = ?");
  const add = database.prepare("insert into entry (stream, seq, hash, item_id, sealed) values (?, ?, ?, ?, ?)");
  const file = database.prepare("update entry set item_id = ? where stream = ? and seq = ?");
  const place = database.prepare(
    "insert into chronology (learner, occurred, recorded_at, stream, seq) values (?, ?, ?, ?, ?)",
  );
  const { giveWay } = givingWayOn(database);
  const project = projectingOn(database);

  function takeOne(entry: SealedEntry, itemId: string | undefined): boolean {
    const { stream, seq, hash } = entry;
    const holder = heldRow.optional().parse(held.get(stream, seq));
    if (holder?.hash === hash) {
      if (itemId !== undefined && itemId !== holder.item_id) file.run(itemId, stream, seq);
      return false;
    }
    if (holder !== undefined) {
      // The register decides who holds a key: what is filed there takes the place of what only this server has accepted.
      if (holder.item_id !== null || itemId === undefined) return false;
      giveWay(stream, holder.hash);
    }
    add.run(stream, seq, hash, itemId ?? null, JSON.stringify(entry));
    const occurred = whenIn(timeZone, entry);
    for (const learner of learnersOf(entry.body.subjects)) place.run(learner, occurred, entry.recordedAt, stream, seq);
    return true;
  }

  return {
    take(entries) {
      whole(database, () => {
        const changed = entries.filter(({ entry, itemId }) => takeOne(entry, itemId));
        for (const stream of new Set(changed.map(({ entry }) => entry.stream))) project(stream);
      });
    },
  };
}

/** Takes out an entry whose key another holds in the register, and what was built on it: that is never filed either. */
function givingWayOn(database: DatabaseSync): { giveWay(stream: ConcernId, hash: string): void } {
  const aside = `
    with recursive aside (seq, hash) as (
      select seq, hash from entry where stream = :stream and hash = :hash
      union select next.seq, next.hash from entry as next join aside on next.sealed ->> 'prev' = aside.hash
      where next.stream = :stream and next.item_id is null
    )`;
  const outOfChronology = database.prepare(
    `${aside} delete from chronology where stream = :stream and seq in (select seq from aside)`,
  );
  const out = database.prepare(`${aside} delete from entry where stream = :stream and seq in (select seq from aside)`);
  return {
    giveWay(stream, hash) {
      outOfChronology.run({ stream, hash });
      out.run({ stream, hash });
    },
  };
}

function projectingOn(database: DatabaseSync): (stream: ConcernId) => void {
  const entries = entriesOf(database, "where stream = ? order by seq");
  const remove = database.prepare("delete from concern where stream = ?");
  const add = database.prepare(
    "insert into concern (stream, raised_by, recorded_at, at_risk, reviewed_at) values (?, ?, ?, ?, ?)",
  );
  return (stream) => {
    const concern = foldConcern(stream, entries(stream).map(opened));
    remove.run(stream);
    if (concern === undefined) return;
    const { raisedBy, recordedAt, atRisk, reviewedAt } = concern;
    add.run(stream, raisedBy, recordedAt, atRisk ? 1 : 0, reviewedAt ?? null);
  };
}

/** When it happened by the school's clock, as a text to order by. Where only the day is known, before its hours. */
function whenIn(timeZone: string, { body: { occurred }, recordedAt }: SealedEntry): string {
  if (occurred !== undefined) return `${occurred.day}T${occurred.time ?? ""}`;
  return `${dayAt(recordedAt, timeZone)}T${timeAt(recordedAt, timeZone)}`;
}

/** What may be read, by whoever holds the permit for it. */
export function readingOn(database: DatabaseSync): Reading {
  const head = database.prepare("select seq, hash from entry where stream = ? order by seq desc limit 1");
  const guarded = database.prepare("select raised_by from concern where stream = ?");
  const stream = database.prepare("select sealed, item_id from entry where stream = ? order by seq");
  const reviewed = database.prepare("select count(*) as count from concern where reviewed_at is not null");
  const open = entriesOf(database, "join concern using (stream) where reviewed_at is null order by stream, seq");
  const reviewedLast = entriesOf(
    database,
    `where stream in (
       select stream from concern where reviewed_at is not null order by reviewed_at desc, stream limit ?
     ) order by stream, seq`,
  );
  const raisedBy = entriesOf(database, "join concern using (stream) where raised_by = ? order by stream, seq");
  const about = entriesOf(
    database,
    "join chronology using (stream, seq) where learner = ? order by occurred, recorded_at, stream, seq",
  );
  return {
    head: (id) => headRow.optional().parse(head.get(id)),
    guarded(id) {
      const row = guardedRow.optional().parse(guarded.get(id));
      return row && { raisedBy: row.raised_by };
    },
    concern(_permit, id) {
      const rows = stream.all(id).map((row) => entryRow.parse(row));
      const entries = rows.map(({ sealed }) => opened(sealed));
      const concern = foldConcern(id, entries);
      return concern && { concern, entries, filed: rows.every((row) => row.item_id !== null) };
    },
    triage(_permit, limit) {
      const concerns = inOrderOfNeed([...folded(open()), ...folded(reviewedLast(limit))]);
      return { concerns, reviewed: countRow.parse(reviewed.get()).count };
    },
    ownConcerns({ person }) {
      const newer = (a: Concern, b: Concern) =>
        a.recordedAt > b.recordedAt ? -1 : a.recordedAt < b.recordedAt ? 1 : 0;
      return folded(raisedBy(person.id)).toSorted(newer);
    },
    chronology: (_permit, learner) => about(learner).map((entry) => ({ concern: entry.stream, entry: opened(entry) })),
  };
}

function entriesOf(database: DatabaseSync, which: string): (...values: (string | number)[]) => readonly SealedEntry[] {
  const statement = database.prepare(`select sealed, item_id from entry ${which}`);
  return (...values) => statement.all(...values).map((row) => entryRow.parse(row).sealed);
}

/** The concerns of these entries, which come in the order of each stream. */
function folded(entries: readonly SealedEntry[]): readonly Concern[] {
  const streams = Map.groupBy(entries, (entry) => entry.stream);
  return [...streams].flatMap(([id, stream]) => foldConcern(id, stream.map(opened)) ?? []);
}

function inOrderOfNeed(concerns: readonly Concern[]): readonly Concern[] {
  const waiting = concerns.map((concern) => {
    const { id, atRisk, acknowledged, reviewedAt, recordedAt } = concern;
    const held = { acknowledged: acknowledged !== undefined, reviewed: reviewedAt !== undefined };
    return { concern, reference: referenceOf(id), atRisk, recordedAt, ...held };
  });
  return waiting.toSorted(byNeed).map(({ concern }) => concern);
}
