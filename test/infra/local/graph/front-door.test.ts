import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask as askAt, type Service, site, siteId, startService, token } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.graph.close());
const bare = (path: string, init: RequestInit = {}) => fetch(`${service.graph.url}${path}`, init);

describe("Graph's front door", () => {
  it("answers 401 InvalidAuthenticationToken without a token, with a wrong one, and before it looks at the path", async () => {
    for (const [path, authorization] of [
      [site, undefined],
      [site, "Bearer wrong"],
      [site, `Basic ${token}`],
      ["/nowhere", "Bearer wrong"],
    ] as const) {
      const response = await bare(path, authorization === undefined ? {} : { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
      expect(await response.json()).toMatchObject({ error: { code: "InvalidAuthenticationToken" } });
    }
  });

  it("gives every reply a request-id and echoes client-request-id, in headers and in innerError", async () => {
    const { headers, body } = await service.ask("GET", "/nowhere", { headers: { "client-request-id": "mine" } });
    expect(headers.get("client-request-id")).toBe("mine");
    expect(body.error.innerError).toEqual({
      date: "2026-01-12T08:30:00",
      "request-id": headers.get("request-id"),
      "client-request-id": "mine",
    });
  });

  it("answers an unknown path with 404 and the segment it does not know", async () => {
    const { status, body } = await service.ask("GET", `${site}/nowhere`);
    expect({ status, message: body.error.message }).toEqual({
      status: 404,
      message: "Resource not found for the segment 'nowhere'.",
    });
  });

  it("serves v1.0 only", async () => {
    const origin = service.graph.url.slice(0, -"/v1.0".length);
    expect((await askAt(origin, "GET", "/beta/users")).status).toBe(404);
    expect((await askAt(origin, "GET", "/users")).status).toBe(404);
  });

  it("answers a method the path does not have with 405", async () => {
    expect((await service.ask("PUT", site, { body: {} })).status).toBe(405);
    expect((await service.ask("DELETE", "/users")).status).toBe(405);
  });

  it("answers malformed JSON, and a body without its Content-Type, with 400 BadRequest", async () => {
    const malformed = await service.ask("POST", `${site}/lists`, { body: '{"displayName": ' });
    const untyped = await service.ask("POST", `${site}/lists`, {
      body: "{}",
      headers: { "content-type": "text/plain" },
    });
    for (const { status, body } of [malformed, untyped])
      expect({ status, code: body.error.code }).toEqual({ status: 400, code: "BadRequest" });
  });

  it("answers a JSON body over 4 MB with 413", async () => {
    const { status } = await service.ask("POST", `${site}/lists`, { body: { displayName: "x".repeat(4 * 1_048_576) } });
    expect(status).toBe(413);
  });

  it("refuses system query options it does not serve, and options given twice", async () => {
    expect((await service.ask("GET", `${site}/lists?$search=x`)).status).toBe(400);
    expect((await service.ask("GET", "/users?$top=1&top=2")).status).toBe(400);
  });

  it("finds the site by id and by hostname and path, and no other", async () => {
    const byId = await service.ask("GET", site);
    const byPath = await service.ask("GET", "/sites/school.sharepoint.com:/sites/safeguarding");
    expect(byId.body).toMatchObject({ id: siteId, webUrl: "https://school.sharepoint.com/sites/safeguarding" });
    expect(byPath.body).toEqual(byId.body);
    expect((await service.ask("GET", "/sites/school.sharepoint.com:/sites/other")).status).toBe(404);
    expect((await service.ask("GET", "/sites/other.sharepoint.com,a,b")).status).toBe(404);
  });
});
