import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { aForm, dsl, teacher, uuid } from "../build.ts";
import { readCard } from "../card-reading.ts";
import { anActivity, botInTeams, brokenView, tenantId } from "./bot-in-teams.ts";

const answers = aForm({ submissionKey: uuid(9) });

describe("in company", () => {
  it("a channel gets one line, and never a form or a list", async () => {
    await using bot = await botInTeams();
    await bot.teams.addToLeadershipChannel();
    const channel = bot.teams.leadershipChannel;
    const before = bot.chatOf(dsl).messages(channel).length;
    await bot.chatOf(dsl).say("@Lantern my concerns", channel);
    const messages = bot.chatOf(dsl).messages(channel).slice(before);
    const [answer, ...more] = messages.filter(({ from }) => from === "bot");
    expect(more).toEqual([]);
    expect(readCard(answer?.card)).toMatchObject({ texts: [words.onlyPersonal], fields: {}, buttons: {} });
  });

  it.each(["groupChat", "channel", undefined])(
    "no card and no search in one is answered: %s",
    async (conversationType) => {
      await using bot = await botInTeams();
      const conversation = { conversationType, tenantId, id: "19:abc@thread.v2", isGroup: true };
      for (const [name, value] of [
        ["application/search", { queryText: "qui", dataset: "learners" }],
        ["adaptiveCard/action", { action: { verb: "concern.list-own" } }],
      ]) {
        const { status, body } = await bot.post(
          anActivity({ type: "invoke", name, value, conversation, replyToId: "17", text: undefined }),
        );
        expect(status).toBe(403);
        expect(body).not.toMatch(/Quill|C-/);
      }
      expect(await bot.ports.desk.conversationOf(teacher.id)).toBeUndefined();
      expect(await bot.ports.desk.accessNotes(10)).toEqual([]);
    },
  );
});

describe("who is not answered", () => {
  const other = "99999999-9999-4999-8999-999999999999";
  const strangers: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ["another tenant", { conversation: { conversationType: "personal", tenantId: other, id: "a:1" } }, "other-tenant"],
    ["no tenant", { conversation: { conversationType: "personal", id: "a:1" }, channelData: {} }, "other-tenant"],
    ["nobody's object id", { from: { id: "29:1a", name: "Tom Okafor" } }, "no-object-id"],
  ];

  it.each(strangers)("a message from %s is met with silence and a line in the log", async (_name, changes, reason) => {
    await using bot = await botInTeams();
    expect(await bot.post(anActivity(changes))).toEqual({ status: 200, body: "" });
    expect(bot.events).toEqual([{ event: "activity-refused", reason }]);
    expect(bot.teams.control.requests()).toEqual([]);
    expect(await bot.ports.desk.conversationOf(teacher.id)).toBeUndefined();
  });

  it.each(strangers)("an invoke from %s is refused", async (_name, changes, reason) => {
    await using bot = await botInTeams();
    const value = { queryText: "qui", dataset: "learners" };
    const { status, body } = await bot.post(
      anActivity({ type: "invoke", name: "application/search", value, text: undefined, ...changes }),
    );
    expect(status).toBe(403);
    expect(body).not.toContain("Quill");
    expect(bot.events).toEqual([{ event: "activity-refused", reason }]);
  });

  it("one whom the directory does not know may report all the same, without any role", async () => {
    await using bot = await botInTeams();
    const from = { id: "29:1a", name: "New Colleague", aadObjectId: uuid(500) };
    // The list is not shown to them, so they say in words whom it is about.
    const data = { ...answers, learner: "", someoneElse: "Ada, year 8" };
    const value = { action: { verb: "concern.raise", data } };
    const { status, body } = await bot.post(
      anActivity({ type: "invoke", name: "adaptiveCard/action", value, from, text: undefined }),
    );
    expect(status).toBe(200);
    expect(body).toContain(words.receipt.title);
  });
});

describe("when something is wrong", () => {
  it.each([
    ["nothing", {}],
    ["a list", []],
    ["a text", '"hello"'],
    ["an activity without a type", { id: "1", text: "Ada Quill" }],
    ["an activity whose type is no text", { type: 7, text: "Ada Quill" }],
  ])("with what was sent (%s), the answer is an error without words from inside", async (_, sent) => {
    await using bot = await botInTeams();
    const { status, body } = await bot.post(sent);
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({ type: "about:blank", status: 400, title: "Bad Request" });
  });

  it("on our side, somebody who typed is told so, and what to do", async () => {
    await using bot = await botInTeams({ view: brokenView() });
    expect(await bot.chatOf(teacher).say("my concerns")).toEqual({ status: 200 });
    const { title, texts } = readCard(bot.cardsOf(teacher).at(-1)?.card);
    expect(title).toBe(words.notRecorded.title);
    expect(texts).toContain(words.notRecorded.cannotWait);
    expect(bot.events.at(-1)).toMatchObject({ event: "fault", where: "turn" });
    expect(JSON.stringify(bot.events)).not.toContain("secret");
  });

  it("with Teams itself, the fault is noted and nothing of it is told", async () => {
    await using bot = await botInTeams();
    bot.teams.control.goDown(403);
    expect(await bot.chatOf(teacher).say("my concerns")).toEqual({ status: 200 });
    expect(bot.events.at(-1)).toMatchObject({ event: "fault", where: "turn" });
  });
});
