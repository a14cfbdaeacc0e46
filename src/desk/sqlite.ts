/**
 * The desk on SQLite: one file, for one machine. What `accept` has taken is on the disk (R3.1), and survives this process.
 * Several processes may have the file open at once.
 */
import type { DatabaseSync } from "node:sqlite";
import type { SealedEntry } from "../contract/entries.ts";
import { keyOf } from "../contract/entries.ts";
import type { Notice } from "../contract/notices.ts";
import { type Instant, plusMinutes } from "../domain/calendar.ts";
import { type Desk, longestPostponement, type QueuedNotice } from "../service/ports.ts";
import { attempt, openDatabase, whole } from "./database.ts";
import {
  accessRow,
  conversationRow,
  deputyRow,
  detailsRow,
  detailsText,
  dueRow,
  entryRow,
  heldRow,
  noticeRow,
  sentAlertRow,
  teamRow,
  waitingRow,
} from "./stored.ts";

type OpenDesk = Desk & AsyncDisposable;

/**
 * The desk in this file, which is made if it is not there, unless it `mustExist`. Its methods throw `DeskUnavailable`, and have
 * then done nothing.
 *
 * @throws DeskUnavailable when the file cannot be opened, is missing where it must exist, or was written by a newer Lantern
 */
export function openDesk(file: string, options: { readonly mustExist?: boolean } = {}): OpenDesk {
  return deskOn(openDatabase(file, options));
}

/** The desk on a database that has its tables; closing the desk closes it. */
export function deskOn(database: DatabaseSync): OpenDesk {
  return {
    ...entriesOn(database),
    ...noticesOn(database),
    ...accessNotesOn(database),
    ...factsOn(database),
    async [Symbol.asyncDispose]() {
      attempt("closing", () => database.close());
    },
  };
}

type Entries = Pick<Desk, "accept" | "unfiled" | "noteFiled" | "noteContested" | "waiting">;

function entriesOn(database: DatabaseSync): Entries {
  const held = database.prepare("select hash from entry where key = ?");
  const add = database.prepare("insert into entry (key, stream, seq, hash, at_risk, sealed) values (?, ?, ?, ?, ?, ?)");
  const queue = queueOn(database);
  const unfiled = database.prepare(`
    select sealed from entry as one where sealed is not null and contested = 0
    order by exists (select 1 from entry where stream = one.stream and at_risk = 1) desc,
      min(arrival) over (partition by stream), seq`);
  const filed = database.prepare("update entry set item_id = ?, sealed = null where key = ? and contested = 0");
  // What builds on an entry that will never be in the register must not get there either: the chain would be broken.
  const contested = database.prepare(`
    with recursive aside (key, stream, hash) as (
      select key, stream, hash from entry where key = ?
      union select next.key, next.stream, next.hash from entry as next join aside using (stream)
      where next.sealed ->> 'prev' = aside.hash
    )
    update entry set contested = 1 where sealed is not null and key in (select key from aside)`);
  const waiting = database.prepare(`
    select count(*) filter (where contested = 0) as unfiled, count(*) filter (where contested = 1) as contested
    from entry where sealed is not null`);
  return {
    async accept(entry, notices) {
      return whole(database, () => {
        const holder = heldRow.optional().parse(held.get(keyOf(entry)));
        if (holder !== undefined) return holder.hash === entry.hash ? "accepted" : "taken";
        const { stream, seq, hash } = entry;
        add.run(keyOf(entry), stream, seq, hash, saysAtRisk(entry) ? 1 : 0, JSON.stringify(entry));
        notices.forEach(queue);
        return "accepted";
      });
    },
    async unfiled() {
      return attempt("reading", () => unfiled.all().map((row) => entryRow.parse(row)));
    },
    async noteFiled(key, itemId) {
      attempt("writing", () => filed.run(itemId, key));
    },
    async noteContested(key) {
      attempt("writing", () => contested.run(key));
    },
    async waiting() {
      return attempt("reading", () => waitingRow.parse(waiting.get()));
    },
  };
}

function saysAtRisk({ body: { data } }: SealedEntry): boolean {
  return "atRisk" in data && data.atRisk;
}

type Notices = Pick<Desk, "queue" | "noticesDue" | "nextNoticeDue" | "noteSent" | "alertsSent" | "postpone">;

