/** Whom questions were put to, and who is worried: what somebody finds who has no other look at a concern. */
import type { DatabaseSync } from "node:sqlite";
import { opened, type SealedEntry } from "../contract/entries.ts";
import { type Concern, foldConcern } from "../domain/concern.ts";
import type { ConcernEntry } from "../domain/concern-entries.ts";
import type { Placed } from "../domain/entry.ts";
import { type ConcernId, isConcernId, type StreamId } from "../domain/ids.ts";
import { isOfConcern } from "../domain/record-entry.ts";
import type { OwnWorry, View } from "../service/ports.ts";
import { questionRow, sealedRow } from "./stored.ts";

/** Writes down whose the questions and the worries of a concern are, in the place of what was written of it before. */
export function questionsInto(database: DatabaseSync): (stream: StreamId, concern: Concern | undefined) => void {
  const removeQuestions = database.prepare("delete from question where stream = ?");
  const removeWorries = database.prepare("delete from worry where stream = ?");
  const addQuestion = database.prepare("insert into question (stream, seq, asked) values (?, ?, ?)");
  const addWorry = database.prepare("insert into worry (stream, seq, worried) values (?, ?, ?)");
  return (stream, concern) => {
    removeQuestions.run(stream);
    removeWorries.run(stream);
    for (const { seq, to } of concern?.work.questions ?? []) addQuestion.run(stream, seq, to);
    for (const { seq, by } of concern?.work.worries ?? []) addWorry.run(stream, seq, by);
  };
}

type Questions = Pick<View, "guardedQuestion" | "questionsTo" | "worriesOf">;

export function questionsOn(database: DatabaseSync): Questions {
  const guarded = database.prepare("select asked from question where stream = ? and seq = ?");
  const asked = entriesOf(database, "select stream from question where asked = ?");
  const worried = entriesOf(database, "select stream from worry where worried = ?");
  return {
    guardedQuestion: (id, seq) => questionRow.optional().parse(guarded.get(id, seq)),
    questionsTo({ person }) {
      const questions = asked(person.id).flatMap(([id, entries]) =>
        (foldConcern(id, entries)?.work.questions ?? [])
          .filter(({ to }) => to === person.id)
          .map((question) => ({ concern: id, question })),
      );
      return questions.toSorted((one, other) => (one.question.askedAt > other.question.askedAt ? -1 : 1));
    },
    worriesOf({ person }) {
      const worries = worried(person.id).flatMap(([id, entries]) =>
        entries.flatMap((entry) => worryIn(id, entry, entries) ?? []).filter(({ by }) => by === person.id),
      );
      return worries.map(({ by: _, ...worry }) => worry).toSorted((one, other) => (one.at > other.at ? -1 : 1));
    },
  };
}

function worryIn(
  concern: ConcernId,
  entry: Placed<ConcernEntry>,
  entries: readonly Placed<ConcernEntry>[],
): (OwnWorry & { readonly by: string }) | undefined {
  if (entry.kind !== "worry.raised") return undefined;
  const { seq, by, recordedAt: at } = entry;
  const answers = entries.flatMap((one) =>
    one.kind === "worry.answered" && one.data.of === seq ? [{ text: one.data.answer, at: one.recordedAt }] : [],
  );
  return { concern, seq, by, why: entry.data.why, at, answers };
}

type OfConcern = readonly [ConcernId, readonly Placed<ConcernEntry>[]];

/** The concerns that a query chooses for somebody, each with its entries in order. */
function entriesOf(database: DatabaseSync, chosen: string): (person: string) => readonly OfConcern[] {
  const statement = database.prepare(`select sealed from entry where stream in (${chosen}) order by stream, seq`);
  return (person) => {
    const sealed: readonly SealedEntry[] = statement.all(person).map((row) => sealedRow.parse(row).sealed);
    return [...Map.groupBy(sealed, ({ stream }) => stream)].flatMap(([id, entries]) =>
      isConcernId(id) ? [[id, entries.map(opened).filter(isOfConcern)] as const] : [],
    );
  };
}
