import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { columns, makeItems, type Service, site, startService } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
  await makeItems(service.ask);
});
afterAll(() => service.graph.close());
const make = (displayName: string, more: object = {}) =>
  service.ask("POST", `${site}/lists`, { body: { displayName, ...more } });

describe("a SharePoint list", () => {
  it("is found by id, by display name whatever its case, and by $filter on displayName", async () => {
    const byName = await service.ask("GET", `${site}/lists/register`);
    const byId = await service.ask("GET", `${site}/lists/${byName.body.id}`);
    const filtered = await service.ask(
      "GET",
      `${site}/lists?$filter=${encodeURIComponent("displayName eq 'Register'")}`,
    );
    expect(byId.body).toMatchObject({ displayName: "Register", list: { template: "genericList" } });
    expect(filtered.body.value.map(({ id }: { id: string }) => id)).toEqual([byId.body.id]);
    expect((await service.ask("GET", `${site}/lists/Nowhere`)).status).toBe(404);
  });

  it("stands beside the Documents library that every team site has", async () => {
    const { body } = await service.ask("GET", `${site}/lists?$select=displayName`);
    expect(body.value.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
      "Documents",
      "Register",
    ]);
  });

  it("takes no 'name', and no display name twice (409 nameAlreadyExists)", async () => {
    expect((await service.ask("POST", `${site}/lists`, { body: { name: "Books" } })).status).toBe(400);
    expect(await make("REGISTER")).toMatchObject({ status: 409, body: { error: { code: "nameAlreadyExists" } } });
  });

  it("shows its columns with the name, the facet and the index they were made with", async () => {
    const { body } = await service.ask("GET", `${site}/lists/Register/columns`);
    for (const column of columns)
      expect(body.value).toContainEqual(expect.objectContaining({ ...column, ...shownFacet(column) }));
    expect(body.value).toContainEqual(expect.objectContaining({ name: "Title", indexed: false }));
  });

  it("takes a further column, which its items then know", async () => {
    const added = await service.ask("POST", `${site}/lists/Register/columns`, {
      body: { name: "Later", number: {}, indexed: true },
    });
    expect(added).toMatchObject({ status: 201, body: { name: "Later", indexed: true } });
    const item = await service.ask("POST", `${site}/lists/Register/items`, { body: { fields: { Later: 3 } } });
    expect(item.body.fields).toMatchObject({ Later: 3 });
  });

  it.each([
    ["two facets at once", { name: "A", text: {}, number: {} }],
    ["unique values without an index", { name: "A", text: {}, enforceUniqueValues: true }],
    ["an index on a multi-line text", { name: "A", text: { allowMultipleLines: true }, indexed: true }],
    ["a single line longer than 255", { name: "A", text: { maxLength: 256 } }],
    ["a name that is taken, whatever its case", { name: "title", text: {} }],
    ["a name SharePoint uses itself", { name: "Created", dateTime: {} }],
    ["no name", { text: {} }],
  ])("refuses a column with %s", async (_, column) => {
    expect(await make("Refused", { columns: [column] })).toMatchObject({
      status: 400,
      body: { error: { code: "invalidRequest" } },
    });
    expect((await service.ask("GET", `${site}/lists/Refused`)).status).toBe(404);
  });

  it("holds at most 20 indexed columns", async () => {
    const indexed = (many: number) =>
      Array.from({ length: many }, (_, n) => ({ name: `C${n}`, text: {}, indexed: true }));
    expect((await make("Twenty", { columns: indexed(20) })).status).toBe(201);
    expect((await make("TwentyOne", { columns: indexed(21) })).status).toBe(400);
    expect(
      (await service.ask("POST", `${site}/lists/Twenty/columns`, { body: { name: "More", text: {}, indexed: true } }))
        .status,
    ).toBe(400);
  });
});

/** A text column comes back with its limits filled in. */
function shownFacet(column: object): object {
  return "text" in column ? { text: expect.any(Object) } : {};
}
