/** A file of a library as its row tells it. */
import { integerIn, type Row, textIn } from "./database.ts";

export interface StoredFile {
  readonly n: number;
  readonly id: string;
  readonly guid: string;
  readonly drive: string;
  /** Below the drive's root, without a leading slash. */
  readonly path: string;
  readonly size: number;
  readonly mimeType: string;
  readonly quickXor: string;
  readonly version: number;
  readonly created: string;
  readonly modified: string;
  readonly blob: number;
}

/** A row of the files; undefined for no row. */
export function storedFile(row: Row | undefined): StoredFile | undefined {
  if (row === undefined) return undefined;
  const text = (column: string) => textIn(row, column);
  const number = (column: string) => integerIn(row, column);
  return {
    n: number("n"),
    id: text("id"),
    guid: text("guid"),
    drive: text("drive"),
    path: text("path"),
    size: number("size"),
    mimeType: text("mimeType"),
    quickXor: text("quickXor"),
    version: number("version"),
    created: text("created"),
    modified: text("modified"),
    blob: number("blob"),
  };
}