function noticesOn(database: DatabaseSync): Notices {
  const queue = queueOn(database);
  const due = database.prepare(`
    select id, recipient, notice, attempts from notice
    where sent_at is null and (due_at <= :now or due_at > :beyond)
    order by at_risk desc, arrival`);
  const next = database.prepare("select min(due_at) as due from notice where sent_at is null");
  // A notice that was sent stays as it is, under its id, so that it is never queued again.
  const sent = database.prepare("update notice set sent_at = ?, message_id = ? where id = ? and sent_at is null");
  const alerts = database.prepare(`
    select recipient, message_id from notice
    where concern = ? and message_id is not null and notice ->> 'type' = 'concern-alert' order by arrival`);
  const postponed = database.prepare(
    "update notice set due_at = ?, attempts = attempts + 1 where id = ? and sent_at is null",
  );
  return {
    async queue(notices) {
      whole(database, () => notices.forEach(queue));
    },
    async noticesDue(now) {
      return attempt("reading", () =>
        due.all({ now, beyond: plusMinutes(now, longestPostponement) }).map((row) => noticeRow.parse(row)),
      );
    },
    async nextNoticeDue() {
      return attempt("reading", () => dueRow.parse(next.get()).due ?? undefined);
    },
    async noteSent(id, at, messageId) {
      attempt("writing", () => sent.run(at, messageId ?? null, id));
    },
    async alertsSent(concern) {
      return attempt("reading", () => alerts.all(concern).map((row) => sentAlertRow.parse(row)));
    },
    async postpone(id, until) {
      attempt("writing", () => postponed.run(until, id));
    },
  };
}

/** Queues one notice, due from the moment it tells of; a notice whose id is known already is left as it is. */
function queueOn(database: DatabaseSync): (notice: Omit<QueuedNotice, "attempts">) => void {
  const add = database.prepare(
    "insert into notice (id, recipient, notice, concern, at_risk, due_at) values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
  );
  return ({ id, to, notice }) => {
    const atRisk = "atRisk" in notice && notice.atRisk;
    add.run(id, to, JSON.stringify(notice), notice.concern, atRisk ? 1 : 0, momentOf(notice));
  };
}

/** The moment that a notice tells of. */
function momentOf(notice: Notice): Instant {
  if (notice.type === "concern-in-hand") return notice.at;
  return notice.type === "concern-reviewed" ? notice.reviewedAt : notice.recordedAt;
}

type AccessNotes = Pick<Desk, "noteAccess" | "accessNotes" | "noteAccessFiled">;

function accessNotesOn(database: DatabaseSync): AccessNotes {
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

type Facts = Omit<Desk, keyof (Entries & Notices & AccessNotes)>;

/** What the desk remembers beside the work: where people's chats are, what the school told, who is on duty. */
function factsOn(database: DatabaseSync): Facts {
  const conversation = database.prepare("select conversation from conversation where person = ?");
  const keepConversation = database.prepare(`
    insert into conversation (person, conversation) values (?, ?)
    on conflict (person) do update set conversation = excluded.conversation`);
  const details = database.prepare("select details from learner_details order by learner");
  const forgetDetails = database.prepare("delete from learner_details");
  const addDetails = database.prepare("insert into learner_details (learner, details) values (?, ?)");
  const setting = database.prepare("select value from setting where name = ?");
  const keepSetting = database.prepare(`
    insert into setting (name, value) values (?, ?)
    on conflict (name) do update set value = excluded.value`);
  return {
    async conversationOf(person) {
      return attempt("reading", () => conversationRow.optional().parse(conversation.get(person))?.conversation);
    },
    async keepConversation(person, where) {
      attempt("writing", () => keepConversation.run(person, where));
    },
    async learnerDetails() {
      return attempt("reading", () => details.all().map((row) => detailsRow.parse(row)));
    },
    async keepLearnerDetails(all) {
      whole(database, () => {
        forgetDetails.run();
        for (const one of all) addDetails.run(one.learner, detailsText(one));
      });
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
      const people = team.map(({ id, name, roles }) => ({ id, name, roles }));
      attempt("writing", () => keepSetting.run("safeguarding-team", JSON.stringify(people)));
    },
  };
}
