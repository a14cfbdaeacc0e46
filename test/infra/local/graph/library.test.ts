import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { quickXor } from "../../../../infra/local/graph/quick-xor.ts";
import { type InProcess, openService, site } from "./service.ts";

let service: InProcess;
let drive: string;
beforeEach(async () => {
  service = openService();
  drive = `/drives/${(await service.ask("GET", `${site}/lists/Documents/drive`)).body.id}`;
});
afterEach(() => service[Symbol.dispose]());

const put = (path: string, text = "x") =>
  service.ask("PUT", `${drive}/root:/${path}:/content`, { body: Buffer.from(text) });
const get = (path: string) => service.ask("GET", `${drive}${path}`);
const namesIn = async (path: string) => (await get(path)).body.value.map(({ name }: { name: string }) => name);
const fill = async () => {
  for (const path of ["notes.txt", "entries/b.json", "entries/a.json", "entries-old/z", "entries/deep/c.json"])
    await put(path);
};

describe("the folders of a library", () => {
  it("are where files are, shown beside the files and by name", async () => {
    await fill();
    const { body } = await get("/root/children");
    expect(body.value).toMatchObject([
      { name: "entries-old", folder: { childCount: 1 } },
      { name: "entries", folder: { childCount: 3 }, size: 3 },
      { name: "notes.txt", file: {} },
    ]);
    expect(await namesIn("/root:/entries:/children")).toEqual(["a.json", "b.json", "deep"]);
    expect(await namesIn("/root:/entries/deep:/children")).toEqual(["c.json"]);
    expect((await get("/root:/entries")).body).toMatchObject({ name: "entries", folder: { childCount: 3 } });
    expect((await get("/root")).body).toMatchObject({ name: "root", root: {}, folder: { childCount: 3 } });
  });

  it("are found by their id too", async () => {
    await fill();
    const { id } = (await get("/root:/entries/deep")).body;
    expect((await get(`/items/${id}`)).body.name).toBe("deep");
    expect(await namesIn(`/items/${id}/children`)).toEqual(["c.json"]);
    expect(await namesIn("/items/root/children")).toHaveLength(3);
  });

  it("come in pages, with what was selected", async () => {
    for (let n = 0; n < 250; n++) await put(`checkpoints/learners/${String(n).padStart(9, "0")}.json`);
    const path = "/root:/checkpoints/learners:/children?$select=name,size";
    const first = await get(path);
    expect(first.body.value).toHaveLength(200);
    expect(first.body.value[0]).toEqual({ name: "000000000.json", size: 1 });
    const second = await service.ask("GET", first.body["@odata.nextLink"]);
    expect(second.body.value).toHaveLength(50);
    expect(second.body["@odata.nextLink"]).toBeUndefined();
    const small = await get(`${path}&$top=249`);
    const last = await service.ask("GET", small.body["@odata.nextLink"]);
    expect(last.body.value).toEqual([{ name: "000000249.json", size: 1 }]);
  });

  it("compare without regard to case, and go with their last file", async () => {
    await put("Evidence/One.txt");
    expect(await namesIn("/root:/evidence:/children")).toEqual(["One.txt"]);
    await service.ask("DELETE", `${drive}/root:/evidence/one.txt`);
    expect((await get("/root:/evidence:/children")).status).toBe(404);
    expect((await get("/root/children")).body.value).toEqual([]);
  });

  it("are not files, nor files folders", async () => {
    await fill();
    for (const path of ["entries", "notes.txt/inside"]) expect((await put(path)).status).toBe(409);
    expect((await get("/root:/notes.txt:/children")).status).toBe(400);
    expect((await get("/root:/none:/children")).status).toBe(404);
    expect((await get("/root:/entries:/content")).status).toBe(404);
  });
});

