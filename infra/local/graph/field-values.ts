/** One field between JSON and SQLite: what SharePoint refuses, rounds and cuts on the way. */
import type { SQLOutputValue } from "node:sqlite";
import type { Column } from "./columns.ts";
import { invalidRequest } from "./fault.ts";

/** Fields SharePoint sets itself and shows beside ours; sending one is refused. */
const readOnlyFields = new Set([
  "id",
  "ID",
  "Created",
  "Modified",
  "AuthorLookupId",
  "EditorLookupId",
  "Attachments",
  "_UIVersionString",
]);

/**
 * The `fields` of a create or update as stored values, by column name.
 * @throws GraphFault 400 for an unknown or read-only field, a wrong type, a text that is too long.
 */
export function storedFields(
  columns: ReadonlyMap<string, Column>,
  fields: Readonly<Record<string, unknown>>,
): Map<string, SQLOutputValue> {
  const stored = new Map<string, SQLOutputValue>();
  for (const [name, value] of Object.entries(fields)) {
    if (name === "ContentType" || name.endsWith("@odata.type")) continue;
    if (readOnlyFields.has(name)) throw invalidRequest(`Field '${name}' is read-only`);
    const column = columns.get(name);
    if (column === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
    if (Array.isArray(value) && fields[`${name}@odata.type`] !== "Collection(Edm.String)")
      throw invalidRequest(`Field '${name}' needs '${name}@odata.type': 'Collection(Edm.String)'`);
    stored.set(name, value === null ? null : storedValue(column, value));
  }
  return stored;
}

/** One value as it is stored, which is also the form a `$filter` compares with. */
export function storedValue(column: Column, value: unknown): SQLOutputValue {
  switch (column.kind) {
    case "text":
    case "note":
    case "choice":
      return storedText(column, value);
    case "number":
      return storedNumber(column, value);
    case "boolean":
      if (typeof value !== "boolean") throw wrongType(column);
      return value ? 1 : 0;
    case "dateTime":
      return storedTime(column, value);
    case "choices":
      if (!Array.isArray(value) || value.some((choice) => typeof choice !== "string")) throw wrongType(column);
      return JSON.stringify(value);
  }
}

/** The JSON value of a stored one; undefined where the field is empty, because Graph leaves it out. */
export function shownValue(column: Column, value: SQLOutputValue | undefined): unknown {
  if (value === null || value === undefined) return undefined;
  if (column.kind === "boolean") return value === 1;
  if (column.kind === "choices" && typeof value === "string") return JSON.parse(value);
  return value;
}

function storedText(column: Column, value: unknown): string {
  if (typeof value !== "string") throw wrongType(column);
  if (value.length > column.maxLength)
    throw invalidRequest(
      `Field '${column.name}' holds ${value.length} characters; the maximum is ${column.maxLength}.`,
    );
  return value;
}

function storedNumber(column: Column, value: unknown): number {
  if (typeof value !== "number" || value < column.minimum || value > column.maximum) throw wrongType(column);
  return value;
}

const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(?<zone>Z|[+-]\d\d:\d\d)?)?$/;

/** SharePoint's date and time columns hold whole seconds: milliseconds are dropped without a word. */
function storedTime(column: Column, value: unknown): string {
  const parts = typeof value === "string" ? instant.exec(value) : null;
  if (parts === null || typeof value !== "string") throw wrongType(column);
  const zoned = parts.groups?.zone === undefined && value.includes("T") ? `${value}Z` : value;
  const at = Date.parse(zoned);
  if (Number.isNaN(at)) throw wrongType(column);
  const seconds = wholeSeconds(new Date(at).toISOString());
  return column.definition.dateTime?.format === "dateOnly" ? `${seconds.slice(0, 10)}T00:00:00Z` : seconds;
}

/** An ISO time cut to whole seconds, the form of every SharePoint time stamp. */
export function wholeSeconds(iso: string): string {
  return iso.length === 20 ? iso : `${iso.slice(0, 19)}Z`;
}

function wrongType(column: Column): Error {
  return invalidRequest(`Field '${column.name}' does not accept this value: a ${column.kind} is expected.`);
}
