/** Whom questions were put to: what the access check asks, and what somebody finds who has no other look at a concern. */
import type { DatabaseSync } from "node:sqlite";
import { opened } from "../contract/entries.ts";
import { type Concern, foldConcern } from "../domain/concern.ts";
import { isConcernId, type StreamId } from "../domain/ids.ts";
import type { View } from "../service/ports.ts";
import { questionRow, sealedRow } from "./stored.ts";

/** Writes down whom the questions of a concern were put to, in the place of what was written of it before. */
export function questionsInto(database: DatabaseSync): (stream: StreamId, concern: Concern | undefined) => void {
  const remove = database.prepare("delete from question where stream = ?");
  const add = database.prepare("insert into question (stream, seq, asked) values (?, ?, ?)");
  return (stream, concern) => {
    remove.run(stream);
    for (const { seq, to } of concern?.work.questions ?? []) add.run(stream, seq, to);
  };
}

export function questionsOn(database: DatabaseSync): Pick<View, "guardedQuestion" | "questionsTo"> {
  const guarded = database.prepare("select asked from question where stream = ? and seq = ?");
  const entries = database.prepare(
    "select sealed from entry where stream in (select stream from question where asked = ?) order by stream, seq",
  );
  return {
    guardedQuestion: (id, seq) => questionRow.optional().parse(guarded.get(id, seq)),
    questionsTo({ person }) {
      const sealed = entries.all(person.id).map((row) => sealedRow.parse(row).sealed);
      const streams = Map.groupBy(sealed, ({ stream }) => stream);
      const concerns = [...streams].flatMap(([id, stream]) =>
        isConcernId(id) ? (foldConcern(id, stream.map(opened)) ?? []) : [],
      );
      const questions = concerns.flatMap(({ id, work }) =>
        work.questions.filter(({ to }) => to === person.id).map((question) => ({ concern: id, question })),
      );
      return questions.toSorted((one, other) => (one.question.askedAt > other.question.askedAt ? -1 : 1));
    },
  };
}
