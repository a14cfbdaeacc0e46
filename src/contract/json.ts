/** JSON as it comes back from somewhere: a column, a network, a browser. It is parsed here and then by a schema. */
import { z } from "zod";

/**
 * The value of a JSON text; undefined when it is none, which no JSON text is. The parser's own words would quote the text, and
 * with it a record, so they go nowhere.
 */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The schema of a text that holds JSON, to be piped into the schema of what it holds. */
export const jsonText = z.string().transform(jsonIn);
