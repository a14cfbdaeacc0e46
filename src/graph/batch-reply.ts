/** What Graph answers to a `$batch`: an answer for each request in it, in any order. */
import { z } from "zod";

export const batchPath = "/$batch";

export const batchReply = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.int(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
});

/** Status and headers of the answers inside one; none where it is not such a reply. */
export function answersInside(reply: unknown): readonly { readonly status: number; readonly headers: Headers }[] {
  const { data } = batchReply.safeParse(reply);
  return data?.responses.map(({ status, headers }) => ({ status, headers: new Headers(headers) })) ?? [];
}
