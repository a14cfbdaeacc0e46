/**
 * The view on SQLite: one file that can be deleted at any time, because it is filled from the registers. `cursor()` tells
 * whether it has to be: it is undefined in a file that was missing, damaged, or made by another version of Lantern.
 */
import type { BankHolidays } from "../domain/school-calendar.ts";
import type { View } from "../service/ports.ts";
import { openDatabase } from "./database.ts";
import { dueListsOn } from "./deadlines.ts";
import { learnersToldOn } from "./learners-told.ts";
import { learnersOn, staffOn } from "./people.ts";
import { questionsOn } from "./questions.ts";
import { concernsOn, listsOn } from "./records.ts";
import { registersOn } from "./registers.ts";
import { searchOn } from "./search.ts";
import { takingOn } from "./taking.ts";

export interface ViewOptions {
  /** Told when the file cannot be used, because its folder is read-only or the disk is full: what is read is then not kept. */
  readonly notKept?: (fault: unknown) => void;
  /** Which days count as no working days (R5); none unless told. */
  readonly bankHolidays?: BankHolidays;
}

/** The view in this file, or in none: then it is gone with the process. `timeZone` is the school's (IANA): what happened at ten is ordered by the clock it was read from. */
export function openView(
  file: string | undefined,
  timeZone: string,
  { notKept, bankHolidays = () => false }: ViewOptions = {},
): View & Disposable {
  const database = openDatabase(file, timeZone, notKept);
  return {
    ...takingOn(database, { timeZone, bankHolidays }),
    ...registersOn(database),
    ...concernsOn(database),
    ...listsOn(database),
    ...learnersToldOn(database),
    ...questionsOn(database),
    ...dueListsOn(database, timeZone),
    ...searchOn(database),
    ...staffOn(database),
    ...learnersOn(database),
    [Symbol.dispose]: () => database.close(),
  };
}
