import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, makeItems, type Service, startService } from "./service.ts";

let service: Service;
let items: string;
beforeAll(async () => {
  service = await startService();
  items = await makeItems(service.ask);
});
afterAll(() => service.graph.close());

const send = (requests: readonly object[]) => service.ask("POST", "/$batch", { body: { requests } });
const create = (id: string, fields: object, more: object = {}) => ({
  id,
  method: "POST",
  url: items,
  headers: { "Content-Type": "application/json" },
  body: { fields },
  ...more,
});
const statuses = ({ body }: Answer): Record<string, number> =>
  Object.fromEntries(body.responses.map(({ id, status }: { id: string; status: number }) => [id, status]));

describe("$batch", () => {
  it("answers 200 and every inner request with its own status, headers and body", async () => {
    const answer = await send([create("a", { Title: "A" }), { id: "b", method: "GET", url: "/users/nobody" }]);
    expect(answer.status).toBe(200);
    expect(statuses(answer)).toEqual({ a: 201, b: 404 });
    const made = answer.body.responses.find(({ id }: { id: string }) => id === "a");
    expect(made).toMatchObject({ headers: { ETag: made.body.eTag }, body: { fields: { Title: "A" } } });
  });

  it("promises no order: the answers come in another one than the requests", async () => {
    const { body } = await send(["1", "2", "3"].map((id) => ({ id, method: "GET", url: "/users" })));
    expect(body.responses.map(({ id }: { id: string }) => id)).not.toEqual(["1", "2", "3"]);
  });

  it("takes 20 requests and refuses 21", async () => {
    const gets = (many: number) =>
      Array.from({ length: many }, (_, n) => ({ id: String(n), method: "GET", url: "/users" }));
    expect((await send(gets(20))).body.responses).toHaveLength(20);
    expect((await send(gets(21))).status).toBe(400);
    expect((await send([])).status).toBe(400);
  });

  it("refuses two ids that differ only in case, an id that is missing, and a batch within a batch", async () => {
    const get = (id: string) => ({ id, method: "GET", url: "/users" });
    expect((await send([get("a"), get("A")])).status).toBe(400);
    expect((await send([{ method: "GET", url: "/users" }])).status).toBe(400);
    expect((await send([{ ...get("a"), method: "POST", url: "/$batch" }])).status).toBe(400);
  });

  it("needs a Content-Type on an inner body", async () => {
    expect(statuses(await send([create("a", {}, { headers: {} })]))).toEqual({ a: 400 });
  });

  it("runs dependsOn in order, whatever order they are written in, and fails the dependents of a failure with 424", async () => {
    const chain = await send([
      create("second", { EntryKey: "chain" }, { dependsOn: ["first"] }),
      create("first", { EntryKey: "chain" }),
    ]);
    expect(statuses(chain)).toEqual({ first: 201, second: 400 });
    const broken = await send([
      create("a", { EntryKey: "chain" }),
      create("b", { EntryKey: "never" }, { dependsOn: ["a"] }),
      create("c", { EntryKey: "never-either" }, { dependsOn: ["b"] }),
      create("d", { EntryKey: "free" }),
    ]);
    expect(statuses(broken)).toEqual({ a: 400, b: 424, c: 424, d: 201 });
    const never = await service.ask(
      "GET",
      `${items}?$filter=${encodeURIComponent("startswith(fields/EntryKey,'never')")}`,
    );
    expect(never.body.value).toEqual([]);
  });

  it("refuses a circle of dependsOn and an id that is not there", async () => {
    expect((await send([create("a", {}, { dependsOn: ["b"] }), create("b", {}, { dependsOn: ["a"] })])).status).toBe(
      400,
    );
    expect((await send([create("a", {}, { dependsOn: ["z"] })])).status).toBe(400);
  });

  it("throttles an inner request alone, with its own Retry-After", async () => {
    service.graph.control.failNext({ method: "POST", path: /\/items$/, status: 429, retryAfter: 7 });
    const answer = await send([create("a", {}), create("b", {})]);
    expect(statuses(answer)).toEqual({ a: 429, b: 201 });
    const throttled = answer.body.responses.find(({ id }: { id: string }) => id === "a");
    expect(throttled.headers).toMatchObject({ "Retry-After": "7" });
  });

  it("charges every inner request", async () => {
    service.graph.control.forget();
    await send([create("a", {}), create("b", {}), { id: "c", method: "GET", url: `${items}/1` }]);
    expect(service.graph.control.resourceUnits()).toBe(5);
    expect(service.graph.control.requests().map(({ method, status }) => [method, status])).toEqual([
      ["POST", 201],
      ["POST", 201],
      ["GET", 200],
      ["POST", 200],
    ]);
  });
});
