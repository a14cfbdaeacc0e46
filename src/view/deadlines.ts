/**
 * What falls due (src/domain/deadlines.ts), kept so that it is read without folding every concern: each stream writes down its
 * own, and what concerns several streams is put together when it is read.
 */
import type { DatabaseSync } from "node:sqlite";
import { dayAt, timeAt } from "../domain/calendar.ts";
import type { Concern } from "../domain/concern.ts";
import {
  concernDeadlines,
  concernDues,
  countedInWorkingDays,
  type Deadline,
  fileDeadlines,
} from "../domain/deadlines.ts";
import type { Placed } from "../domain/entry.ts";
import { isConcernId, isLearnerFileId, learnerOf, type StreamId } from "../domain/ids.ts";
import { foldLearnerFile, type LearnerFile } from "../domain/learner-file.ts";
import { isOfLearnerFile, type RecordEntry } from "../domain/record-entry.ts";
import type { View } from "../service/ports.ts";
import { calendarStream, type SchoolClock, schoolDaysOn } from "./school-days.ts";
import { actionRow, concernStreamRow, deadlineRow, owedRow } from "./stored.ts";

/** What a stream tells of what is due. */
export interface ToldOfDue {
  readonly entries: readonly Placed<RecordEntry>[];
  readonly concern: Concern | undefined;
}

/**
 * Writes down what a stream tells of what is due, in place of what it told before. Gives the streams whose days are others now,
 * because the school's calendar is.
 */
export function dueOn(
  database: DatabaseSync,
  clock: SchoolClock,
): (stream: StreamId, told: ToldOfDue) => readonly StreamId[] {
  const { timeZone } = clock;
  const days = schoolDaysOn(database, clock);
  const counted = database.prepare(
    "select distinct stream from deadline where what in (select value from json_each(?))",
  );
  const write = deadlinesOn(database, timeZone);
  const reviews = reviewsOn(database);
  return (stream, { entries, concern }) => {
    if (isConcernId(stream)) {
      write(stream, concern === undefined ? [] : concernDeadlines(concern, days()));
      reviews.owe(stream, concern, entries);
    }
    if (isLearnerFileId(stream)) {
      const file = foldLearnerFile(learnerOf(stream), entries.filter(isOfLearnerFile));
      write(stream, fileDeadlines(file, timeZone));
      reviews.reviewed(file);
    }
    if (stream !== calendarStream) return [];
    return counted.all(JSON.stringify(countedInWorkingDays)).map((row) => concernStreamRow.parse(row).stream);
  };
}

function deadlinesOn(database: DatabaseSync, timeZone: string) {
  const remove = database.prepare("delete from deadline where stream = ?");
  const add = database.prepare(
    "insert into deadline (falls, place, stream, number, what, due, at, told, owner, subjects) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  return (stream: StreamId, deadlines: readonly Deadline[]) => {
    remove.run(stream);
    for (const one of deadlines) {
      const { what, of, due, subjects } = one;
      const { at, told = "", owner } = "concern" in one ? one : {};
      // What is due on a day has the whole of it.
      const falls = at === undefined ? `${due}T24:00` : `${dayAt(at, timeZone)}T${timeAt(at, timeZone)}`;
      const place = "concern" in one ? concernDues.indexOf(one.what) : concernDues.length;
      const names = JSON.stringify(subjects);
      add.run(falls, place, stream, of, what, due, at ?? null, told, owner ?? null, names);
    }
  };
}

/** An urgent referral that went ahead without a review makes one due at once (R9.2), until one has gone as far. */
function reviewsOn(database: DatabaseSync) {
  const forget = database.prepare("delete from owed_review where stream = ?");
  const owe = database.prepare(
    `insert or ignore into owed_review (stream, learner, name, at, made_good)
     values (?1, ?2, ?3, ?4, exists (select 1 from reviewed where learner = ?2 and up_to >= ?4))`,
  );
  const note = database.prepare("insert or replace into reviewed (learner, up_to) values (?, ?)");
  const makeGood = database.prepare("update owed_review set made_good = at <= ? where learner = ?");
  return {
    owe(stream: StreamId, concern: Concern | undefined, entries: ToldOfDue["entries"]) {
      forget.run(stream);
      if (concern === undefined) return;
      for (const { kind, data, recordedAt } of entries)
        if (kind === "referral.made" && data.withoutReview !== undefined)
          for (const one of concern.subjects) if ("learner" in one) owe.run(stream, one.learner, one.name, recordedAt);
    },
    reviewed({ learner, reviewed }: LearnerFile) {
      const upTo = reviewed?.upTo ?? "";
      note.run(learner, upTo);
      makeGood.run(upTo, learner);
    },
  };
}

/** What is due, and what somebody was given to do. */
export function dueListsOn(database: DatabaseSync, timeZone: string): Pick<View, "deadlines" | "ownActions"> {
  const deadlines = database.prepare("select * from deadline where falls <= ? order by falls, place, stream, number");
  const owed = database.prepare(
    "select learner, name, min(at) as at from owed_review where made_good = 0 group by learner order by at",
  );
  const actions = database.prepare(
    "select stream, number, told, due from deadline where what = 'action' and owner = ? order by falls, stream, number",
  );
  return {
    deadlines(_permit, upTo) {
      const kept = deadlines.all(`${upTo}T24:00`).map((row) => deadlineRow.parse(row));
      const atOnce = owed.all().map((row): Deadline => {
        const { learner, name, at } = owedRow.parse(row);
        return { what: "chronology-review", learner, of: 0, due: dayAt(at, timeZone), subjects: [name] };
      });
      return soonestOfEach(kept, atOnce);
    },
    ownActions: ({ person }) => actions.all(person.id).map((row) => actionRow.parse(row)),
  };
}

/** A chronology is reviewed once, for whichever reason it is due first. */
function soonestOfEach(kept: readonly Deadline[], atOnce: readonly Deadline[]): readonly Deadline[] {
  const sooner = atOnce.filter((one) => !kept.some((other) => isSameReview(one, other) && other.due <= one.due));
  const rest = kept.filter((one) => !sooner.some((other) => isSameReview(one, other)));
  return [...rest, ...sooner].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function isSameReview(a: Deadline, b: Deadline): boolean {
  return a.what === "chronology-review" && b.what === a.what && a.learner === b.learner;
}
