import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Graph, openGraph } from "../../src/graph/client.ts";
import { GraphRefused, orUnavailable } from "../../src/graph/fault.ts";
import { allOf } from "../../src/graph/pages.ts";
import { RegisterUnavailable } from "../../src/service/ports.ts";
import { heldClock } from "../held-clock.ts";
import { type HurriedClock, hurriedClock } from "./hurried-clock.ts";
import { type ScriptedServer, scriptedServer } from "./scripted-server.ts";

function openTo(server: Pick<ScriptedServer, "url">): { readonly graph: Graph; readonly clock: HurriedClock } {
  const clock = hurriedClock();
  const token = async (): Promise<string> => "a-token";
  const graph = openGraph({ baseUrl: `${server.url}/v1.0`, token, clock, random: () => 0.5 });
  return { graph, clock };
}

/** What a request was refused with. */
async function faultOf(request: Promise<unknown>): Promise<unknown> {
  return request.then(
    () => {
      throw new Error("it was not refused");
    },
    (fault: unknown) => fault,
  );
}

const problem = (code: string, message = "Because.") => ({ error: { code, message } });

describe("a request to Graph", () => {
  it("carries the token and Lantern's name, over plain http too, and its JSON", async () => {
    await using server = await scriptedServer([{ status: 201, body: { id: "1" } }]);
    const { graph } = openTo(server);
    expect(await graph.post("/sites/x/lists", { displayName: "Näme" })).toEqual({ id: "1" });
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]).toMatchObject({
      method: "POST",
      target: "/v1.0/sites/x/lists",
      headers: {
        authorization: "Bearer a-token",
        "user-agent": "NONISV|Lantern|Lantern/0.1.0",
        "content-type": "application/json",
      },
      body: '{"displayName":"Näme"}',
    });
  });

  it("takes a base address with and without a version, or a slash at its end", async () => {
    await using server = await scriptedServer([{ body: {} }]);
    for (const baseUrl of [server.url, `${server.url}/`, `${server.url}/v1.0/`]) {
      const { clock } = openTo(server);
      await openGraph({ baseUrl, token: async () => "t", clock, random: () => 0 }).get("/users");
    }
    expect(server.asked.map(({ target }) => target)).toEqual(["/v1.0/users", "/v1.0/users", "/v1.0/users"]);
  });

  it("never lets the token be led elsewhere by a redirect", async () => {
    await using elsewhere = await scriptedServer([{ body: {} }]);
    await using server = await scriptedServer([{ status: 302, headers: { Location: elsewhere.url } }]);
    expect(await faultOf(openTo(server).graph.get("/users"))).toBeInstanceOf(RegisterUnavailable);
    expect(elsewhere.asked).toEqual([]);
  });

  it("follows the pages of a collection by path, also when their links name another host", async () => {
    await using server = await scriptedServer([
      { body: { value: [1], "@odata.nextLink": "https://graph.microsoft.com/v1.0/users?$skiptoken=a%2Bb" } },
      { body: { value: [2] } },
    ]);
    expect(await allOf(openTo(server).graph, "/users?$top=1", z.number())).toEqual([1, 2]);
    expect(server.asked.map(({ target }) => target)).toEqual(["/v1.0/users?$top=1", "/v1.0/users?$skiptoken=a%2Bb"]);
  });
});