describe("an upload session", () => {
  const unit = 327_680;
  const bytes = Buffer.alloc(2 * unit + 1_000, "a page of evidence ");
  const begin = (path: string, item: object = {}, more: object = {}) =>
    service.ask("POST", `${drive}/root:/${path}:/createUploadSession`, { body: { item, ...more } });
  const send = async (address: string, from: number, to: number, total = bytes.length) => {
    const response = await service.graph.fetch(address, {
      method: "PUT",
      headers: { "content-range": `bytes ${from}-${to - 1}/${total}` },
      body: bytes.subarray(from, to),
    });
    return { status: response.status, body: await response.json() };
  };
  const conflict = (behaviour: string) => ({ "@microsoft.graph.conflictBehavior": behaviour });

  it("takes a file in fragments, to an address that needs no token", async () => {
    const begun = await begin("evidence/large.bin");
    expect(begun).toMatchObject({ status: 200, body: { nextExpectedRanges: ["0-"] } });
    const { uploadUrl } = begun.body;
    expect(await send(uploadUrl, 0, unit)).toMatchObject({
      status: 202,
      body: { nextExpectedRanges: [`${unit}-`], expirationDateTime: "2026-01-12T09:30:00.250Z" },
    });
    expect((await get("/root:/evidence/large.bin")).status).toBe(404);
    const state = await (await service.graph.fetch(uploadUrl)).json();
    expect(state).toMatchObject({ nextExpectedRanges: [`${unit}-`] });
    const hash = quickXor();
    hash.update(bytes);
    expect(await send(uploadUrl, unit, bytes.length)).toMatchObject({
      status: 201,
      body: { name: "large.bin", size: bytes.length, file: { hashes: { quickXorHash: hash.digest() } } },
    });
    expect(service.graph.control.library("Documents").read("evidence/large.bin")).toEqual(bytes);
    expect((await send(uploadUrl, 0, unit)).status).toBe(404);
  });

  it("refuses a fragment that is no multiple of 320 KiB, of another size, not the next, or longer than it says", async () => {
    const { uploadUrl } = (await begin("a.bin")).body;
    expect((await send(uploadUrl, 0, 1_000)).status).toBe(400);
    expect((await send(uploadUrl, 0, unit)).status).toBe(202);
    expect(await send(uploadUrl, 0, unit)).toMatchObject({ status: 416, body: { error: { code: "invalidRange" } } });
    expect((await send(uploadUrl, 2 * unit, bytes.length)).status).toBe(416);
    expect((await send(uploadUrl, unit, 2 * unit, bytes.length + 1)).status).toBe(400);
    const long = await service.graph.fetch(uploadUrl, {
      method: "PUT",
      headers: { "content-range": `bytes ${unit}-${2 * unit - 1}/${bytes.length}` },
      body: bytes.subarray(unit),
    });
    expect(long.status).toBe(400);
    expect((await send(uploadUrl, unit, bytes.length)).status).toBe(201);
  });

  it("is refused with a token (401), and gone (404) once it was cancelled or has run out", async () => {
    const { uploadUrl } = (await begin("a.bin")).body;
    const headers = { authorization: "Bearer the-right-token" };
    expect((await service.graph.fetch(uploadUrl, { headers })).status).toBe(401);
    expect((await service.graph.fetch(uploadUrl, { method: "DELETE" })).status).toBe(204);
    expect((await send(uploadUrl, 0, unit)).status).toBe(404);
    const other = (await begin("a.bin")).body.uploadUrl;
    service.clock.now = "2026-01-12T09:31:00Z";
    expect((await send(other, 0, unit)).status).toBe(404);
  });

  it("fails on a name that is taken, at its beginning or its end, unless told to replace or rename", async () => {
    const { uploadUrl } = (await begin("same.txt")).body;
    await put("same.txt", "came between");
    expect(await send(uploadUrl, 0, bytes.length)).toMatchObject({
      status: 409,
      body: { error: { code: "nameAlreadyExists" } },
    });
    expect((await begin("same.txt", conflict("fail"))).status).toBe(409);
    const renaming = (await begin("same.txt", conflict("rename"))).body.uploadUrl;
    expect(await send(renaming, 0, bytes.length)).toMatchObject({ status: 201, body: { name: "same 1.txt" } });
    const replacing = (await begin("same.txt", conflict("replace"))).body.uploadUrl;
    expect(await send(replacing, 0, bytes.length)).toMatchObject({ status: 200, body: { size: bytes.length } });
    expect((await begin("same.txt", conflict("burn"))).status).toBe(400);
  });

  it("makes the file only when it is told to, where that was asked for", async () => {
    const { uploadUrl } = (await begin("later.bin", {}, { deferCommit: true })).body;
    const commit = () => service.graph.fetch(uploadUrl, { method: "POST" });
    expect((await send(uploadUrl, 0, 2 * unit)).status).toBe(202);
    expect((await commit()).status).toBe(400);
    expect((await send(uploadUrl, 2 * unit, bytes.length)).status).toBe(202);
    expect((await get("/root:/later.bin")).status).toBe(404);
    expect((await commit()).status).toBe(201);
    expect((await get("/root:/later.bin")).status).toBe(200);
  });

  it("begins without a body, and for a file by its id", async () => {
    const path = `${drive}/root:/plain.bin:/createUploadSession`;
    expect((await service.ask("POST", path)).status).toBe(200);
    const { id } = (await put("kept.bin")).body;
    const begun = await service.ask("POST", `${drive}/items/${id}/createUploadSession`);
    expect(await send(begun.body.uploadUrl, 0, bytes.length)).toMatchObject({ status: 200, body: { id } });
    expect((await begin("kept.bin", { name: "another.bin" })).status).toBe(400);
  });

  it("suffers from faults as everything does", async () => {
    const { uploadUrl } = (await begin("a.bin")).body;
    service.graph.control.faults.add({ kind: "reset", path: "^/upload$", after: "commit", times: 1 });
    await expect(send(uploadUrl, 0, unit)).rejects.toThrow("fetch failed");
    expect((await send(uploadUrl, 0, unit)).status).toBe(416);
    expect((await send(uploadUrl, unit, bytes.length)).status).toBe(201);
  });
});

