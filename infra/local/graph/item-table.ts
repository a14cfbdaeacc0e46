/**
 * The items of one list: one SQLite table with a column per SharePoint column and a true index per indexed one. Text compares without
 * regard to case, in filters and in unique columns, as SharePoint's database does.
 */
import type { SQLInputValue, SQLOutputValue } from "node:sqlite";
import type { Column } from "./columns.ts";
import { type Database, integerIn, isUniqueViolation, type Row } from "./database.ts";
import { invalidRequest } from "./fault.ts";
import { openVersions, type StoredVersion, type Versions } from "./item-versions.ts";
import { columnKey, itemIn, type StoredItem } from "./stored-item.ts";

export interface Tombstone {
  readonly id: number;
  readonly change: number;
}

/** The items of one list. Every write has the next number in `change`, so a list must have one `ItemTable` only. */
export class ItemTable {
  readonly columns: ReadonlyMap<string, Column>;
  readonly #database: Database;
  readonly #list: number;
  readonly #table: string;
  readonly #keys: readonly { readonly name: string; readonly key: string }[];
  readonly #insert: string;
  readonly #get: string;
  readonly #versions: Versions;
  #change: number;
  #size: number | undefined;

  constructor(database: Database, list: number, columns: readonly Column[], versioning: boolean) {
    this.#database = database;
    this.#list = list;
    this.#table = tableName(list);
    this.columns = new Map(columns.map((column) => [column.name, column]));
    this.#keys = columns.map(({ name }) => ({ name, key: columnKey(name) }));
    const names = ["guid", "version", "created", "modified", "change", ...columns.map(({ name }) => quoted(name))];
    this.#insert = `INSERT INTO ${this.#table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
    this.#get = `SELECT * FROM ${this.#table} WHERE id = ?`;
    this.#versions = openVersions(database, list, versioning);
    this.#change = this.#latest();
  }

  get change(): number {
    return this.#change;
  }

