/** The one SQLite file behind the stand-in. Everything a restart must keep is here and nowhere else. */
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { whole } from "../../../src/sqlite.ts";

export type Row = Record<string, SQLOutputValue>;

export interface Database extends Disposable {
  readonly exec: (sql: string) => void;
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number;
  readonly row: (sql: string, ...values: readonly SQLInputValue[]) => Row | undefined;
  readonly rows: (sql: string, ...values: readonly SQLInputValue[]) => readonly Row[];
  readonly transaction: <T>(work: () => T) => T;
}

/** What each version of the file added to the one before it. */
const schema = [
  `
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE lists (
      n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, name TEXT UNIQUE NOT NULL COLLATE NOCASE,
      displayName TEXT NOT NULL COLLATE NOCASE UNIQUE, description TEXT NOT NULL, template TEXT NOT NULL, created TEXT NOT NULL, driveId TEXT);
    CREATE TABLE columns (
      n INTEGER PRIMARY KEY AUTOINCREMENT, list INTEGER NOT NULL REFERENCES lists(n), definition TEXT NOT NULL);
    CREATE TABLE tombstones (list INTEGER NOT NULL, change INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (list, change)) WITHOUT ROWID;
    CREATE TABLE files (
      n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, guid TEXT NOT NULL, drive TEXT NOT NULL, path TEXT NOT NULL COLLATE NOCASE,
      size INTEGER NOT NULL, mimeType TEXT NOT NULL, quickXor TEXT NOT NULL, blob INTEGER NOT NULL, version INTEGER NOT NULL,
      created TEXT NOT NULL, modified TEXT NOT NULL, UNIQUE (drive, path));
    CREATE TABLE blobs (id INTEGER PRIMARY KEY AUTOINCREMENT);
    CREATE TABLE chunks (n INTEGER PRIMARY KEY, blob INTEGER NOT NULL, bytes BLOB NOT NULL);
    CREATE INDEX chunks_of_blob ON chunks (blob, n);
    CREATE TABLE directory (n INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL COLLATE NOCASE, parent TEXT NOT NULL COLLATE NOCASE, json TEXT NOT NULL);
    CREATE INDEX directory_by_id ON directory (kind, id);
    CREATE INDEX directory_by_parent ON directory (kind, parent, n);
`,
  `
    ALTER TABLE lists ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE lists ADD COLUMN versioning INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE lists ADD COLUMN ownPermissions INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE permissions (n INTEGER PRIMARY KEY AUTOINCREMENT, list INTEGER NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, UNIQUE (list, id));
    CREATE TABLE versions (list INTEGER NOT NULL, item INTEGER NOT NULL, label INTEGER NOT NULL, modified TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (list, item, label)) WITHOUT ROWID;
`,
];

/**
 * Opens the file (or `:memory:`), making its tables on first use. Statements are prepared once per text.
 * @throws Error when the file was written by another version of the stand-in.
 */
export function openDatabase(file: string): Database {
  const sqlite = new DatabaseSync(file);
  // A checkpoint waits for the disk: seldom, because a burst of thousands of items a second would wait for it each time.
  sqlite.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -64000;",
  );
  prepareSchema(sqlite, file);
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    exec: (sql) => sqlite.exec(sql),
    // A row id, or 0 when nothing was inserted on this connection.
    run: (sql, ...values) => Number(statement(sql).run(...values).lastInsertRowid),
    row: (sql, ...values) => statement(sql).get(...values),
    rows: (sql, ...values) => statement(sql).all(...values),
    transaction: (work) => whole(sqlite, work),
    [Symbol.dispose]: () => {
      prepared.clear();
      sqlite.close();
    },
  };
}

function prepareSchema(sqlite: DatabaseSync, file: string): void {
  const found = sqlite.prepare("PRAGMA user_version").get()?.user_version;
  if (typeof found !== "number" || found > schema.length)
    throw new Error(`${file} was written by another version of the Graph stand-in; move it away and start again.`);
  if (found === schema.length) return;
  sqlite.exec(`BEGIN; ${schema.slice(found).join("")} PRAGMA user_version = ${schema.length}; COMMIT;`);
}

/** A text column of a row; another type means the file is not ours. */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new Error(`Column ${column} should hold text`);
  return value;
}

/** A whole number in a row; another type means the file is not ours. */
export function integerIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw new Error(`Column ${column} should hold a number`);
  return value;
}

/** A value of `meta`, written on first asking. */
export function metaOf(database: Database, name: string, first: () => string): string {
  const known = database.row("SELECT value FROM meta WHERE name = ?", name);
  if (known !== undefined) return textIn(known, "value");
  const value = first();
  setMeta(database, name, value);
  return value;
}

/** Writes a value of `meta`. */
export function setMeta(database: Database, name: string, value: string): void {
  database.run(
    "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    name,
    value,
  );
}

/** True for SQLite's refusal of a second equal value in a unique index. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 2067;
}
