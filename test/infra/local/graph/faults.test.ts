import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FaultSpec } from "../../../../infra/local/graph/server.ts";
import { add, type InProcess, idsOf, makeItems, openService, site } from "./service.ts";

let service: InProcess;
let items: string;
beforeEach(async () => {
  service = openService();
  items = await makeItems(service.ask);
});
afterEach(() => service[Symbol.dispose]());

const order = (fault: FaultSpec) => service.graph.control.faults.add(fault);
const post = (fields: object = {}) => service.ask("POST", items, { body: { fields } });
const get = () => service.ask("GET", items);
const count = async () => {
  service.graph.control.faults.clear();
  return idsOf(await get()).length;
};
const brokenBy = (code: string) => ({ name: "TypeError", cause: { code } });
const addSeveral = async (many: number) => {
  for (let n = 1; n <= many; n++) await add(service.ask, items, { EntryKey: `a#${n}` });
};
/** All pages of the feed from an address on; the last has the delta link. */
const follow = async (from: string) => {
  const pages: (readonly string[])[] = [];
  for (let next = from; ; ) {
    const page = await service.ask("GET", next);
    pages.push(idsOf(page));
    const link = page.body["@odata.nextLink"];
    if (link === undefined) return { pages, ids: pages.flat(), delta: page.body["@odata.deltaLink"] };
    next = link;
  }
};
const inOrder = Array.from({ length: 20 }, (_, n) => String(n + 1));

describe("a fault left standing", () => {
  it("429 with Retry-After, as often as it was told to, for the method and path that were meant", async () => {
    order({ kind: "status", status: 429, retryAfter: 7, method: "POST", path: "/items$", times: 2 });
    expect((await get()).status).toBe(200);
    for (let n = 0; n < 2; n++) {
      const refused = await post();
      expect(refused).toMatchObject({ status: 429, body: { error: { code: "activityLimitReached" } } });
      expect(refused.headers.get("retry-after")).toBe("7");
    }
    expect((await post()).status).toBe(201);
    expect(service.graph.control.faults.all()).toEqual([]);
  });

  it("503 before anything is done", async () => {
    order({ kind: "status", status: 503 });
    expect((await post()).status).toBe(503);
    expect(await count()).toBe(0);
  });

  it("504 although the item was written", async () => {
    order({ kind: "status", status: 504, after: "commit" });
    expect((await post()).body.error.code).toBe("GatewayTimeout");
    expect(await count()).toBe(1);
  });

  it("401 once", async () => {
    order({ kind: "status", status: 401, times: 1 });
    const refused = await get();
    expect(refused).toMatchObject({ status: 401, body: { error: { code: "InvalidAuthenticationToken" } } });
    expect(refused.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect((await get()).status).toBe(200);
  });

  it("a connection that breaks before the work, and one that breaks after it", async () => {
    order({ kind: "reset", times: 1 });
    await expect(post()).rejects.toMatchObject(brokenBy("ECONNRESET"));
    expect(await count()).toBe(0);
    order({ kind: "reset", after: "commit", times: 1 });
    await expect(post()).rejects.toMatchObject(brokenBy("ECONNRESET"));
    expect(await count()).toBe(1);
  });

  it("a connection that breaks in the middle of a batch, with what came before it done", async () => {
    order({ kind: "reset", path: "/items/7/fields$" });
    const requests = [
      { id: "1", method: "POST", url: items, headers: { "Content-Type": "application/json" }, body: { fields: {} } },
      { id: "2", method: "GET", url: `${items}/7/fields` },
    ];
    await expect(service.ask("POST", "/$batch", { body: { requests } })).rejects.toMatchObject(brokenBy("ECONNRESET"));
    expect(await count()).toBe(1);
  });

  it("silence, until the client gives up", async () => {
    order({ kind: "silence", after: "commit" });
    const patience = new AbortController();
    const silent = service.graph.fetch(`${service.graph.url}${items}`, {
      method: "POST",
      headers: { authorization: "Bearer the-right-token", "content-type": "application/json" },
      body: JSON.stringify({ fields: {} }),
      signal: patience.signal,
    });
    patience.abort(new Error("enough"));
    await expect(silent).rejects.toThrow("enough");
    expect(await count()).toBe(1);
  });

  it("an outage of so many seconds", async () => {
    order({ kind: "outage", seconds: 30 });
    await expect(get()).rejects.toMatchObject(brokenBy("ECONNREFUSED"));
    service.clock.now = "2026-01-12T08:30:30.250Z";
    expect((await get()).status).toBe(200);
  });

  it("latency, fixed or by chance within a range, and by the clock it was given", async () => {
    order({ kind: "latency", milliseconds: 250, times: 1 });
    order({ kind: "latency", milliseconds: { from: 100, to: 200 }, seed: 5 });
    for (let n = 0; n < 4; n++) await get();
    const [fixed, ...random] = service.waits.map(({ milliseconds }) => milliseconds);
    expect(fixed).toBe(250);
    expect(random).toHaveLength(4);
    expect(new Set(random).size).toBe(4);
    expect(random.every((wait) => wait >= 100 && wait < 200)).toBe(true);
  });

  it("an answer whose bytes come a few at a time, and are the same", async () => {
    await post({ EntryKey: "a#1", Body: "x".repeat(1_000) });
    const read = () => service.ask("GET", `${items}/1?$expand=fields`);
    const whole = (await read()).body;
    order({ kind: "trickle", bytes: 100, milliseconds: 20 });
    expect((await read()).body).toEqual(whole);
    expect(service.waits.length).toBeGreaterThanOrEqual(10);
  });

  it("a budget of resource units: RateLimit headers from 80 %, 429 beyond, until the minute is over", async () => {
    order({ kind: "budget", unitsPerMinute: 10 });
    const replies = [];
    for (let n = 0; n < 6; n++) replies.push(await get());
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(replies.map(({ headers }) => headers.get("ratelimit-remaining"))).toEqual([null, null, null, "2", "0", "0"]);
    expect(replies.at(-1)?.headers.get("retry-after")).toBe("60");
    service.clock.now = "2026-01-12T08:31:00.250Z";
    expect((await get()).status).toBe(200);
  });

  it("a clock that goes wrong", async () => {
    expect((await get()).headers.get("date")).toBe("Mon, 12 Jan 2026 08:30:00 GMT");
    order({ kind: "clock", ahead: 420 });
    expect((await get()).headers.get("date")).toBe("Mon, 12 Jan 2026 08:37:00 GMT");
  });

  it("strikes the share of requests that its seed draws, and the same ones for the same seed", async () => {
    const struck = async (seed: number) => {
      const { id } = order({ kind: "status", status: 503, share: 0.3, seed });
      const statuses = [];
      for (let n = 0; n < 60; n++) statuses.push((await get()).status);
      expect(service.graph.control.faults.all()).toMatchObject([
        { id, seen: 60, struck: statuses.filter((status) => status === 503).length },
      ]);
      service.graph.control.faults.remove(id);
      return statuses;
    };
    const first = await struck(1);
    expect(await struck(1)).toEqual(first);
    expect(await struck(2)).not.toEqual(first);
    const share = first.filter((status) => status === 503).length / first.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.5);
  });

  it("lets what a test orders for the next request pass beside it", async () => {
    order({ kind: "status", status: 503, method: "DELETE" });
    service.graph.control.failNext({ status: 500 });
    expect((await get()).status).toBe(500);
    expect((await get()).status).toBe(200);
  });
});

