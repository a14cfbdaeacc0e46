/**
 * What is told by the entries of a stream together: the chronologies that they stand in, where lists have a concern, and what of
 * it is still to be done.
 */
import type { DatabaseSync } from "node:sqlite";
import { opened } from "../contract/entries.ts";
import { dayAt, timeAt } from "../domain/calendar.ts";
import { foldConcern } from "../domain/concern.ts";
import type { SubjectMatched } from "../domain/concern-entries.ts";
import { isAboutSomebody, learnersOf, type Placed, type Subject } from "../domain/entry.ts";
import { isConcernId, type StreamId } from "../domain/ids.ts";
import type { RecordEntry } from "../domain/record-entry.ts";
import { dueOn } from "./deadlines.ts";
import { questionsInto } from "./questions.ts";
import type { SchoolClock } from "./school-days.ts";
import { sealedRow } from "./stored.ts";

/** Folds a stream anew and writes down what is told by it. */
export function projectingOn(database: DatabaseSync, clock: SchoolClock): (stream: StreamId) => void {
  const entries = database.prepare("select sealed from entry where stream = ? order by seq");
  const remove = database.prepare("delete from concern where stream = ?");
  const add = database.prepare(
    "insert into concern (stream, raised_by, recorded_at, at_risk, reviewed_at, authors) values (?, ?, ?, ?, ?, ?)",
  );
  const writeQuestions = questionsInto(database);
  const writePlaces = placesOn(database, clock.timeZone);
  const writeDue = dueOn(database, clock);
  const project = (stream: StreamId): void => {
    const told = entries.all(stream).map((row) => opened(sealedRow.parse(row).sealed));
    writePlaces(stream, told);
    const concern = isConcernId(stream) ? foldConcern(stream, told) : undefined;
    for (const another of writeDue(stream, { entries: told, concern })) project(another);
    remove.run(stream);
    writeQuestions(stream, concern);
    if (concern === undefined) return;
    const { raisedBy, recordedAt, atRisk, reviewedAt, work } = concern;
    const authors = JSON.stringify([...new Set(work.authorship.map(({ by }) => by))]);
    add.run(stream, raisedBy, recordedAt, atRisk ? 1 : 0, reviewedAt ?? null, authors);
  };
  return project;
}

/** Each entry stands in the chronology of everybody it is about, also of those who were told of in words and matched later. */
function placesOn(database: DatabaseSync, timeZone: string) {
  const remove = database.prepare("delete from chronology where stream = ?");
  const add = database.prepare(
    "insert into chronology (learner, occurred, recorded_at, stream, seq) values (?, ?, ?, ?, ?)",
  );
  return (stream: StreamId, entries: readonly Placed<RecordEntry>[]) => {
    remove.run(stream);
    const matches = entries.flatMap((entry) => (entry.kind === "subject.matched" ? [entry.data] : []));
    const involved = entries.flatMap((entry) => (entry.kind === "account.added" ? entry.subjects : []));
    for (const entry of entries)
      for (const learner of learnersOf(asMatched(subjectsOf(entry, involved), matches)))
        add.run(learner, whenIn(timeZone, entry), entry.recordedAt, stream, entry.seq);
  };
}

/** Who was named as involved later, stands where the concern was raised too (R4.2). */
function subjectsOf({ kind, subjects }: Placed<RecordEntry>, later: readonly Subject[]): readonly Subject[] {
  return kind === "concern.raised" ? [...subjects, ...later.filter((one) => !isAboutSomebody(one))] : subjects;
}

function asMatched(subjects: readonly Subject[], matches: readonly SubjectMatched["data"][]): readonly Subject[] {
  return subjects.map((subject) => {
    const match = "described" in subject ? matches.find(({ described }) => described === subject.described) : undefined;
    return match === undefined ? subject : { learner: match.learner, name: match.name };
  });
}

/** When it happened by the school's clock, as a text to order by. Where only the day is known, before its hours. */
function whenIn(timeZone: string, { occurred, recordedAt }: Placed<RecordEntry>): string {
  if (occurred !== undefined) return `${occurred.day}T${occurred.time ?? ""}`;
  return `${dayAt(recordedAt, timeZone)}T${timeAt(recordedAt, timeZone)}`;
}
