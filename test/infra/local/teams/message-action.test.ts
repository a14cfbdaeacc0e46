/** A message action on the wire: what Teams sends when a person chooses the app's command on a message, and where it may not. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MessagingExtensionAction, MessagingExtensionActionResponse } from "botbuilder";
import { TeamsActivityHandler, type TurnContext } from "botbuilder";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { chatBetween } from "../../../../infra/local/teams/addresses.ts";
import { messageCommandsIn } from "../../../../infra/local/teams/manifest.ts";
import { aCard, cardActivity, clientId, dsl, principal, type Running, running, teacher, tenantId } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "lantern-teams-"));
const messageCommands = messageCommandsIn(
  readFileSync(join(import.meta.dirname, "../../../../appPackage/manifest.json"), "utf8"),
);
const command = "raiseConcern";
const chat = chatBetween(teacher.id, dsl.id);
const card = { contentType: "application/vnd.microsoft.card.adaptive", content: aCard("Form") };

let here: Running;
let team: string;
beforeEach(async () => {
  here = await running(folder, { messageCommands });
  team = here.teams.as(teacher.id).state().conversations[1]?.id ?? "";
  return () => here[Symbol.asyncDispose]();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What somebody wrote there, by its id. */
async function written(text: string, conversation: string, by = dsl): Promise<string> {
  await here.teams.as(by.id).say(text, conversation);
  here.received.length = 0;
  return here.teams.as(by.id).messages(conversation).at(-1)?.id ?? "";
}

describe("the commands on a message are those of the app's manifest", () => {
  it("which have a dialog of their own, and stand in the overflow menu of a message", () => {
    expect(messageCommands).toEqual([{ id: command, title: "Raise a concern" }]);
    expect(here.teams.as(teacher.id).state().messageCommands).toEqual(messageCommands);
  });

  it.each([
    ["a search", { type: "query" }],
    ["one for the compose box", { context: ["compose"] }],
    ["one that says nothing of where it is", { context: undefined }],
    ["one with a fixed form", { fetchTask: false }],
  ])("and no other: %s", (_, changes) => {
    const raise = { id: "x", title: "X", type: "action", context: ["message"], fetchTask: true };
    const manifest = (one: object) => JSON.stringify({ composeExtensions: [{ commands: [one] }] });
    expect(messageCommandsIn(manifest(raise))).toHaveLength(1);
    expect(messageCommandsIn(manifest({ ...raise, ...changes }))).toEqual([]);
    expect(messageCommandsIn("{}")).toEqual([]);
  });
});

describe("what the bot is told when a command is chosen", () => {
  it("on a message in a chat of two people: the message, by whom and when, in a personal place that is not its own", async () => {
    const message = await written('He said "<b>no</b>"\n& left', chat);
    await here.teams.as(teacher.id).act({ conversation: chat, message, command });
    expect(here.received).toEqual([
      {
        type: "invoke",
        name: "composeExtension/fetchTask",
        id: expect.stringMatching(/^f:\d+$/),
        timestamp: "2026-06-01T08:00:00.000Z",
        localTimestamp: "2026-06-01T09:00:00.000+01:00",
        localTimezone: "Europe/London",
        locale: "en-GB",
        channelId: "msteams",
        serviceUrl: `${here.origin}/local/connector/`,
        from: { id: expect.stringMatching(/^29:1/), name: teacher.name, aadObjectId: teacher.id },
        conversation: { conversationType: "personal", tenantId, id: expect.stringMatching(/^a:1[\w-]{80,}$/) },
        recipient: { id: `28:${clientId}`, name: "Lantern" },
        entities: [{ type: "clientInfo", locale: "en-GB", country: "GB", platform: "Web", timezone: "Europe/London" }],
        channelData: { tenant: { id: tenantId }, source: { name: "compose" } },
        value: {
          commandId: command,
          commandContext: "message",
          requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
          messagePayload: {
            linkToMessage: `https://teams.microsoft.com/l/message/${chat}/${message}`,
            id: message,
            replyToId: null,
            createdDateTime: "2026-06-01T08:00:00.000Z",
            lastModifiedDateTime: null,
            deleted: false,
            summary: null,
            importance: "normal",
            locale: "en-gb",
            body: { contentType: "html", content: '<p>He said "&lt;b&gt;no&lt;/b&gt;"<br>&amp; left</p>' },
            from: {
              device: null,
              conversation: null,
              user: { userIdentityType: "aadUser", id: dsl.id, displayName: dsl.name },
              application: null,
            },
            reactions: [],
            mentions: [],
            attachments: [],
          },
          context: { theme: "default" },
        },
      },
    ]);
    expect(JSON.stringify(here.received)).not.toContain(here.teams.as(teacher.id).chat);
  });

  it("in a channel: the thread, the team and the channel, and who was mentioned", async () => {
    const message = await written("@Lantern is this for you?", team, principal);
    await here.teams.as(teacher.id).act({ conversation: team, message, command });
    expect(here.received).toMatchObject([
      {
        conversation: { isGroup: true, conversationType: "channel", id: `${team};messageid=${message}` },
        channelData: {
          channel: { id: team },
          team: { id: team },
          tenant: { id: tenantId },
          source: { name: "compose" },
        },
        value: {
          messagePayload: {
            body: { content: '<p><at id="0">Lantern</at> is this for you?</p>' },
            mentions: [
              { id: 0, mentionText: "Lantern", mentioned: { application: { applicationIdentityType: "bot" } } },
            ],
          },
        },
      },
    ]);
  });

  it("on the bot's own card: that an application wrote it, and the place of the card without the card", async () => {
    const tom = here.teams.as(teacher.id);
    here.turn = async (context) => void (await context.sendActivity(cardActivity("Receipt")));
    await tom.say("Hello");
    const { id } = await tom.nextMessage();
    await tom.act({ conversation: tom.chat, message: id, command });
    expect(here.received.at(-1)).toMatchObject({
      conversation: { conversationType: "personal", id: tom.chat },
      value: {
        messagePayload: {
          linkToMessage: expect.stringContaining(`19:${[teacher.id, clientId].sort().join("_")}@unq.gbl.spaces`),
          body: { content: `<attachment id="${id}"></attachment>` },
          from: { user: null, application: { applicationIdentityType: "bot", displayName: "Lantern" } },
          attachments: [],
        },
      },
    });
  });

  it("is read by botbuilder's own handler of message extensions, and its answers come back whole", async () => {
    const asked: [string, MessagingExtensionAction][] = [];
    const continued: MessagingExtensionActionResponse = { task: { type: "continue", value: { title: "T", card } } };
    class Extension extends TeamsActivityHandler {
      override async handleTeamsMessagingExtensionFetchTask(_: TurnContext, action: MessagingExtensionAction) {
        asked.push(["fetch", action]);
        return continued;
      }
      override async handleTeamsMessagingExtensionSubmitAction(_: TurnContext, action: MessagingExtensionAction) {
        asked.push(["submit", action]);
        return {};
      }
    }
    const extension = new Extension();
    here.turn = (context) => extension.run(context);
    const message = await written("A word at lunch?", chat);
    const action = { conversation: chat, message, command };
    expect(await here.teams.as(teacher.id).act(action)).toEqual({ status: 200, body: continued });
    expect(await here.teams.as(teacher.id).act({ ...action, data: { seen: "Words" } })).toEqual({
      status: 200,
      body: {},
    });
    expect(asked).toMatchObject([
      ["fetch", { commandId: command, messagePayload: { id: message } }],
      ["submit", { commandId: command, messagePayload: { id: message }, data: { seen: "Words" } }],
    ]);
    expect(here.received.map(({ name }) => name)).toEqual([
      "composeExtension/fetchTask",
      "composeExtension/submitAction",
    ]);
  });
});