describe("a GET is repeated", () => {
  it.each([429, 503, 504])(
    "after %i, not before the moment that Retry-After names, and not by everybody at once",
    async (status) => {
      await using server = await scriptedServer([{ status, headers: { "Retry-After": "3" } }, { body: { ok: true } }]);
      const { graph, clock } = openTo(server);
      expect(await graph.get("/users")).toEqual({ ok: true });
      expect(clock.waits).toEqual([3500]);
    },
  );

  it("also when Retry-After is a date, and as late as SharePoint's own limit says", async () => {
    const later = "Tue, 24 Nov 2026 09:40:03 GMT";
    await using server = await scriptedServer([
      { status: 429, headers: { "Retry-After": later } },
      { status: 429, headers: { "Retry-After": "2", "RateLimit-Reset": "4" } },
      { body: {} },
    ]);
    const { graph, clock } = openTo(server);
    await graph.get("/users");
    expect(clock.waits).toEqual([3500, 4500]);
  });

  it("ever later where Graph names no moment, four times in all, and then is told", async () => {
    await using server = await scriptedServer([{ status: 503, body: "<html>busy</html>" }]);
    const { graph, clock } = openTo(server);
    expect(await faultOf(graph.get("/users"))).toMatchObject({ name: "RegisterUnavailable", status: 503 });
    expect(server.asked).toHaveLength(4);
    expect(clock.waits).toEqual([750, 1500, 3000]);
  });

  it.each([6, 300])(
    "not when it would have to wait for %i seconds, which is no short while: its caller is told how long",
    async (seconds) => {
      await using server = await scriptedServer([{ status: 429, headers: { "Retry-After": `${seconds}` } }]);
      const { graph, clock } = openTo(server);
      expect(await faultOf(graph.get("/users"))).toMatchObject({ status: 429, retryAfterSeconds: seconds });
      expect([server.asked.length, clock.waits]).toEqual([1, []]);
    },
  );

  it("not when the 429 is the list view threshold in disguise, which is a refusal and puts nothing to rest", async () => {
    const error = { code: "activityLimitReached", message: "x", innerError: { code: "throttledRequest" } };
    await using server = await scriptedServer([{ status: 429, body: { error } }, { body: { ok: true } }]);
    const { graph, clock } = openTo(server);
    expect(await faultOf(graph.get("/sites/x/lists/y/items"))).toMatchObject({
      name: "GraphRefused",
      status: 429,
      code: "activityLimitReached",
    });
    expect(server.asked).toHaveLength(1);
    expect(await graph.get("/sites/x/lists/y/items")).toEqual({ ok: true });
    expect(clock.waits).toEqual([]);
  });

  it.each([400, 403, 404, 410, 500, 502])("not after %i", async (status) => {
    await using server = await scriptedServer([{ status, body: problem("x") }]);
    await faultOf(openTo(server).graph.get("/users"));
    expect(server.asked).toHaveLength(1);
  });
});

describe("a POST is sent once", () => {
  it.each([429, 500, 502, 503, 504])("also when it meets %i: it may have succeeded", async (status) => {
    await using server = await scriptedServer([{ status, headers: { "Retry-After": "1" } }]);
    const fault = await faultOf(openTo(server).graph.post("/sites/x/lists", {}));
    expect(fault).toBeInstanceOf(RegisterUnavailable);
    expect(fault).toMatchObject({ status, retryAfterSeconds: 1 });
    expect(server.asked).toHaveLength(1);
  });
});

describe("the directory", () => {
  it("that asks to be left alone holds up nothing of SharePoint, nor the other way round", async () => {
    const busy = (path: string) => ({ status: 429, headers: { "Retry-After": "60" }, body: problem(path) });
    await using server = await scriptedServer(({ target }) => (target.includes("busy") ? busy(target) : { body: {} }));
    for (const [one, other] of [
      ["/users", "/sites/x"],
      ["/sites/x", "/users"],
    ]) {
      const { graph } = openTo(server);
      expect(await faultOf(graph.get(`${one}?busy`))).toMatchObject({ retryAfterSeconds: 60 });
      expect(await faultOf(graph.get(`${one}`))).toMatchObject({ retryAfterSeconds: 60 });
      expect(await graph.get(`${other}`)).toEqual({});
    }
  });
});

describe("a token that Graph does not take", () => {
  it.each(["get", "post", "put", "bytes"] as const)("is changed for another one, once, also at %s", async (verb) => {
    await using server = await scriptedServer([
      { status: 401, body: problem("InvalidAuthenticationToken") },
      { body: {} },
    ]);
    const given: (string | undefined)[] = [];
    const token = async (refused?: string) => {
      given.push(refused);
      return `token ${given.length}`;
    };
    const graph = openGraph({ baseUrl: server.url, token, clock: hurriedClock(), random: () => 0 });
    const ask = {
      get: () => graph.get("/sites/x"),
      post: () => graph.post("/sites/x/lists", { a: 1 }),
      put: () => graph.put("/drives/d/root:/a:/content", new Uint8Array([1, 2]), "text/plain"),
      bytes: () => graph.bytes("/drives/d/root:/a:/content"),
    };
    await ask[verb]();
    expect(given).toEqual([undefined, "token 1"]);
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual(["Bearer token 1", "Bearer token 2"]);
    expect(server.asked[1]?.body).toBe(server.asked[0]?.body);
  });

  it("is a refusal when the other one is not taken either", async () => {
    await using server = await scriptedServer([{ status: 401, body: problem("InvalidAuthenticationToken") }]);
    expect(await faultOf(openTo(server).graph.post("/x", {}))).toMatchObject({ name: "GraphRefused", status: 401 });
    expect(server.asked).toHaveLength(2);
  });
});

