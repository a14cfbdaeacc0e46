/**
 * `$filter` and `$orderby` on list items, within SharePoint's rules: one column at a time, indexed ones only, and never a filter that fits
 * more than 5,000 rows. Pages run by key, so page 1,000 costs what page 1 costs.
 */
import type { SQLInputValue } from "node:sqlite";
import { z } from "zod";
import type { Call } from "./call.ts";
import type { Column } from "./columns.ts";
import { badRequest, invalidRequest, listViewThreshold, notIndexed } from "./fault.ts";
import { storedValue, wholeSeconds } from "./field-values.ts";
import { type Comparison, type Literal, type Predicate, predicatesOf } from "./filter.ts";
import { type ItemTable, quoted } from "./item-table.ts";
import { pageSizeOf, sealed, unsealed } from "./query.ts";
import type { StoredItem } from "./stored-item.ts";

const threshold = 5_000;
const pages = { standard: 200, most: 5_000 };
const operators: Readonly<Record<Comparison, string>> = { eq: "=", ne: "<>", lt: "<", gt: ">", le: "<=", ge: ">=" };
const honourNonIndexed = "HonorNonIndexedQueriesWarningMayFailRandomly";

export interface ItemPage {
  readonly items: readonly StoredItem[];
  /** For `$skiptoken`, when there is more. */
  readonly next: string | undefined;
}

interface Field {
  readonly name: string;
  readonly sql: string;
  readonly indexed: boolean;
  readonly isText: boolean;
  readonly stored: (value: Literal) => SQLInputValue;
}

