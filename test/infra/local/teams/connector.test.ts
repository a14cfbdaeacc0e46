import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageFactory, TeamsInfo, TurnContext } from "botbuilder";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import {
  aCard,
  cardActivity,
  clientId,
  crowd,
  dsl,
  everybody,
  parametersOf,
  principal,
  type Running,
  running,
  teacher,
} from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "lantern-teams-"));
let here: Running;

beforeEach(async () => {
  here = await running(folder);
  return () => here[Symbol.asyncDispose]();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The reference of a person's chat, as the bot learns it from what they write. */
async function introduce(person: string) {
  const met = Promise.withResolvers<ReturnType<typeof TurnContext.getConversationReference>>();
  here.turn = async (context) => met.resolve(TurnContext.getConversationReference(context.activity));
  await here.teams.as(person).say("Hello");
  return met.promise;
}

describe("a botbuilder bot, talking through the connector", () => {
  it("hears what a person writes and answers in the same chat", async () => {
    here.turn = async (context) => {
      await context.sendActivity(`You said: ${context.activity.text}`);
    };
    const tom = here.teams.as(teacher.id);
    expect(await tom.say("Good morning")).toEqual({ status: 200 });
    const echo = await tom.nextMessage();
    expect(echo).toMatchObject({ from: "bot", fromName: "Lantern", text: "You said: Good morning" });
    expect(tom.messages().map((message) => message.text)).toEqual(["Good morning", "You said: Good morning"]);
    expect(here.teams.as(dsl.id).messages()).toEqual([]);
  });

  it("sends a card, changes it, and deletes it by the id it got back", async () => {
    const tom = here.teams.as(teacher.id);
    let id: string | undefined;
    here.turn = async (context) => {
      id = (await context.sendActivity(cardActivity("Who is it about?")))?.id;
      if (id === undefined) throw new Error("no id came back");
      await context.updateActivity({ ...cardActivity("Thank you"), id });
      await context.deleteActivity(id);
    };
    await tom.say("Raise a concern");
    const card = await tom.nextMessage();
    expect(card).toMatchObject({ id, card: aCard("Who is it about?"), summary: "Something new" });
    const changed = await tom.nextUpdate();
    expect(changed).toMatchObject({ id, card: aCard("Thank you"), edited: true });
    const gone = await tom.nextUpdate();
    expect(gone).toMatchObject({ id, deleted: true });
    expect(gone).not.toHaveProperty("card");
    expect(gone).not.toHaveProperty("summary");
    expect(tom.messages().at(-1)).toEqual(gone);
  });

  it("writes first, to a person whose chat it has stored, by continueConversationAsync", async () => {
    const reference = await introduce(dsl.id);
    const ada = here.teams.as(dsl.id);
    await here.adapter.continueConversationAsync(clientId, reference, async (context) => {
      await context.sendActivity(cardActivity("A concern is waiting"));
    });
    await expect(ada.nextMessage()).resolves.toMatchObject({ card: aCard("A concern is waiting") });
  });

  it("opens a person's chat by createConversationAsync, and it is the chat they have", async () => {
    const reference = await introduce(teacher.id);
    const { user, serviceUrl = "", bot, conversation } = reference;
    if (user === undefined || bot === undefined) throw new Error("the reference is not complete");
    const tenant = conversation?.tenantId ?? "";
    const parameters = parametersOf({
      isGroup: false,
      bot,
      members: [user],
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    });
    const opened: string[] = [];
    await here.adapter.createConversationAsync(clientId, "msteams", serviceUrl, "", parameters, async (context) => {
      opened.push(context.activity.conversation.id);
      await context.sendActivity("Just to say");
    });
    const tom = here.teams.as(teacher.id);
    expect(opened).toEqual([tom.chat]);
    expect(tom.messages().at(-1)?.text).toBe("Just to say");
  });

  it("answers an invoke in the answer to the request", async () => {
    const tom = here.teams.as(teacher.id);
    here.turn = async (context) => {
      if (context.activity.type === "message") await context.sendActivity(cardActivity("Form"));
      else
        await context.sendActivity({
          type: "invokeResponse",
          value: {
            status: 200,
            body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: aCard("Receipt") },
          },
        });
    };
    await tom.say("Raise a concern");
    const { id } = await tom.nextMessage();
    const reply = await tom.execute("raise", { words: "He said so" }, id);
    expect(reply).toMatchObject({ status: 200, body: { statusCode: 200, value: aCard("Receipt") } });
    expect(here.received.at(-1)).toMatchObject({
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: id,
      value: { action: { type: "Action.Execute", verb: "raise", data: { words: "He said so" } }, trigger: "manual" },
    });
  });

  it("gets 501 through to the person when the bot does not answer an invoke", async () => {
    await expect(here.teams.as(teacher.id).invoke("task/fetch", {})).resolves.toEqual({ status: 501 });
  });
});

describe("the private channel", () => {
  it("is announced by channelMemberAdded and then takes a thread, replies to it, and shows both to leaders only", async () => {
    const seen: unknown[] = [];
    here.turn = async ({ activity }) => void seen.push([activity.type, activity.channelData.eventType]);
    expect(await here.teams.addToLeadershipChannel()).toBe(true);
    expect(seen).toEqual([
      ["conversationUpdate", "teamMemberAdded"],
      ["installationUpdate", undefined],
      ["conversationUpdate", "channelMemberAdded"],
    ]);
    const [, , added] = here.received;
    expect(added).toMatchObject({
      membersAdded: [{ id: `28:${clientId}` }],
      conversation: { id: here.teams.leadershipChannel, conversationType: "channel", isGroup: true },
      channelData: { channel: { id: here.teams.leadershipChannel, type: "private" } },
    });

    const channelData = { channel: { id: here.teams.leadershipChannel } };
    const parameters = parametersOf({ isGroup: true, channelData, activity: cardActivity("Incident") });
    let thread = "";
    const serviceUrl = String(added?.serviceUrl);
    await here.adapter.createConversationAsync(clientId, "msteams", serviceUrl, "", parameters, async (context) => {
      thread = context.activity.conversation.id;
      await context.sendActivity(MessageFactory.text("The chair has been told"));
    });
    const [first, second] = here.teams.as(principal.id).messages(here.teams.leadershipChannel);
    expect(thread).toBe(`${here.teams.leadershipChannel};messageid=${first?.id}`);
    expect(first).toMatchObject({ card: aCard("Incident") });
    expect(second).toMatchObject({ text: "The chair has been told", thread: first?.id });
    expect(
      here.teams
        .as(dsl.id)
        .state()
        .conversations.map((c) => [c.title, c.unread]),
    ).toEqual([
      ["Lantern", 0],
      ["All staff", 0],
      ["Safeguarding leadership", 2],
    ]);
    const { conversations } = here.teams.as(teacher.id).state();
    expect(conversations.map(({ title }) => title)).toEqual(["Lantern", "All staff"]);
    expect(here.teams.as(teacher.id).messages(here.teams.leadershipChannel)).toEqual([]);
  });

  it("tells the bot only what mentions it, in the thread where it was said", async () => {
    await here.teams.addToLeadershipChannel();
    here.received.length = 0;
    here.turn = async (context) => {
      await context.sendActivity("Yes");
    };
    const ada = here.teams.as(dsl.id);
    await ada.say("Coffee?", here.teams.leadershipChannel);
    expect(here.received).toEqual([]);
    await ada.say("@Lantern are you there?", here.teams.leadershipChannel);
    const [, asked, answered] = ada.messages(here.teams.leadershipChannel);
    expect(here.received).toMatchObject([
      {
        text: "<at>Lantern</at> are you there?",
        conversation: { id: `${here.teams.leadershipChannel};messageid=${asked?.id}` },
        entities: [{ type: "clientInfo" }, { type: "mention", text: "<at>Lantern</at>" }],
      },
    ]);
    expect(answered).toMatchObject({ text: "Yes", thread: asked?.id });
  });

  it("shows its members, its team and the team's channels to the bot", async () => {
    await here.teams.addToLeadershipChannel();
    const answers: unknown[] = [];
    here.turn = async (context) => {
      const roster = await TeamsInfo.getPagedMembers(context);
      const team = await TeamsInfo.getTeamDetails(context);
      const channels = await TeamsInfo.getTeamChannels(context);
      answers.push(
        roster.members.length,
        team.name,
        channels.map((channel) => channel.name ?? "General"),
      );
    };
    await here.teams.as(dsl.id).say("@Lantern who is here?", here.teams.leadershipChannel);
    expect(answers).toEqual([3, "All staff", ["General", "Safeguarding leadership"]]);
    const url = `${here.origin}/local/connector/v3/conversations/${encodeURIComponent(here.teams.leadershipChannel)}/members`;
    const members = await (await fetch(url)).json();
    expect(members.map((member: { name: string }) => member.name)).toEqual([dsl.name, principal.name]);
  });
});

describe("the roster", () => {
  it("knows a person by 29 id and by Entra id, with name and address", async () => {
    const found: unknown[] = [];
    here.turn = async (context) => {
      for (const id of [context.activity.from.id, teacher.id]) found.push(await TeamsInfo.getMember(context, id));
    };
    await here.teams.as(teacher.id).say("Who am I?");
    const tom = { name: teacher.name, aadObjectId: teacher.id, email: "tom.reed@lantern.example", surname: "Reed" };
    expect(found).toMatchObject([tom, tom]);
    expect(found[0]).toMatchObject({ id: expect.stringMatching(/^29:1/) });
  });

  it("comes in pages of at least fifty, whole and without repetition", async () => {
    await using school = await running(folder, { people: everybody });
    await school.teams.addToLeadershipChannel();
    const pages: string[][] = [];
    school.turn = async (context) => {
      let token: string | undefined;
      do {
        const page = await TeamsInfo.getPagedTeamMembers(
          context,
          String(context.activity.channelData.team.id),
          10,
          token,
        );
        pages.push(page.members.map((member) => member.aadObjectId ?? ""));
        token = page.continuationToken;
      } while (token !== undefined);
    };
    await school.teams.as(dsl.id).say("@Lantern everybody", school.teams.leadershipChannel);
    expect(pages.map((page) => page.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flat()).size).toBe(3 + crowd.length);
  });
});
