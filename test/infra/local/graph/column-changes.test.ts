import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { add, type InProcess, makeItems, openService, site } from "./service.ts";

let service: InProcess;
let items: string;
let list: string;
beforeEach(async () => {
  service = openService();
  items = await makeItems(service.ask);
  list = items.slice(0, -"/items".length);
});
afterEach(() => service[Symbol.dispose]());

const columnNamed = async (name: string) => {
  const { body } = await service.ask("GET", `${list}/columns`);
  return body.value.find((column: { name: string }) => column.name === name);
};
const change = async (name: string, body: object) =>
  service.ask("PATCH", `${list}/columns/${(await columnNamed(name)).id}`, { body });
const filtered = (field: string, value: string) =>
  service.ask("GET", `${items}?$filter=${encodeURIComponent(`fields/${field} eq '${value}'`)}`);

describe("PATCH of a column", () => {
  it("makes it indexed, and then it can be filtered by", async () => {
    await add(service.ask, items, { Plain: "x" });
    expect((await filtered("Plain", "x")).status).toBe(400);
    const changed = await change("Plain", { indexed: true });
    expect(changed).toMatchObject({ status: 200, body: { name: "Plain", indexed: true, enforceUniqueValues: false } });
    expect((await filtered("Plain", "x")).body.value).toHaveLength(1);
    expect(await columnNamed("Plain")).toMatchObject({ indexed: true, text: { maxLength: 255 } });
  });

  it("makes it unique together with its index, and then the second value is refused", async () => {
    await add(service.ask, items, { Plain: "x" });
    expect((await change("Plain", { indexed: true, enforceUniqueValues: true })).status).toBe(200);
    const second = await service.ask("POST", items, { body: { fields: { Plain: "X" } } });
    expect(second.body.error.message).toMatch(/unique constraints/);
  });

  it("does not make it unique when it is not indexed, or holds a value twice", async () => {
    await add(service.ask, items, { Plain: "x", Stream: "y" });
    await add(service.ask, items, { Plain: "z", Stream: "Y" });
    for (const name of ["Plain", "Stream"]) {
      const refused = await change(name, { enforceUniqueValues: true });
      expect(refused).toMatchObject({ status: 400, body: { error: { code: "invalidRequest" } } });
      expect((await columnNamed(name)).enforceUniqueValues).toBe(false);
    }
    await add(service.ask, items, { Stream: "y" });
  });

  it("does not take the index of a unique column, but both together", async () => {
    expect((await change("EntryKey", { indexed: false })).status).toBe(400);
    expect((await change("EntryKey", { indexed: false, enforceUniqueValues: false })).status).toBe(200);
    for (let n = 0; n < 2; n++) await add(service.ask, items, { EntryKey: "a#1" });
    expect((await filtered("EntryKey", "a#1")).status).toBe(400);
  });

  it("makes no index on a list above 5,000 rows, and keeps one that is there", async () => {
    service.graph.control.fill(
      "Register",
      Array.from({ length: 5_001 }, (_, n) => ({ EntryKey: `a#${n}`, Plain: `p${n}`, Stream: `s${n}` })),
    );
    expect((await change("Plain", { indexed: true })).status).toBe(400);
    expect((await change("Stream", { enforceUniqueValues: true })).status).toBe(200);
    expect((await filtered("Stream", "s77")).body.value).toHaveLength(1);
  });

  it("makes no more than 20 indexes", async () => {
    const columns = Array.from({ length: 21 }, (_, n) => ({ name: `C${n}`, text: {}, indexed: n < 20 }));
    const made = await service.ask("POST", `${site}/lists`, { body: { displayName: "Wide", columns } });
    const path = `${site}/lists/${made.body.id}/columns`;
    expect((await service.ask("PATCH", `${path}/C20`, { body: { indexed: true } })).status).toBe(400);
    expect((await service.ask("PATCH", `${path}/C0`, { body: { indexed: false } })).status).toBe(200);
    expect((await service.ask("PATCH", `${path}/C20`, { body: { indexed: true } })).status).toBe(200);
  });

  it("changes what people see of it, and neither its name, its id nor its type", async () => {
    const described = { displayName: "A plain line", description: "What it is for", required: true };
    expect((await change("Plain", described)).body).toMatchObject({ ...described, name: "Plain" });
    expect((await change("Plain", { text: { maxLength: 10 } })).body.text.maxLength).toBe(10);
    expect((await service.ask("POST", items, { body: { fields: { Plain: "eleven char" } } })).status).toBe(400);
    for (const body of [
      { name: "Other" },
      { id: "0" },
      { text: null, number: {} },
      { text: { allowMultipleLines: true } },
    ])
      expect((await change("Plain", body)).status).toBe(400);
  });

  it("is 404 for a column that is not there, by id or by name", async () => {
    expect((await service.ask("GET", `${list}/columns/Plain`)).body.name).toBe("Plain");
    expect((await service.ask("PATCH", `${list}/columns/None`, { body: {} })).status).toBe(404);
  });
});

describe("a list", () => {
  it("is shown with its columns and drive expanded, and hidden when it was made so", async () => {
    const { body } = await service.ask("GET", `${list}?$select=id,list&$expand=columns($select=name,indexed)`);
    expect(Object.keys(body).sort()).toEqual(["@odata.context", "@odata.etag", "columns", "id", "list"]);
    expect(body.columns).toContainEqual({ name: "EntryKey", indexed: true });
    const library = await service.ask("GET", `${site}/lists/Documents?$expand=drive($select=id)`);
    expect(library.body.drive.id).toMatch(/^b!/);
    const made = { displayName: "Out of sight", list: { template: "genericList", hidden: true } };
    expect((await service.ask("POST", `${site}/lists`, { body: made })).body.list.hidden).toBe(true);
    expect(body.list.hidden).toBe(false);
    expect((await service.ask("GET", `${list}?$expand=items`)).status).toBe(400);
  });
});
