/** Folders of a library: no rows of their own, they are where files are. */
import { type Database, integerIn, textIn } from "./database.ts";
import { type StoredFile, storedFile } from "./file-row.ts";

/** What is to be known of a folder beside its path. */
export interface FolderFacts {
  readonly childCount: number;
  readonly size: number;
  readonly created: string;
  readonly modified: string;
}

export type Child = { readonly file: StoredFile } | { readonly folder: string };

export interface ChildPage {
  readonly children: readonly Child[];
  /** Where the next page begins. */
  readonly next: string | undefined;
}

/** Higher than every path. */
const end = "\u{10FFFF}";
/** The character after the slash: no path below a folder comes behind it. */
const behindSlash = "0";

/** The children of a folder ("" is the root) from a place on, files and folders mixed, by name. */
export function childrenOf(
  database: Database,
  drive: string,
  folder: string,
  from: string | undefined,
  most: number,
): ChildPage {
  const prefix = folder === "" ? "" : `${folder}/`;
  const beyond = folder === "" ? end : `${folder}${behindSlash}`;
  const children: Child[] = [];
  let at = from ?? prefix;
  for (;;) {
    const row = database.row(
      "SELECT * FROM files WHERE drive = ? AND path >= ? AND path < ? ORDER BY path LIMIT 1",
      drive,
      at,
      beyond,
    );
    const file = storedFile(row);
    if (file === undefined) return { children, next: undefined };
    if (children.length === most) return { children, next: at };
    const slash = file.path.indexOf("/", prefix.length);
    const path = slash < 0 ? file.path : file.path.slice(0, slash);
    children.push(slash < 0 ? { file } : { folder: path });
    at = slash < 0 ? `${path}\u0001` : `${path}${behindSlash}`;
  }
}

/** Undefined when no file is below it. The root is always there. */
export function folderFacts(database: Database, drive: string, folder: string): FolderFacts | undefined {
  const prefix = folder === "" ? "" : `${folder}/`;
  const row = database.row(
    `SELECT count(DISTINCT CASE WHEN instr(rest, '/') > 0 THEN substr(rest, 1, instr(rest, '/') - 1) ELSE rest END) AS many,
       coalesce(sum(size), 0) AS size, coalesce(min(created), '') AS created, coalesce(max(modified), '') AS modified
     FROM (SELECT substr(path, ?) COLLATE NOCASE AS rest, size, created, modified FROM files WHERE drive = ? AND path >= ? AND path < ?)`,
    prefix.length + 1,
    drive,
    prefix,
    folder === "" ? end : `${folder}${behindSlash}`,
  );
  if (row === undefined) return undefined;
  const childCount = integerIn(row, "many");
  if (childCount === 0 && folder !== "") return undefined;
  return {
    childCount,
    size: integerIn(row, "size"),
    created: textIn(row, "created"),
    modified: textIn(row, "modified"),
  };
}

/** Whether the path is a folder: some file is below it. */
export function isFolder(database: Database, drive: string, path: string): boolean {
  const sql = "SELECT 1 FROM files WHERE drive = ? AND path >= ? AND path < ? LIMIT 1";
  return database.row(sql, drive, `${path}/`, `${path}${behindSlash}`) !== undefined;
}

/** Whether some part of the path that would be a folder is a file already. */
export function isBelowFile(database: Database, drive: string, path: string): boolean {
  const parts = path.split("/").slice(0, -1);
  return parts.some((_, n) => {
    const above = parts.slice(0, n + 1).join("/");
    return database.row("SELECT 1 FROM files WHERE drive = ? AND path = ?", drive, above) !== undefined;
  });
}

const folderIdPrefix = "01FOLDER-";

/** A folder's id: opaque to a client, and the path to us. */
export function folderId(path: string): string {
  return `${folderIdPrefix}${Buffer.from(path).toString("base64url")}`;
}

/** The path of a folder id; undefined for the id of a file. */
export function folderOfId(id: string): string | undefined {
  if (id === "root") return "";
  if (!id.startsWith(folderIdPrefix)) return undefined;
  return Buffer.from(id.slice(folderIdPrefix.length), "base64url").toString("utf8");
}