describe("delta in trouble", () => {
  it("is gone (410) for a request with a token, and starts again from the Location", async () => {
    await addSeveral(3);
    const { delta } = await follow(`${items}/delta`);
    order({ kind: "resync", times: 1 });
    expect((await service.ask("GET", `${items}/delta`)).status).toBe(200);
    const gone = await service.ask("GET", delta);
    expect(gone).toMatchObject({ status: 410, body: { error: { code: "resyncChangesApplyDifferences" } } });
    expect((await follow(gone.headers.get("location") ?? "")).ids).toEqual(["1", "2", "3"]);
  });

  it("tells items twice, on one page and on a later one, and misses none", async () => {
    await addSeveral(20);
    order({ kind: "duplicates", seed: 3 });
    const { pages, ids } = await follow(`${items}/delta?$top=5`);
    expect([...new Set(ids)].sort((one, other) => Number(one) - Number(other))).toEqual(inOrder);
    expect(ids.length).toBeGreaterThan(20);
    expect(pages.some((page) => new Set(page).size < page.length)).toBe(true);
    const told = new Set<string>();
    const again = pages.map((page) => {
      const known = page.some((id) => told.has(id));
      for (const id of page) told.add(id);
      return known;
    });
    expect(again.slice(1)).toContain(true);
  });

  it("tells items in another order, also over pages, each once, and with nothing left for the next time", async () => {
    await addSeveral(20);
    order({ kind: "reorder", seed: 3 });
    const { pages, ids, delta } = await follow(`${items}/delta?$top=5`);
    expect(ids).not.toEqual(inOrder);
    expect([...ids].sort((one, other) => Number(one) - Number(other))).toEqual(inOrder);
    // Items 1 to 5 would be the first page.
    expect(
      pages
        .slice(1)
        .flat()
        .some((id) => Number(id) <= 5),
    ).toBe(true);
    expect((await follow(delta)).ids).toEqual([]);
  });

  it("tells a deletion of an item that it had kept back", async () => {
    await addSeveral(20);
    order({ kind: "reorder", seed: 3 });
    const first = await service.ask("GET", `${items}/delta?$top=5`);
    const kept = ["1", "2", "3", "4", "5"].filter((id) => !idsOf(first).includes(id));
    expect(kept.length).toBeGreaterThan(0);
    await service.ask("DELETE", `${items}/${kept[0]}`);
    const told = [];
    for (let next = first.body["@odata.nextLink"]; next !== undefined; ) {
      const { body } = await service.ask("GET", next);
      told.push(...body.value);
      next = body["@odata.nextLink"];
    }
    expect(told.filter(({ id }) => id === kept[0])).toMatchObject([{ deleted: { state: "deleted" } }]);
  });
});

it("a fault strikes no other site of the stand-in's: a path is matched below /v1.0, without the query", async () => {
  order({ kind: "status", status: 503, path: "^/sites/[^/]+$" });
  expect((await service.ask("GET", `${site}?$select=id`)).status).toBe(503);
  expect((await get()).status).toBe(200);
});