describe("no answer", () => {
  it("is a connection that breaks", async () => {
    await using server = await scriptedServer(["hang-up"]);
    expect(await faultOf(openTo(server).graph.post("/x", {}))).toMatchObject({
      name: "RegisterUnavailable",
      status: 0,
    });
    expect(server.asked).toHaveLength(1);
  });

  it("is an answer that has not wholly come when its time is up", async () => {
    await using server = await scriptedServer(["silence"]);
    const begun = Promise.withResolvers<void>();
    const watched: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      setImmediate(begun.resolve);
      return response;
    };
    const clock = hurriedClock();
    const options = { baseUrl: server.url, token: async () => "t", clock, random: () => 0, fetch: watched };
    const fault = faultOf(openGraph(options).get("/users"));
    await begun.promise;
    clock.expire();
    expect(await fault).toMatchObject({ name: "RegisterUnavailable", status: 0 });
  });

  it("is a token that does not come in time, and nothing is sent with it when it comes", async () => {
    const clock = hurriedClock();
    const begun = Promise.withResolvers<void>();
    const late = Promise.withResolvers<string>();
    const token = () => {
      begun.resolve();
      return late.promise;
    };
    const sent: unknown[] = [];
    // It does not look whether it is still wanted.
    const heedless: typeof fetch = async (input) => {
      sent.push(input);
      return new Response("{}");
    };
    const options = { baseUrl: "http://127.0.0.1:1", token, clock, random: () => 0 };
    const fault = faultOf(openGraph({ ...options, fetch: heedless }).post("/x", {}));
    await begun.promise;
    clock.expire();
    expect(await fault).toMatchObject({ name: "RegisterUnavailable", status: 0 });
    late.resolve("a-token");
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toEqual([]);
  });

  it("is waited for as long as what is sent and what comes need: 20 seconds, and as many again for every 4 MiB", async () => {
    const times: number[] = [];
    const clock = heldClock();
    const watched = {
      ...clock,
      after: (milliseconds: number, call: () => void) => {
        times.push(milliseconds);
        return clock.after(milliseconds, call);
      },
    };
    const large = 9 * 1_048_576;
    const answer: typeof fetch = async () => new Response("{}", { headers: { "Content-Length": `${large}` } });
    const options = { baseUrl: "http://127.0.0.1:1", token: async () => "t", clock: watched, random: () => 0 };
    const graph = openGraph({ ...options, fetch: answer });
    await graph.put("/drives/d/root:/a:/content", new Uint8Array(large), "text/plain");
    await graph.post("/x", {});
    expect(times).toEqual([60_000, 60_000, 20_000, 60_000]);
    expect(clock.waiting()).toEqual([]);
  });

  it("is success in a form that nobody can read", async () => {
    await using server = await scriptedServer([{ body: "<html>Please sign in to the wireless network</html>" }]);
    expect(await faultOf(openTo(server).graph.get("/users"))).toMatchObject({ name: "RegisterUnavailable", status: 0 });
  });

  it("is no token", async () => {
    await using server = await scriptedServer([{ body: {} }]);
    const token = () => Promise.reject(new Error("no token"));
    const graph = openGraph({ baseUrl: server.url, token, clock: hurriedClock(), random: () => 0 });
    expect(await faultOf(graph.get("/users"))).toMatchObject({ name: "RegisterUnavailable", status: 0 });
    expect(server.asked).toEqual([]);
  });
});

describe("a refusal", () => {
  const refusal = { status: 403, body: problem("accessDenied", "Ada Quill may not be read.") };

  it("has Graph's status and code, and keeps Graph's sentence where no log finds it", async () => {
    await using server = await scriptedServer([refusal]);
    const fault = await faultOf(openTo(server).graph.get("/users"));
    if (!(fault instanceof GraphRefused)) throw new Error("not refused");
    expect(fault).toMatchObject({ status: 403, code: "accessDenied" });
    expect(fault.explanation()).toBe("Ada Quill may not be read.");
    for (const shown of [JSON.stringify(fault), inspect(fault, { showHidden: true, depth: 9 }), fault.stack])
      expect(shown).not.toContain("Ada");
  });

  it("leaves a port as unavailable with its status, because nothing may be lost over a missing permission", async () => {
    await using server = await scriptedServer([refusal]);
    const { graph } = openTo(server);
    const fault = await faultOf(orUnavailable(() => graph.get("/users")));
    expect(fault).toBeInstanceOf(RegisterUnavailable);
    expect(fault).toMatchObject({ status: 403 });
  });
});
