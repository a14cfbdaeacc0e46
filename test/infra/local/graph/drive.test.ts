import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quickXor } from "../../../../infra/local/graph/quick-xor.ts";
import { ask as askAt, type Service, site, startService } from "./service.ts";

let service: Service;
let drive: string;
beforeAll(async () => {
  service = await startService();
  await service.ask("POST", `${site}/lists`, {
    body: { displayName: "Evidence", list: { template: "documentLibrary" } },
  });
  drive = `/drives/${(await service.ask("GET", `${site}/lists/Evidence/drive`)).body.id}`;
});
afterAll(() => service.graph.close());
const put = (path: string, text: string, query = "", headers: Readonly<Record<string, string>> = {}) =>
  service.ask("PUT", `${drive}/root:/${path}:/content${query}`, {
    body: Buffer.from(text),
    headers: { "content-type": "text/plain", ...headers },
  });

describe("a document library's drive", () => {
  it("is found through its list and among the site's drives; a list of items has none", async () => {
    const { body } = await service.ask("GET", `${site}/drives`);
    expect(body.value.map(({ name }: { name: string }) => name)).toEqual(["Documents", "Evidence"]);
    expect(body.value[1]).toMatchObject({ id: drive.slice("/drives/".length), driveType: "documentLibrary" });
    await service.ask("POST", `${site}/lists`, { body: { displayName: "Rows" } });
    expect((await service.ask("GET", `${site}/lists/Rows/drive`)).status).toBe(404);
  });

  it("takes a file by path and gives it back, with size, type, eTag and quickXorHash", async () => {
    const made = await put("case/a b/letter.txt", "hello");
    expect(made).toMatchObject({ status: 201, body: { name: "letter.txt", size: 5 } });
    const found = await service.ask("GET", `${drive}/root:/case/a%20b/letter.txt`);
    expect(found.body).toMatchObject({
      id: made.body.id,
      size: 5,
      eTag: made.body.eTag,
      file: { mimeType: "text/plain", hashes: { quickXorHash: "aCgDG9jwBgAAAAAABQAAAAAAAAA=" } },
    });
    expect((await service.ask("GET", `${drive}/items/${made.body.id}`)).body.name).toBe("letter.txt");
    expect((await service.ask("GET", `${drive}/root:/case/a%20b/letter.txt:/content`)).body).toBe("hello");
    expect((await service.ask("GET", `${drive}/root:/case/none.txt`)).status).toBe(404);
  });

  it("answers content with 302 to an address that needs no token and runs out after an hour", async () => {
    await put("letter.txt", "hello");
    const redirected = await fetch(`${service.graph.url}${drive}/root:/letter.txt:/content`, {
      headers: { authorization: "Bearer the-right-token" },
      redirect: "manual",
    });
    expect(redirected.status).toBe(302);
    const location = redirected.headers.get("location") ?? "";
    expect(await (await fetch(location)).text()).toBe("hello");
    expect((await fetch(`${location}0`)).status).toBe(404);
    const before = service.clock.now;
    service.clock.now = "2026-01-12T09:31:00Z";
    expect((await fetch(location)).status).toBe(404);
    service.clock.now = before;
  });

  it("replaces a file of the same name unless told to fail (409) or to rename", async () => {
    const first = await put("same.txt", "one");
    const replaced = await put("same.txt", "two!");
    expect(replaced).toMatchObject({ status: 200, body: { id: first.body.id, size: 4 } });
    expect(replaced.body.eTag).toBe(first.body.eTag.replace(",1", ",2"));
    expect(await put("SAME.txt", "x", "?@microsoft.graph.conflictBehavior=fail")).toMatchObject({
      status: 409,
      body: { error: { code: "nameAlreadyExists" } },
    });
    const renamed = await put("same.txt", "x", "?@microsoft.graph.conflictBehavior=rename");
    expect(renamed).toMatchObject({ status: 201, body: { name: "same 1.txt" } });
    expect((await service.ask("GET", `${drive}/root:/same.txt:/content`)).body).toBe("two!");
  });

  it("honours if-match (412) and can be tampered with by a delete", async () => {
    const made = await put("gone.txt", "x");
    expect((await put("gone.txt", "y", "", { "if-match": '"{0},1"' })).status).toBe(412);
    expect((await service.ask("DELETE", `${drive}/items/${made.body.id}`)).status).toBe(204);
    expect((await service.ask("GET", `${drive}/root:/gone.txt`)).status).toBe(404);
  });

  it("takes content of several megabytes in the chunks it comes in, unchanged", async () => {
    const bytes = Buffer.alloc(5_000_003, "lantern ");
    const made = await service.ask("PUT", `${drive}/root:/large.bin:/content`, { body: bytes });
    expect(made.body.size).toBe(bytes.length);
    const response = await fetch(`${service.graph.url}${drive}/items/${made.body.id}/content`, {
      headers: { authorization: "Bearer the-right-token" },
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("refuses more than 250 MB in one PUT with 413, before reading it", async () => {
    const { request } = await import("node:http");
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${service.graph.url}${drive}/root:/huge.bin:/content`, {
        method: "PUT",
        headers: { authorization: "Bearer the-right-token", "content-length": String(250 * 1_048_576 + 1) },
      });
      sent.on("response", (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.on("error", reject);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
    expect((await service.ask("GET", `${drive}/root:/huge.bin`)).status).toBe(404);
  });

  it("refuses names SharePoint cannot hold, and drives it does not have", async () => {
    for (const name of ["a%3Cb.txt", "a%7Cb", "..%2Fb", "a//b"]) expect((await put(name, "x")).status).toBe(400);
    expect((await askAt(service.graph.url, "GET", "/drives/b!none/root:/a.txt")).status).toBe(404);
  });
});

describe("quickXorHash", () => {
  // The first four are the published vectors that rclone and abraunegg/onedrive test against.
  it.each([
    ["", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="],
    ["Sg==", "SgAAAAAAAAAAAAAAAQAAAAAAAAA="],
    ["tbQ=", "taAFAAAAAAAAAAAAAgAAAAAAAAA="],
    ["0pZP", "0rDEEwAAAAAAAAAAAwAAAAAAAAA="],
  ])("of %s", (bytes, hash) => {
    const running = quickXor();
    running.update(Buffer.from(bytes, "base64"));
    expect(running.digest()).toBe(hash);
  });

  it("is the same however the content is cut", () => {
    const bytes = Buffer.alloc(1_000, "a body map");
    const whole = quickXor();
    whole.update(bytes);
    const parts = quickXor();
    for (let at = 0; at < bytes.length; at += 7) parts.update(bytes.subarray(at, at + 7));
    expect(parts.digest()).toBe(whole.digest());
  });
});
