/**
 * The desk on a table store: for many servers at once, none of which needs a disk that lasts. What is common to all of it is
 * how the servers meet: a write names what it expects to find, and where that is not so, nothing is written and the desk looks
 * again. Nothing is kept in memory between two calls.
 */
import type { Desk } from "../service/ports.ts";
import type { Table } from "./table.ts";
import { accessNotesOn } from "./tables/access-notes.ts";
import { alertsOn } from "./tables/alerts.ts";
import { claimsOn } from "./tables/claims.ts";
import { draftsOn } from "./tables/drafts.ts";
import { entriesOn } from "./tables/entries.ts";
import { evidenceOn } from "./tables/evidence.ts";
import { factsOn } from "./tables/facts.ts";
import { noticesOn } from "./tables/notices.ts";
import { quotationsOn } from "./tables/quotations.ts";
import { settlingOn } from "./tables/settling.ts";

/** The desk on this table. Its methods throw `DeskUnavailable`; a write may have been made then, and may be repeated. */
export function deskOnTable(table: Table): Desk {
  return {
    ...entriesOn(table),
    ...settlingOn(table),
    ...noticesOn(table),
    ...alertsOn(table),
    ...claimsOn(table),
    ...evidenceOn(table),
    ...draftsOn(table),
    ...quotationsOn(table),
    ...accessNotesOn(table),
    ...factsOn(table),
  };
}
