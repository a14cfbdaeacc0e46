import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { add, type InProcess, makeItems, openService } from "./service.ts";

let service: InProcess;
let items: string;
beforeEach(async () => {
  service = openService();
  items = await makeItems(service.ask);
});
afterEach(() => service[Symbol.dispose]());

const change = (id: string, fields: object) => service.ask("PATCH", `${items}/${id}/fields`, { body: fields });
const versions = async (id: string, query = "") =>
  (await service.ask("GET", `${items}/${id}/versions${query}`)).body.value;
const ids = async (id: string) => (await versions(id)).map((version: { id: string }) => version.id);

describe("the versions of an item", () => {
  it("are its present state alone while versioning is off, as on every new list", async () => {
    const id = await add(service.ask, items, { Plain: "first" });
    const { body } = await change(id, { Plain: "second" });
    expect(body._UIVersionString).toBe("1.0");
    expect(body["@odata.etag"]).toMatch(/,2"$/);
    expect(await ids(id)).toEqual(["1.0"]);
  });

  it("are every state it has had while versioning is on, newest first", async () => {
    service.graph.control.versioning("Register", true);
    const id = await add(service.ask, items, { Plain: "first", EntryKey: "a#1" });
    service.clock.now = "2026-01-12T09:00:00Z";
    await change(id, { Plain: "second" });
    expect((await change(id, { Plain: "third" })).body._UIVersionString).toBe("3.0");
    const all = await versions(id, "?$expand=fields($select=Plain,_UIVersionString)");
    expect(all.map(({ id: label, fields }: { id: string; fields: object }) => [label, fields])).toMatchObject([
      ["3.0", { Plain: "third", _UIVersionString: "3.0" }],
      ["2.0", { Plain: "second", _UIVersionString: "2.0" }],
      ["1.0", { Plain: "first", _UIVersionString: "1.0" }],
    ]);
    expect(all[2]).toMatchObject({
      lastModifiedDateTime: "2026-01-12T08:30:00Z",
      lastModifiedBy: { application: { displayName: "Lantern" } },
    });
    const one = await service.ask("GET", `${items}/${id}/versions/1.0?$expand=fields`);
    expect(one.body.fields).toMatchObject({ Plain: "first", EntryKey: "a#1" });
    expect((await service.ask("GET", `${items}/${id}/versions/9.0`)).status).toBe(404);
  });

  it("stay when versioning is switched off, and no more are made", async () => {
    service.graph.control.versioning("Register", true);
    const id = await add(service.ask, items, { Plain: "first" });
    await change(id, { Plain: "second" });
    service.graph.control.versioning("Register", false);
    await change(id, { Plain: "third" });
    expect(await ids(id)).toEqual(["2.0", "1.0"]);
    expect((await versions(id, "?$expand=fields"))[0].fields.Plain).toBe("third");
  });

  it("are not made by a change that is refused, and go with the item", async () => {
    service.graph.control.versioning("Register", true);
    await add(service.ask, items, { EntryKey: "a#1" });
    const id = await add(service.ask, items, { EntryKey: "a#2" });
    expect((await change(id, { EntryKey: "a#1" })).status).toBe(400);
    expect(await ids(id)).toEqual(["1.0"]);
    await service.ask("DELETE", `${items}/${id}`);
    expect((await service.ask("GET", `${items}/${id}/versions`)).status).toBe(404);
  });

  it("cost 2 resource units, one of them 1", async () => {
    const id = await add(service.ask, items, {});
    service.graph.control.forget();
    await versions(id);
    await service.ask("GET", `${items}/${id}/versions/1.0`);
    expect(service.graph.control.requests().map(({ resourceUnits }) => resourceUnits)).toEqual([2, 1]);
  });

  it("cannot be switched on through Graph: no property of a list tells or sets it", async () => {
    const list = items.slice(0, -"/items".length);
    expect((await service.ask("PATCH", list, { body: { list: { versioning: true } } })).status).toBe(405);
    expect(JSON.stringify((await service.ask("GET", list)).body)).not.toMatch(/version(?!ing)/i);
  });
});
