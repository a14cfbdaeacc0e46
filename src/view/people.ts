/** Who works here and who learns here, as the school's directory last told; it is known while the directory is out of reach. */
import { createHash } from "node:crypto";
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { partsOf, type Word, wordsOf } from "../domain/names.ts";
import type { Learner, StaffMember, View } from "../service/ports.ts";
import { whole } from "../sqlite.ts";
import { learnerRow, metaRow, staffRow } from "./stored.ts";

type Staff = Pick<View, "keepStaff" | "staffMember" | "staffWith" | "allStaff">;
type Learners = Pick<View, "keepLearners" | "learnersNamed" | "learner">;

/** Nobody's name has so many parts; a text that does is no name. */
const mostPieces = 24;

const inOrder = new Intl.Collator("en-GB");

/** Staff in the order of names. */
export function staffOn(database: DatabaseSync): Staff {
  const columns = "id, name, job_title, roles";
  const add = database.prepare(`insert into staff (${columns}) values (?, ?, ?, ?)`);
  const one = database.prepare(`select ${columns} from staff where id = ?`);
  const all = database.prepare(`select ${columns} from staff order by place`);
  const having = database.prepare(`
    select ${columns} from staff where exists (select 1 from json_each(roles) where value = ?) order by place`);
  return {
    keepStaff(staff) {
      whole(database, () => {
        database.exec("delete from staff");
        for (const { id, name, jobTitle, roles } of byName(staff)) add.run(id, name, jobTitle, JSON.stringify(roles));
      });
    },
    staffMember: (id) => staffRow.optional().parse(one.get(id)),
    staffWith: (role) => having.all(role).map((row) => staffRow.parse(row)),
    allStaff: () => all.all().map((row) => staffRow.parse(row)),
  };
}

const learnerColumns = "id, name, year, birth_date, tutor_group, key_worker, needs, looked_after";

/** Learners, and how their names are looked for: by what a person begins to type. */
export function learnersOn(database: DatabaseSync): Learners {
  const one = database.prepare(`select ${learnerColumns} from learner where id = ?`);
  return {
    keepLearners: (learners) => keepLearners(database, learners),
    learner: (_permit, id) => learnerRow.optional().parse(one.get(id)),
    learnersNamed(_permit, text, limit) {
      const words = wordsOf(text);
      // Marks alone begin nobody's name; an empty text begins everybody's.
      if (words.length === 0 && text.trim() !== "") return [];
      if (words.flat().length > mostPieces) return [];
      const [where, values] = named(words);
      const found = database.prepare(`select ${learnerColumns} from learner ${where} order by place limit ?`);
      return found.all(...values, limit).map((row) => learnerRow.parse(row));
    },
  };
}

/** The directory is read every few minutes and hardly ever differs; a list that is the same costs a glance. */
function keepLearners(database: DatabaseSync, learners: readonly Learner[]): void {
  const seen = database.prepare("select value from meta where name = 'learners'");
  const note = database.prepare("insert or replace into meta (name, value) values ('learners', ?)");
  const add = database.prepare(`
    insert into learner (place, ${learnerColumns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const addPart = database.prepare("insert into name_part (part, learner) values (?, ?)");
  const digest = createHash("sha256").update(JSON.stringify(learners)).digest("hex");
  whole(database, () => {
    if (metaRow.optional().parse(seen.get())?.value === digest) return;
    database.exec("delete from name_part; delete from learner");
    byName(learners).forEach((one, place) => {
      const { id, name, year, birthDate, tutorGroup, keyWorker, needs, lookedAfter } = one;
      const known = [year, birthDate, tutorGroup, keyWorker ?? null, JSON.stringify(needs), lookedAfter ? 1 : 0];
      add.run(place, id, name, ...known);
      for (const part of partsOf(name)) addPart.run(part, place);
    });
    note.run(digest);
  });
}

type Condition = readonly [sql: string, values: readonly SQLInputValue[]];

/** The learners each of these words begins a part of. What was typed is only ever a value, never a piece of the query. */
function named(words: readonly Word[]): Condition {
  const [rarest] = words.map(([first]) => first).toSorted((a, b) => b.length - a.length);
  if (rarest === undefined) return ["", []];
  // Whatever else a word asks, its first piece begins a part; so the longest of those leaves the fewest to look at.
  const first: Condition = [
    "place in (select learner from name_part where part >= ? and part < ?)",
    beginningWith(rarest),
  ];
  const conditions = [first, ...words.map(matches)];
  return [`where ${conditions.map(([sql]) => sql).join(" and ")}`, conditions.flatMap(([, values]) => values)];
}

/** What `beginsOneOf` says of one name, asked of the index of all of them. */
function matches(word: Word): Condition {
  const begun = "exists (select 1 from name_part where learner = place and part >= ? and part < ?)";
  const [joined, pieces] = [word.join(""), word.length > 1 ? word : []];
  const each = pieces.map(() => begun).join(" and ");
  return [each === "" ? begun : `(${begun} or (${each}))`, [joined, ...pieces].flatMap(beginningWith)];
}

function beginningWith(prefix: string): readonly [string, string] {
  return [prefix, `${prefix}\u{10ffff}`];
}

function byName<T extends Learner | StaffMember>(people: readonly T[]): readonly T[] {
  return people.toSorted((a, b) => inOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
