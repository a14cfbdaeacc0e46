import { describe, expect, it } from "vitest";
import { openGraph } from "../../src/graph/client.ts";
import { allRows, changedRows, createRow, type ListAddress, type Row, rowsWith } from "../../src/graph/lists.ts";
import { hurriedClock } from "./hurried-clock.ts";
import { scriptedServer } from "./scripted-server.ts";
import { type GraphHome, siteId, startGraph } from "./stand-in.ts";

interface List extends AsyncDisposable {
  readonly home: GraphHome;
  readonly address: ListAddress;
  /** Somebody else's request. */
  byHand(method: "PATCH" | "DELETE", itemId: string, fields?: object): Promise<void>;
}

async function aList(): Promise<List> {
  const home = await startGraph();
  const columns = [{ name: "Name", text: {}, indexed: true }];
  const made = await home.graph.post(`/sites/${siteId}/lists`, { displayName: "L", list: {}, columns });
  const listId = typeof made === "object" && made !== null && "id" in made ? String(made.id) : "";
  const byHand = async (method: string, itemId: string, fields?: object): Promise<void> => {
    const place = `${home.standIn.url}/sites/${siteId}/lists/${listId}/items/${itemId}`;
    const headers = { Authorization: "Bearer the-token", "Content-Type": "application/json" };
    const body = fields === undefined ? null : JSON.stringify(fields);
    const response = await fetch(fields === undefined ? place : `${place}/fields`, { method, headers, body });
    if (!response.ok) throw new Error(`the hand was refused: ${response.status}`);
  };
  return { home, address: { siteId, listId }, byHand, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
}

async function together(pages: AsyncIterable<readonly Row[]>): Promise<readonly Row[]> {
  const all: Row[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

describe("a row", () => {
  it("says how often it was written", async () => {
    await using list = await aList();
    const { graph, clock } = list.home;
    const id = await createRow(graph, list.address, { Name: "one" });
    const find = () => rowsWith(graph, list.address, { column: "Name", text: "one", columns: ["Name"] });
    const asMade = { itemId: id, deleted: false, version: 1 };
    expect(await find()).toMatchObject([{ ...asMade, fields: { Name: "one" } }]);
    clock.forward(1);
    await list.byHand("PATCH", id, { Name: "One" });
    expect(await find()).toMatchObject([{ ...asMade, version: 2, fields: { Name: "One" } }]);
  });

  it("that was removed says so, and nothing else", async () => {
    await using list = await aList();
    const { graph } = list.home;
    const id = await createRow(graph, list.address, { Name: "one" });
    let cursor: string | undefined;
    for await (const page of changedRows(graph, list.address, ["Name"], undefined)) cursor = page.cursor;
    await list.byHand("DELETE", id);
    for await (const { rows } of changedRows(graph, list.address, ["Name"], cursor))
      expect(rows).toEqual([{ itemId: id, deleted: true, fields: {}, version: undefined }]);
  });

  it.each([
    ['"b9a5f4e0-0000-4000-8000-000000000001,12"', 12],
    ['"{B9A5F4E0-0000-4000-8000-000000000001},1"', 1],
    ["b9a5f4e0,3", 3],
    ["W/nonsense", undefined],
    [undefined, undefined],
  ])("with the eTag %s is of version %s", async (eTag, version) => {
    await using server = await scriptedServer([{ body: { value: [{ id: "1", eTag, fields: {} }] } }]);
    const graph = openGraph({ baseUrl: server.url, token: async () => "t", clock: hurriedClock(), random: () => 0 });
    const [row] = await rowsWith(graph, { siteId: "s", listId: "l" }, { column: "C", text: "x", columns: ["C"] });
    expect(row?.version).toBe(version);
  });
});

describe("a whole list", () => {
  it("is read page by page, past 5,000 rows too", async () => {
    await using list = await aList();
    const { graph, standIn } = list.home;
    const names = Array.from({ length: 5_100 }, (_, n) => `row ${n}`);
    for (let from = 0; from < names.length; from += 20) {
      const requests = names.slice(from, from + 20).map((Name, n) => ({
        id: `${n}`,
        method: "POST",
        url: `/sites/${siteId}/lists/${list.address.listId}/items`,
        headers: { "Content-Type": "application/json" },
        body: { fields: { Name } },
      }));
      await graph.post("/$batch", { requests });
    }
    standIn.control.forget();
    const read = await together(allRows(graph, list.address, ["Name"]));
    expect(new Set(read.map(({ fields: { Name } }) => Name)).size).toBe(5_100);
    expect(standIn.control.requests()).toHaveLength(6);
  });
});