describe("a command cannot be chosen", () => {
  it("on what one cannot see, what is not there, what was deleted, or with a command that the app does not have", async () => {
    const message = await written("Between us", chat);
    const act = (by: string, changes: object) =>
      here.teams.as(by).act({ conversation: chat, message, command, ...changes });
    await expect(act(principal.id, {})).rejects.toThrow("no-such-conversation");
    await expect(act(teacher.id, { message: "17" })).rejects.toThrow("no-such-message");
    await expect(act(teacher.id, { conversation: team })).rejects.toThrow("no-such-message");
    await expect(act(teacher.id, { command: "shareMessage" })).rejects.toThrow("no-such-command");
    here.turn = async (context) => {
      const sent = await context.sendActivity(cardActivity("Form"));
      await context.deleteActivity(sent?.id ?? "");
    };
    const tom = here.teams.as(teacher.id);
    await tom.say("Hello");
    const gone = tom.messages().at(-1)?.id ?? "";
    await expect(act(teacher.id, { conversation: tom.chat, message: gone })).rejects.toThrow("no-such-message");
    expect(here.received.filter(({ type }) => type === "invoke")).toEqual([]);
  });

  it("and no other invoke reaches the bot from where it is no member: a type-ahead finds nothing there", async () => {
    const tom = here.teams.as(teacher.id);
    await written("Between us", chat);
    const search = { queryText: "a", queryOptions: { skip: 0, top: 15 }, dataset: "learners" };
    const refused = { status: 403, body: { error: { code: "BotNotInConversationRoster" } } };
    expect(await tom.invoke("application/search", search, { conversation: chat })).toMatchObject(refused);
    expect(await tom.invoke("application/search", search, { conversation: team })).toMatchObject(refused);
    expect(here.received).toEqual([]);
    await here.teams.addToLeadershipChannel();
    expect(await tom.invoke("application/search", search, { conversation: team })).toEqual({ status: 501 });
  });
});

describe("the page's address for it", () => {
  const post = (body: unknown) =>
    fetch(`${here.origin}/local/teams/api/message-action`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });

  it("sends the theme and what was submitted, and answers as the bot did", async () => {
    const message = await written("A word?", chat);
    const action = { person: teacher.id, conversation: chat, message, command, theme: "dark" };
    expect(await (await post(action)).json()).toEqual({ status: 501 });
    await post({ ...action, data: null });
    expect(here.received).toMatchObject([
      { name: "composeExtension/fetchTask", value: { context: { theme: "dark" } } },
      { name: "composeExtension/submitAction", value: { data: null } },
    ]);
  });

  it.each([
    ["a message that is not there", { message: "17" }, 404],
    ["a person who is nobody", { person: "x" }, 404],
    ["a message id that is none", { message: "17 or 1=1" }, 400],
    ["a theme that Teams does not have", { theme: "pink" }, 400],
    ["a payload of the page's own making", { messagePayload: {} }, 400],
  ])("refuses %s", async (_, changes, status) => {
    const action = { person: teacher.id, conversation: chat, message: "1", command, theme: "default" };
    expect((await post({ ...action, ...changes })).status).toBe(status);
    expect(here.received).toEqual([]);
  });
});
