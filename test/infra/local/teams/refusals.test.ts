import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { documentedLimits } from "../../../../infra/local/teams/rate-limit.ts";
import { aCard, cardActivity, clientId, dsl, type Running, running, teacher, tenantId } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "lantern-teams-"));
let here: Running;
let chat: string;

beforeEach(async () => {
  here = await running(folder);
  chat = here.teams.as(teacher.id).chat;
  await here.teams.installForEveryone();
  return () => here[Symbol.asyncDispose]();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${here.origin}/local/connector/v3/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text), headers: response.headers };
}

const to = (conversation: string) => `conversations/${encodeURIComponent(conversation)}/activities`;
const send = (activity: unknown, conversation = chat) => call("POST", to(conversation), activity);
const open = (body: unknown) => call("POST", "conversations", body);
const messages = () => here.teams.as(teacher.id).messages();
const attachment = (content: unknown, contentType = "application/vnd.microsoft.card.adaptive") => ({
  type: "message",
  attachments: [{ contentType, content }],
});
const member = { isGroup: false, members: [{ id: teacher.id }] };

describe("what the bot sends", () => {
  it("gets ids that are epoch milliseconds, each later than the one before, though the clock stands still", async () => {
    const ids = [];
    for (const text of ["one", "two", "three"]) ids.push((await send({ type: "message", text })).body.id);
    const [first = "", ...others] = ids;
    expect(Number(first)).toBeGreaterThanOrEqual(Date.parse(here.clock));
    expect(others).toEqual([String(Number(first) + 1), String(Number(first) + 2)]);
  });

  it("is split in two when it has words and a card, and no id comes back", async () => {
    const reply = await send({ ...cardActivity("Look"), text: "Words" });
    expect(reply).toMatchObject({ status: 201, body: {} });
    expect(reply.body).not.toHaveProperty("id");
    expect(messages()).toMatchObject([{ text: "Words" }, { card: aCard("Look") }]);
    expect(messages()[0]).not.toHaveProperty("card");
    expect(messages()[1]).not.toHaveProperty("text");
  });

  it("may be as long as 100 KB in UTF-16, not counting pictures, and no longer", async () => {
    expect((await send({ type: "message", text: "x".repeat(51_000) })).status).toBe(201);
    const tooLong = await send({ type: "message", text: "x".repeat(51_300) });
    expect(tooLong).toMatchObject({ status: 413, body: { error: { code: "MessageSizeTooBig" } } });
    expect((await send({ type: "message", text: "x".repeat(3_000_000) })).status).toBe(413);
    const picture = { ...aCard("Map"), backgroundImage: `data:image/png;base64,${"A".repeat(200_000)}` };
    expect((await send(attachment(picture))).status).toBe(201);
  });

  it.each([
    ["a card of version 1.6", cardActivity("New", "1.6")],
    ["a card without a version", attachment({ type: "AdaptiveCard", body: [] })],
    ["a card that is text", attachment("{}")],
    ["a card that is a list", attachment([])],
    ["a card with a body that is no list", attachment({ ...aCard(""), body: {} })],
    ["a card with an element that has no type", attachment({ ...aCard(""), body: [{ text: "?" }] })],
    ["a broken element inside a container", attachment({ ...aCard(""), body: [{ type: "Container", items: ["?"] }] })],
    ["another kind of card", attachment({ title: "Hero" }, "application/vnd.microsoft.card.hero")],
    ["an empty message", { type: "message" }],
    ["an activity of no known type", { type: "trace", text: "?" }],
    ["something that is no activity", ["message"]],
  ])("is refused when it is %s", async (_, activity) => {
    const reply = await send(activity);
    expect(reply).toMatchObject({ status: 400, body: { error: { code: expect.stringMatching(/^Bad/) } } });
    expect(messages()).toEqual([]);
  });

  it("is previewed by its summary, else by its words; a card without either by nothing of its own", async () => {
    await send({ type: "message", text: "Words", summary: "Neutral" });
    await send({ type: "message", text: "Words" });
    await send(attachment(aCard("Secret")));
    expect(messages().map((message) => message.summary)).toEqual(["Neutral", "Words", undefined]);
  });

  it("reaches the person as a sign of typing, which is not kept", async () => {
    const seen: unknown[] = [];
    here.teams.as(teacher.id).onEvent((event) => seen.push(event));
    expect((await send({ type: "typing" })).status).toBe(201);
    expect(seen).toEqual([{ type: "typing", conversation: chat }]);
    expect(messages()).toEqual([]);
  });

  it("makes a toast in a chat, and in the channel only when it asks for one", async () => {
    await here.teams.addToLeadershipChannel();
    const toasts: boolean[] = [];
    here.teams.as(dsl.id).onEvent((event) => event.type === "message" && toasts.push(event.toast));
    const alert = { notification: { alert: true } };
    await send(cardActivity("Chat"), here.teams.as(dsl.id).chat);
    await send(cardActivity("Quiet"), here.teams.leadershipChannel);
    await send({ ...cardActivity("Loud"), channelData: alert }, here.teams.leadershipChannel);
    expect(toasts).toEqual([true, false, true]);
  });
});

