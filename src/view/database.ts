/** The view's file: kept when it can be, made anew when it is damaged or of another shape. */
import { existsSync, rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { openPrivately, whole } from "../sqlite.ts";
import { shapeOf, tables } from "./schema.ts";

/** Opens the file as it is, or an empty one in its place. Only its owner may read it. */
export function openDatabase(file: string, timeZone: string): DatabaseSync {
  return kept(file, shapeOf(timeZone)) ?? made(file, shapeOf(timeZone));
}

function kept(file: string, shape: string): DatabaseSync | undefined {
  if (!existsSync(file)) return undefined;
  const database = openPrivately(file);
  try {
    settle(database);
    if (isWhole(database) && shapeFound(database) === shape) return database;
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
  const database = openPrivately(file);
  settle(database);
  whole(database, () => {
    database.exec(tables);
    database.prepare("insert into meta (name, value) values ('shape', ?)").run(shape);
  });
  return database;
}

function settle(database: DatabaseSync): void {
  // What is lost when the machine loses power is asked of the register again.
  database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on");
}

function isWhole(database: DatabaseSync): boolean {
  const { quick_check: found } = database.prepare("pragma quick_check(1)").get() ?? {};
  return found === "ok";
}

function shapeFound(database: DatabaseSync): unknown {
  if (database.prepare("select 1 from sqlite_schema where name = 'meta'").get() === undefined) return undefined;
  const { value } = database.prepare("select value from meta where name = 'shape'").get() ?? {};
  return value;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, with their finer kinds. A file that is merely locked or out of reach is no reason to lose it. */
function isDamage(fault: unknown): boolean {
  if (!(fault instanceof Error && "errcode" in fault && typeof fault.errcode === "number")) return false;
  return [11, 26].includes(fault.errcode % 256);
}
