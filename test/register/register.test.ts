import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { provisionLists } from "../../infra/provision/lists.ts";
import { keyOf } from "../../src/contract/entries.ts";
import { openGraph } from "../../src/graph/client.ts";
import { allOf } from "../../src/graph/pages.ts";
import { placesOf } from "../../src/register/places.ts";
import { type RegisterRow, rowsOfRegister } from "../../src/register/reading.ts";
import { openRegister } from "../../src/register/register.ts";
import { aConcernId, accountAdded, anAccessNote, raised } from "../build.ts";
import { type GraphHome, siteId, startGraph } from "../graph/stand-in.ts";
import { registerSuite } from "../suites/register.ts";
import { aLong, filed, pathOfBody, type RegisterHome } from "../suites/register-home.ts";
import { countedBytes } from "./streams.ts";

registerSuite("the Graph stand-in", async () => aHome(await startGraph()));

async function aHome({ standIn, graph, clock, ...home }: GraphHome): Promise<RegisterHome> {
  const { control, url: baseUrl } = standIn;
  const listIds = await provisionLists(graph, siteId);
  const randomBytes = countedBytes();
  // Whoever looks on does not wait with a client that was told to leave Graph alone.
  const eyes = openGraph({ baseUrl, token: async () => "the-token", clock, random: () => 0 });
  const itemsOf = (list: string): string => `/sites/${siteId}/lists/${list}/items`;
  const all = (list: string, column: string): Promise<readonly string[]> => {
    const item = z.object({ fields: z.record(z.string(), z.unknown()) });
    const read = item.transform(({ fields }) => String(fields[column]));
    return allOf(eyes, `${itemsOf(list)}?$expand=fields`, read);
  };
  const byHand = async (method: string, path: string, body?: object): Promise<Response> => {
    const headers = { Authorization: "Bearer the-token", "Content-Type": "application/json" };
    const sent = body === undefined ? null : JSON.stringify(body);
    const response = await fetch(`${baseUrl}${path}`, { method, headers, body: sent });
    if (!response.ok) throw new Error(`the hand was refused: ${response.status}`);
    return response;
  };
  const library = control.library(listIds.library);
  control.forget();
  return {
    open: () => openRegister({ graph, siteId, listIds: async () => listIds, randomBytes, clock, breathe: nextTurn }),
    keys: (register = "learners") => all(listIds[register], "EntryKey"),
    notes: () => all(listIds.accessLog, "NoteId"),
    loseNextAnswer: () => control.failNext({ method: "POST", path: /items$/, status: 504, after: "commit" }),
    breakNext: (made) => {
      const after = made === "after" ? ({ after: "commit" } as const) : {};
      control.faults.add({ kind: "reset", path: "(/items|/\\$batch|:/content)$", times: 1, ...after });
    },
    throttleNext: (retryAfter) => control.failNext({ method: "POST", path: /items$/, status: 429, retryAfter }),
    spend: (rows) => {
      control.faults.remove("budget");
      control.faults.add({ id: "budget", kind: "budget", method: "POST", unitsPerMinute: rows * unitsPerRow });
    },
    forward: clock.forward,
    expireCursors: control.expireDeltaTokens,
    muddle: (seed) => {
      control.faults.add({ kind: "duplicates", seed });
      control.faults.add({ kind: "reorder", seed });
    },
    goDown: control.goDown,
    comeBack: control.comeBack,
    overwrite: async (itemId, column, value) => {
      await byHand("PATCH", `${itemsOf(listIds.learners)}/${itemId}/fields`, { [column]: value });
    },
    remove: async (itemId) => {
      await byHand("DELETE", `${itemsOf(listIds.learners)}/${itemId}`);
    },
    insert: async (fields, register = "learners") => {
      const made = await byHand("POST", itemsOf(listIds[register]), { fields });
      return z.object({ id: z.string() }).parse(await made.json()).id;
    },
    document: async (path) => {
      const bytes = library.read(path);
      return bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");
    },
    overwriteDocument: async (path, text) => library.write(path, Buffer.from(text)),
    removeDocument: async (path) => {
      library.remove(path);
    },
    [Symbol.asyncDispose]: () => home[Symbol.asyncDispose](),
  };
}

/** What SharePoint charges for making one. */
const unitsPerRow = 2;

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

  it.each([403, 404])(
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
    await expect(register.entriesSince("learners", undefined)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      name: "RegisterUnavailable",
      status: 403,
    });
  });

  it("one document and one row where a body is too long for a column, and where the library is only once", async () => {
    await using graph = await startGraph();
    const register = (await aHome(graph)).open();
    const first = aLong(register, 70_000);
    const second = aLong(register, 80_000, first);
    await filed(register, first, second);
    const asked = graph.requests().map((request) => request.replace(/\S+:\/content/, "document"));
    const [put, row] = ["PUT document 201", "POST …/items 201"];
    expect(asked).toEqual(["GET …/drive 200", put, row, put, row]);
  });

  it("every row of a list for whoever checks it, with what it holds and why it is broken (R3.3)", async () => {
    await using graph = await startGraph();
    const home = await aHome(graph);
    const register = home.open();
    const first = register.seal(stream, undefined, raised());
    const long = aLong(register, 70_000, first);
    const lost = aLong(register, 80_000, long);
    const ids = await filed(register, first, long, lost);
    const foreign = await home.insert({ Title: "Shopping" });
    await home.overwrite(ids[0] ?? "", "Title", "Nothing to see");
    await home.removeDocument(pathOfBody(lost));
    const listIds = async () => provisionLists(graph.graph, siteId);
    const places = placesOf({ graph: graph.graph, siteId, listIds });
    const rows: RegisterRow[] = [];
    for await (const page of rowsOfRegister({ graph: graph.graph, places, breathe: nextTurn }, "learners"))
      rows.push(...page);
    expect(rows).toMatchObject([
      { itemId: ids[0], version: 2, content: { is: "entry", entry: first, untouched: false } },
      { itemId: ids[1], version: 1, content: { is: "entry", entry: long, untouched: true } },
      { itemId: ids[2], version: 1, content: { is: "broken", why: "document-missing", key: keyOf(lost) } },
      { itemId: foreign, version: 1, content: { is: "broken", why: "form", key: undefined } },
    ]);
    expect(rows.map(({ bodyDocument }) => bodyDocument !== undefined)).toEqual([false, true, true, false]);
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
    for await (const { cursor } of register.entriesSince("learners", undefined)) {
      expect(cursor).toMatch(/^\S+ \/sites\//);
      expect(cursor).not.toContain("127.0.0.1");
    }
  });
});
