import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startGraphStandIn } from "../../../../infra/local/graph/server.ts";
import { add, idsOf, makeItems, type Service, site, siteId, startService } from "./service.ts";

let service: Service;
let items: string;
beforeEach(async () => {
  service = await startService();
  items = await makeItems(service.ask);
});
afterEach(() => service.graph.close());
const post = (fields: object) => service.ask("POST", items, { body: { fields } });

describe("trouble on order", () => {
  it("fails the next matching request once, with Retry-After", async () => {
    service.graph.control.failNext({ method: "POST", path: /\/items$/, status: 503, retryAfter: 12 });
    expect((await service.ask("GET", items)).status).toBe(200);
    const failed = await post({});
    expect(failed.status).toBe(503);
    expect(failed.headers.get("retry-after")).toBe("12");
    expect((await post({})).status).toBe(201);
    expect(idsOf(await service.ask("GET", items))).toHaveLength(1);
  });

  it("loses an answer: 504 although the item was written, so a second try meets the unique key", async () => {
    service.graph.control.failNext({ method: "POST", status: 504, after: "commit" });
    expect((await post({ EntryKey: "a#1" })).status).toBe(504);
    expect((await post({ EntryKey: "a#1" })).body.error.message).toMatch(/unique constraints/);
    const found = await service.ask("GET", `${items}?$filter=${encodeURIComponent("fields/EntryKey eq 'a#1'")}`);
    expect(idsOf(found)).toHaveLength(1);
  });

  it("holds a request until it is released, while others pass", async () => {
    const gate = Promise.withResolvers<void>();
    const held = service.graph.control.delayNext(gate.promise, { method: "POST" });
    const slow = post({ EntryKey: "slow" });
    await held;
    expect((await post({ EntryKey: "quick" })).body.id).toBe("1");
    gate.resolve();
    expect((await slow).body.id).toBe("2");
  });

  it("refuses connections while down, breaks open ones, and comes back on the same port with everything", async () => {
    await add(service.ask, items, {});
    const gate = Promise.withResolvers<void>();
    const held = service.graph.control.delayNext(gate.promise);
    const open = expect(service.ask("GET", items)).rejects.toThrow();
    await held;
    await service.graph.control.goDown();
    await open;
    gate.resolve();
    await expect(service.ask("GET", items)).rejects.toThrow();
    await service.graph.control.comeBack();
    expect(idsOf(await service.ask("GET", items))).toEqual(["1"]);
  });

  it("lists what was asked, without query values", async () => {
    service.graph.control.forget();
    await service.ask("GET", `${items}?$filter=${encodeURIComponent("fields/Stream eq 'secret'")}`);
    await service.ask("GET", `${items}/delta?token=latest`);
    await service.ask("GET", `${site}/nowhere`);
    expect(service.graph.control.requests()).toEqual([
      { method: "GET", path: items, status: 200, resourceUnits: 2 },
      { method: "GET", path: `${items}/delta`, status: 200, resourceUnits: 1 },
      { method: "GET", path: `${site}/nowhere`, status: 404, resourceUnits: 0 },
    ]);
    expect(service.graph.control.resourceUnits()).toBe(3);
  });
});

describe("SharePoint's throttling", () => {
  it("warns from 80 % of the budget with RateLimit headers, then answers 429 with Retry-After until the minute is over", async () => {
    await using small = await startService({ resourceUnitsPerMinute: 10 });
    const get = () => small.ask("GET", `${site}/lists/Documents/items`);
    const early = await get();
    expect(early.headers.get("ratelimit-limit")).toBeNull();
    for (let n = 0; n < 2; n++) await get();
    small.clock.now = "2026-01-12T08:30:20.250Z";
    const warned = await get();
    expect([warned.status, warned.headers.get("ratelimit-remaining"), warned.headers.get("ratelimit-reset")]).toEqual([
      200,
      "2",
      "40",
    ]);
    await get();
    const throttled = await get();
    expect(throttled).toMatchObject({ status: 429, body: { error: { code: "activityLimitReached" } } });
    expect(throttled.headers.get("retry-after")).toBe("40");
    small.clock.now = "2026-01-12T08:31:00.250Z";
    expect((await get()).status).toBe(200);
  });

  it("does not count the directory", async () => {
    await using small = await startService({ resourceUnitsPerMinute: 1 });
    for (let n = 0; n < 3; n++) expect((await small.ask("GET", "/users")).status).toBe(200);
  });
});

