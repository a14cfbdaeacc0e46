/**
 * The view on SQLite: one file that can be deleted at any time, because it is filled from the register. `cursor()` tells
 * whether it has to be: it is undefined in a file that was missing, damaged, or made by another version of Lantern.
 */
import type { DatabaseSync } from "node:sqlite";
import type { View } from "../service/ports.ts";
import { openDatabase } from "./database.ts";
import { learnersOn, staffOn } from "./people.ts";
import { readingOn, takingOn } from "./records.ts";
import { metaRow } from "./stored.ts";

/** The view in this file. `timeZone` is the school's (IANA): what happened at ten is ordered by the clock it was read from. */
export function openView(file: string, timeZone: string): View & Disposable {
  const database = openDatabase(file, timeZone);
  return {
    ...takingOn(database, timeZone),
    ...readingOn(database),
    ...staffOn(database),
    ...learnersOn(database),
    ...cursorOn(database),
    [Symbol.dispose]: () => database.close(),
  };
}

function cursorOn(database: DatabaseSync): Pick<View, "cursor" | "keepCursor"> {
  const kept = database.prepare("select value from meta where name = 'cursor'");
  const keep = database.prepare("insert or replace into meta (name, value) values ('cursor', ?)");
  return {
    cursor: () => metaRow.optional().parse(kept.get())?.value,
    keepCursor(cursor) {
      keep.run(cursor);
    },
  };
}