describe("a place refuses the bot", () => {
  it("when the person has blocked it, until they unblock it", async () => {
    here.teams.control.blockBot(teacher.id);
    const blocked = { status: 403, body: { error: { code: "ConversationBlockedByUser" } } };
    expect(await send({ type: "message", text: "Hello" })).toMatchObject(blocked);
    expect(await open(member)).toMatchObject(blocked);
    expect(JSON.stringify((await send(cardActivity("Hello"))).body)).toContain("MessageWritesBlocked");
    here.teams.control.unblockBot(teacher.id);
    expect((await send({ type: "message", text: "Hello" })).status).toBe(201);
  });

  it("when the person does not have the app", async () => {
    here.teams.control.uninstall(teacher.id);
    const missing = { status: 403, body: { error: { code: "ForbiddenOperationException" } } };
    expect(await send(cardActivity("Hello"))).toMatchObject(missing);
    expect(await open(member)).toMatchObject(missing);
  });

  it("in the private channel, until the app has been added there", async () => {
    const channel = here.teams.leadershipChannel;
    const thread = { isGroup: true, channelData: { channel: { id: channel } }, activity: cardActivity("Incident") };
    const outside = { status: 403, body: { error: { code: "BotNotInConversationRoster" } } };
    expect(await open(thread)).toMatchObject(outside);
    expect(await send(cardActivity("Incident"), channel)).toMatchObject(outside);
    expect(await call("GET", `conversations/${channel}/pagedmembers`)).toMatchObject(outside);
    await here.teams.addToLeadershipChannel();
    const opened = await open(thread);
    expect(opened).toMatchObject({ status: 201, body: { id: `${channel};messageid=${opened.body.activityId}` } });
  });

  it.each([
    ["a conversation that is not there", () => send(cardActivity("?"), "a:1nobody"), 404, "ConversationNotFound"],
    ["a thread that is not there", () => openedThread("17"), 404, "ConversationNotFound"],
    [
      "a message that is not there",
      () => call("PUT", `${to(chat)}/17`, cardActivity("?")),
      404,
      "ActivityNotFoundInConversation",
    ],
    ["a message that was deleted", () => changeDeleted(), 404, "ActivityNotFoundInConversation"],
    ["a message of the person", () => changeTheirs(), 404, "ActivityNotFoundInConversation"],
    [
      "a member that is not there",
      () => call("GET", `conversations/${chat}/members/${dsl.id}`),
      404,
      "MemberNotFoundInConversation",
    ],
    ["a chat with two people", () => open({ members: [{ id: teacher.id }, { id: dsl.id }] }), 400, "BadSyntax"],
    ["a chat with nobody known", () => open({ members: [{ id: "tom@school.example" }] }), 400, "BadSyntax"],
    ["a chat of another tenant", () => open({ ...member, tenantId: clientId }), 400, "BadArgument"],
    [
      "a page token that is none",
      () => call("GET", `conversations/${chat}/pagedmembers?continuationToken=zz`),
      400,
      "BadArgument",
    ],
    ["a route that is not there", () => call("GET", "attachments/1"), 405, "MethodNotAllowed"],
  ])("for %s", async (_, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: { error: { code } } });
  });

  async function openedThread(root: string) {
    await here.teams.addToLeadershipChannel();
    return send(cardActivity("?"), `${here.teams.leadershipChannel};messageid=${root}`);
  }

  async function changeDeleted() {
    const { id } = (await send(cardActivity("Gone soon"))).body;
    expect((await call("DELETE", `${to(chat)}/${id}`)).status).toBe(200);
    return call("PUT", `${to(chat)}/${id}`, cardActivity("Back again"));
  }

  async function changeTheirs() {
    await here.teams.as(teacher.id).say("Mine");
    return call("PUT", `${to(chat)}/${messages()[0]?.id}`, cardActivity("Not yours"));
  }

  it("and opens the person's chat with its first message, in the right tenant", async () => {
    const opened = await open({ ...member, tenantId, activity: cardActivity("Good morning") });
    expect(opened).toMatchObject({ status: 201, body: { id: chat, activityId: messages()[0]?.id } });
  });
});

