/** Of whom something is recorded: those with an open child protection file, and those about whom something was recorded last. */
import type { DatabaseSync } from "node:sqlite";
import { opened } from "../contract/entries.ts";
import { type LearnerId, learnerOf } from "../domain/ids.ts";
import type { ToldLearner, View } from "../service/ports.ts";
import { concernCountRow, fileStreamRow, learnerRow, newestRow, sealedRow, toldRow } from "./stored.ts";

/** A list of those of whom something is recorded. */
export function learnersToldOn(database: DatabaseSync): Pick<View, "learnersTold"> {
  const newestFirst = database.prepare("select learner from chronology order by recorded_at desc, learner");
  // An open file has a day on which it is reviewed next, and a closed one has none.
  const openFiles = database.prepare("select stream from deadline where what = 'file-review'");
  const describe = describing(database);
  return {
    learnersTold(_permit, limit) {
      const withFile = new Set(openFiles.all().map((row) => learnerOf(fileStreamRow.parse(row).stream)));
      const lately = new Set<LearnerId>();
      for (const row of limit > 0 ? newestFirst.iterate() : []) {
        const { learner } = toldRow.parse(row);
        if (!withFile.has(learner)) lately.add(learner);
        if (lately.size === limit) break;
      }
      const all = [...withFile, ...lately].map((id) => describe(id, withFile.has(id)));
      return all.toSorted((a, b) => (a.newest > b.newest ? -1 : a.newest < b.newest ? 1 : a.id < b.id ? -1 : 1));
    },
  };
}

function describing(database: DatabaseSync): (id: LearnerId, fileOpen: boolean) => ToldLearner {
  const listed = database.prepare("select * from learner where id = ?");
  const counted = database.prepare(
    `select count(*) as concerns, count(*) filter (where reviewed_at is null) as waiting
     from concern where stream in (select stream from chronology where learner = ?)`,
  );
  const last = database.prepare("select max(recorded_at) as newest from chronology where learner = ?");
  const nameOf = recordedNames(database);
  return (id, fileOpen) => {
    const known = learnerRow.optional().parse(listed.get(id));
    const { concerns, waiting } = concernCountRow.parse(counted.get(id));
    const { newest } = newestRow.parse(last.get(id));
    return { id, name: known?.name ?? nameOf(id), listed: known, concerns, waiting, newest, fileOpen };
  };
}

/** What a learner was called when something was last recorded about them. */
function recordedNames(database: DatabaseSync): (id: LearnerId) => string {
  const about = database.prepare(
    `select sealed from chronology join entry using (stream, seq)
     where learner = ? order by chronology.recorded_at desc, stream, seq desc`,
  );
  return (id) => {
    for (const row of about.iterate(id))
      for (const subject of opened(sealedRow.parse(row).sealed).subjects)
        if ("learner" in subject && subject.learner === id) return subject.name;
    return "";
  };
}
