import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, add, addMany, idsOf, makeItems, type Service, site, startService } from "./service.ts";

let service: Service;
let items: string;
let lists = 0;
beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  items = await makeItems(service.ask, `List ${lists++}`);
});
afterAll(() => service.graph.close());
const get = (link: string): Promise<Answer> => service.ask("GET", link);
const deltaLinkOf = ({ body }: Answer): string => body["@odata.deltaLink"];

describe("the delta feed of a list", () => {
  it("enumerates everything in pages, then gives a deltaLink that tells only what is new", async () => {
    await addMany(
      service.ask,
      items,
      Array.from({ length: 5 }, (_, n) => ({ Stream: `s${n}` })),
    );
    const first = await get(`${items}/delta?$expand=fields($select=Stream)&$top=3`);
    expect(idsOf(first)).toEqual(["1", "2", "3"]);
    expect(first.body.value[0].fields).toMatchObject({ Stream: "s0" });
    expect(first.body).not.toHaveProperty("@odata.deltaLink");
    const second = await get(first.body["@odata.nextLink"]);
    expect(idsOf(second)).toEqual(["4", "5"]);
    expect(second.body).not.toHaveProperty("@odata.nextLink");

    expect(idsOf(await get(deltaLinkOf(second)))).toEqual([]);
    await add(service.ask, items, { Stream: "new" });
    const later = await get(deltaLinkOf(second));
    expect(idsOf(later)).toEqual(["6"]);
    expect(later.body.value[0].fields).toMatchObject({ Stream: "new" });
  });

  it("starts from now with token=latest", async () => {
    await add(service.ask, items, {});
    const latest = await get(`${items}/delta?token=latest&$expand=fields`);
    expect(idsOf(latest)).toEqual([]);
    const id = await add(service.ask, items, { Plain: "p" });
    const later = await get(deltaLinkOf(latest));
    expect(idsOf(later)).toEqual([id]);
    expect(later.body.value[0].fields).toMatchObject({ Plain: "p" });
  });

  it("tells an item at its latest state once, however often it changed", async () => {
    const id = await add(service.ask, items, { Title: "one" });
    await add(service.ask, items, {});
    for (const Title of ["two", "three"]) await service.ask("PATCH", `${items}/${id}/fields`, { body: { Title } });
    const { body } = await get(`${items}/delta?$expand=fields`);
    expect(body.value.map((item: { id: string; fields: { Title?: string } }) => [item.id, item.fields.Title])).toEqual([
      ["2", undefined],
      ["1", "three"],
    ]);
  });

  it("tells a deletion with the deleted facet and no fields, and not to those who never saw the item", async () => {
    const kept = await add(service.ask, items, {});
    const gone = await add(service.ask, items, {});
    const before = await get(`${items}/delta?$expand=fields`);
    await service.ask("DELETE", `${items}/${gone}`);
    const after = await get(deltaLinkOf(before));
    expect(after.body.value).toEqual([expect.objectContaining({ id: gone, deleted: { state: "deleted" } })]);
    expect(after.body.value[0]).not.toHaveProperty("fields");
    const fresh = await get(`${items}/delta`);
    expect(idsOf(fresh)).toEqual([kept]);
    expect(idsOf(await get(deltaLinkOf(fresh)))).toEqual([]);
  });

  it("misses nothing that is changed or removed while a client pages", async () => {
    await addMany(
      service.ask,
      items,
      Array.from({ length: 6 }, () => ({})),
    );
    const first = await get(`${items}/delta?$top=3`);
    await service.ask("PATCH", `${items}/1/fields`, { body: { Title: "changed" } });
    await service.ask("DELETE", `${items}/2`);
    const second = await get(first.body["@odata.nextLink"]);
    const third = await get(second.body["@odata.nextLink"]);
    expect(idsOf(second)).toEqual(["4", "5", "6"]);
    expect(idsOf(third)).toEqual(["1", "2"]);
    expect(third.body.value[1]).toHaveProperty("deleted");
  });

  it("answers an expired token with 410 Gone and a Location that starts a fresh enumeration", async () => {
    const id = await add(service.ask, items, { Plain: "p" });
    const before = await get(`${items}/delta?$expand=fields`);
    service.graph.control.expireDeltaTokens();
    const expired = await get(deltaLinkOf(before));
    expect(expired).toMatchObject({ status: 410, body: { error: { code: "resyncChangesApplyDifferences" } } });
    const fresh = await get(expired.headers.get("location") ?? "");
    expect(idsOf(fresh)).toEqual([id]);
    expect(fresh.body.value[0].fields).toMatchObject({ Plain: "p" });
    expect((await get(deltaLinkOf(fresh))).status).toBe(200);
  });

  it("refuses a token of another list, or one it did not make, with 400", async () => {
    const latest = await get(`${items}/delta?token=latest`);
    const other = deltaLinkOf(latest).replace(items, `${site}/lists/Documents/items`);
    expect(other).not.toBe(deltaLinkOf(latest));
    for (const link of [other, `${items}/delta?token=made-up`])
      expect(await get(link)).toMatchObject({
        status: 400,
        body: { error: { message: "Provided sync token is malformed" } },
      });
  });
});
