/**
 * The tables of the view. They are never migrated: a file that was made by other words than these is thrown away and filled
 * again from the register.
 */
import { createHash } from "node:crypto";

/** To be counted up when a rule in src/domain changes what is written into these tables. */
const folding = 1;

export const tables = `
  create table meta (name text primary key, value text not null) strict;

  create table entry (
    stream text not null,
    seq integer not null,
    hash text not null,
    item_id text,
    sealed text not null,
    unique (stream, seq)
  ) strict;

  -- What lists of concerns are chosen by. What they show is folded from the entries when it is read.
  create table concern (
    stream text primary key,
    raised_by text not null,
    recorded_at text not null,
    at_risk integer not null,
    reviewed_at text
  ) strict, without rowid;
  create index concern_reviewed on concern (reviewed_at);
  create index concern_raised_by on concern (raised_by);

  create table chronology (
    learner text not null,
    occurred text not null,
    recorded_at text not null,
    stream text not null,
    seq integer not null,
    primary key (learner, occurred, recorded_at, stream, seq)
  ) strict, without rowid;

  create table staff (
    place integer primary key,
    id text not null unique,
    name text not null,
    job_title text not null,
    roles text not null
  ) strict;

  create table learner (
    place integer primary key,
    id text not null unique,
    name text not null,
    year text not null,
    birth_date text not null,
    tutor_group text not null,
    key_worker text,
    needs text not null,
    looked_after integer not null
  ) strict;

  -- The parts of learners' names, as names.ts spells them; a range of them is everything with one beginning.
  create table name_part (
    part text not null,
    learner integer not null,
    primary key (part, learner)
  ) strict, without rowid;
  create index name_part_of on name_part (learner, part);
`;

/** What tells whether a file was made as it would be made now. Moments are ordered by the school's clock, so it counts. */
export function shapeOf(timeZone: string): string {
  return createHash("sha256").update(`${folding}\n${timeZone}\n${tables}`).digest("hex");
}
