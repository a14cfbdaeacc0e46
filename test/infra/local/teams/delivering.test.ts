import { mkdtempSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Timer } from "../../../../infra/local/teams/courier.ts";
import { clientId, crowd, dsl, everybody, running, teacher, tenantId } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "lantern-teams-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A timer moved by hand: `ring` runs what waits, and what was called off is gone. */
function handTimer() {
  const waiting = new Set<{ readonly after: number; readonly run: () => void }>();
  const timer: Timer = (after, run) => {
    const item = { after, run };
    waiting.add(item);
    return () => waiting.delete(item);
  };
  const ring = () => {
    for (const item of [...waiting]) {
      waiting.delete(item);
      item.run();
    }
  };
  return { timer, ring, waits: () => [...waiting].map((item) => item.after) };
}

describe("what the bot is told of a message", () => {
  it("is who, where, when and in which words, as Teams writes it", async () => {
    await using here = await running(folder);
    const tom = here.teams.as(teacher.id);
    await tom.say("I am <worried> & tired");
    const [activity] = here.received;
    expect(activity).toEqual({
      type: "message",
      id: tom.messages()[0]?.id,
      timestamp: "2026-06-01T08:00:00.000Z",
      localTimestamp: "2026-06-01T09:00:00.000+01:00",
      localTimezone: "Europe/London",
      locale: "en-GB",
      channelId: "msteams",
      serviceUrl: `${here.origin}/local/connector/`,
      from: { id: expect.stringMatching(/^29:1[\w-]{80,}$/), name: teacher.name, aadObjectId: teacher.id },
      conversation: { conversationType: "personal", tenantId, id: expect.stringMatching(/^a:1[\w-]{80,}$/) },
      recipient: { id: `28:${clientId}`, name: "Lantern" },
      text: "I am <worried> & tired",
      textFormat: "plain",
      attachments: [{ contentType: "text/html", content: "<p>I am &lt;worried&gt; &amp; tired</p>" }],
      entities: [{ type: "clientInfo", locale: "en-GB", country: "GB", platform: "Web", timezone: "Europe/London" }],
      channelData: { tenant: { id: tenantId } },
    });
    expect(JSON.stringify(activity?.from).match(new RegExp(teacher.id, "g"))).toHaveLength(1);
  });

  it("has London's winter time in winter", async () => {
    await using here = await running(folder);
    here.clock = "2026-11-24T05:50:47.000Z";
    await here.teams.as(teacher.id).say("Morning");
    expect(here.received[0]).toMatchObject({ localTimestamp: "2026-11-24T05:50:47.000+00:00" });
  });

  it("is the card's value, without words, when a card was submitted", async () => {
    await using here = await running(folder);
    const tom = here.teams.as(teacher.id);
    here.turn = async (context) => {
      if (context.activity.text === "Hello") await context.sendActivity("A form, let us say");
    };
    await tom.say("Hello");
    const { id } = await tom.nextMessage();
    await tom.submit({ verb: "raise", words: "He said so" }, id);
    expect(here.received[1]).toMatchObject({ type: "message", value: { verb: "raise" }, replyToId: id });
    expect(here.received[1]).not.toHaveProperty("text");
    await expect(tom.submit({}, "17")).rejects.toThrow("no-such-message");
    await expect(here.teams.as(dsl.id).submit({}, id, tom.chat)).rejects.toThrow("no-such-conversation");
  });
});

describe("a bot that is slow", () => {
  it("gets the very same activity again after fifteen seconds, and its first answer counts", async () => {
    const { timer, ring, waits } = handTimer();
    await using here = await running(folder, { timer });
    const [first, second] = [Promise.withResolvers<ServerResponse>(), Promise.withResolvers<ServerResponse>()];
    here.answer = (_request, response) => (here.received.length === 1 ? first : second).resolve(response);
    const reply = here.teams.as(teacher.id).invoke("adaptiveCard/action", { action: { verb: "raise" } });
    await first.promise;
    expect(waits()).toEqual([15_000]);
    ring();
    const answering = await second.promise;
    expect(here.received[1]).toEqual(here.received[0]);
    answering.setHeader("Content-Type", "application/json").end(JSON.stringify({ statusCode: 200 }));
    expect(await reply).toEqual({ status: 200, body: { statusCode: 200 } });
    expect(waits()).toEqual([]);
    (await first.promise).end();
  });

  it("is given up after the second silence", async () => {
    const { timer, ring } = handTimer();
    await using here = await running(folder, { timer });
    const asked = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    here.answer = () => asked[here.received.length - 1]?.resolve();
    const reply = here.teams.as(teacher.id).say("Anybody there?");
    await asked[0]?.promise;
    ring();
    await asked[1]?.promise;
    ring();
    expect(await reply).toEqual({ status: 504 });
    expect(here.received).toHaveLength(2);
  });

  it("is not asked again when it has answered in time", async () => {
    const { timer, waits } = handTimer();
    await using here = await running(folder, { timer });
    await here.teams.as(teacher.id).say("Hello");
    expect(waits()).toEqual([]);
  });

  it("is a bad gateway when it cannot be reached at all", async () => {
    await using here = await running(folder, { botEndpoint: "http://127.0.0.1:1/api/messages" });
    expect(await here.teams.as(teacher.id).say("Hello")).toEqual({ status: 502 });
    expect(here.teams.as(teacher.id).messages()).toHaveLength(1);
  });
});

