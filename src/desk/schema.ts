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
