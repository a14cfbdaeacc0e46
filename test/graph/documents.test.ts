import { describe, expect, it } from "vitest";
import { type Graph, openGraph } from "../../src/graph/client.ts";
import { documentBytes, driveOf, putDocument } from "../../src/graph/documents.ts";
import { hurriedClock } from "./hurried-clock.ts";
import { type Answer, type Asked, type ScriptedServer, scriptedServer } from "./scripted-server.ts";
import { type GraphHome, siteId, startGraph } from "./stand-in.ts";

const json = "application/json";
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function openTo(server: Pick<ScriptedServer, "url">): Graph {
  return openGraph({ baseUrl: server.url, token: async () => "a-token", clock: hurriedClock(), random: () => 0 });
}

interface Library extends AsyncDisposable {
  readonly home: GraphHome;
  readonly graph: Graph;
  readonly drive: string;
}

async function aLibrary(): Promise<Library> {
  const home = await startGraph();
  const { graph } = home;
  const made = await graph.post(`/sites/${siteId}/lists`, {
    displayName: "Papers",
    list: { template: "documentLibrary" },
  });
  const id = typeof made === "object" && made !== null && "id" in made ? String(made.id) : "";
  const drive = await driveOf(graph, siteId, id);
  home.standIn.control.forget();
  return { home, graph, drive, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() };
}

describe("a document", () => {
  it("comes back as it was put, whatever its bytes are", async () => {
    await using library = await aLibrary();
    const { graph, drive } = library;
    const memory = Uint8Array.from({ length: 600 }, (_, n) => n % 256);
    // A view of a part: the library that sends would take the memory behind it.
    for (const [path, bytes] of [
      ["documents/a b's", memory.subarray(100, 400)],
      ["entries/none.json", new Uint8Array()],
    ] as const) {
      await putDocument(graph, drive, path, bytes, json);
      expect(await documentBytes(graph, drive, path)).toEqual(new Uint8Array(bytes));
    }
  });

  it("is put with one request, and put again is left as it is when it has the same bytes", async () => {
    await using library = await aLibrary();
    const { home, graph, drive } = library;
    const put = () => putDocument(graph, drive, "documents/abc", bytesOf("one"), "text/plain");
    await put();
    expect(home.requests()).toHaveLength(1);
    await put();
    await put();
    expect(home.standIn.control.requests().map(({ method, status }) => `${method} ${status}`)).toEqual([
      "PUT 201",
      "PUT 409",
      "GET 302",
      "PUT 409",
      "GET 302",
    ]);
  });

  it("with other bytes is never overwritten", async () => {
    await using library = await aLibrary();
    const { graph, drive } = library;
    await putDocument(graph, drive, "documents/abc", bytesOf("one"), "text/plain");
    await expect(putDocument(graph, drive, "documents/abc", bytesOf("two"), "text/plain")).rejects.toMatchObject({
      name: "DocumentDiffers",
      path: "documents/abc",
    });
    expect(await documentBytes(graph, drive, "documents/abc")).toEqual(bytesOf("one"));
  });

  it("whose answer was lost is there when it is put again", async () => {
    await using library = await aLibrary();
    const { home, graph, drive } = library;
    home.standIn.control.failNext({ method: "PUT", status: 504, after: "commit" });
    const put = () => putDocument(graph, drive, "documents/abc", bytesOf("one"), "text/plain");
    await expect(put()).rejects.toMatchObject({ name: "RegisterUnavailable", status: 504 });
    await put();
    expect(await documentBytes(graph, drive, "documents/abc")).toEqual(bytesOf("one"));
  });

  it("that is not there is undefined, and in a library that is not there too", async () => {
    await using library = await aLibrary();
    const { graph, drive } = library;
    expect(await documentBytes(graph, drive, "documents/abc")).toBeUndefined();
    expect(await documentBytes(graph, "b!none", "documents/abc")).toBeUndefined();
  });

  it("of more than 250 MB is not sent", async () => {
    await using server = await scriptedServer([{ body: {} }]);
    const bytes = new Uint8Array(250 * 1_048_576 + 1);
    await expect(putDocument(openTo(server), "d", "documents/abc", bytes, json)).rejects.toBeInstanceOf(RangeError);
    expect(server.asked).toEqual([]);
  });
});

