/** Rows as they were written when their version was today's: what is read of them must never change. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { sealedEntry } from "../../src/contract/entries.ts";

const rows = z.array(z.object({ entry: sealedEntry, fields: z.record(z.string(), z.union([z.string(), z.number()])) }));

/** The rows of a version: each entry, sealed by another program, beside the columns that Lantern gave it. */
export function fixtureRows(v: 1 | 2 | 3) {
  const file = new URL(`../fixtures/register-rows-v${v}.json`, import.meta.url);
  return rows.parse(JSON.parse(readFileSync(file, "utf8")));
}