describe("installing the app for everybody", () => {
  it("tells the bot of each person once, with few at a time, and not again after a restart", async () => {
    const data = mkdtempSync(join(folder, "data-"));
    const people = everybody;
    {
      await using here = await running(folder, { people, folder: data });
      let [now, most] = [0, 0];
      here.turn = async (context) => {
        now += 1;
        most = Math.max(most, now);
        await context.sendActivity(context.activity.type === "installationUpdate" ? "Welcome" : { type: "typing" });
        now -= 1;
      };
      expect(await here.teams.installForEveryone()).toEqual({ told: 120, failed: 0 });
      expect(most).toBeGreaterThan(1);
      expect(most).toBeLessThanOrEqual(4);
      const ofTom = here.received.filter(({ from }) => JSON.stringify(from).includes(teacher.id));
      expect(ofTom).toMatchObject([
        {
          type: "conversationUpdate",
          membersAdded: [{ id: `28:${clientId}` }],
          conversation: { conversationType: "personal" },
        },
        { type: "installationUpdate", action: "add", conversation: { id: here.teams.as(teacher.id).chat } },
      ]);
      expect(here.teams.as(crowd[116]?.id ?? "").messages()).toMatchObject([{ text: "Welcome" }]);
    }
    await using again = await running(folder, { people, folder: data });
    expect(await again.teams.installForEveryone()).toEqual({ told: 0, failed: 0 });
    expect(again.received).toEqual([]);
    expect(again.teams.as(teacher.id).messages()).toMatchObject([{ text: "Welcome" }]);
  });

  it("tells a bot that was not there the next time, and lets it write meanwhile", async () => {
    const data = mkdtempSync(join(folder, "data-"));
    {
      await using here = await running(folder, { folder: data, botEndpoint: "http://127.0.0.1:1/api/messages" });
      expect(await here.teams.installForEveryone()).toEqual({ told: 0, failed: 3 });
    }
    await using again = await running(folder, { folder: data });
    expect(await again.teams.installForEveryone()).toEqual({ told: 3, failed: 0 });
  });

  it("adds the channel once, and remembers it", async () => {
    const data = mkdtempSync(join(folder, "data-"));
    {
      await using here = await running(folder, { folder: data });
      expect(await here.teams.addToLeadershipChannel()).toBe(true);
      expect(await here.teams.addToLeadershipChannel()).toBe(true);
      expect(here.received).toHaveLength(3);
    }
    await using again = await running(folder, { folder: data });
    expect(await again.teams.addToLeadershipChannel()).toBe(true);
    expect(again.received).toEqual([]);
  });
});

describe("after a restart", () => {
  it("chats, what was read, and the order of ids are as they were, and the chat's id is the same", async () => {
    const data = mkdtempSync(join(folder, "data-"));
    let [chat, last] = ["", "0"];
    {
      await using here = await running(folder, { folder: data });
      here.turn = async (context) => void (await context.sendActivity(`Echo ${context.activity.text}`));
      const tom = here.teams.as(teacher.id);
      await tom.say("one");
      tom.read();
      await tom.say("two");
      expect(tom.state().conversations).toMatchObject([{ unread: 1 }, { title: "All staff" }]);
      [chat, last] = [tom.chat, tom.messages().at(-1)?.id ?? ""];
    }
    await using again = await running(folder, { folder: data });
    again.clock = "2020-01-01T00:00:00.000Z";
    const tom = again.teams.as(teacher.id);
    expect(tom.chat).toBe(chat);
    expect(tom.messages().map((message) => message.text)).toEqual(["one", "Echo one", "two", "Echo two"]);
    expect(tom.state().conversations).toMatchObject([{ unread: 1 }, { title: "All staff" }]);
    await tom.say("three");
    expect(Number(tom.messages().at(-1)?.id)).toBeGreaterThan(Number(last));
  });
});

describe("waiting for a message", () => {
  it("finds what came meanwhile, in order, and lets each client wait for itself", async () => {
    await using here = await running(folder);
    here.turn = async (context) => void (await context.sendActivity(`Echo ${context.activity.text}`));
    const [tom, alsoTom] = [here.teams.as(teacher.id), here.teams.as(teacher.id)];
    await tom.say("one");
    await tom.say("two");
    expect((await tom.nextMessage()).text).toBe("Echo one");
    expect((await tom.nextMessage()).text).toBe("Echo two");
    expect((await alsoTom.nextMessage((message) => message.text?.endsWith("two") === true)).text).toBe("Echo two");
    const waiting = tom.nextMessage();
    await tom.say("three");
    expect((await waiting).text).toBe("Echo three");
  });

  it("can be given up, and ends when Local Teams is closed", async () => {
    const here = await running(folder);
    const tom = here.teams.as(teacher.id);
    const stop = new AbortController();
    const given = tom.nextMessage(undefined, { signal: stop.signal });
    stop.abort(new Error("enough"));
    await expect(given).rejects.toThrow("enough");
    const left = tom.nextUpdate();
    const ended = expect(left).rejects.toThrow("closed");
    await here[Symbol.asyncDispose]();
    await ended;
  });

  it("is for people who exist", async () => {
    await using here = await running(folder);
    expect(() => here.teams.as("nobody")).toThrow("nobody has this id");
  });
});
