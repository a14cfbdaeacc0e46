/**
 * The tables of the view. They are never migrated: a file that was made by other words than these is thrown away and filled
 * again from the register.
 */
import { createHash } from "node:crypto";

/** To be counted up when a rule in src/domain changes what is written into these tables, the spelling of names.ts among them. */
const folding = 6;

export const tables = `
  create table meta (name text primary key, value text not null) strict;

  create table entry (
    id integer primary key,
    stream text not null,
    seq integer not null,
    hash text not null,
    register text not null,
    item_id integer,
    recorded_at text not null,
    -- Whether it says anything beside whom it is about and who wrote it.
    tells integer not null,
    sealed text not null,
    unique (stream, seq)
  ) strict;
  create index entry_filed on entry (register, item_id, hash) where item_id is not null;

  -- The hashes of entries that gave way to others, so that what was built on them does too.
  create table gone (hash text primary key) strict, without rowid;

  -- What is counted is not counted anew each time somebody asks.
  create table tally (name text primary key, count integer not null) strict, without rowid;
  insert into tally (name, count) values ('learners', 0), ('adults', 0), ('reviewed', 0);
  create trigger tally_filed after insert on entry when new.item_id is not null begin
    update tally set count = count + 1 where name = new.register;
  end;
  create trigger tally_filed_later after update of item_id on entry when old.item_id is null begin
    update tally set count = count + 1 where name = new.register;
  end;

  -- What lists of concerns are chosen by. What they show is folded from the entries when it is read.
  create table concern (
    stream text primary key,
    raised_by text not null,
    recorded_at text not null,
    at_risk integer not null,
    reviewed_at text,
    -- Everybody who wrote on it, as JSON.
    authors text not null
  ) strict, without rowid;
  create index concern_reviewed on concern (reviewed_at);
  create index concern_raised_by on concern (raised_by);
  create trigger tally_reviewed after insert on concern when new.reviewed_at is not null begin
    update tally set count = count + 1 where name = 'reviewed';
  end;
  create trigger tally_not_reviewed after delete on concern when old.reviewed_at is not null begin
    update tally set count = count - 1 where name = 'reviewed';
  end;

  create table chronology (
    learner text not null,
    occurred text not null,
    recorded_at text not null,
    stream text not null,
    seq integer not null,
    primary key (learner, occurred, recorded_at, stream, seq)
  ) strict, without rowid;
  create index chronology_of on chronology (stream);
  -- Whom something was recorded about last.
  create index chronology_newest on chronology (recorded_at);

  -- Whom each question was put to.
  create table question (
    stream text not null,
    seq integer not null,
    asked text not null,
    primary key (stream, seq)
  ) strict, without rowid;
  create index question_asked on question (asked);
  -- Who was worried that nothing is being done.
  create table worry (
    stream text not null,
    seq integer not null,
    worried text not null,
    primary key (stream, seq)
  ) strict, without rowid;
  create index worry_worried on worry (worried);

  -- What is still to be done (src/domain/deadlines.ts), each by the stream that tells of it.
  create table deadline (
    -- By the school's clock, as a text to order by; then by the order in which its kinds are shown.
    falls text not null,
    place integer not null,
    stream text not null,
    number integer not null,
    what text not null,
    due text not null,
    at text,
    told text not null,
    owner text,
    subjects text not null,
    primary key (falls, place, stream, number, what)
  ) strict, without rowid;
  create index deadline_of on deadline (stream);
  create index deadline_owner on deadline (owner) where what = 'action';

  -- Urgent referrals that went ahead without a review of the chronology; and how far each chronology was reviewed.
  create table owed_review (
    stream text not null,
    learner text not null,
    name text not null,
    at text not null,
    -- Whether a review has gone as far.
    made_good integer not null,
    primary key (stream, learner, at)
  ) strict, without rowid;
  create index owed_review_of on owed_review (learner, at);
  create index owed_review_open on owed_review (learner, at) where made_good = 0;
  create table reviewed (learner text primary key, up_to text not null) strict, without rowid;

  -- Keeps no text, only in which entries a word stands. Beginnings of one letter and of two are kept as if they were words: a
  -- search begins with them, and a good part of all entries has a word that does.
  create virtual table word using fts5 (spelt, content = '', tokenize = 'ascii', prefix = '1 2');
  insert into word (word, rank) values ('secure-delete', 1), ('automerge', 8);

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
