/** What `PATCH …/columns/{id}` makes of a column. */
import { z } from "zod";
import { type Column, columnOf } from "./columns.ts";
import { invalidRequest } from "./fault.ts";

const changeSchema = z.looseObject({ id: z.string().optional(), name: z.string().optional() });

/**
 * The column with what was sent laid over it, a type facet over the same facet. Whether its list allows that is for the list to say.
 * @throws GraphFault 400 for another id, name or type, and for whatever a new column is refused for
 */
export function changedColumn(column: Column, change: unknown): Column {
  const parsed = changeSchema.safeParse(change);
  if (!parsed.success) throw invalidRequest("One of the provided arguments is not acceptable.");
  const { definition } = column;
  const { id = definition.id, name = column.name } = parsed.data;
  if (id !== definition.id || name !== column.name)
    throw invalidRequest("The id and the name of a column cannot be changed.");
  const merged: Record<string, unknown> = { ...definition };
  for (const [key, value] of Object.entries(parsed.data)) {
    const before = merged[key];
    merged[key] = isPlain(before) && isPlain(value) ? { ...before, ...value } : value;
  }
  const after = columnOf(merged, definition.id ?? "");
  if (after.kind !== column.kind) throw invalidRequest("The type of a column cannot be changed.");
  return after;
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
