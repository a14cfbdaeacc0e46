/** A route of the tab's API: how it is asked, what it answers, and who answers it. */
import type { z } from "zod";
import type { Answer, Asking } from "./exchange.ts";

/** One row of the table that is served, and described by openapi.ts. */
export interface DeskRoute {
  readonly method: "get" | "post";
  /** In OpenAPI's spelling: `/api/concerns/{reference}`. */
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  /** It records something, and knows a repeat by the key that it is sent under (`Idempotency-Key`). */
  readonly records?: true;
  /** The body may be long, and is read only when the answer asks for it (`longBody`). */
  readonly isLong?: true;
  /** `file`: the bytes of a document, of any type. */
  readonly reply: z.ZodType | "file";
  readonly answer: (asking: Asking) => Promise<Answer>;
}
