/**
 * The tables of the desk, as the steps that made them. A step that was released is never changed; a new one is put at the
 * end. The file's `user_version` counts the steps it has had.
 */
import type { DatabaseSync } from "node:sqlite";
import { whole } from "../sqlite.ts";
import { DeskUnavailable } from "./desk-unavailable.ts";

const steps: readonly string[] = [
  `
  -- The key is held for ever, so that nothing is accepted twice; what the entry says leaves the desk when it is filed.
  create table entry (
    arrival integer primary key,
    key text not null unique,
    stream text not null,
    seq integer not null,
    hash text not null,
    at_risk integer not null,
    sealed text,
    item_id text,
    contested integer not null default 0
  ) strict;
  create index entry_waiting on entry (stream, seq) where sealed is not null;
  create index entry_at_risk on entry (stream) where at_risk = 1;

  create table notice (
    arrival integer primary key,
    id text not null unique,
    recipient text not null,
    notice text not null,
    concern text not null,
    at_risk integer not null,
    due_at text not null,
    attempts integer not null default 0,
    sent_at text,
    message_id text
  ) strict;
  create index notice_waiting on notice (due_at) where sent_at is null;
  create index notice_sent on notice (concern) where message_id is not null;

  create table conversation (person text primary key, conversation text not null) strict;

  create table access_note (arrival integer primary key, id text not null unique, note text not null) strict;

  create table learner_details (learner text primary key, details text not null) strict;

  create table setting (name text primary key, value text not null) strict;
  `,
  `
  -- What was set aside no longer holds its key, so that what the register took instead can be built upon.
  create table set_aside (
    arrival integer primary key,
    key text not null,
    stream text not null,
    hash text not null unique,
    at_risk integer not null,
    sealed text not null
  ) strict;
  create index set_aside_stream on set_aside (stream);
  insert into set_aside (key, stream, hash, at_risk, sealed)
    select key, stream, hash, at_risk, sealed from entry where contested = 1 and sealed is not null order by arrival;
  delete from entry where contested = 1;

  -- What a filed entry says stays until every server has had time to take it in; filed_at tells since when.
  alter table entry drop column contested;
  alter table entry add column filed_at text;
  drop index entry_waiting;
  create index entry_unfiled on entry (stream, seq) where item_id is null;
  create index entry_filed on entry (filed_at) where filed_at is not null and sealed is not null;
  create index entry_stream on entry (stream, seq) where sealed is not null;

  alter table conversation rename column person to listener;

  create table claim (work text primary key, holder text not null, until text not null) strict, without rowid;

  create table checkpoint (
    arrival integer primary key,
    register text not null,
    size integer not null,
    at text not null,
    checkpoint text not null,
    unique (register, at, size)
  ) strict;
  create table leaf (
    register text not null,
    item_id integer not null,
    hash text not null,
    primary key (register, item_id)
  ) strict, without rowid;

  create table finding (name text primary key, noticed_at text not null, finding text not null) strict, without rowid;
  `,
  `
  -- Of each person the form that they began last; what it says leaves the desk when it is sent, or after a day.
  create table draft (
    person text primary key,
    submission_key text not null,
    kept_at text not null,
    draft text not null
  ) strict, without rowid;
  `,
  `
  -- The message that a form was opened from, as Teams told of it: so long as the form may be sent.
  create table quotation (
    person text not null,
    submission_key text not null,
    kept_at text not null,
    quotation text not null,
    primary key (person, submission_key)
  ) strict, without rowid;
  `,
  `
  -- What somebody must take on, with the steps that were done to find them. It stays when it has ended: who was told is evidence.
  create table alert (
    id text primary key,
    concern text not null,
    alert text not null,
    version integer not null,
    open integer not null,
    next_at text
  ) strict;
  create index alert_due on alert (next_at) where next_at is not null;
  create index alert_concern on alert (concern);
  `,
];

/** Whether the file has had no step yet: nobody has kept anything in it. */
export function isNew(database: DatabaseSync): boolean {
  return versionOf(database) === 0;
}

function versionOf(database: DatabaseSync): unknown {
  return database.prepare("pragma user_version").get()?.user_version;
}

/** Brings a file to today's tables, one process at a time. @throws DeskUnavailable when a newer Lantern wrote it */
export function migrate(database: DatabaseSync): void {
  whole(database, () => {
    const had = versionOf(database);
    if (typeof had !== "number" || had > steps.length) throw new DeskUnavailable("opening", undefined, "newer");
    for (const step of steps.slice(had)) database.exec(step);
    database.exec(`pragma user_version = ${steps.length}`);
  });
}
