/**
 * What Local Teams remembers: messages, where the app is installed, and what has been read. One SQLite file in the data
 * folder, so that a restart keeps every chat. People are not in it: they come from the directory with every start.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { LocalMessage } from "./protocol.ts";

/** Where the app is: a person's own Teams, or a channel. `announced` once the bot has taken the installation events. */
export interface Install {
  readonly announced: boolean;
  readonly blocked: boolean;
}

export interface Store {
  /** A message id: epoch milliseconds as text, later than any given before even when the clock stands still. */
  readonly nextId: (now: string) => string;
  readonly add: (message: LocalMessage) => void;
  readonly replace: (message: LocalMessage) => void;
  readonly message: (conversation: string, id: string) => LocalMessage | undefined;
  /** The newest of one conversation, oldest first. */
  readonly messages: (conversation: string) => readonly LocalMessage[];
  readonly unread: (person: string, conversation: string) => number;
  readonly markRead: (person: string, conversation: string) => void;
  /** Notes that a person has a chat with a colleague. */
  readonly openChat: (person: string, conversation: string) => void;
  /** A person's chats with colleagues, in the order in which they began. */
  readonly chatsOf: (person: string) => readonly string[];
  readonly installation: (where: string) => Install | undefined;
  readonly install: (where: string) => void;
  readonly uninstall: (where: string) => void;
  readonly markAnnounced: (where: string) => void;
  readonly block: (where: string, blocked: boolean) => void;
  readonly close: () => void;
}

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS message (
    id INTEGER PRIMARY KEY, conversation TEXT NOT NULL, sender TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS message_of_conversation ON message (conversation, id);
  CREATE TABLE IF NOT EXISTS install (
    place TEXT PRIMARY KEY, announced INTEGER NOT NULL DEFAULT 0, blocked INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE TABLE IF NOT EXISTS chat (
    person TEXT NOT NULL, conversation TEXT NOT NULL, UNIQUE (person, conversation)) STRICT;
  CREATE TABLE IF NOT EXISTS reading (
    person TEXT NOT NULL, conversation TEXT NOT NULL, upto INTEGER NOT NULL, PRIMARY KEY (person, conversation)) STRICT;
`;

/** How much of a conversation is shown: a chat of years would make the page slow to no use. */
const shownMessages = 500;

/** Opens the file in the data folder, made at first use. `folder` undefined keeps everything in memory. */
export function openStore(folder: string | undefined): Store {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(folder === undefined ? ":memory:" : join(folder, "local-teams.sqlite"));
  db.exec(schema);
  const newest = db.prepare("SELECT coalesce(max(id), 0) AS id FROM message").get();
  let lastId = Number(newest?.id ?? 0);
  return {
    nextId: (now) => {
      lastId = Math.max(lastId + 1, Date.parse(now));
      return String(lastId);
    },
    ...messageTable(db),
    ...chatTable(db),
    ...installTable(db),
    close: () => db.close(),
  };
}

type MessageTable = Pick<Store, "add" | "replace" | "message" | "messages" | "unread" | "markRead">;

function messageTable(db: DatabaseSync): MessageTable {
  const add = db.prepare("INSERT INTO message (id, conversation, sender, body) VALUES (?, ?, ?, ?)");
  const replace = db.prepare("UPDATE message SET body = ? WHERE id = ?");
  const one = db.prepare("SELECT body FROM message WHERE id = ? AND conversation = ?");
  const many = db.prepare("SELECT body FROM message WHERE conversation = ? ORDER BY id DESC LIMIT ?");
  const unread = db.prepare(`SELECT count(*) AS n FROM message WHERE conversation = ?1 AND sender <> ?2
    AND id > coalesce((SELECT upto FROM reading WHERE person = ?2 AND conversation = ?1), 0)`);
  const read = db.prepare(`INSERT INTO reading (person, conversation, upto)
    SELECT ?1, ?2, coalesce(max(id), 0) FROM message WHERE conversation = ?2
    ON CONFLICT (person, conversation) DO UPDATE SET upto = excluded.upto`);
  return {
    add: (message) => {
      add.run(Number(message.id), message.conversation, message.from, JSON.stringify(message));
    },
    replace: (message) => {
      replace.run(JSON.stringify(message), Number(message.id));
    },
    message: (conversation, id) => {
      const row = one.get(Number(id), conversation);
      return row && parseMessage(row);
    },
    messages: (conversation) => many.all(conversation, shownMessages).map(parseMessage).reverse(),
    unread: (person, conversation) => Number(unread.get(conversation, person)?.n ?? 0),
    markRead: (person, conversation) => {
      read.run(person, conversation);
    },
  };
}

function chatTable(db: DatabaseSync): Pick<Store, "openChat" | "chatsOf"> {
  const add = db.prepare("INSERT INTO chat (person, conversation) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const of = db.prepare("SELECT conversation FROM chat WHERE person = ? ORDER BY rowid");
  return {
    openChat: (person, conversation) => void add.run(person, conversation),
    chatsOf: (person) => of.all(person).map(({ conversation }) => String(conversation)),
  };
}

type InstallTable = Pick<Store, "installation" | "install" | "uninstall" | "markAnnounced" | "block">;

function installTable(db: DatabaseSync): InstallTable {
  const get = db.prepare("SELECT announced, blocked FROM install WHERE place = ?");
  const add = db.prepare("INSERT INTO install (place) VALUES (?) ON CONFLICT (place) DO NOTHING");
  const remove = db.prepare("DELETE FROM install WHERE place = ?");
  const announce = db.prepare("UPDATE install SET announced = 1 WHERE place = ?");
  const block = db.prepare("UPDATE install SET blocked = ? WHERE place = ?");
  return {
    installation: (where) => {
      const row = get.get(where);
      return row && { announced: row.announced === 1, blocked: row.blocked === 1 };
    },
    install: (where) => void add.run(where),
    uninstall: (where) => void remove.run(where),
    markAnnounced: (where) => void announce.run(where),
    block: (where, blocked) => void block.run(blocked ? 1 : 0, where),
  };
}

/** Rows are written by this file only: what is in them is a message. */
function parseMessage(row: Record<string, unknown>): LocalMessage {
  return JSON.parse(String(row.body));
}
