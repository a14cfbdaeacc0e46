/** SQLite files as Lantern keeps them, whatever is in them: read by their owner only, and written in whole steps. */
import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** How long one process waits for another that writes to the same file. Milliseconds. */
const patience = 5_000;

/** Opens the file, or makes it with its folder, so that only its owner may read it. */
export function openPrivately(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
  // A file that lay there before may have been left open to others.
  chmodSync(file, 0o600);
  return new DatabaseSync(file, { timeout: patience });
}

/** Does all of a step or none of it. Other writers wait from its beginning, so that it cannot be refused at its end. */
export function whole<T>(database: DatabaseSync, step: () => T): T {
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
}