describe("failures on demand", () => {
  it("come once, with the seconds to wait, and are seen in the list of requests", async () => {
    here.teams.control.failNext({ route: "send", status: 429, retryAfter: 7 });
    const refused = await send(cardActivity("Hello"));
    expect([refused.status, refused.headers.get("retry-after"), refused.body.error.code]).toEqual([
      429,
      "7",
      "Throttled",
    ]);
    expect(messages()).toEqual([]);
    expect((await send(cardActivity("Hello"))).status).toBe(201);
    expect(here.teams.control.requests().map(({ route, status }) => [route, status])).toEqual([
      ["send", 429],
      ["send", 201],
    ]);
  });

  it("wait for their own route", async () => {
    here.teams.control.failNext({ route: "update", status: 500 });
    expect((await send(cardActivity("Hello"))).status).toBe(201);
    expect((await call("PUT", `${to(chat)}/${messages()[0]?.id}`, cardActivity("Bye"))).status).toBe(500);
  });

  it("can lose only the answer, as behind a gateway's timeout: the message is there", async () => {
    here.teams.control.failNext({ route: "any", status: 504, after: "commit" });
    expect((await send(cardActivity("Hello"))).status).toBe(504);
    expect(messages()).toMatchObject([{ card: aCard("Hello") }]);
  });

  it("can be a connector that is down, or cut off, until it comes back", async () => {
    here.teams.control.goDown();
    expect((await send(cardActivity("Hello"))).status).toBe(503);
    here.teams.control.goDown("cut");
    await expect(send(cardActivity("Hello"))).rejects.toThrow();
    here.teams.control.comeBack();
    expect((await send(cardActivity("Hello"))).status).toBe(201);
    expect(messages()).toHaveLength(1);
  });

  it("can be Teams' own rate limits: seven sends a second to one chat, and time heals", async () => {
    await using limited = await running(folder, { rateLimits: documentedLimits });
    await limited.teams.installForEveryone();
    here = { ...here, origin: limited.origin };
    const statuses = [];
    for (let i = 0; i < 8; i += 1) statuses.push((await send({ type: "message", text: String(i) })).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
    expect((await send({ type: "message", text: "x" })).headers.get("retry-after")).toBe("1");
    expect((await send(cardActivity("Elsewhere"), here.teams.as(dsl.id).chat)).status).toBe(201);
    limited.clock = "2026-06-01T08:00:01.001Z";
    expect((await send({ type: "message", text: "x" })).status).toBe(201);
    expect((await send({ type: "message", text: "x" })).headers.get("retry-after")).toBe("1");
  });
});
