import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add, addMany, idsOf, makeItems, type Service, startService } from "./service.ts";

let service: Service;
let items: string;
beforeAll(async () => {
  service = await startService();
  items = await makeItems(service.ask);
  await addMany(
    service.ask,
    items,
    Array.from({ length: 450 }, (_, n) => ({
      EntryKey: `key-${n}`,
      Stream: n % 2 === 0 ? "concern/even" : "concern/odd",
      Count: n,
      ...(n === 2 ? {} : { Open: n < 2 }),
      At: `2026-01-${String(1 + (n % 28)).padStart(2, "0")}T00:00:00Z`,
      Plain: `plain ${n}`,
      Kind: "raised",
    })),
  );
});
afterAll(() => service.graph.close());
const query = (options: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  service.ask("GET", `${items}?${new URLSearchParams(options)}`, { headers });
const filtered = (filter: string) => query({ $filter: filter, $top: "5000" });
const refusal = "HonorNonIndexedQueriesWarningMayFailRandomly";

describe("listing items", () => {
  it("gives pages of 200 by default, and nextLinks to follow as they are, until all were seen once", async () => {
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let link: string | undefined = items; link !== undefined; ) {
      const page = await service.ask("GET", link);
      sizes.push(page.body.value.length);
      seen.push(...idsOf(page));
      link = page.body["@odata.nextLink"];
    }
    expect(sizes).toEqual([200, 200, 50]);
    expect(seen).toEqual(Array.from({ length: 450 }, (_, n) => String(n + 1)));
  });

  it("builds links from the Host the client used, with its other options kept", async () => {
    const { body } = await query({
      $top: "2",
      $expand: "fields($select=Stream)",
      $filter: "fields/Stream eq 'concern/odd'",
    });
    expect(body["@odata.nextLink"].startsWith(`${service.graph.url}/sites/`)).toBe(true);
    const next = await service.ask("GET", body["@odata.nextLink"]);
    expect(idsOf(next)).toEqual(["6", "8"]);
    expect(next.body.value[0].fields).toMatchObject({ Stream: "concern/odd" });
  });

  it("keeps its place when items are added and removed between pages", async () => {
    const list = await makeItems(service.ask, "Paged");
    await addMany(
      service.ask,
      list,
      Array.from({ length: 6 }, () => ({})),
    );
    const first = await service.ask("GET", `${list}?$top=3`);
    await service.ask("DELETE", `${list}/1`);
    await add(service.ask, list, {});
    const second = await service.ask("GET", first.body["@odata.nextLink"]);
    expect(idsOf(second)).toEqual(["4", "5", "6"]);
  });

  it.each([
    ["eq", "fields/Count eq 7", ["8"]],
    ["eq on text, whatever its case", "fields/EntryKey eq 'KEY-7'", ["8"]],
    ["lt", "fields/Count lt 2", ["1", "2"]],
    ["le and ge on one field", "fields/Count ge 4 and fields/Count le 5", ["5", "6"]],
    ["gt", "fields/Count gt 447", ["449", "450"]],
    ["ne, which includes empty ones", "fields/Open ne false", ["1", "2", "3"]],
    ["yes or no as 1 and 0", "fields/Open eq 1", ["1", "2"]],
    ["null", "fields/Open eq null", ["3"]],
    [
      "startswith",
      "startswith(fields/EntryKey,'key-44')",
      ["45", "441", "442", "443", "444", "445", "446", "447", "448", "449", "450"],
    ],
    ["the id, which is always indexed", "fields/id gt 448", ["449", "450"]],
  ])("filters by %s", async (_, filter, ids) => {
    expect(idsOf(await filtered(filter))).toEqual(ids);
  });

  it("reads a doubled quote in a filter as one", async () => {
    const list = await makeItems(service.ask, "Quotes");
    const id = await add(service.ask, list, { Stream: "O'Brien & co" });
    const found = await service.ask("GET", `${list}?$filter=${encodeURIComponent("fields/Stream eq 'O''Brien & co'")}`);
    expect(idsOf(found)).toEqual([id]);
  });

  it("sorts by an indexed column in both directions and pages through ties and empty values", async () => {
    const list = await makeItems(service.ask, "Sorted");
    for (const Count of [2, undefined, 1, 2, undefined, 1])
      await add(service.ask, list, Count === undefined ? {} : { Count });
    const walk = async (orderby: string) => {
      const seen: string[] = [];
      for (
        let link: string | undefined = `${list}?$top=1&$orderby=${encodeURIComponent(orderby)}`;
        link !== undefined;
      ) {
        const page = await service.ask("GET", link);
        seen.push(...idsOf(page));
        link = page.body["@odata.nextLink"];
      }
      return seen;
    };
    expect(await walk("fields/Count")).toEqual(["2", "5", "3", "6", "1", "4"]);
    expect(await walk("fields/Count desc")).toEqual(["4", "1", "6", "3", "5", "2"]);
  });

  it("refuses a column that is not indexed, in $filter and in $orderby, however small the list", async () => {
    for (const options of [
      { $filter: "fields/Plain eq 'plain 7'" },
      { $orderby: "fields/Plain" },
      { $filter: "createdDateTime ge '2026-01-01'" },
    ]) {
      const { status, body } = await query(options);
      expect({ status, code: body.error.code }).toEqual({ status: 400, code: "invalidRequest" });
      expect(body.error.message).toMatch(/cannot be referenced in filter or orderby as it is not indexed/);
      expect(body.error.message).toContain(refusal);
    }
  });

  it("serves it on a small list with the Prefer header", async () => {
    const found = await query({ $filter: "fields/Plain eq 'plain 7'" }, { Prefer: refusal });
    expect(idsOf(found)).toEqual(["8"]);
  });

  it.each([
    ["two fields in one filter", "fields/Count eq 1 and fields/Open eq true"],
    ["or", "fields/Count eq 1 or fields/Count eq 2"],
    ["an unknown field", "fields/Nothing eq 1"],
    ["a multi-line text", "fields/Body eq 'x'"],
    ["a value of another type", "fields/Count eq 'one'"],
    ["a quote that is not closed", "fields/Stream eq 'x"],
    ["a bare column name", "Stream eq 'concern/odd'"],
  ])("refuses %s", async (_, filter) => {
    expect((await filtered(filter)).status).toBe(400);
  });

  it("refuses a skip token or page size it did not give out", async () => {
    expect((await query({ $skiptoken: "made-up" })).status).toBe(400);
    expect((await query({ $top: "0" })).status).toBe(400);
    expect((await query({ $top: "many" })).status).toBe(400);
  });
});

