/** Several requests in one (`$batch`). Each of them succeeds or fails by itself. */
import { z } from "zod";
import type { RegisterUnavailable } from "../service/ports.ts";
import type { Graph } from "./client.ts";
import type { GraphRefused } from "./fault.ts";
import { faultOf, read } from "./reply.ts";

export type BatchRequest =
  | { readonly method: "GET"; readonly path: string }
  | { readonly method: "POST"; readonly path: string; readonly body: object };

/** What became of one of the requests. */
export type BatchAnswer = { readonly body: unknown } | { readonly fault: GraphRefused | RegisterUnavailable };

/** The most requests that Graph takes in one. */
export const batchLimit = 20;

const batchReply = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.int(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
});

/**
 * Sends at most 20 requests as one and gives their answers in the order of the requests. Like any POST it is sent once.
 *
 * @param now an ISO 8601 time, for answers that name the time at which to come again
 * @throws GraphRefused, RegisterUnavailable when the whole of it failed
 */
export async function batch(graph: Graph, requests: readonly BatchRequest[], now: string): Promise<readonly BatchAnswer[]> {
  if (requests.length > batchLimit) throw new RangeError(`more than ${batchLimit} requests in one`);
  const sent = requests.map((request, index) => inBatch(request, String(index + 1)));
  const { responses } = read(batchReply, await graph.post("/$batch", { requests: sent }));
  const answers = new Map(responses.map((response) => [response.id, response]));
  return sent.map(({ id }) => {
    const answer = answers.get(id);
    if (answer === undefined) return { fault: faultOf(504, new Headers(), undefined, now) };
    const { status, headers, body } = answer;
    return status < 300 ? { body } : { fault: faultOf(status, new Headers(headers), body, now) };
  });
}

function inBatch(request: BatchRequest, id: string) {
  const { method, path: url } = request;
  if (request.method === "GET") return { id, method, url };
  return { id, method, url, headers: { "Content-Type": "application/json" }, body: request.body };
}
