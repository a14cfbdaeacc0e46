/** The faults that can be left standing in the stand-in: what each does, whom it strikes and how often. */
import { z } from "zod";

const longestPattern = 200;
const milliseconds = z.number().min(0).max(600_000);
const after = z.literal("commit").optional();

/** Which requests, and how often. What is left out does not restrict. */
const when = {
  /** For `DELETE /control/faults/{id}`; one is made up when it is left out. */
  id: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .optional(),
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).optional(),
  /** A regular expression over the path below `/v1.0`, without the query: `/items/delta$`. */
  path: z.string().max(longestPattern).refine(isPattern, "not a regular expression").optional(),
  /** Gone after it has struck so often. */
  times: z.int().min(1).optional(),
  /** The share of the matching requests that it strikes, drawn by `seed`. */
  share: z.number().gt(0).max(1).optional(),
  seed: z.int().optional(),
  /** Gone so many seconds after it was ordered, by the stand-in's clock. */
  seconds: z.number().gt(0).optional(),
};

const range = z.strictObject({ from: milliseconds, to: milliseconds });

/** `after: "commit"` means that the work is done and kept, and only the answer suffers. */
export const faultSchema = z.discriminatedUnion("kind", [
  /** The answer waits: always as long, or by chance within a range. */
  z.strictObject({ ...when, kind: z.literal("latency"), milliseconds: z.union([milliseconds, range]) }),
  /** A refusal: 429 and 503 with Retry-After, 504 after the work was done, 401. */
  z.strictObject({
    ...when,
    kind: z.literal("status"),
    status: z.int().min(400).max(599),
    retryAfter: z.number().min(0).optional(),
    after,
  }),
  /** SharePoint's resource units: RateLimit headers from 80 %, 429 beyond. */
  z.strictObject({ ...when, kind: z.literal("budget"), unitsPerMinute: z.number().gt(0) }),
  /** The connection breaks. */
  z.strictObject({ ...when, kind: z.literal("reset"), after }),
  /** No answer, for as long as the client waits. */
  z.strictObject({ ...when, kind: z.literal("silence"), after }),
  /** Every connection breaks before anything is done. */
  z.strictObject({ ...when, kind: z.literal("outage") }),
  /** 410 on a delta request that carries a token. */
  z.strictObject({ ...when, kind: z.literal("resync") }),
  /** Delta tells some items twice, on one page or on a later one. */
  z.strictObject({ ...when, kind: z.literal("duplicates") }),
  /** Delta tells items in any order, within a page and over pages. */
  z.strictObject({ ...when, kind: z.literal("reorder") }),
  /** The bytes of the answer come so many at a time. */
  z.strictObject({ ...when, kind: z.literal("trickle"), bytes: z.int().min(1), milliseconds }),
  /** The service's clock is ahead by so many seconds, or behind: in the Date header only. */
  z.strictObject({ ...when, kind: z.literal("clock"), ahead: z.number() }),
]);

export type FaultSpec = z.infer<typeof faultSchema>;

/** One fault, or several at once, as the control route takes them. */
export const faultOrderSchema = z.union([
  z.strictObject({ faults: z.array(faultSchema).min(1).max(100) }).transform(({ faults }) => faults),
  faultSchema.transform((fault) => [fault]),
]);

function isPattern(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