describe("the list view threshold of 5,000 rows", () => {
  let large: string;
  beforeAll(async () => {
    large = await makeItems(service.ask, "Large");
    const all = Array.from({ length: 5_001 }, (_, n) => ({
      Stream: n < 5 ? "few" : "many",
      Count: n,
      Plain: "p",
      Open: true,
    }));
    await addMany(service.ask, large, all);
  });
  const at = (options: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    service.ask("GET", `${large}?${new URLSearchParams(options)}`, { headers });

  it("lets a selective filter on an indexed column through", async () => {
    expect(idsOf(await at({ $filter: "fields/Stream eq 'few'" }))).toHaveLength(5);
    expect(idsOf(await at({ $filter: "fields/Count ge 4990" }))).toHaveLength(11);
  });

  it("fails a filter that fits more rows, however few are asked for, as Graph's 429 without Retry-After", async () => {
    const { status, headers, body } = await at({ $filter: "fields/Open eq true", $top: "1" });
    expect({ status, code: body.error.code, retryAfter: headers.get("retry-after") }).toEqual({
      status: 429,
      code: "activityLimitReached",
      retryAfter: null,
    });
  });

  it("fails a column that is not indexed, even with the Prefer header", async () => {
    expect((await at({ $filter: "fields/Plain eq 'x'" })).status).toBe(400);
    expect((await at({ $filter: "fields/Plain eq 'x'" }, { Prefer: refusal })).status).toBe(429);
    expect((await at({ $orderby: "fields/Plain" }, { Prefer: refusal })).status).toBe(429);
  });

  it("fails a range over an indexed text column, as is reported of the service", async () => {
    expect((await at({ $filter: "fields/Stream lt 'g'" })).status).toBe(429);
    expect((await at({ $filter: "startswith(fields/Stream,'fe')" })).status).toBe(200);
  });

  it("does not stop paging through the whole list, 5,000 at most to a page", async () => {
    const first = await at({ $top: "9999" });
    expect(first.body.value).toHaveLength(5_000);
    expect(idsOf(await service.ask("GET", first.body["@odata.nextLink"]))).toEqual(["5001"]);
    expect((await at({ $orderby: "fields/Count desc", $top: "1" })).body.value).toHaveLength(1);
  });

  it("lets no further index be made", async () => {
    const body = { name: "Late", text: {}, indexed: true };
    expect((await service.ask("POST", large.replace("/items", "/columns"), { body })).status).toBe(400);
  });
});
