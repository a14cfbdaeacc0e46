import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isOfDirectory, unitsOf } from "../../src/graph/units.ts";
import { siteId, startGraph } from "./stand-in.ts";

const get = (path: string) => unitsOf({ method: "GET", path, wants: "json" });
const post = (path: string, body: object = {}) => unitsOf({ method: "POST", path, body });

const list = "/sites/school.sharepoint.com,1,2/lists/3";

describe("a request costs in SharePoint's resource units", () => {
  it.each([
    ["a site", "/sites/school.sharepoint.com,1,2", 1],
    ["a list", `${list}?$select=id`, 1],
    ["one item", `${list}/items/7?$expand=fields`, 1],
    ["an item's fields", `${list}/items/7/fields`, 1],
    ["a drive of a list", `${list}/drive`, 1],
    ["a document's bytes", "/drives/b!x/root:/documents/abc:/content", 1],
    ["a document's properties", "/drives/b!x/root:/documents/abc", 1],
    ["the lists of a site", "/sites/school.sharepoint.com,1,2/lists?$top=999", 2],
    ["a query of items", `${list}/items?$filter=fields%2FEntryKey%20eq%20'x'`, 2],
    ["the columns of a list", `${list}/columns`, 2],
    ["the documents of a folder", "/drives/b!x/root:/documents:/children?$top=999", 2],
    ["a list from the beginning", `${list}/items/delta?$expand=fields&$top=1000`, 2],
    ["what changed since", `${list}/items/delta?token=abc&$expand=fields`, 1],
    ["the next page of a delta", `${list}/items/delta?$skiptoken=abc`, 1],
    ["the next page of a query", `${list}/items?$skiptoken=abc`, 2],
    ["who may do what in a site", "/sites/school.sharepoint.com,1,2/permissions", 5],
    ["an item with its permissions", "/drives/b!x/items/7?$expand=permissions", 5],
    ["the people", "/users?$top=999", 0],
    ["the learners", "/education/users", 0],
    ["the roles", "/servicePrincipals(appId='x')?$select=id", 0],
    ["a group's members", "/groups/7/members", 0],
    ["a group's site", "/groups/7/sites/root", 1],
  ])("%s: %s costs %i", (_, path, units) => {
    expect(get(path)).toBe(units);
  });

  it("2 for whatever makes something, 5 for a grant", () => {
    expect(post(`${list}/items`)).toBe(2);
    const bytes = new Uint8Array();
    expect(unitsOf({ method: "PUT", path: "/drives/b!x/root:/a:/content", bytes, mimeType: "text/plain" })).toBe(2);
    expect(post("/sites/school.sharepoint.com,1,2/permissions")).toBe(5);
  });

  it("for a batch as much as what is in it", () => {
    const requests = [
      { id: "1", method: "POST", url: `${list}/items` },
      { id: "2", method: "GET", url: `${list}/items/7` },
      { id: "3", method: "GET", url: "/users" },
    ];
    expect(post("/$batch", { requests })).toBe(3);
  });

  it("as much as the stand-in charges", async () => {
    await using home = await startGraph();
    const { graph, standIn } = home;
    const charged = async (units: number, send: () => Promise<unknown>) => {
      standIn.control.forget();
      const answer = await send();
      expect(standIn.control.requests().reduce((sum, { resourceUnits }) => sum + resourceUnits, 0)).toBe(units);
      return z
        .looseObject({ id: z.string().default("") })
        .catch({ id: "" })
        .parse(answer);
    };
    const create = (path: string, body: object) => charged(post(path, body), () => graph.post(path, body));
    const ask = (path: string) => charged(get(path), () => graph.get(path));
    const site = `/sites/${siteId}`;
    const { id } = await create(`${site}/lists`, { displayName: "L", list: { template: "documentLibrary" } });
    const papers = `${site}/lists/${id}`;
    const items = `${site}/lists/${(await create(`${site}/lists`, { displayName: "M", list: {} })).id}/items`;
    const drive = `/drives/${(await ask(`${papers}/drive`)).id}`;
    const item = await create(items, { fields: { Title: "x" } });
    const requests = [{ id: "1", method: "POST", url: items, body: { fields: {} } }];
    const headers = { "Content-Type": "application/json" };
    await create("/$batch", { requests: requests.map((request) => ({ ...request, headers })) });
    for (const path of [site, `${site}/lists`, papers, items, `${items}/${item.id}`, `${items}/delta`, "/users"])
      await ask(path);
    await ask(`${items}/delta?token=latest`);
    const content = `${drive}/root:/a:/content`;
    const bytes = new Uint8Array([1]);
    await charged(2, () => graph.put(content, bytes, "text/plain"));
    await charged(1, () => graph.bytes(content));
  });

  it("nothing where the directory is asked, whose limits are others, and a site called users is not the directory", () => {
    expect(isOfDirectory("/users")).toBe(true);
    expect(isOfDirectory("/usersOfOld/x")).toBe(false);
    expect(isOfDirectory("/sites/users/lists")).toBe(false);
  });
});