describe("a restart", () => {
  const folder = () => mkdtempSync(join(tmpdir(), "graph-stand-in-"));

  it("keeps lists, items, ids, delta tokens, files and the directory", async () => {
    const at = folder();
    const file = join(at, "graph.sqlite");
    const first = await startService({ file });
    const list = await makeItems(first.ask);
    await add(first.ask, list, { EntryKey: "a#1", Body: "kept" });
    await first.ask("DELETE", `${list}/${await add(first.ask, list, {})}`);
    const { body } = await first.ask("GET", `${list}/delta`);
    const delta: string = body["@odata.deltaLink"].slice(first.graph.url.length);
    const drive = (await first.ask("GET", `${site}/lists/Documents/drive`)).body.id;
    await first.ask("PUT", `/drives/${drive}/root:/a.txt:/content`, { body: Buffer.from("file") });
    first.graph.control.directory({
      users: [{ id: "one" }],
      servicePrincipals: [],
      appRoleAssignments: [],
      educationUsers: [],
    });
    await first.graph.close();

    await using second = await startService({ file });
    const kept = await second.ask("GET", `${list}/1?$expand=fields`);
    expect(kept.body.fields).toMatchObject({ EntryKey: "a#1", Body: "kept" });
    expect((await second.ask("POST", list, { body: { fields: { EntryKey: "a#1" } } })).status).toBe(400);
    expect(await add(second.ask, list, {})).toBe("3");
    expect(idsOf(await second.ask("GET", delta))).toEqual(["3"]);
    expect((await second.ask("GET", `/drives/${drive}/root:/a.txt:/content`)).body).toBe("file");
    expect((await second.ask("GET", "/users/one")).status).toBe(200);
    rmSync(at, { recursive: true });
  });

  it("opens a file of the version before, with all that is in it", async () => {
    const at = folder();
    const file = join(at, "graph.sqlite");
    const first = await startService({ file });
    const list = await makeItems(first.ask);
    await add(first.ask, list, { EntryKey: "a#1" });
    await first.graph.close();
    const old = new DatabaseSync(file);
    for (const column of ["hidden", "versioning", "ownPermissions"])
      old.exec(`ALTER TABLE lists DROP COLUMN ${column}`);
    old.exec("DROP TABLE permissions; DROP TABLE versions; PRAGMA user_version = 1;");
    old.close();

    await using second = await startService({ file });
    second.graph.control.versioning("Register", true);
    await second.ask("PATCH", `${list}/1/fields`, { body: { Plain: "x" } });
    expect((await second.ask("GET", `${list}/1/versions`)).body.value).toHaveLength(2);
    expect((await second.ask("GET", `${site}/permissions`)).body.value).toEqual([]);
    await second.graph.close();
    const newer = new DatabaseSync(file);
    newer.exec("PRAGMA user_version = 99");
    newer.close();
    await expect(startService({ file })).rejects.toThrow(/another version/);
    rmSync(at, { recursive: true });
  });

  it("says clearly that the port is taken or the site id is malformed", async () => {
    const options = {
      file: ":memory:",
      now: () => "2026-01-01T00:00:00Z",
      verifyToken: async () => true,
      siteId,
      tenantId: "t",
    };
    const port = Number(new URL(service.graph.url).port);
    await expect(startGraphStandIn({ ...options, port })).rejects.toThrow(/EADDRINUSE/);
    await expect(startGraphStandIn({ ...options, siteId: "school" })).rejects.toThrow(/site id/);
  });
});