  /** @throws GraphFault 400 when a unique column holds the value already. */
  insert(guid: string, at: string, fields: ReadonlyMap<string, SQLOutputValue>): StoredItem {
    const stored: SQLOutputValue[] = [];
    const values: Row = {};
    for (const { name, key } of this.#keys) {
      const value = fields.get(name) ?? null;
      stored.push(value);
      values[key] = value;
    }
    const change = this.#change + 1;
    const id = this.#refusing(() => this.#database.run(this.#insert, guid, 1, at, at, change, ...stored));
    this.#change = change;
    if (this.#size !== undefined) this.#size++;
    return { id, guid, version: 1, created: at, modified: at, change, values };
  }

  /** Does the writes in one transaction; when one is refused, none of them has happened. */
  together<T>(writes: () => T): T {
    const before = this.#change;
    try {
      return this.#database.transaction(writes);
    } catch (error) {
      this.#change = before;
      this.#size = undefined;
      throw error;
    }
  }

  update(id: number, at: string, fields: ReadonlyMap<string, SQLInputValue>): void {
    const set = [
      "version = version + 1",
      "modified = ?",
      "change = ?",
      ...[...fields.keys()].map((name) => `${quoted(name)} = ?`),
    ];
    const sql = `UPDATE ${this.#table} SET ${set.join(", ")} WHERE id = ?`;
    const write = () => this.#database.run(sql, at, this.#change + 1, ...fields.values(), id);
    const before = this.#versions.on ? this.get(id) : undefined;
    this.#refusing(() =>
      before === undefined
        ? write()
        : this.#database.transaction(() => {
            this.#versions.keep(before);
            return write();
          }),
    );
    this.#change++;
  }

  remove(id: number): void {
    this.#database.transaction(() => {
      this.#database.run(`DELETE FROM ${this.#table} WHERE id = ?`, id);
      this.#versions.forget(id);
      this.#database.run(
        "INSERT INTO tombstones (list, change, item) VALUES (?, ?, ?)",
        this.#list,
        this.#change + 1,
        id,
      );
    });
    this.#change++;
    if (this.#size !== undefined) this.#size--;
  }

  get(id: number): StoredItem | undefined {
    const row = this.#database.row(this.#get, id);
    return row === undefined ? undefined : itemIn(row);
  }

  select(where: string, order: string, limit: number, values: readonly SQLInputValue[]): readonly StoredItem[] {
    const sql = `SELECT * FROM ${this.#table} WHERE ${where} ORDER BY ${order} LIMIT ?`;
    return this.#database.rows(sql, ...values, limit).map(itemIn);
  }

  /** How many rows the list has. Counted once, because nearly every query asks. */
  get size(): number {
    this.#size ??= this.#counted();
    return this.#size;
  }

  /** Whether more rows than `limit` fit, without counting further. */
  hasMoreThan(limit: number, where: string, values: readonly SQLInputValue[]): boolean {
    const sql = `SELECT count(*) AS many FROM (SELECT 1 FROM ${this.#table} WHERE ${where} LIMIT ?)`;
    const row = this.#database.row(sql, ...values, limit + 1);
    return row !== undefined && integerIn(row, "many") > limit;
  }

  /** Whether two rows hold the same value in a column; empty ones do not count. */
  holdsTwice(name: string): boolean {
    const column = quoted(name);
    const sql = `SELECT 1 FROM ${this.#table} WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) > 1 LIMIT 1`;
    return this.#database.row(sql) !== undefined;
  }

  /** The states of an item before its present one, newest first. */
  versions(id: number): readonly StoredVersion[] {
    return this.#versions.of(id);
  }

  /** The whole number in an item's version label: 1 until a version of it has been kept. */
  label(id: number): number {
    return this.#versions.label(id);
  }

  tombstones(after: number, limit: number): readonly Tombstone[] {
    const sql = "SELECT item, change FROM tombstones WHERE list = ? AND change > ? ORDER BY change LIMIT ?";
    return this.#database
      .rows(sql, this.#list, after, limit)
      .map((row) => ({ id: integerIn(row, "item"), change: integerIn(row, "change") }));
  }

  #counted(): number {
    const row = this.#database.row(`SELECT count(*) AS many FROM ${this.#table}`);
    return row === undefined ? 0 : integerIn(row, "many");
  }

  #latest(): number {
    const sql = `SELECT max(coalesce((SELECT max(change) FROM ${this.#table}), 0), coalesce((SELECT max(change) FROM tombstones WHERE list = ?), 0)) AS latest`;
    const row = this.#database.row(sql, this.#list);
    return row === undefined ? 0 : integerIn(row, "latest");
  }

  #refusing<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw invalidRequest("One or more fields with unique constraints already has the provided value.");
    }
  }
}

/** Makes the table of a new list. */
export function createItemTable(database: Database, list: number, columns: readonly Column[]): void {
  const table = tableName(list);
  const defined = columns.map((column) => `, ${columnSql(column)}`).join("");
  database.exec(
    `CREATE TABLE ${table} (id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, change INTEGER NOT NULL${defined});
     CREATE UNIQUE INDEX ${table}_change ON ${table} (change);`,
  );
  for (const column of columns) if (column.indexed) indexItemColumn(database, list, column);
}

/** Adds a column to a list's table. The caller has made sure the name is free. */
export function addItemColumn(database: Database, list: number, column: Column): void {
  database.exec(`ALTER TABLE ${tableName(list)} ADD COLUMN ${columnSql(column)}`);
  if (column.indexed) indexItemColumn(database, list, column);
}

function columnSql({ name, kind }: Column): string {
  const type = kind === "number" ? "REAL" : kind === "boolean" ? "INTEGER" : "TEXT COLLATE NOCASE";
  return `${quoted(name)} ${type}`;
}

/** Makes the index of a column that has none. The caller has made sure that a unique one is possible. */
export function indexItemColumn(database: Database, list: number, column: Column): void {
  const table = tableName(list);
  const unique = column.unique ? "UNIQUE " : "";
  database.exec(`CREATE ${unique}INDEX "${table}_${column.name}" ON ${table} (${quoted(column.name)})`);
}

/** Takes the index of a column away. */
export function unindexItemColumn(database: Database, list: number, column: Column): void {
  database.exec(`DROP INDEX "${tableName(list)}_${column.name}"`);
}

/** A column's name in SQL, apart from the table's own columns. Names are checked when the column is made. */
export function quoted(name: string): string {
  return `"${columnKey(name)}"`;
}

function tableName(list: number): string {
  return `list_${list}`;
}
