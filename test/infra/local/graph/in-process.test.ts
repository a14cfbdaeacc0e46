import { describe, expect, it } from "vitest";
import { openGraph } from "../../../../src/graph/client.ts";
import { hurriedClock } from "../../../graph/hurried-clock.ts";
import { add, addMany, idsOf, makeItems, openService, site, startService } from "./service.ts";

/** A number that is the same for the same seed. */
function counting(): () => number {
  let n = 0;
  return () => (n++ * 0.618033) % 1;
}

describe("the stand-in without a socket", () => {
  it("answers as the one on a socket does, but for its address and ids", async () => {
    await using served = await startService({ random: counting() });
    using opened = openService({ random: counting() });
    const replies = [];
    for (const { ask, graph } of [served, opened]) {
      const items = await makeItems(ask);
      const made = await ask("POST", items, { body: { fields: { EntryKey: "a#1", Body: "text" } } });
      const refused = await ask("POST", items, { body: { fields: { EntryKey: "a#1" } } });
      const delta = await ask("GET", `${items}/delta?$expand=fields`);
      const all = [made, refused, delta].map(({ status, headers, body }) => ({
        status,
        body,
        headers: [...headers].filter(
          ([name]) => !["connection", "content-length", "keep-alive", "transfer-encoding"].includes(name),
        ),
      }));
      replies.push(JSON.stringify(all).replaceAll(graph.url, "…"));
    }
    expect(replies[1]).toBe(replies[0]);
  });

  it("carries Lantern's own client", async () => {
    using opened = openService();
    const clock = hurriedClock();
    const { url, fetch } = opened.graph;
    const graph = openGraph({ baseUrl: url, token: async () => "the-right-token", clock, random: () => 0, fetch });
    expect(await graph.get(site)).toMatchObject({ name: "safeguarding" });
  });

  it("follows a redirect to a file, refuses it or shows it, as fetch is told", async () => {
    using opened = openService();
    const drive = (await opened.ask("GET", `${site}/drive`)).body.id;
    const path = `/drives/${drive}/root:/a.bin:/content`;
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, n) => n % 251);
    expect((await opened.ask("PUT", path, { body: bytes })).status).toBe(201);
    const asked = (redirect: RequestRedirect) =>
      opened.graph.fetch(`${opened.graph.url}${path}`, {
        headers: { authorization: "Bearer the-right-token" },
        redirect,
      });
    expect(Buffer.from(await (await asked("follow")).arrayBuffer()).equals(bytes)).toBe(true);
    expect((await asked("manual")).status).toBe(302);
    await expect(asked("error")).rejects.toThrow(TypeError);
  });

  it("takes a Request, and a body that is a stream", async () => {
    using opened = openService();
    const items = await makeItems(opened.ask);
    const init = {
      method: "POST",
      headers: { authorization: "Bearer the-right-token", "content-type": "application/json" },
      body: new Blob([JSON.stringify({ fields: { EntryKey: "a#1" } })]).stream(),
      duplex: "half",
    };
    const sent = new Request(`${opened.graph.url}${items}`, init);
    expect((await opened.graph.fetch(sent)).status).toBe(201);
  });

  it("goes down with what is under way, and comes back with everything", async () => {
    using opened = openService();
    const items = await makeItems(opened.ask);
    await add(opened.ask, items, {});
    const gate = Promise.withResolvers<void>();
    const held = opened.graph.control.delayNext(gate.promise);
    const open = expect(opened.ask("GET", items)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    await held;
    await opened.graph.control.goDown();
    await open;
    gate.resolve();
    await expect(opened.ask("GET", items)).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
    await opened.graph.control.comeBack();
    expect(idsOf(await opened.ask("GET", items))).toEqual(["1"]);
  });

  it("does nothing for a request that was given up before it was sent", async () => {
    using opened = openService();
    const items = await makeItems(opened.ask);
    const given = { method: "POST", body: "{}", signal: AbortSignal.abort(new Error("enough")) };
    await expect(opened.graph.fetch(`${opened.graph.url}${items}`, given)).rejects.toThrow("enough");
    expect(opened.graph.control.requests().filter(({ path }) => path === items)).toEqual([]);
  });

  it("is the same world for the same chance", async () => {
    const world = async () => {
      using opened = openService({ random: counting() });
      const items = await makeItems(opened.ask);
      await addMany(opened.ask, items, [{ EntryKey: "a#1" }, { EntryKey: "a#2" }]);
      const { body } = await opened.ask("GET", `${items}/delta?$expand=fields`);
      return JSON.stringify([body, (await opened.ask("GET", `${site}/drives`)).body]);
    };
    expect(await world()).toBe(await world());
  });
});

describe("filling a list", () => {
  it("makes rows that are as if they had been posted, and told by delta", async () => {
    using opened = openService();
    const items = await makeItems(opened.ask);
    const rows = Array.from({ length: 1_000 }, (_, n) => ({
      EntryKey: `a#${n}`,
      Count: n,
      At: "2026-01-12T08:30:00.999Z",
    }));
    expect(opened.graph.control.fill("Register", rows)).toBe(1_000);
    const found = await opened.ask("GET", `${items}?$expand=fields&$filter=fields/EntryKey eq 'a%23999'`);
    expect(found.body.value).toMatchObject([{ id: "1000", fields: { Count: 999, At: "2026-01-12T08:30:00Z" } }]);
    expect(idsOf(await opened.ask("GET", `${items}/delta?$top=2000`))).toHaveLength(1_000);
  });

  it("makes none when one is refused, and the list goes on as before", async () => {
    using opened = openService();
    const items = await makeItems(opened.ask);
    const same = [{ EntryKey: "a#1" }, { EntryKey: "a#1" }];
    expect(() => opened.graph.control.fill("Register", same)).toThrow(/unique constraints/);
    expect(idsOf(await opened.ask("GET", items))).toEqual([]);
    await add(opened.ask, items, { EntryKey: "a#1" });
    expect(idsOf(await opened.ask("GET", `${items}/delta`))).toHaveLength(1);
  });

  it("and every delete count for the list view threshold", async () => {
    using opened = openService();
    const items = await makeItems(opened.ask);
    const range = async () =>
      (await opened.ask("GET", `${items}?$top=1&$filter=${encodeURIComponent("fields/Stream gt 's'")}`)).status;
    expect(await range()).toBe(200);
    opened.graph.control.fill(
      "Register",
      Array.from({ length: 5_001 }, () => ({})),
    );
    expect(await range()).toBe(429);
    await opened.ask("DELETE", `${items}/7`);
    expect(await range()).toBe(200);
    await add(opened.ask, items, {});
    expect(await range()).toBe(429);
  });
});
