/** What falls due, written down stream by stream as it is told: reviews, actions, meetings (R5.3, R7.1, R8.1, R9.2). */
import type { DatabaseSync } from "node:sqlite";
import { type Day, dayAt, type Instant, timeAt } from "../domain/calendar.ts";
import { scheduledReview } from "../domain/chronology-due.ts";
import { type Concern, reviewDueAt } from "../domain/concern.ts";
import { learnersOf } from "../domain/entry.ts";
import type { ConcernId, LearnerFileId, StreamId } from "../domain/ids.ts";
import type { LearnerFile } from "../domain/learner-file.ts";
import type { RecordEntry } from "../domain/record-entry.ts";
import type { Deadline } from "../service/ports.ts";
import { deadlineRow } from "./stored.ts";

interface Writing {
  /** Of a concern; undefined while what raised it has not come. */
  ofConcern(stream: ConcernId, concern: Concern | undefined, entries: readonly RecordEntry[]): void;
  ofFile(stream: LearnerFileId, file: LearnerFile): void;
}

/** Writes anew what falls due of one stream. */
export function deadlinesOn(database: DatabaseSync, timeZone: string): Writing {
  const remove = database.prepare("delete from deadline where stream = ?");
  const add = database.prepare(
    "insert into deadline (falls, due, stream, kind, number, what, owner, owner_name) values (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const addOwed = database.prepare(
    "insert into deadline (falls, due, stream, kind, number, learner, since) values (?, ?, ?, 'owed', ?, ?, ?)",
  );
  const reviewed = database.prepare("insert or replace into chronology_reviewed (learner, up_to) values (?, ?)");
  const notReviewed = database.prepare("delete from chronology_reviewed where learner = ?");
  // Whatever is due on a day has the whole of it.
  const onDay = (stream: StreamId, kind: Deadline["what"], number: number, due: Day) =>
    add.run(endOf(due), due, stream, kind, number, null, null, null);
  return {
    ofConcern(stream, concern, entries) {
      remove.run(stream);
      if (concern === undefined) return;
      if (concern.reviewedAt === undefined) {
        const due = reviewDueAt(concern);
        add.run(`${dayAt(due, timeZone)}T${timeAt(due, timeZone)}`, due, stream, "review", 0, null, null, null);
      }
      for (const { number, what, owner, ownerName, due, finished } of concern.actions)
        if (finished === undefined) add.run(endOf(due), due, stream, "action", number, what, owner, ownerName);
      owedReviews(entries).forEach((since, referral) => {
        const due = dayAt(since, timeZone);
        learnersOf(concern.subjects).forEach((learner, one) => {
          addOwed.run(endOf(due), due, stream, referral * 1_000 + one, learner, since);
        });
      });
    },
    ofFile(stream, file) {
      remove.run(stream);
      notReviewed.run(file.learner);
      if (file.reviewed !== undefined) reviewed.run(file.learner, file.reviewed.upTo);
      const chronology = scheduledReview(file, timeZone);
      if (chronology !== undefined) onDay(stream, "chronology-review", 0, chronology);
      if (file.protection !== undefined) onDay(stream, "file-review", 0, file.protection.reviewOn);
      for (const { seq, on } of file.nextMeetings) onDay(stream, "meeting", seq, on);
    },
  };
}

/** When urgent referrals went ahead without a review of the chronology, which made it due at once (R9.2). */
function owedReviews(entries: readonly RecordEntry[]): readonly Instant[] {
  return entries.flatMap((entry) =>
    entry.kind === "referral.made" && entry.data.withoutReview !== undefined ? [entry.recordedAt] : [],
  );
}

function endOf(day: Day): string {
  return `${day}T24:00`;
}

/** Reads all that falls due. A review of one chronology is due once, at the soonest. */
export function readDeadlines(database: DatabaseSync): () => readonly Deadline[] {
  const all = database.prepare(
    `select kind, stream, number, due, learner from deadline
     where kind <> 'owed' or not exists (
       select 1 from chronology_reviewed as seen where seen.learner = deadline.learner and seen.up_to >= deadline.since
     ) order by falls, due, stream, kind, number`,
  );
  return () => {
    const named = new Set<string>();
    return all
      .all()
      .map((row) => deadlineRow.parse(row))
      .filter((one) => {
        if (one.what !== "chronology-review") return true;
        const isFirst = !named.has(one.learner);
        named.add(one.learner);
        return isFirst;
      });
  };
}
