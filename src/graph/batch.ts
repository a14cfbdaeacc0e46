/** Several creates in one request (`$batch`), one after the other: what comes after one that failed is not done (424). */
import type { RegisterUnavailable } from "../service/ports.ts";
import { batchPath, batchReply } from "./batch-reply.ts";
import type { Graph } from "./client.ts";
import type { GraphRefused } from "./fault.ts";
import { faultOf, read } from "./reply.ts";

/** One POST of a batch: its path below the version, encoded, and its JSON body. */
export interface Create {
  readonly path: string;
  readonly body: object;
}

/** What became of one of them. */
export type BatchAnswer = { readonly body: unknown } | { readonly fault: GraphRefused | RegisterUnavailable };

/** The most requests that Graph takes in one. */
export const batchLimit = 20;

/**
 * Sends at most 20 creates as one request and gives their answers in the same order. Like any POST it is sent once.
 *
 * @param now an ISO 8601 time, for answers that name the time at which to come again
 * @throws GraphRefused, RegisterUnavailable when the whole of it failed
 */
export async function batch(graph: Graph, creates: readonly Create[], now: string): Promise<readonly BatchAnswer[]> {
  if (creates.length > batchLimit) throw new RangeError(`more than ${batchLimit} requests in one`);
  const headers = { "Content-Type": "application/json" };
  const requests = creates.map(({ path, body }, i) => {
    const after = i === 0 ? {} : { dependsOn: [`${i}`] };
    return { id: `${i + 1}`, method: "POST", url: path, headers, body, ...after };
  });
  const { responses } = read(batchReply, await graph.post(batchPath, { requests }));
  const answers = new Map(responses.map((response) => [response.id, response]));
  return requests.map(({ id }) => {
    const answer = answers.get(id);
    if (answer === undefined) return { fault: faultOf(504, new Headers(), undefined, now) };
    const { status, headers: sent, body } = answer;
    return status < 300 ? { body } : { fault: faultOf(status, new Headers(sent), body, now) };
  });
}
