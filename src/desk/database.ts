/** The desk's file: how it is opened, how a step on it is made whole, and what becomes of its failures. */
import type { DatabaseSync } from "node:sqlite";
import { openPrivately, whole as wholeStep } from "../sqlite.ts";
import { DeskUnavailable, type FileFault } from "./desk-unavailable.ts";
import { isNew, migrate } from "./schema.ts";

/**
 * Opens the file, or makes it, so that only its owner may read it. One that `mustExist` is not made: an empty one in its place
 * would hide that what was accepted is gone.
 *
 * @throws DeskUnavailable when it cannot be made, opened or understood
 */
export function openDatabase(file: string, { mustExist = false } = {}): DatabaseSync {
  return attempt("opening", () => {
    const database = openPrivately(file);
    try {
      settle(database);
      if (mustExist && isNew(database)) throw new DeskUnavailable("opening", undefined, "missing");
      if (!isWhole(database)) throw new DeskUnavailable("opening", undefined, "damaged");
      migrate(database);
      return database;
    } catch (fault) {
      database.close();
      throw fault;
    }
  });
}

/** Damage in a part that is seldom read would come to light in the middle of somebody's concern. */
function isWhole(database: DatabaseSync): boolean {
  const { quick_check: found } = database.prepare("pragma quick_check(1)").get() ?? {};
  return found === "ok";
}

function settle(database: DatabaseSync): void {
  database.exec("pragma journal_mode = wal");
  // FULL: every commit is on the disk before it returns, because a receipt is given on the strength of it. The two
  // `fullfsync` matter on macOS only, whose plain fsync may leave it in the disk's own memory.
  database.exec("pragma synchronous = full; pragma fullfsync = 1; pragma checkpoint_fullfsync = 1");
  // What leaves the desk is overwritten in the file, not only forgotten.
  database.exec("pragma secure_delete = on");
}

/** Does all of a step or none of it. @throws DeskUnavailable, having done nothing */
export function whole<T>(database: DatabaseSync, step: () => T): T {
  return attempt("writing", () => wholeStep(database, step));
}

/**
 * Does a step that a loss of power may undo, without waiting for the disk. A crash of this process undoes nothing, and the next
 * whole step puts this one on the disk too.
 *
 * @throws DeskUnavailable
 */
export function lightly<T>(database: DatabaseSync, step: () => T): T {
  return attempt("writing", () => {
    database.exec("pragma synchronous = normal");
    try {
      return step();
    } finally {
      database.exec("pragma synchronous = full");
    }
  });
}

/** Whatever fails in a step on the store is one kind of fault to everybody else. */
export function attempt<T>(during: "opening" | "reading" | "writing" | "closing", step: () => T): T {
  try {
    return step();
  } catch (fault) {
    throw fault instanceof DeskUnavailable ? fault : new DeskUnavailable(during, fault, damageIn(fault));
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, with their finer kinds. */
function damageIn(fault: unknown): FileFault | undefined {
  if (!(fault instanceof Error && "errcode" in fault && typeof fault.errcode === "number")) return undefined;
  return [11, 26].includes(fault.errcode % 256) ? "damaged" : undefined;
}
