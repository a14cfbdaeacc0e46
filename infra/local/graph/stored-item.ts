/** An item of a list as its row tells it. */
import { integerIn, type Row, textIn } from "./database.ts";

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

/** The name under which a stored item holds the value of a column. */
export function columnKey(name: string): string {
  return `f_${name}`;
}

/** A row of a list's table. */
export function itemIn(row: Row): StoredItem {
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
