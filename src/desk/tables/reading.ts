/** How rows are read and written again: parsed, because another Lantern may have written them, and repeated on a conflict. */
import type { z } from "zod";
import { DeskUnavailable } from "../desk-unavailable.ts";
import type { Range, Row, Table } from "../table.ts";

/** Each conflict means that somebody else got on. So often in a row, something is broken. */
const mostTurns = 50;

/** Takes turns until one is not in conflict with what others wrote. Every turn reads anew. @throws DeskUnavailable */
export async function untilWritten<T>(turn: (isRepeat: boolean) => Promise<T | "conflict">): Promise<T> {
  for (let turns = 0; turns < mostTurns; turns += 1) {
    const outcome = await turn(turns > 0);
    if (outcome !== "conflict") return outcome;
  }
  throw new DeskUnavailable("writing", new Error("the rows did not stand still"));
}

/** All rows of a range. */
export async function all(table: Table, partition: string, range: Range, only?: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of table.query(partition, range, only)) rows.push(row);
  return rows;
}

/** What a row holds, as a schema reads it. @throws DeskUnavailable, which repeats nothing of the row (R18.1) */
export function parsed<T>(schema: z.ZodType<T>, { values }: Pick<Row, "values">): T {
  const read = schema.safeParse(values);
  if (!read.success) throw new DeskUnavailable("reading", read.error);
  return read.data;
}
