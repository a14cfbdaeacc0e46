/**
 * The least that a client of Graph can be: Microsoft's library with a token header and fetch, nothing else. What Lantern takes
 * longer than this is Lantern's own.
 */
import { Client } from "@microsoft/microsoft-graph-client";
import { z } from "zod";

export interface BareGraph {
  /** Creates, and reads the answer. Path below the version. */
  readonly post: (path: string, body: object) => Promise<void>;
  /** Reads a collection to its end, page after page, each parsed and thrown away. Gives how many items there were. */
  readonly page: (path: string) => Promise<number>;
}

/** The bare client of the Graph at `url`, which ends in the version. */
export function bareGraph(url: string): BareGraph {
  const client = Client.initWithMiddleware({
    baseUrl: new URL(url).origin,
    defaultVersion: "v1.0",
    middleware: {
      execute: async (context) => {
        context.response = await fetch(context.request, context.options);
      },
    },
  });
  const request = (path: string) => client.api(path).header("Authorization", "Bearer the-token");
  return {
    post: async (path, body) => {
      await request(path).post(body);
    },
    page: async (path) => {
      let items = 0;
      for (let next: string | undefined = path; next !== undefined; ) {
        const { value, "@odata.nextLink": link } = page.parse(await request(next).get());
        items += value.length;
        next = link?.slice(url.length);
      }
      return items;
    },
  };
}

/** Looks no closer than paging needs. */
const page = z.object({ value: z.array(z.unknown()), "@odata.nextLink": z.string().optional() });
