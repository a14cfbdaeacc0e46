import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { LocalEvent } from "../../../../infra/local/teams/protocol.ts";
import { aCard, cardActivity, clientId, dsl, principal, type Running, running, teacher, tenantId } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "lantern-teams-"));
let here: Running;

beforeEach(async () => {
  here = await running(folder);
  return () => here[Symbol.asyncDispose]();
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (path: string) => fetch(`${here.origin}${path}`);
const post = (path: string, body: unknown, headers: Record<string, string> = { "Content-Type": "application/json" }) =>
  fetch(`${here.origin}${path}`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const api = "/local/teams/api";
const anInvoke = { person: teacher.id, conversation: "chat of Tom", name: "task/fetch", value: {} };

describe("the page", () => {
  it("learns who there is, and sees one person's Teams", async () => {
    const people = await (await get(`${api}/people`)).json();
    expect(people).toEqual(
      [teacher, dsl, principal].map(({ id, name, jobTitle, roles }) => ({ id, name, jobTitle, roles })),
    );
    const state = await (await get(`${api}/state?person=${dsl.id}`)).json();
    expect(state).toMatchObject({
      person: { id: dsl.id },
      memberId: expect.stringMatching(/^29:1/),
      messageCommands: [],
      conversations: [
        { kind: "personal", title: "Lantern" },
        { kind: "channel", title: "All staff" },
        { kind: "channel", id: here.teams.leadershipChannel, isPrivate: true },
      ],
      messages: [],
    });
  });

  it("sends what is typed, presses a card's buttons, and marks as read", async () => {
    const tom = here.teams.as(teacher.id);
    here.turn = async (context) => {
      if (context.activity.type === "invoke") {
        const body = { task: { type: "continue", value: { title: "Raise a concern" } } };
        await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
      } else await context.sendActivity(cardActivity("Form"));
    };
    const base = { person: teacher.id, conversation: tom.chat };
    expect((await post(`${api}/messages`, { ...base, text: "Hello" })).status).toBe(202);
    const { id } = await tom.nextMessage();
    expect((await post(`${api}/messages`, { ...base, value: { verb: "x" }, replyToId: id })).status).toBe(202);
    await tom.nextMessage();
    const invoke = { ...base, name: "task/fetch", value: { data: {} }, replyToId: id };
    expect(await (await post(`${api}/invoke`, invoke)).json()).toEqual({
      status: 200,
      body: { task: { type: "continue", value: { title: "Raise a concern" } } },
    });
    expect(tom.state().conversations[0]?.unread).toBe(2);
    expect((await post(`${api}/read`, base)).status).toBe(202);
    expect(tom.state().conversations[0]?.unread).toBe(0);
  });

  it("hears at once of messages, changes and typing in its person's places, and of nobody else's", async () => {
    const stopped = new AbortController();
    const stream = await fetch(`${here.origin}${api}/events?person=${dsl.id}`, { signal: stopped.signal });
    expect(stream.headers.get("content-type")).toBe("text/event-stream");
    here.turn = async (context) => {
      await context.sendActivity({ type: "typing" });
      const sent = await context.sendActivity(cardActivity("Form"));
      await context.updateActivity({ ...cardActivity("Receipt"), id: sent?.id ?? "" });
    };
    await here.teams.as(teacher.id).say("Not for Ada");
    await here.teams.as(dsl.id).say("For Ada");
    const events = await readEvents(stream, 4);
    stopped.abort();
    expect(events).toMatchObject([
      { type: "message", toast: false, message: { from: dsl.id, text: "For Ada" } },
      { type: "typing", conversation: here.teams.as(dsl.id).chat },
      { type: "message", toast: true, message: { from: "bot", card: aCard("Form"), summary: "Something new" } },
      { type: "updated", message: { edited: true, card: aCard("Receipt") } },
    ]);
  });

  it.each([
    ["nobody of this id", "/messages", { person: "x", conversation: "x", text: "Hi" }, 404],
    ["somebody else's chat", "/messages", { person: dsl.id, conversation: "chat of Tom", text: "Hi" }, 404],
    [
      "the leaders' channel, for a teacher",
      "/messages",
      { person: teacher.id, conversation: "channel", text: "Hi" },
      404,
    ],
    ["nothing said", "/messages", { person: teacher.id, conversation: "chat of Tom", text: " " }, 400],
    ["a field that is not known", "/messages", { person: teacher.id, conversation: "x", text: "Hi", from: "bot" }, 400],
    ["an invoke without a name", "/invoke", { person: teacher.id, conversation: "chat of Tom", value: {} }, 400],
    ["a card that is not there", "/invoke", { ...anInvoke, replyToId: "17" }, 404],
    ["words that are not JSON", "/messages", "{", 400],
  ])("is refused for %s", async (_, path, body, status) => {
    const named = JSON.parse(
      JSON.stringify(body)
        .replace("chat of Tom", here.teams.as(teacher.id).chat)
        .replace('"channel"', JSON.stringify(here.teams.leadershipChannel)),
    );
    const reply = await post(`${api}${path}`, named);
    expect(reply.status).toBe(status);
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    expect(await reply.json()).toMatchObject({ status, title: expect.any(String) });
    expect(here.received).toEqual([]);
  });

  it("is told the method that an address takes, and that some addresses are not there", async () => {
    const wrong = await get(`${api}/messages`);
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await get(`${api}/nothing`)).status).toBe(404);
    expect((await get(`${api}/state?person=nobody`)).status).toBe(404);
    expect((await get(`${api}/events`)).status).toBe(404);
  });
});

describe("outside the page", () => {
  it("a token for a person is had by their id, and verifies against the local issuer", async () => {
    const { token } = await (await post("/local/token", { person: dsl.id })).json();
    const keys = createRemoteJWKSet(new URL(`${here.identity.authority}/${tenantId}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(token, keys, { audience: clientId, currentDate: new Date(here.clock) });
    expect(payload).toMatchObject({ oid: dsl.id, roles: ["Safeguarding.DSL"] });
    expect((await post("/local/token", { person: "nobody" })).status).toBe(404);
    expect((await post("/local/token", { who: dsl.id })).status).toBe(400);
    expect((await post("/local/token", "{")).status).toBe(400);
    expect((await get("/local/token")).status).toBe(405);
  });

  it("the people are listed with their roles", async () => {
    const people = await (await get("/local/people")).json();
    expect(people.map((person: { roles: string[] }) => person.roles)).toEqual([
      [],
      ["Safeguarding.DSL"],
      ["Safeguarding.Principal"],
    ]);
  });

  it("paths of others are left alone", async () => {
    expect(await (await post("/api/messages", { type: "message", text: "x" })).text()).not.toContain("about:blank");
    expect(here.received).toHaveLength(1);
  });
});

describe("only this machine's own pages and programs are answered", () => {
  it.each([
    ["another host name (DNS rebinding)", { Host: "lantern.evil.example" }, 403],
    ["a host that only begins like loopback", { Host: "127.0.0.1.evil.example" }, 403],
    ["a page of another site", { Origin: "https://evil.example" }, 403],
    ["an opaque origin", { Origin: "null" }, 403],
    ["localhost", { Host: "localhost:3978" }, 200],
    ["IPv6 loopback", { Host: "[::1]:3978" }, 200],
    ["a page of this machine", { Origin: "http://localhost:5173" }, 200],
  ])("%s", async (_, headers, status) => {
    for (const path of ["/local/people", `${api}/people`, `${api}/state?person=${dsl.id}`])
      expect(await statusOf(path, headers)).toBe(status);
    expect(await statusOf("/local/connector/v3/teams/x", headers)).toBe(status === 200 ? 404 : 403);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])(
    "a post as %s is refused",
    async (type) => {
      const typed = { "Content-Type": type };
      expect((await post("/local/token", { person: dsl.id }, typed)).status).toBe(415);
      expect((await post("/local/connector/v3/conversations", {}, typed)).status).toBe(415);
    },
  );
});

/** Like fetch, which would not let a Host be chosen. */
function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(`${here.origin}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject).end();
  });
}

async function readEvents(stream: Response, count: number): Promise<readonly LocalEvent[]> {
  const events: LocalEvent[] = [];
  let text = "";
  for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const whole = text.split("\n\n");
    text = whole.pop() ?? "";
    for (const item of whole) if (item.startsWith("data: ")) events.push(JSON.parse(item.slice("data: ".length)));
    if (events.length >= count) break;
  }
  return events;
}
