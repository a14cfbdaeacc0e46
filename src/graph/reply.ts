/** Reading what Graph answered: parsed by schema, or taken for no answer at all. */
import { z } from "zod";
import { jsonIn } from "../contract/json.ts";
import { RegisterUnavailable } from "../service/ports.ts";
import type { Answer } from "./attempt.ts";
import { GraphRefused, isPassing } from "./fault.ts";
import { retryAfterSeconds } from "./retry-after.ts";

/**
 * A reply in the form that was expected.
 *
 * @throws RegisterUnavailable when it has another form: then it does not say what became of the request.
 */
export function read<T>(schema: z.ZodType<T>, reply: unknown): T {
  const parsed = schema.safeParse(reply);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
  throw new RegisterUnavailable(0, { cause: new Error(`a reply of another form at: ${where}`) });
}

/** What an answer says; undefined when that is no JSON, as the page of a proxy is none. */
export function jsonOf({ bytes }: Answer): unknown {
  return jsonIn(new TextDecoder().decode(bytes));
}

const inner = z.looseObject({ code: z.string().optional() }).optional();
const faultBody = z.object({
  // Graph writes it one way, and what stands behind it the other.
  error: z.object({ code: z.string(), message: z.string(), innerError: inner, innererror: inner }),
});

/**
 * Whether a 429 is about the 5,000 rows behind a filter: Graph reports that as throttling too, but names no moment, and
 * waiting never helps.
 */
export function isListViewThreshold(status: number, headers: Headers, body: unknown): boolean {
  if (status !== 429 || headers.has("retry-after") || headers.has("ratelimit-reset")) return false;
  const error = faultBody.safeParse(body).data?.error;
  return error?.code === "activityLimitReached" && (error.innerError ?? error.innererror)?.code === "throttledRequest";
}

/** The fault that an answer with such a status and body is; `now` is needed where Retry-After is a date. */
export function faultOf(
  status: number,
  headers: Headers,
  body: unknown,
  now: string,
): GraphRefused | RegisterUnavailable {
  if (isPassing(status) && !isListViewThreshold(status, headers, body)) {
    const seconds = retryAfterSeconds(headers, now);
    return new RegisterUnavailable(status, seconds === undefined ? {} : { retryAfterSeconds: seconds });
  }
  const parsed = faultBody.safeParse(body);
  const { code, message } = parsed.success ? parsed.data.error : { code: "unknown", message: "" };
  return new GraphRefused(status, code.replace(/[^\w.]/g, ""), message);
}
