import { describe, expect, it } from "vitest";
import { z } from "zod";
import { provisionLists } from "../../infra/provision/lists.ts";
import { allOf } from "../../src/graph/pages.ts";
import { openRegister } from "../../src/register/register.ts";
import { aConcernId, accountAdded, anAccessNote, raised } from "../build.ts";
import { type GraphHome, siteId, startGraph } from "../graph/stand-in.ts";
import { type RegisterHome, registerSuite } from "../suites/register.ts";
import { countedBytes } from "./streams.ts";

registerSuite("the Graph stand-in", async () => aHome(await startGraph()));

async function aHome(home: GraphHome): Promise<RegisterHome> {
  const { standIn, graph, clock } = home;
  const listIds = await provisionLists(graph, siteId);
  const randomBytes = countedBytes();
  const items = (list: string): string => `/sites/${siteId}/lists/${list}/items`;
  const all = (list: string, column: string): Promise<readonly string[]> => {
    const item = z.object({ fields: z.record(z.string(), z.unknown()) });
    const read = item.transform(({ fields }) => String(fields[column]));
    return allOf(graph, `${items(list)}?$expand=fields`, read);
  };
  const byHand = async (method: string, itemId: string, fields?: object): Promise<void> => {
    const address = `${standIn.url}${items(listIds.register)}/${itemId}${fields === undefined ? "" : "/fields"}`;
    const headers = { Authorization: "Bearer the-token", "Content-Type": "application/json" };
    const body = fields === undefined ? null : JSON.stringify(fields);
    const response = await fetch(address, { method, headers, body });
    if (!response.ok) throw new Error(`the hand was refused: ${response.status}`);
  };
  standIn.control.forget();
  return {
    open: () => openRegister({ graph, siteId, listIds: async () => listIds, randomBytes, clock }),
    keys: () => all(listIds.register, "EntryKey"),
    notes: () => all(listIds.accessLog, "NoteId"),
    loseNextAnswer: () => standIn.control.failNext({ method: "POST", path: /items$/, status: 504, after: "commit" }),
    throttleNext: (seconds) =>
      standIn.control.failNext({ method: "POST", path: /items$/, status: 429, retryAfter: seconds }),
    expireCursors: standIn.control.expireDeltaTokens,
    goDown: standIn.control.goDown,
    comeBack: standIn.control.comeBack,
    overwrite: (itemId, column, text) => byHand("PATCH", itemId, { [column]: text }),
    remove: (itemId) => byHand("DELETE", itemId),
    [Symbol.asyncDispose]: () => home[Symbol.asyncDispose](),
  };
}

describe("the register asks of Graph", () => {
  const stream = aConcernId(1);

  it("exactly one request to append, where nothing goes wrong", async () => {
    await using graph = await startGraph();
    const register = (await aHome(graph)).open();
    const first = register.seal(stream, undefined, raised());
    await register.append(first);
    expect(graph.requests()).toEqual(["POST …/items 201"]);
    await register.append(register.seal(stream, first, accountAdded()));
    expect(graph.requests()).toEqual(["POST …/items 201", "POST …/items 201"]);
  });

  it.each([500, 502, 503, 504])(
    "one look more when it answered %i, whether or not the row was made",
    async (status) => {
      await using graph = await startGraph();
      const register = (await aHome(graph)).open();
      const entry = register.seal(stream, undefined, raised());
      graph.standIn.control.failNext({ method: "POST", status });
      await expect(register.append(entry)).rejects.toMatchObject({ name: "RegisterUnavailable", status });
      graph.standIn.control.failNext({ method: "POST", status, after: "commit" });
      expect((await register.append(entry)).outcome).toBe("filed");
      expect(graph.requests().map((request) => request.split(" ")[0])).toEqual(["POST", "GET", "POST", "GET"]);
    },
  );

  it("no look when it was throttled, where nothing can have been made", async () => {
    await using graph = await startGraph();
    const register = (await aHome(graph)).open();
    graph.standIn.control.failNext({ method: "POST", status: 429, retryAfter: 3 });
    await expect(register.append(register.seal(stream, undefined, raised()))).rejects.toMatchObject({ status: 429 });
    expect(graph.requests()).toEqual(["POST …/items 429"]);
  });

  it.each([401, 403, 404])(
    "nothing more when it answered %i: the entry waits until somebody has mended that",
    async (status) => {
      await using graph = await startGraph();
      const register = (await aHome(graph)).open();
      graph.standIn.control.failNext({ method: "POST", status });
      const entry = register.seal(stream, undefined, raised());
      await expect(register.append(entry)).rejects.toMatchObject({ name: "RegisterUnavailable", status });
      expect(graph.requests()).toHaveLength(1);
    },
  );

  it("to follow the list, and without the permission for it is as far away as without power", async () => {
    await using graph = await startGraph();
    const register = (await aHome(graph)).open();
    graph.standIn.control.failNext({ path: /delta$/, status: 403 });
    await expect(register.entriesSince(undefined)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: "RegisterUnavailable",
      status: 403,
    });
  });

  it("one request for twenty notes of access", async () => {
    await using graph = await startGraph();
    const register = (await aHome(graph)).open();
    await register.appendAccess(Array.from({ length: 40 }, (_, n) => anAccessNote(n)));
    const outer = graph.requests().filter((request) => request.includes("$batch"));
    expect(outer).toEqual(["POST /$batch 200", "POST /$batch 200"]);
  });

  it("for no host in its cursor, so that a local Graph may come back on another port", async () => {
    await using graph = await startGraph();
    const register = (await aHome(graph)).open();
    for await (const { cursor } of register.entriesSince(undefined)) {
      expect(cursor).toMatch(/^\/sites\//);
      expect(cursor).not.toContain("127.0.0.1");
    }
  });
});
