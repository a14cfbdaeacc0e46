/** The platform's statements about SharePoint lists through Graph (notes on the platform, sections 6 and 7), each held against the stand-in. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { add, type InProcess, idsOf, makeItems, openService, site } from "./service.ts";

let service: InProcess;
let items: string;
beforeEach(async () => {
  service = openService();
  items = await makeItems(service.ask);
});
afterEach(() => service[Symbol.dispose]());

const get = (path: string, headers = {}) => service.ask("GET", path, { headers });
const post = (fields: object) => service.ask("POST", items, { body: { fields } });
const patch = (id: string, fields: object, headers = {}) =>
  service.ask("PATCH", `${items}/${id}/fields`, { body: fields, headers });
const query = (options: Readonly<Record<string, string>>) =>
  Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
const where = (filter: string, headers = {}) => get(`${items}?${query({ $filter: filter, $top: "1" })}`, headers);
const fill = (many: number) =>
  service.graph.control.fill(
    "Register",
    Array.from({ length: many }, (_, n) => ({ EntryKey: `a#${n}`, Stream: `s${n % 5_500}`, Plain: "p", Open: true })),
  );
const honour = { prefer: "HonorNonIndexedQueriesWarningMayFailRandomly" };
const tooMany = { status: 429, body: { error: { code: "activityLimitReached" } } };

describe("6.1 entities", () => {
  it("No attachments on listItem or list in v1.0", async () => {
    const id = await add(service.ask, items, {});
    for (const path of [`${items}/${id}/attachments`, `${items.slice(0, -"/items".length)}/attachments`])
      expect((await get(path)).status).toBe(404);
  });

  it("columnDefinition facets (mutually exclusive)", async () => {
    const columns = [{ name: "Both", text: {}, number: {} }];
    const made = await service.ask("POST", `${site}/lists`, { body: { displayName: "Two types", columns } });
    expect(made).toMatchObject({ status: 400, body: { error: { code: "invalidRequest" } } });
  });

  it("name becomes the internal name used under fields; hidden columns need explicit $select", async () => {
    const id = await add(service.ask, items, { Plain: "seen", Salt: "hidden" });
    const shown = (await get(`${items}/${id}?$expand=fields`)).body.fields;
    expect(shown.Plain).toBe("seen");
    expect(shown).not.toHaveProperty("Salt");
    expect((await get(`${items}/${id}?$expand=fields($select=Salt)`)).body.fields.Salt).toBe("hidden");
  });

  it('PATCH returns the fieldValueSet; if-match => 412 on mismatch; eTag form "{GUID},version"', async () => {
    const made = await post({ Plain: "one" });
    const eTag: string = made.body.eTag;
    expect(eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
    expect((await patch("1", { Plain: "two" }, { "if-match": eTag })).body.Plain).toBe("two");
    expect((await patch("1", { Plain: "three" }, { "if-match": eTag })).status).toBe(412);
    expect((await get(`${items}/1/fields`)).body.Plain).toBe("two");
  });

  it("createdBy of app-only writes is the app", async () => {
    const { body } = await post({});
    expect(body.createdBy).toEqual({ application: { displayName: "Lantern" } });
    expect(body.createdBy).not.toHaveProperty("user");
  });

  it("Multi-choice writes need <Name>@odata.type Collection(Edm.String)", async () => {
    const columns = [{ name: "Many", choice: { choices: ["a", "b"], displayAs: "checkBoxes" } }];
    const { body } = await service.ask("POST", `${site}/lists`, { body: { displayName: "Choices", columns } });
    const write = (fields: object) => service.ask("POST", `${site}/lists/${body.id}/items`, { body: { fields } });
    expect((await write({ Many: ["a"] })).status).toBe(400);
    expect((await write({ Many: ["a", "b"], "Many@odata.type": "Collection(Edm.String)" })).status).toBe(201);
  });
});

describe("6.2 querying", () => {
  it("only one indexed field at a time", async () => {
    expect((await where("fields/Stream eq 's1'")).status).toBe(200);
    expect((await where("fields/Stream eq 's1' and fields/Open eq true")).status).toBe(400);
  });

  it("Non-indexed column is refused even on a tiny list, naming the header; with it, it works until 5,000, then fails", async () => {
    const filter = "fields/Plain eq 'p'";
    const ordered = `${items}?$orderby=fields/Plain`;
    fill(5_000);
    for (const refused of [await where(filter), await get(ordered)]) {
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain(honour.prefer);
    }
    expect((await where(filter, honour)).status).toBe(200);
    await post({});
    expect(await where(filter, honour)).toMatchObject(tooMany);
    expect(await get(ordered, honour)).toMatchObject(tooMany);
  });

  it("a filter whose indexed predicate still matches more than 5,000 rows fails; range filters on indexed text columns too", async () => {
    fill(6_000);
    const failed = await where("fields/Open eq true");
    expect(failed).toMatchObject(tooMany);
    expect(failed.headers.get("retry-after")).toBeNull();
    expect(await where("fields/Stream gt 's54'")).toMatchObject(tooMany);
    expect((await where("fields/Stream eq 's54'")).status).toBe(200);
    expect((await where("startswith(fields/Stream,'s54')")).status).toBe(200);
  });

  it("follow @odata.nextLink verbatim; default page 200; larger $top accepted up to 5,000", async () => {
    fill(5_001);
    const first = await get(items);
    expect(idsOf(first)).toHaveLength(200);
    expect(idsOf(await get(first.body["@odata.nextLink"]))[0]).toBe("201");
    const large = await get(`${items}?$top=9000`);
    expect(idsOf(large)).toHaveLength(5_000);
    expect(idsOf(await get(large.body["@odata.nextLink"]))).toEqual(["5001"]);
  });

  it("Up to 20 indexed columns per list", async () => {
    const columns = Array.from({ length: 21 }, (_, n) => ({ name: `C${n}`, text: {}, indexed: true }));
    const make = (many: number) =>
      service.ask("POST", `${site}/lists`, { body: { displayName: `Wide ${many}`, columns: columns.slice(0, many) } });
    expect((await make(21)).status).toBe(400);
    expect((await make(20)).status).toBe(201);
  });

  it("duplicate => HTTP 400, code invalidRequest (not 409: match on message); unique must be indexed, not multi-line", async () => {
    await post({ EntryKey: "a#1" });
    const message = "One or more fields with unique constraints already has the provided value.";
    expect(await post({ EntryKey: "A#1" })).toMatchObject({
      status: 400,
      body: { error: { code: "invalidRequest", message } },
    });
    const make = (column: object) =>
      service.ask("POST", `${items.slice(0, -"/items".length)}/columns`, { body: { name: "New", ...column } });
    expect((await make({ text: {}, enforceUniqueValues: true })).status).toBe(400);
    const note = { text: { allowMultipleLines: true }, indexed: true, enforceUniqueValues: true };
    expect((await make(note)).status).toBe(400);
  });

  it("Delta: token=latest starts from now; an item may repeat (keep the last); deletions carry `deleted`; 410 + Location", async () => {
    await post({ Plain: "before" });
    const { body } = await get(`${items}/delta?token=latest`);
    expect(body.value).toEqual([]);
    await post({ Plain: "after" });
    await post({});
    await service.ask("DELETE", `${items}/3`);
    const since = await get(body["@odata.deltaLink"]);
    expect(since.body.value).toMatchObject([{ id: "2" }, { id: "3", deleted: { state: "deleted" } }]);
    await patch("2", { Plain: "later" });
    const again = await get(`${since.body["@odata.deltaLink"]}&$expand=fields`);
    expect(again.body.value).toMatchObject([{ id: "2", fields: { Plain: "later" } }]);
    service.graph.control.expireDeltaTokens();
    const gone = await get(body["@odata.deltaLink"]);
    expect(gone.status).toBe(410);
    expect(idsOf(await get(gone.headers.get("location") ?? ""))).toEqual(["1", "2"]);
  });
});

describe("6.3 limits", () => {
  it("Text column 255; multiple-lines text 63,999 characters", async () => {
    expect((await post({ Plain: "x".repeat(255), Body: "x".repeat(63_999) })).status).toBe(201);
    expect((await post({ Plain: "x".repeat(256) })).status).toBe(400);
    expect((await post({ Body: "x".repeat(64_000) })).status).toBe(400);
  });
});

describe("6.5 retention, records, versions", () => {
  it("Retention label only on driveItem, not on listItem", async () => {
    const id = await add(service.ask, items, {});
    expect((await get(`${items}/${id}/retentionLabel`)).status).toBe(404);
  });
});

describe("6.6 $batch", () => {
  const one = (id: string, more: object = {}) => ({ id, method: "GET", url: items, ...more });
  const batch = (requests: readonly object[]) => service.ask("POST", "/$batch", { body: { requests } });
  interface Inner {
    readonly id: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
  }
  const inner = async (requests: readonly object[]): Promise<readonly Inner[]> =>
    (await batch(requests)).body.responses.sort((a: Inner, b: Inner) => Number(a.id) - Number(b.id));

  it("Max 20; ids unique (case-insensitive)", async () => {
    const many = (length: number) => Array.from({ length }, (_, n) => one(String(n)));
    expect((await batch(many(21))).status).toBe(400);
    expect((await batch(many(20))).status).toBe(200);
    expect((await batch([one("a"), one("A")])).status).toBe(400);
  });

  it("response order is free; outer 200 says nothing about inner results; dependsOn failure => 424", async () => {
    const { status, body } = await batch([one("1"), one("2", { url: `${items}/99` }), one("3", { dependsOn: ["2"] })]);
    expect(status).toBe(200);
    expect(body.responses.map(({ id, status }: Inner) => [id, status])).toEqual([
      ["3", 424],
      ["2", 404],
      ["1", 200],
    ]);
  });

  it("each inner request is charged individually and fails alone with 429 (its own Retry-After)", async () => {
    service.graph.control.faults.add({ kind: "budget", unitsPerMinute: 4 });
    const replies = await inner([one("1"), one("2"), one("3")]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(replies[2]?.headers["Retry-After"]).toBe("60");
  });
});

describe("7.1 SharePoint resource units", () => {
  it("1 = single item get, delta with token, file download; 2 = multi-item query, create, update, delete, upload, delta without token; 5 = permissions", async () => {
    const id = await add(service.ask, items, {});
    const drive = `/drives/${(await get(`${site}/drive`)).body.id}`;
    const { body } = await get(`${items}/delta`);
    service.graph.control.forget();
    await get(`${items}/${id}`);
    await get(body["@odata.deltaLink"]);
    await get(items);
    await get(`${items}/delta`);
    await post({});
    await patch(id, {});
    await service.ask("DELETE", `${items}/${id}`);
    await service.ask("PUT", `${drive}/root:/a:/content`, { body: Buffer.from("x") });
    await get(`${drive}/root:/a:/content`);
    await get(`${site}/permissions`);
    expect(service.graph.control.requests().map(({ resourceUnits }) => resourceUnits)).toEqual([
      1, 1, 2, 2, 2, 2, 2, 2, 1, 5,
    ]);
  });

  it("429 with Retry-After (seconds); throttled calls count; RateLimit headers from 80 % of the per-minute limit", async () => {
    using small = openService({ resourceUnitsPerMinute: 10 });
    const replies = [];
    for (let n = 0; n < 7; n++) replies.push(await small.ask("GET", `${site}/lists/Documents/items`));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const limits = replies.map(({ headers }) => headers.get("ratelimit-limit"));
    expect(limits).toEqual([null, null, null, "10", "10", "10", "10"]);
    expect(replies[6]?.headers.get("retry-after")).toBe("60");
    expect(small.graph.control.resourceUnits()).toBe(14);
  });
});

describe("7.3 the Graph client", () => {
  it("a POST that timed out at 504 may have succeeded: made idempotent by a unique column, read back on the unique error", async () => {
    service.graph.control.failNext({ method: "POST", status: 504, after: "commit" });
    expect((await post({ EntryKey: "a#1", Plain: "mine" })).status).toBe(504);
    expect((await post({ EntryKey: "a#1", Plain: "mine" })).status).toBe(400);
    const found = await get(`${items}?${query({ $filter: "fields/EntryKey eq 'a#1'", $expand: "fields" })}`);
    expect(found.body.value).toMatchObject([{ id: "1", fields: { Plain: "mine" } }]);
  });
});
