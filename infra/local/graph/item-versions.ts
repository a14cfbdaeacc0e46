/** The version history of a list's items: what a change replaces is kept while the administrator has versioning on. */
import { type Database, integerIn, type Row, textIn } from "./database.ts";
import type { StoredItem } from "./stored-item.ts";

export interface StoredVersion {
  /** 3 for "3.0". */
  readonly label: number;
  readonly modified: string;
  readonly values: Readonly<Row>;
}

export interface Versions {
  readonly on: boolean;
  /** To be called in the transaction that replaces this state. */
  readonly keep: (item: StoredItem) => void;
  readonly of: (item: number) => readonly StoredVersion[];
  readonly label: (item: number) => number;
  readonly forget: (item: number) => void;
}

/** Opens the history of one list. */
export function openVersions(database: Database, list: number, on: boolean): Versions {
  // Nearly every list has never kept a version, and then its items are not looked up one by one.
  let everKept = database.row("SELECT 1 FROM versions WHERE list = ? LIMIT 1", list) !== undefined;
  const kept = (item: number): number => {
    if (!everKept) return 0;
    const row = database.row("SELECT count(*) AS many FROM versions WHERE list = ? AND item = ?", list, item);
    return row === undefined ? 0 : integerIn(row, "many");
  };
  return {
    on,
    keep: (item) => {
      const json = JSON.stringify(item.values);
      const sql = "INSERT INTO versions (list, item, label, modified, json) VALUES (?, ?, ?, ?, ?)";
      database.run(sql, list, item.id, kept(item.id) + 1, item.modified, json);
      everKept = true;
    },
    of: (item) =>
      database
        .rows("SELECT label, modified, json FROM versions WHERE list = ? AND item = ? ORDER BY label DESC", list, item)
        .map((row) => ({
          label: integerIn(row, "label"),
          modified: textIn(row, "modified"),
          values: JSON.parse(textIn(row, "json")),
        })),
    label: (item) => kept(item) + 1,
    forget: (item) => {
      if (everKept) database.run("DELETE FROM versions WHERE list = ? AND item = ?", list, item);
    },
  };
}
