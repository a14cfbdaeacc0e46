/** A burst of everything at once against SharePoint's own budget, as the stand-in counts it. */
import { expect, it } from "vitest";
import { startGraphStandIn } from "../../infra/local/graph/server.ts";
import { openGraph } from "../../src/graph/client.ts";
import { priorities } from "../../src/graph/priority.ts";
import type { LogEvent } from "../../src/service/ports.ts";
import { heldClock } from "../held-clock.ts";
import { siteId } from "./stand-in.ts";

const budget = 1_250;

/** A fetch that can say whether anything is under way. */
function watchedFetch(): {
  readonly fetch: typeof fetch;
  readonly underWay: () => number;
  readonly statuses: number[];
} {
  let underWay = 0;
  const statuses: number[] = [];
  return {
    statuses,
    underWay: () => underWay,
    fetch: async (...request) => {
      underWay += 1;
      try {
        const { status, headers, ...response } = await fetch(...request).then(async (answer) => ({
          status: answer.status,
          headers: answer.headers,
          bytes: await answer.arrayBuffer(),
        }));
        statuses.push(status);
        return new Response(response.bytes, { status, headers });
      } finally {
        underWay -= 1;
      }
    },
  };
}

it("two thousand requests at once in four lines never meet a 429, and the urgent ones among them are not held up", async () => {
  const clock = heldClock();
  const events: LogEvent[] = [];
  const watched = watchedFetch();
  await using standIn = await startGraphStandIn({
    file: ":memory:",
    now: clock.now,
    verifyToken: async () => true,
    siteId,
    tenantId: "0f4c7d1e-6b1d-4f58-9d5b-2d1a7c1c9a10",
    resourceUnitsPerMinute: budget,
  });
  const log = { note: (event: LogEvent) => void events.push(event) };
  const outside = { token: async () => "t", clock, random: () => 0.5, fetch: watched.fetch, log };
  const graph = openGraph({ ...outside, baseUrl: standIn.url, unitsPerMinute: budget });
  const made = await graph.post(`/sites/${siteId}/lists`, { displayName: "L", list: {} });
  const listId = typeof made === "object" && made !== null && "id" in made ? String(made.id) : "";
  const items = `/sites/${siteId}/lists/${listId}/items`;

  const lateness: number[] = [];
  let over = false;
  const ask = async (n: number): Promise<void> => {
    const priority = priorities[n % 4] ?? "filing";
    const began = Date.parse(clock.now());
    if (n % 4 < 2) await graph.as(priority).post(items, { fields: { Title: `${n}` } });
    else await graph.as(priority).get(n % 8 < 4 ? `/sites/${siteId}/lists/${listId}` : `${items}?$top=1`);
    if (priority === "urgent") lateness.push(Date.parse(clock.now()) - began);
  };
  // Urgent ones come one after the other, as many a minute as are kept for them; all others at the same moment.
  const all = Array.from({ length: 2_000 }, (_, n) => n);
  const whenUrgent = (n: number) => new Promise<void>((resolve) => clock.after((n / 4) * 1_000, resolve));
  const asked = Promise.allSettled(all.map((n) => (n % 4 === 0 ? whenUrgent(n).then(() => ask(n)) : ask(n)))).finally(
    () => {
      over = true;
    },
  );

  const settled = async () => {
    do await new Promise((resolve) => setImmediate(resolve));
    while (watched.underWay() > 0);
  };
  while (!over) await clock.forward({ seconds: 10 }, settled);

  expect((await asked).filter(({ status }) => status === "rejected")).toEqual([]);
  expect(watched.statuses).toHaveLength(2_001);
  expect(new Set(watched.statuses)).toEqual(new Set([200, 201]));
  expect(lateness).toEqual(Array.from({ length: 500 }, () => 0));
  expect(events).toEqual([]);
}, 60_000);
