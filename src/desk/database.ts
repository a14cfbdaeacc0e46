/** The desk's file: how it is opened, how a step on it is made whole, and what becomes of its failures. */
import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DeskUnavailable } from "./desk-unavailable.ts";
import { migrate } from "./schema.ts";

/** How long one process waits for another that writes to the same file. */
const patience = 5_000;

/**
 * Opens the file, or makes it, so that only its owner may read it.
 *
 * @throws DeskUnavailable when it cannot be made, opened or understood
 */
export function openDatabase(file: string): DatabaseSync {
  return attempt("opening", () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, "a", 0o600));
    // A file that lay there before may have been left open to others.
    chmodSync(file, 0o600);
    const database = new DatabaseSync(file, { timeout: patience });
    try {
      settle(database);
      migrate(database);
      return database;
    } catch (fault) {
      database.close();
      throw fault;
    }
  });
}

function settle(database: DatabaseSync): void {
  database.exec("pragma journal_mode = wal");
  // FULL: every commit is on the disk before it returns, because a receipt is given on the strength of it. The two
  // `fullfsync` matter on macOS only, whose plain fsync may leave it in the disk's own memory.
  database.exec("pragma synchronous = full; pragma fullfsync = 1; pragma checkpoint_fullfsync = 1");
  // What leaves the desk is overwritten in the file, not only forgotten.
  database.exec("pragma secure_delete = on");
}

/** Does all of a step or none of it. Other writers wait from its beginning, so that it cannot be refused at its end. */
export function whole<T>(database: DatabaseSync, step: () => T): T {
  return attempt("writing", () => {
    database.exec("begin immediate");
    try {
      const result = step();
      database.exec("commit");
      return result;
    } catch (fault) {
      // A full disk may have ended the transaction already.
      if (database.isTransaction) database.exec("rollback");
      throw fault;
    }
  });
}

/** Whatever fails in a step on the store is one kind of fault to everybody else. */
export function attempt<T>(during: "opening" | "reading" | "writing" | "closing", step: () => T): T {
  try {
    return step();
  } catch (fault) {
    throw fault instanceof DeskUnavailable ? fault : new DeskUnavailable(during, fault);
  }
}
