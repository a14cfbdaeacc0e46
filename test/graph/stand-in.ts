/** A Graph stand-in in memory, and Lantern's own client speaking to it as it would to Graph. */
import { type GraphStandIn, startGraphStandIn } from "../../infra/local/graph/server.ts";
import { type Graph, openGraph } from "../../src/graph/client.ts";
import { type HurriedClock, hurriedClock } from "./hurried-clock.ts";

export const siteId = "school.sharepoint.com,2c712604-1370-44e7-a1f5-426573fda80a,2d2244c3-251a-49ea-93a8-39e1c3a060fe";

export interface GraphHome extends AsyncDisposable {
  readonly standIn: GraphStandIn;
  readonly graph: Graph;
  readonly clock: HurriedClock;
  /** `POST …/items 201` and so on, of every request since the last `forget`, without the site and the list. */
  requests(): readonly string[];
}

/** Starts one; `resourceUnitsPerMinute` is SharePoint's budget, none unless given. */
export async function startGraph(resourceUnitsPerMinute?: number): Promise<GraphHome> {
  const clock = hurriedClock();
  const standIn = await startGraphStandIn({
    file: ":memory:",
    now: clock.now,
    verifyToken: async (token) => token === "the-token",
    siteId,
    tenantId: "0f4c7d1e-6b1d-4f58-9d5b-2d1a7c1c9a10",
    ...(resourceUnitsPerMinute === undefined ? {} : { resourceUnitsPerMinute }),
  });
  const token = async (): Promise<string> => "the-token";
  return {
    standIn,
    clock,
    graph: openGraph({ baseUrl: standIn.url, token, clock, random: () => 0 }),
    requests: () =>
      standIn.control
        .requests()
        .map(({ method, path, status }) => `${method} ${path.replace(/^\/sites\/[^/]+\/lists\/[^/]+/, "…")} ${status}`),
    [Symbol.asyncDispose]: () => standIn.close(),
  };
}
