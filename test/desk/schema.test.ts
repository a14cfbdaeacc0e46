/** A desk's file of an older Lantern comes through: nothing of what was in hand is lost. */
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { keyOf, type SealedEntry } from "../../src/contract/entries.ts";
import { openDesk } from "../../src/desk/sqlite.ts";
import {
  aConcernId,
  accountAdded,
  acknowledged,
  aFolder,
  anAccessNote,
  anAlert,
  anEntry,
  anOpenAlert,
  aReference,
  dsl,
  raised,
  sealed,
  start,
} from "../build.ts";

/** The tables as the first released step made them, and the columns that it had. */
const firstStep = `
  create table entry (arrival integer primary key, key text not null unique, stream text not null, seq integer not null,
    hash text not null, at_risk integer not null, sealed text, item_id text, contested integer not null default 0) strict;
  create index entry_waiting on entry (stream, seq) where sealed is not null;
  create index entry_at_risk on entry (stream) where at_risk = 1;
  create table notice (arrival integer primary key, id text not null unique, recipient text not null, notice text not null,
    concern text not null, at_risk integer not null, due_at text not null, attempts integer not null default 0,
    sent_at text, message_id text) strict;
  create index notice_waiting on notice (due_at) where sent_at is null;
  create index notice_sent on notice (concern) where message_id is not null;
  create table conversation (person text primary key, conversation text not null) strict;
  create table access_note (arrival integer primary key, id text not null unique, note text not null) strict;
  create table learner_details (learner text primary key, details text not null) strict;
  create table setting (name text primary key, value text not null) strict;
  pragma user_version = 1;
`;

const [filed = fail(), lost = fail(), after = fail()] = sealed(aConcernId(1), raised(), accountAdded(), acknowledged());
const other = anEntry(raised({ data: { atRisk: true } }), aConcernId(2));

describe("a desk's file that the first release of Lantern made", () => {
  it("gives what waits, and what was contested is set aside and frees its key", async () => {
    using folder = aFolder();
    await using desk = openDesk(oldFile(folder.file("desk.db")));
    expect(await desk.unfiled()).toEqual([other]);
    expect(await desk.setAsideOf(aConcernId(1))).toEqual([lost, after]);
    expect(await desk.waiting()).toEqual({ unfiled: 1, setAside: 2 });
    expect(await desk.held(aConcernId(1))).toEqual([]);

    const theirs = anEntry(accountAdded({ data: { text: "What the register holds." } }), aConcernId(1), filed);
    expect(await desk.acceptedAs(keyOf(theirs))).toBeUndefined();
    expect(await desk.accept(theirs, [])).toBe("accepted");
  });

  it("holds the keys of what was filed as before, and gives nothing of it", async () => {
    using folder = aFolder();
    await using desk = openDesk(oldFile(folder.file("desk.db")));
    expect(await desk.acceptedAs(keyOf(filed))).toBe(filed.hash);
    expect(await desk.accept(anEntry(raised({ data: { atRisk: true } })), [])).toBe("taken");
    await desk.forgetFiled("2099-01-01T00:00:00.000Z");
    expect(await desk.unfiled()).toEqual([other]);
  });

  it("keeps its notices, chats and notes of access", async () => {
    using folder = aFolder();
    await using desk = openDesk(oldFile(folder.file("desk.db")));
    expect(await desk.noticesDue(start)).toEqual([
      { id: "alert/1", to: "safeguarding-team", notice: anAlert(), attempts: 2 },
    ]);
    expect(await desk.conversationOf(dsl.id)).toBe('{"chat":1}');
    expect(await desk.accessNotes(9)).toEqual([anAccessNote(1)]);
  });

  it("R5.2 has room for alerts, and sends those that the older Lantern queued", async () => {
    using folder = aFolder();
    await using desk = openDesk(oldFile(folder.file("desk.db")));
    expect(await desk.nextAlertDue()).toBeUndefined();
    await desk.accept(anEntry(raised(), aConcernId(3)), [], { concern: aReference(3), opens: [anOpenAlert()] });
    expect(await desk.alertsDue(start, 9)).toEqual([{ alert: anOpenAlert(), version: 1 }]);
    expect(await desk.noticesDue(start)).toHaveLength(1);
  });

  it("is brought along once: a second opening changes nothing", async () => {
    using folder = aFolder();
    const file = oldFile(folder.file("desk.db"));
    await openDesk(file)[Symbol.asyncDispose]();
    await using desk = openDesk(file);
    expect(await desk.waiting()).toEqual({ unfiled: 1, setAside: 2 });
  });
});

function oldFile(file: string): string {
  using database = new DatabaseSync(file);
  database.exec(firstStep);
  const add = database.prepare(
    "insert into entry (key, stream, seq, hash, at_risk, sealed, item_id, contested) values (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const row = (entry: SealedEntry, sealedText: string | null, itemId: string | null, contested: 0 | 1) =>
    add.run(keyOf(entry), entry.stream, entry.seq, entry.hash, entry === other ? 1 : 0, sealedText, itemId, contested);
  row(filed, null, "7", 0);
  row(lost, JSON.stringify(lost), null, 1);
  row(after, JSON.stringify(after), null, 1);
  row(other, JSON.stringify(other), null, 0);
  database
    .prepare(
      "insert into notice (id, recipient, notice, concern, at_risk, due_at, attempts) values (?, ?, ?, ?, 0, ?, 2)",
    )
    .run("alert/1", "safeguarding-team", JSON.stringify(anAlert()), "C-222223", start);
  database.prepare("insert into conversation values (?, ?)").run(dsl.id, '{"chat":1}');
  database.prepare("insert into access_note (id, note) values (?, ?)").run("1", JSON.stringify(anAccessNote(1)));
  return file;
}

function fail(): never {
  throw new Error("there should have been one");
}
