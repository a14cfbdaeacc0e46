/** The view's file: kept when it can be, made anew when it is damaged or of another shape. */
import { existsSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { openPrivately, whole } from "../sqlite.ts";
import { shapeOf, tables } from "./schema.ts";

/**
 * Opens the file as it is, or an empty one in its place. Only its owner may read it. Where the file cannot be used, which must
 * not keep anybody from reporting, the view is made in a file of SQLite's own, which has no name and is gone with the process.
 */
export function openDatabase(
  file: string | undefined,
  timeZone: string,
  notKept?: (fault: unknown) => void,
): DatabaseSync {
  const shape = shapeOf(timeZone);
  if (file === undefined) return filled(new DatabaseSync(""), shape);
  try {
    return kept(file, shape) ?? made(file, shape);
  } catch (fault) {
    if (!isOutOfReach(fault)) throw fault;
    notKept?.(fault);
    return filled(new DatabaseSync(""), shape);
  }
}

function kept(file: string, shape: string): DatabaseSync | undefined {
  if (!existsSync(file)) return undefined;
  const database = openPrivately(file);
  try {
    settle(database);
    if (shapeFound(database) === shape && isWhole(database)) return database;
  } catch (fault) {
    if (!isDamage(fault)) {
      database.close();
      throw fault;
    }
  }
  database.close();
  return undefined;
}

function made(file: string, shape: string): DatabaseSync {
  for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${ending}`, { force: true });
  return filled(openPrivately(file), shape);
}

function filled(database: DatabaseSync, shape: string): DatabaseSync {
  try {
    settle(database);
    whole(database, () => {
      database.exec(tables);
      database.prepare("insert into meta (name, value) values ('shape', ?)").run(shape);
    });
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}

function settle(database: DatabaseSync): void {
  // What is lost when the machine loses power is asked of the register again.
  database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on");
  // Kibibytes, below zero: the ends of all indexes have room, where the next entries go.
  database.exec("pragma cache_size = -16384");
}

/** Each table by itself: a check of the whole file reads the index of words too, which takes longer than all the rest. */
function isWhole(database: DatabaseSync): boolean {
  const names = database.prepare("select name from sqlite_schema where type = 'table' and rootpage > 0").all();
  return names.every(({ name }) => {
    const { quick_check: found } = database.prepare(`pragma quick_check('${name}')`).get() ?? {};
    return found === "ok";
  });
}

function shapeFound(database: DatabaseSync): unknown {
  if (database.prepare("select 1 from sqlite_schema where name = 'meta'").get() === undefined) return undefined;
  const { value } = database.prepare("select value from meta where name = 'shape'").get() ?? {};
  return value;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, with their finer kinds. A file that is merely locked or out of reach is no reason to lose it. */
function isDamage(fault: unknown): boolean {
  return [11, 26].includes(sqliteCode(fault));
}

/** SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN, and what the operating system calls the same. */
function isOutOfReach(fault: unknown): boolean {
  if ([8, 10, 13, 14].includes(sqliteCode(fault))) return true;
  return (
    fault instanceof Error && "code" in fault && ["EACCES", "EPERM", "EROFS", "ENOSPC"].includes(String(fault.code))
  );
}

function sqliteCode(fault: unknown): number {
  return fault instanceof Error && "errcode" in fault && typeof fault.errcode === "number" ? fault.errcode % 256 : 0;
}