describe("a hand in the library", () => {
  it("overwrites, removes and looks, past Graph", async () => {
    await put("documents/one.txt", "first");
    const before = (await get("/root:/documents/one.txt")).body;
    const hand = service.graph.control.library("Documents");
    hand.write("documents/one.txt", Buffer.from("other"));
    expect((await get("/root:/documents/one.txt:/content")).body).toBe("other");
    const after = (await get("/root:/documents/one.txt")).body;
    expect(after.id).toBe(before.id);
    expect(after.file.hashes).not.toEqual(before.file.hashes);
    expect(after.file.mimeType).toBe(before.file.mimeType);
    expect(hand.paths()).toEqual(["documents/one.txt"]);
    expect(hand.remove("documents/one.txt")).toBe(true);
    expect(hand.remove("documents/one.txt")).toBe(false);
    expect(hand.read("documents/one.txt")).toBeUndefined();
    expect((await get("/root:/documents/one.txt")).status).toBe(404);
  });

  it("finds no library in a list of items", async () => {
    await service.ask("POST", `${site}/lists`, { body: { displayName: "Rows" } });
    expect(() => service.graph.control.library("Rows")).toThrow(/no library/);
    expect(() => service.graph.control.library("None")).toThrow(/no list/);
  });
});

it("a file tells the address of its bytes, unless something else was selected", async () => {
  const made = await put("a.txt", "hello");
  const address = (await get("/root:/a.txt")).body["@microsoft.graph.downloadUrl"];
  expect(await (await service.graph.fetch(address)).text()).toBe("hello");
  expect((await get(`/items/${made.body.id}?$select=id`)).body).not.toHaveProperty("@microsoft.graph.downloadUrl");
  const chosen = await get(`/items/${made.body.id}?$select=@microsoft.graph.downloadUrl`);
  expect(await (await service.graph.fetch(chosen.body["@microsoft.graph.downloadUrl"])).text()).toBe("hello");
});