describe("the address where a document's bytes lie", () => {
  const found = (location: string): Answer => ({ status: 302, headers: { Location: location } });
  const bytes = (server: Pick<ScriptedServer, "url">) => openTo(server).bytes("/drives/d/root:/a:/content");

  it("is followed once, and never told the token", async () => {
    await using storage = await scriptedServer([{ body: "the bytes" }]);
    await using server = await scriptedServer([found(`${storage.url}/download/1?sig=x`)]);
    expect(new TextDecoder().decode(await bytes(server))).toBe("the bytes");
    expect(server.asked[0]?.headers.authorization).toBe("Bearer a-token");
    const [asked] = storage.asked;
    expect(asked?.target).toBe("/download/1?sig=x");
    expect(asked?.headers).toMatchObject({ "user-agent": "NONISV|Lantern|Lantern/0.1.0" });
    expect(asked?.headers).not.toHaveProperty("authorization");
  });

  it("is not followed a second time", async () => {
    await using elsewhere = await scriptedServer([{ body: "other bytes" }]);
    await using storage = await scriptedServer([found(elsewhere.url)]);
    await using server = await scriptedServer([found(storage.url)]);
    await expect(bytes(server)).rejects.toMatchObject({ name: "RegisterUnavailable", status: 0 });
    expect(elsewhere.asked).toEqual([]);
  });

  it.each(["http://school.sharepoint.com/x", "http://127.0.0.1.example.org/x", "file:///etc/passwd", "/x", ""])(
    "is not followed when it is %s: https, or this machine from this machine",
    async (location) => {
      const asked: string[] = [];
      const watched: typeof fetch = (input) => {
        asked.push(String(input));
        return Promise.resolve(new Response(null, { status: 302, headers: { Location: location } }));
      };
      const options = { baseUrl: "https://graph.microsoft.com", token: async () => "t", clock: hurriedClock() };
      const graph = openGraph({ ...options, random: () => 0, fetch: watched });
      await expect(graph.bytes("/drives/d/root:/a:/content")).rejects.toMatchObject({ status: 0 });
      expect(asked).toHaveLength(1);
    },
  );

  it("is followed to https, but from Graph in the cloud not to this machine", async () => {
    const asked: string[] = [];
    const watched =
      (location: string): typeof fetch =>
      async (input) => {
        asked.push(String(input));
        if (asked.length > 1) return new Response("the bytes");
        return new Response(null, { status: 302, headers: { Location: location } });
      };
    const options = { baseUrl: "https://graph.microsoft.com", token: async () => "t", clock: hurriedClock() };
    const far = (location: string) =>
      openGraph({ ...options, random: () => 0, fetch: watched(location) }).bytes("/drives/d/root:/a:/content");
    expect(new TextDecoder().decode(await far("https://school.sharepoint.com/x"))).toBe("the bytes");
    expect(asked).toHaveLength(2);
    asked.length = 0;
    await expect(far("http://127.0.0.1/x")).rejects.toMatchObject({ status: 0 });
    expect(asked).toHaveLength(1);
  });

  it.each([401, 403, 404, 410])(
    "that answers %i has run out, which does not say that there is no document",
    async (status) => {
      await using storage = await scriptedServer([{ status }]);
      await using server = await scriptedServer([found(storage.url)]);
      await expect(documentBytes(openTo(server), "d", "a")).rejects.toMatchObject({
        name: "RegisterUnavailable",
        status,
      });
    },
  );

  it("is asked for again when it is too busy", async () => {
    let downloads = 0;
    await using storage = await scriptedServer(() => {
      downloads += 1;
      return downloads === 1 ? { status: 503 } : { body: "the bytes" };
    });
    await using server = await scriptedServer([found(storage.url)]);
    expect(new TextDecoder().decode(await bytes(server))).toBe("the bytes");
    expect(server.asked).toHaveLength(2);
  });

  it("is not needed where Graph gives the bytes itself", async () => {
    await using server = await scriptedServer((_: Asked) => ({ body: "the bytes" }));
    expect(new TextDecoder().decode(await bytes(server))).toBe("the bytes");
  });
});
