import { request } from "node:http";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { controlRoute } from "../../../../infra/local/graph/control-route.ts";
import { StandingFaults } from "../../../../infra/local/graph/faults.ts";
import { idsOf, makeItems, type Service, site, startService } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.graph.close());
beforeEach(() => service.graph.control.faults.clear());

interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
}

/** By node:http, because fetch keeps Host and Origin to itself. */
function send(method: string, { body, headers = {}, path = "" }: Sent = {}) {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const text = body === undefined ? "" : JSON.stringify(body);
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const sent = request(`${service.graph.controlUrl}${path}`, { method, headers: { ...type, ...headers } });
    sent.on("response", async (response) => {
      let read = "";
      for await (const part of response) read += part;
      resolve({ status: response.statusCode, body: read });
    });
    sent.on("error", reject);
    sent.end(text);
  });
}

const busy = { kind: "status", status: 503, id: "busy" };
const ask = () => service.ask("GET", site);

describe("the control route", () => {
  it("orders a fault, shows it, and takes it away", async () => {
    const ordered = await send("POST", { body: busy });
    expect(ordered.status).toBe(201);
    expect(JSON.parse(ordered.body)).toEqual({ faults: [{ ...busy, seen: 0, struck: 0 }] });
    expect((await ask()).status).toBe(503);
    expect(JSON.parse((await send("GET")).body).faults).toEqual([{ ...busy, seen: 1, struck: 1 }]);
    expect((await send("DELETE", { path: "/busy" })).status).toBe(204);
    expect((await send("DELETE", { path: "/busy" })).status).toBe(404);
    expect((await ask()).status).toBe(200);
  });

  it("orders several at once, and takes all away", async () => {
    await send("POST", { body: { faults: [busy, { kind: "latency", milliseconds: 1 }] } });
    expect(service.graph.control.faults.all().map(({ id }) => id)).toEqual(["busy", "fault-1"]);
    expect((await send("DELETE")).status).toBe(204);
    expect(service.graph.control.faults.all()).toEqual([]);
  });

  it("answers although the service is out", async () => {
    await send("POST", { body: { kind: "outage" } });
    await expect(ask()).rejects.toThrow();
    expect((await send("DELETE")).status).toBe(204);
    expect((await ask()).status).toBe(200);
  });

  it.each([
    ["an unknown kind", { kind: "earthquake" }],
    ["a word it does not know", { ...busy, percentage: 5 }],
    ["a pattern that is none", { ...busy, path: "(" }],
    ["a share above one", { ...busy, share: 1.5 }],
    ["no fault at all", { faults: [] }],
  ])("refuses %s with 400 and orders nothing", async (_, body) => {
    expect((await send("POST", { body })).status).toBe(400);
    expect(service.graph.control.faults.all()).toEqual([]);
  });

  it("refuses two of one id with 409 and orders neither", async () => {
    expect((await send("POST", { body: { faults: [busy, busy] } })).status).toBe(409);
    expect(service.graph.control.faults.all()).toEqual([]);
  });

  it("is not below /v1.0, and nothing else of the control is there", async () => {
    expect((await service.ask("GET", "/control/faults")).status).toBe(404);
    expect((await send("GET", { path: "/../requests" })).status).toBe(404);
  });

  const own = () => new URL(service.graph.controlUrl).host;
  it.each([
    ["a page of another site", { origin: "https://example.org" }],
    ["a page of another server on this machine", { origin: "http://127.0.0.1:1" }],
    ["a page without an origin of its own", { origin: "null" }],
    ["another name that leads here", { host: "rebound.example.org" }],
    ["another name with its own page", { host: "rebound.example.org", origin: "http://rebound.example.org" }],
    ["a picture or a form on a page elsewhere", { "sec-fetch-site": "cross-site" }],
  ])("refuses %s with 403, and orders nothing", async (_, headers) => {
    expect((await send("POST", { body: busy, headers })).status).toBe(403);
    expect((await send("GET", { headers })).status).toBe(403);
    expect(service.graph.control.faults.all()).toEqual([]);
  });

  it("refuses whoever is not on this machine", async () => {
    const asked = (from: string) =>
      controlRoute(
        new StandingFaults(
          () => "2026-01-12T08:30:00Z",
          async () => undefined,
        ),
      )({
        method: "GET",
        target: "/control/faults",
        from,
        header: (name) => (name === "host" ? own() : undefined),
        bytes: Readable.from([]),
        base: service.graph.url,
      });
    expect((await asked("127.0.0.1")).status).toBe(200);
    expect((await asked("192.168.1.20")).status).toBe(403);
  });

  it("lets its own name pass, with its own origin", async () => {
    const port = new URL(service.graph.controlUrl).port;
    for (const host of [own(), `localhost:${port}`])
      expect((await send("GET", { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  });
});

describe("over a socket", () => {
  it("a broken connection is a broken connection, and the item is there where it broke after the work", async () => {
    const items = await makeItems(service.ask);
    const post = () => service.ask("POST", items, { body: { fields: {} } });
    service.graph.control.faults.add({ kind: "reset", times: 1 });
    await expect(post()).rejects.toThrow();
    service.graph.control.faults.add({ kind: "reset", after: "commit", times: 1 });
    await expect(post()).rejects.toThrow();
    expect(idsOf(await service.ask("GET", items))).toEqual(["1"]);
  });

  it("an answer comes slowly by the timer it was given, and whole", async () => {
    const waits: number[] = [];
    await using slow = await startService({
      after: (milliseconds, call) => {
        waits.push(milliseconds);
        setImmediate(call);
      },
    });
    slow.graph.control.faults.add({ kind: "trickle", bytes: 50, milliseconds: 30 });
    slow.graph.control.faults.add({ kind: "latency", milliseconds: 40 });
    expect((await slow.ask("GET", site)).body.name).toBe("safeguarding");
    expect(waits[0]).toBe(40);
    expect(waits.slice(1).every((wait) => wait === 30)).toBe(true);
    expect(waits.length).toBeGreaterThan(5);
  });

  it("silence lasts until the client gives up or the service is closed", async () => {
    await using silent = await startService();
    silent.graph.control.faults.add({ kind: "silence" });
    const patience = new AbortController();
    const asked = fetch(`${silent.graph.url}${site}`, { signal: patience.signal });
    const other = expect(fetch(`${silent.graph.url}${site}`)).rejects.toThrow();
    patience.abort(new Error("enough"));
    await expect(asked).rejects.toThrow("enough");
    await silent.graph.close();
    await other;
  });
});
