/**
 * The desk on SQLite: one file, for one machine. What `accept` has taken is on the disk (R3.1), and survives this process.
 * Several processes may have the file open at once.
 */
import type { DatabaseSync } from "node:sqlite";
import type { Desk } from "../service/ports.ts";
import { attempt, openDatabase } from "./database.ts";
import { alertsOn } from "./sqlite/alerts.ts";
import { claimsOn, voidClaims } from "./sqlite/claims.ts";
import { draftsOn } from "./sqlite/drafts.ts";
import { entriesOn } from "./sqlite/entries.ts";
import { evidenceOn } from "./sqlite/evidence.ts";
import { accessNotesOn, factsOn } from "./sqlite/facts.ts";
import { noticesOn } from "./sqlite/notices.ts";
import { quotationsOn } from "./sqlite/quotations.ts";

type OpenDesk = Desk & AsyncDisposable;

export interface DeskFileOptions {
  readonly mustExist?: boolean;
  /** No other server works on the file: whoever has claims died, and nobody need wait until their time is over. */
  readonly alone?: boolean;
}

/**
 * The desk in this file, which is made if it is not there, unless it `mustExist`. Its methods throw `DeskUnavailable`, and have
 * then done nothing.
 *
 * @throws DeskUnavailable when the file cannot be opened, is missing where it must exist, or was written by a newer Lantern
 */
export function openDesk(file: string, { mustExist = false, alone = false }: DeskFileOptions = {}): OpenDesk {
  const database = openDatabase(file, { mustExist });
  if (alone) attempt("opening", () => voidClaims(database));
  return deskOn(database);
}

/** The desk on a database that has its tables; closing the desk closes it. */
export function deskOn(database: DatabaseSync): OpenDesk {
  return {
    ...entriesOn(database),
    ...noticesOn(database),
    ...alertsOn(database),
    ...claimsOn(database),
    ...evidenceOn(database),
    ...draftsOn(database),
    ...quotationsOn(database),
    ...accessNotesOn(database),
    ...factsOn(database),
    async [Symbol.asyncDispose]() {
      attempt("closing", () => database.close());
    },
  };
}
