/** What the SQLite desk remembers beside the work: where chats are, what the school told, who is on duty, who looked at what. */
import type { DatabaseSync } from "node:sqlite";
import { attempt, whole } from "../database.ts";
import type { AccessNotes, Facts } from "../parts.ts";
import {
  accessRow,
  conversationRow,
  deputyRow,
  detailsRow,
  detailsText,
  languageRow,
  teamRow,
  teamText,
} from "../stored.ts";

/** The part of the desk that keeps notes of access until they are filed. */
export function accessNotesOn(database: DatabaseSync): AccessNotes {
  const add = database.prepare("insert into access_note (id, note) values (?, ?) on conflict (id) do nothing");
  const oldest = database.prepare("select note from access_note order by arrival limit ?");
  const remove = database.prepare("delete from access_note where id = ?");
  return {
    async noteAccess(note) {
      attempt("writing", () => add.run(note.id, JSON.stringify(note)));
    },
    async accessNotes(limit) {
      return attempt("reading", () => oldest.all(limit).map((row) => accessRow.parse(row)));
    },
    async noteAccessFiled(ids) {
      whole(database, () => {
        for (const id of ids) remove.run(id);
      });
    },
  };
}

/** The part of the desk that keeps facts, each as last told. */
export function factsOn(database: DatabaseSync): Facts {
  const conversation = database.prepare("select conversation from conversation where listener = ?");
  const keepConversation = database.prepare(`
    insert into conversation (listener, conversation) values (?, ?)
    on conflict (listener) do update set conversation = excluded.conversation`);
  const setting = database.prepare("select value from setting where name = ?");
  const keepSetting = database.prepare(`
    insert into setting (name, value) values (?, ?)
    on conflict (name) do update set value = excluded.value`);
  return {
    ...learnerDetailsOn(database),
    async conversationOf(listener) {
      return attempt("reading", () => conversationRow.optional().parse(conversation.get(listener))?.conversation);
    },
    async keepConversation(listener, where) {
      attempt("writing", () => keepConversation.run(listener, where));
    },
    async languageOf(person) {
      return attempt("reading", () => languageRow.optional().parse(setting.get(`language ${person}`))?.value);
    },
    async keepLanguage(person, language) {
      attempt("writing", () => keepSetting.run(`language ${person}`, language));
    },
    async dutyDeputy() {
      return attempt("reading", () => deputyRow.optional().parse(setting.get("duty-deputy"))?.value);
    },
    async keepDutyDeputy(person) {
      attempt("writing", () => keepSetting.run("duty-deputy", person));
    },
    async safeguardingTeam() {
      return attempt("reading", () => teamRow.optional().parse(setting.get("safeguarding-team"))?.value ?? []);
    },
    async keepSafeguardingTeam(team) {
      attempt("writing", () => keepSetting.run("safeguarding-team", teamText(team)));
    },
  };
}

function learnerDetailsOn(database: DatabaseSync): Pick<Facts, "learnerDetails" | "keepLearnerDetails"> {
  const all = database.prepare("select details from learner_details order by learner");
  const forget = database.prepare("delete from learner_details");
  const add = database.prepare("insert into learner_details (learner, details) values (?, ?)");
  return {
    async learnerDetails() {
      return attempt("reading", () => all.all().map((row) => detailsRow.parse(row)));
    },
    async keepLearnerDetails(details) {
      whole(database, () => {
        forget.run();
        for (const one of details) add.run(one.learner, detailsText(one));
      });
    },
  };
}