interface Clause {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

const everything: Clause = { sql: "1", values: [] };

/** One page of items. @throws GraphFault for what SharePoint would refuse. */
export function itemPage(table: ItemTable, call: Call): ItemPage {
  const filter = call.query.get("filter");
  const orderby = call.query.get("orderby");
  const where = filter === undefined ? everything : filterClause(table, call, filter);
  const { field, descending } =
    orderby === undefined ? { field: idField, descending: false } : orderOf(table, call, orderby);
  const size = pageSizeOf(call, pages);
  const after = afterClause(call, field, descending);
  const direction = descending ? "DESC" : "ASC";
  const order = field === idField ? `id ${direction}` : `${field.sql} ${direction}, id ${direction}`;
  const found = table.select(`(${where.sql}) AND (${after.sql})`, order, size + 1, [...where.values, ...after.values]);
  const items = found.slice(0, size);
  const last = items.at(-1);
  const more = found.length > size && last !== undefined;
  return { items, next: more ? sealed([keyOf(last, field), last.id]) : undefined };
}

function filterClause(table: ItemTable, call: Call, filter: string): Clause {
  const predicates = predicatesOf(filter);
  const fields = predicates.map((predicate) => usable(table, call, predicate.path));
  const [field] = fields;
  if (field === undefined || fields.some(({ name }) => name !== field.name))
    throw invalidRequest("Only one indexed field can be used in a filter at a time.");
  const clauses = predicates.map((predicate) => clauseOf(field, predicate));
  const clause = {
    sql: clauses.map(({ sql }) => `(${sql})`).join(" AND "),
    values: clauses.flatMap(({ values }) => values),
  };
  const large = table.size > threshold;
  if (!large) return clause;
  // Above the threshold a range over text is not served by the index, whatever it would find (sp-dev-docs 7149).
  if (field.isText && predicates.some(isRange)) throw listViewThreshold();
  if (!field.indexed || table.hasMoreThan(threshold, clause.sql, clause.values)) throw listViewThreshold();
  return clause;
}

function isRange(predicate: Predicate): boolean {
  return predicate.kind === "compare" && !["eq", "ne"].includes(predicate.operator);
}

function clauseOf(field: Field, predicate: Predicate): Clause {
  if (predicate.kind === "in") throw badRequest("The operator 'in' is not supported for list items.");
  if (predicate.kind === "startswith") {
    if (!field.isText) throw badRequest("startswith needs a text field.");
    // The largest code point closes the range of all texts that begin so, which lets the index serve it.
    return {
      sql: `${field.sql} >= ? AND ${field.sql} < ? || char(1114111)`,
      values: [predicate.value, predicate.value],
    };
  }
  const { operator, value } = predicate;
  if (value === null) {
    if (operator !== "eq" && operator !== "ne") throw badRequest("null can only be compared with eq and ne.");
    return { sql: `${field.sql} IS ${operator === "eq" ? "" : "NOT "}NULL`, values: [] };
  }
  const sql = `${field.sql} ${operators[operator]} ?`;
  return { sql: operator === "ne" ? `${sql} OR ${field.sql} IS NULL` : sql, values: [field.stored(value)] };
}

function orderOf(table: ItemTable, call: Call, orderby: string): { field: Field; descending: boolean } {
  const [, path, direction] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/.exec(orderby) ?? [];
  if (path === undefined) throw badRequest("Only one field can be used in $orderby.");
  const field = usable(table, call, path);
  if (!field.indexed && table.size > threshold) throw listViewThreshold();
  return { field, descending: direction === "desc" };
}

function usable(table: ItemTable, call: Call, path: string): Field {
  const field = fieldAt(table, path);
  if (field.indexed || (call.header("prefer") ?? "").includes(honourNonIndexed)) return field;
  throw notIndexed(field.name);
}

function fieldAt(table: ItemTable, path: string): Field {
  const name = path.startsWith("fields/") ? path.slice("fields/".length) : path;
  if (name === "id" || name === "ID") return idField;
  if (name === "createdDateTime" || name === "Created") return timeField("Created", "created");
  if (name === "lastModifiedDateTime" || name === "Modified") return timeField("Modified", "modified");
  const column = path.startsWith("fields/") ? table.columns.get(name) : undefined;
  if (column === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
  if (column.kind === "note" || column.kind === "choices")
    throw invalidRequest(`Field '${name}' cannot be used in a filter or orderby.`);
  return columnField(column);
}

function columnField(column: Column): Field {
  return {
    name: column.name,
    sql: quoted(column.name),
    indexed: column.indexed,
    isText: column.kind === "text" || column.kind === "choice",
    // 0 and 1 are how SharePoint's own filters write Yes/No.
    stored: (value) =>
      storedValue(column, column.kind === "boolean" && (value === 0 || value === 1) ? value === 1 : value),
  };
}

const idField: Field = {
  name: "id",
  sql: "id",
  indexed: true,
  isText: false,
  stored: (value) => {
    if (!/^\d{1,15}$/.test(String(value))) throw badRequest("An item id is a whole number.");
    return Number(value);
  },
};

function timeField(name: string, sql: string): Field {
  return {
    name,
    sql,
    indexed: false,
    isText: false,
    stored: (value) => {
      const at = Date.parse(String(value));
      if (Number.isNaN(at)) throw badRequest(`Field '${name}' is compared with an ISO 8601 time.`);
      return wholeSeconds(new Date(at).toISOString());
    },
  };
}

const skipTokenSchema = z.tuple([z.union([z.string(), z.number(), z.null()]), z.int()]);

function afterClause(call: Call, field: Field, descending: boolean): Clause {
  const token = call.query.get("skiptoken");
  if (token === undefined) return everything;
  const parsed = skipTokenSchema.safeParse(unsealed(token, "The skip token is malformed"));
  if (!parsed.success) throw invalidRequest("The skip token is malformed");
  const [key, id] = parsed.data;
  const beyond = descending ? "<" : ">";
  if (field === idField) return { sql: `id ${beyond} ?`, values: [id] };
  // SQLite sorts empty values first going up and last going down.
  if (key === null)
    return {
      sql: `${field.sql} IS NULL AND id ${beyond} ?${descending ? "" : ` OR ${field.sql} IS NOT NULL`}`,
      values: [id],
    };
  return {
    sql: `(${field.sql}, id) ${beyond} (?, ?)${descending ? ` OR ${field.sql} IS NULL` : ""}`,
    values: [key, id],
  };
}

function keyOf(item: StoredItem, field: Field): unknown {
  if (field === idField) return null;
  return item.values[field.sql.replaceAll('"', "")] ?? null;
}
