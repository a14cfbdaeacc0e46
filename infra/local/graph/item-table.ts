/**
 * The items of one list: one SQLite table with a column per SharePoint column and a true index per indexed one. Text compares without
 * regard to case, in filters and in unique columns, as SharePoint's database does.
 */
import type { SQLInputValue, SQLOutputValue } from "node:sqlite";
import type { Column } from "./columns.ts";
import { type Database, integerIn, isUniqueViolation, type Row, textIn } from "./database.ts";
import { invalidRequest } from "./fault.ts";

export interface StoredItem {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly created: string;
  readonly modified: string;
  /** Grows with every write to the list; the delta feed runs in its order. */
  readonly change: number;
  readonly values: Readonly<Row>;
}

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
  readonly #insert: string;
  #change: number;

  constructor(database: Database, list: number, columns: readonly Column[]) {
    this.#database = database;
    this.#list = list;
    this.#table = tableName(list);
    this.columns = new Map(columns.map((column) => [column.name, column]));
    const names = ["guid", "version", "created", "modified", "change", ...columns.map(({ name }) => quoted(name))];
    this.#insert = `INSERT INTO ${this.#table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
    this.#change = this.#latest();
  }

  get change(): number {
    return this.#change;
  }

  /** @throws GraphFault 400 when a unique column holds the value already. */
  insert(guid: string, at: string, fields: ReadonlyMap<string, SQLInputValue>): number {
    const values = [...this.columns.keys()].map((name) => fields.get(name) ?? null);
    const id = this.#refusing(() => this.#database.run(this.#insert, guid, 1, at, at, this.#change + 1, ...values));
    this.#change++;
    return id;
  }

  update(id: number, at: string, fields: ReadonlyMap<string, SQLInputValue>): void {
    const set = [
      "version = version + 1",
      "modified = ?",
      "change = ?",
      ...[...fields.keys()].map((name) => `${quoted(name)} = ?`),
    ];
    const sql = `UPDATE ${this.#table} SET ${set.join(", ")} WHERE id = ?`;
    this.#refusing(() => this.#database.run(sql, at, this.#change + 1, ...fields.values(), id));
    this.#change++;
  }

  remove(id: number): void {
    this.#database.transaction(() => {
      this.#database.run(`DELETE FROM ${this.#table} WHERE id = ?`, id);
      this.#database.run(
        "INSERT INTO tombstones (list, change, item) VALUES (?, ?, ?)",
        this.#list,
        this.#change + 1,
        id,
      );
    });
    this.#change++;
  }

  get(id: number): StoredItem | undefined {
    const row = this.#database.row(`SELECT * FROM ${this.#table} WHERE id = ?`, id);
    return row === undefined ? undefined : itemIn(row);
  }

  select(where: string, order: string, limit: number, values: readonly SQLInputValue[]): readonly StoredItem[] {
    const sql = `SELECT * FROM ${this.#table} WHERE ${where} ORDER BY ${order} LIMIT ?`;
    return this.#database.rows(sql, ...values, limit).map(itemIn);
  }

  /** Whether more rows than `limit` fit, without counting further. */
  hasMoreThan(limit: number, where: string, values: readonly SQLInputValue[]): boolean {
    const sql = `SELECT count(*) AS many FROM (SELECT 1 FROM ${this.#table} WHERE ${where} LIMIT ?)`;
    const row = this.#database.row(sql, ...values, limit + 1);
    return row !== undefined && integerIn(row, "many") > limit;
  }

  tombstones(after: number, limit: number): readonly Tombstone[] {
    const sql = "SELECT item, change FROM tombstones WHERE list = ? AND change > ? ORDER BY change LIMIT ?";
    return this.#database
      .rows(sql, this.#list, after, limit)
      .map((row) => ({ id: integerIn(row, "item"), change: integerIn(row, "change") }));
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
  database.exec(
    `CREATE TABLE ${table} (id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, change INTEGER NOT NULL);
     CREATE UNIQUE INDEX ${table}_change ON ${table} (change);`,
  );
  for (const column of columns) addItemColumn(database, list, column);
}

/** Adds a column to a list's table. The caller has made sure the name is free. */
export function addItemColumn(database: Database, list: number, column: Column): void {
  const table = tableName(list);
  const type = column.kind === "number" ? "REAL" : column.kind === "boolean" ? "INTEGER" : "TEXT COLLATE NOCASE";
  database.exec(`ALTER TABLE ${table} ADD COLUMN ${quoted(column.name)} ${type}`);
  if (!column.indexed) return;
  database.exec(
    `CREATE ${column.unique ? "UNIQUE " : ""}INDEX "${table}_${column.name}" ON ${table} (${quoted(column.name)})`,
  );
}

/** A column's name in SQL, apart from the table's own columns. Names are checked when the column is made. */
export function quoted(name: string): string {
  return `"f_${name}"`;
}

/** The stored value of a column. */
export function valueIn(item: StoredItem, name: string): SQLOutputValue | undefined {
  return item.values[`f_${name}`];
}

function tableName(list: number): string {
  return `list_${list}`;
}

function itemIn(row: Row): StoredItem {
  return {
    id: integerIn(row, "id"),
    guid: textIn(row, "guid"),
    version: integerIn(row, "version"),
    created: textIn(row, "created"),
    modified: textIn(row, "modified"),
    change: integerIn(row, "change"),
    values: row,
  };
}
