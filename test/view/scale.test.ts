/** What a school of 1,500 learners has after some years must not be slower to read than what it has after one. */
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { View } from "../../src/service/ports.ts";
import { dueListsOn } from "../../src/view/deadlines.ts";
import { concernsOn, listsOn } from "../../src/view/records.ts";
import { registersOn } from "../../src/view/registers.ts";
import { tables } from "../../src/view/schema.ts";
import { searchOn } from "../../src/view/search.ts";
import { takingOn } from "../../src/view/taking.ts";
import { aLearner, aLearnerId, zone } from "../build.ts";
import { anOpenView, toFind } from "./an-open-view.ts";

/** A database that remembers what it was asked. */
class Asked extends DatabaseSync {
  readonly statements = new Set<string>();
  override prepare(sql: string) {
    this.statements.add(sql);
    return super.prepare(sql);
  }
}

/** Steps that would take longer the more records there are: those that read a table through, or an index without a beginning and an end. */
function growing(database: Asked): readonly string[] {
  return [...database.statements].flatMap((sql) =>
    database
      .prepare(`explain query plan ${sql}`)
      .all()
      .map(({ detail }) => String(detail))
      .filter((step) => /^SCAN|^SEARCH .*[<>]\?/.test(step)),
  );
}

describe("however many records there are", () => {
  const opened = () => {
    const database = new Asked(":memory:");
    database.exec(tables);
    return database;
  };

  it("a page, a search and an entry that comes in look only at what they show or change", () => {
    using database = opened();
    takingOn(database, { timeZone: zone, bankHolidays: () => false });
    concernsOn(database);
    listsOn(database);
    dueListsOn(database, zone);
    registersOn(database);
    searchOn(database);
    expect(database.statements.size).toBeGreaterThan(30);
    expect(growing(database).toSorted()).toEqual([
      // What was found, of which a search puts only the newest thousand in order.
      "SCAN (subquery-1)",
      // What gives way, entry by entry of one stream.
      "SCAN aside",
      "SCAN aside",
      // What is due on open work, all of which is counted anew on the day on which the school changes its calendar.
      "SCAN deadline USING COVERING INDEX deadline_of",
      "SCAN json_each VIRTUAL TABLE INDEX 1:",
      // Reviews that are owed, all of which are shown.
      "SCAN owed_review USING INDEX owed_review_open",
      // The index of words: it is asked for words, which SQLite calls so.
      "SCAN word VIRTUAL TABLE INDEX 192:M1",
      // The concerns reviewed last, of which so many are asked for.
      "SEARCH concern USING COVERING INDEX concern_reviewed (reviewed_at>?)",
      // What is due by a day, all of which is shown.
      "SEARCH deadline USING PRIMARY KEY (falls<?)",
      // Every leaf of a register, for a checkpoint.
      "SEARCH entry USING COVERING INDEX entry_filed (register=? AND item_id>?)",
    ]);
  });

  it.each([
    "select count(*) from entry",
    "select count(*) from concern where reviewed_at is not null",
    "select sealed from entry where hash = ?",
    "select * from chronology where occurred = ?",
  ])("what reads all of them would be seen: %s", (sql) => {
    using database = opened();
    database.prepare(sql);
    expect(growing(database)).toHaveLength(1);
  });
});

it("a learner is found among 30,000 in about the time it takes among 1,500", () => {
  using few = anOpenView();
  using many = anOpenView();
  few.keepLearners(learners(1_500));
  many.keepLearners(learners(30_000));
  for (const text of ["ada n1", "n12", "zzz"]) {
    const find = (view: View) => fastest(() => view.learnersNamed(toFind, text, 15));
    expect(find(many) / find(few), text).toBeLessThan(20);
  }
  expect(many.learnersNamed(toFind, "ada n1", 15)).toHaveLength(15);
}, 60_000);

function learners(count: number) {
  const first = ["Ada", "Bo", "Cy", "Di", "Eve"];
  return Array.from({ length: count }, (_, n) =>
    aLearner({ id: aLearnerId(n), name: `${first[n % 5]} N${n.toString(36)}` }),
  );
}

function fastest(read: () => unknown): number {
  return Math.min(...Array.from({ length: 15 }, () => timed(read)));
}

function timed(step: () => unknown): number {
  const from = performance.now();
  step();
  return performance.now() - from;
}
