/**
 * The columns of Lantern's lists in SharePoint, in one table: provisioning makes them, rows are written and read by them.
 *
 * SharePoint keeps some names for itself (`Author` is its "Created by") and whole seconds only in a date, so the author's
 * name stands in `AuthorName`, and the moment as it was sealed, to the millisecond, in `RecordedInstant`.
 */
import type { ColumnDefinition } from "@microsoft/microsoft-graph-types";

/** The most characters SharePoint keeps in a multi-line text. */
export const longestNote = 63_999;
/** The most characters SharePoint keeps in a single line. */
export const longestLine = 255;

const line = { text: { maxLength: longestLine } } satisfies ColumnDefinition;
const note = { text: { allowMultipleLines: true, textType: "plain" } } satisfies ColumnDefinition;
const moment = { dateTime: { format: "dateTime" } } satisfies ColumnDefinition;
const whole = { number: { decimalPlaces: "none" } } satisfies ColumnDefinition;
const indexed = { indexed: true } satisfies ColumnDefinition;
/** A unique column must be indexed. It is what makes an append happen once, whoever else appends. */
const unique = { ...indexed, enforceUniqueValues: true } satisfies ColumnDefinition;

/** A list by the name that people see, and its columns beside those that every list of its template has. */
export interface ListPlan {
  readonly displayName: string;
  readonly description: string;
  readonly template: "genericList" | "documentLibrary";
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
}

const entryColumns = {
  EntryKey: { ...line, ...unique },
  Stream: { ...line, ...indexed },
  Seq: whole,
  Kind: line,
  RecordedAt: { ...moment, ...indexed },
  RecordedInstant: line,
  ByStaff: line,
  AuthorName: line,
  Via: line,
  Prev: line,
  Digest: line,
  Hash: line,
  Salt: line,
  Body: note,
  Summary: note,
  v: whole,
} satisfies ListPlan["columns"];

export const learnersList = {
  displayName: "Lantern register",
  description: "Safeguarding records, written by Lantern. Nothing here is ever changed or removed by hand.",
  template: "genericList",
  columns: entryColumns,
} satisfies ListPlan;

/** Its access is narrower than that of the learners' register (R4.4), which is why it is a list of its own. */
const adultsList = {
  displayName: "Lantern adults register",
  description: "Concerns about adults, written by Lantern. Nothing here is ever changed or removed by hand.",
  template: "genericList",
  columns: entryColumns,
} satisfies ListPlan;

export const accessLogList = {
  displayName: "Lantern access log",
  description: "Who looked at which safeguarding record, and when. Written by Lantern.",
  template: "genericList",
  columns: {
    NoteId: { ...line, ...unique },
    At: { ...moment, ...indexed },
    Person: { ...line, ...indexed },
    Verb: line,
    Thing: { ...line, ...indexed },
    Via: line,
    Answer: line,
  },
} satisfies ListPlan;

/** Documents, records that are too long for a row, and checkpoints. A document is found by its path, so it needs no column. */
const libraryList = {
  displayName: "Lantern documents",
  description: "Documents of safeguarding records, kept by Lantern. Nothing here is ever changed or removed by hand.",
  template: "documentLibrary",
  columns: {},
} satisfies ListPlan;

/** Every list that Lantern needs in its site, by the name that the code has for it. */
export const listPlans = {
  learners: learnersList,
  adults: adultsList,
  accessLog: accessLogList,
  library: libraryList,
} satisfies Readonly<Record<string, ListPlan>>;
export type ListName = keyof typeof listPlans;

/** Every column of a register row, as it is asked for. */
export const registerColumns = ["Title", ...Object.keys(entryColumns)];

/** The definition of a column as Graph takes it. */
export function definitionOf(plan: ListPlan, name: string): ColumnDefinition {
  const definition = plan.columns[name];
  if (definition === undefined) throw new TypeError("a column that is not in the plan");
  return { name, displayName: name, ...definition };
}
