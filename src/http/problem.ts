/**
 * Errors as the API tells them: one shape, no stack, no message from inside (RFC 9457). No rule knows a number of HTTP: the
 * one of a refusal is given here, its words are in `src/contract/texts`.
 */
import { STATUS_CODES } from "node:http";
import type { Problem } from "../contract/desk-api.ts";
import type { Refusal, RefusalCode } from "../domain/refusal.ts";

/** An error of this status, told by its standard name only. */
export function problem(status: number): Problem {
  return { type: "about:blank", status, title: STATUS_CODES[status] ?? "Error" };
}

/** A refusal: 409 where the record does not stand as it was seen, 503 where it will pass, 422 where the person can mend what they sent. */
export function refusalProblem({ refused, field, also }: Refusal): Problem {
  const more = also?.map((one) =>
    one.field === undefined ? { refused: one.refused } : { refused: one.refused, field: one.field },
  );
  return {
    ...problem(statusOf(refused)),
    refused,
    ...(field === undefined ? {} : { field }),
    ...(more === undefined ? {} : { also: more }),
  };
}

const momentary: readonly RefusalCode[] = [
  "changed-meanwhile",
  "sent-otherwise",
  "concern-closed",
  "records-loading",
  "document-changed",
  "document-missing",
];
/** Somebody else does not answer; tried again in a while, it may be taken as it is. */
const passing: readonly RefusalCode[] = ["document-not-scanned", "document-not-kept", "document-away"];

function statusOf(refused: RefusalCode): number {
  if (momentary.includes(refused)) return 409;
  return passing.includes(refused) ? 503 : 422;
}
