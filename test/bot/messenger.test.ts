import { describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import type { Notice } from "../../src/contract/notices.ts";
import { MessengerUnavailable } from "../../src/service/ports.ts";
import { aNotice, anAlert, aReference, dsl, instant, start, teacher } from "../build.ts";
import { type BotInTeams, botInTeams, objectIdOf } from "./bot-in-teams.ts";

const reviewed: Notice = { type: "concern-reviewed", concern: aReference(1), reviewedAt: start };

function aReceipt(replaces?: string): Notice {
  const times = { recordedAt: start, reviewDueAt: instant(24 * 60) };
  const form = replaces === undefined ? {} : { replaces };
  return { type: "concern-receipt", concern: aReference(1), ...times, atRisk: false, typed: false, ...form };
}

function inHand(replaces: string): Notice {
  return { type: "concern-in-hand", concern: aReference(1), at: start, whose: "others", replaces };
}

/** The DSL has said hello, so Lantern knows where her chat is. */
async function known(bot: BotInTeams): Promise<string> {
  await bot.chatOf(dsl).say("hello");
  const conversation = await bot.ports.desk.conversationOf(dsl.id);
  if (conversation === undefined) throw new Error("the chat was not kept");
  return conversation;
}

function sends(bot: BotInTeams): number {
  return bot.teams.control.requests().filter(({ method }) => method === "POST").length;
}

describe("a notice arrives in the person's own chat", () => {
  it("as one card, with a summary for the lock screen and without text beside it", async () => {
    await using bot = await botInTeams();
    const delivered = await bot.ports.messenger.send(await known(bot), anAlert());
    const [, message] = bot.cardsOf(dsl);
    expect(delivered).toEqual({ answer: "sent", messageId: message?.id });
    expect(message).toMatchObject({ summary: words.alert.summary, card: { type: "AdaptiveCard" } });
    expect(message?.text).toBeUndefined();
  });

  it("a receipt in the place of its form, on every device", async () => {
    await using bot = await botInTeams();
    const conversation = await known(bot);
    const [form] = bot.cardsOf(dsl);
    const delivered = await bot.ports.messenger.send(conversation, aReceipt(form?.id ?? ""));
    expect(delivered).toEqual({ answer: "sent", messageId: form?.id });
    expect(bot.cardsOf(dsl)).toMatchObject([{ id: form?.id, summary: words.receipt.summary, edited: true }]);
  });

  it("a receipt of its own where the form's message is gone", async () => {
    await using bot = await botInTeams();
    const conversation = await known(bot);
    expect(await bot.ports.messenger.send(conversation, aReceipt("1717171717171"))).toMatchObject({ answer: "sent" });
    expect(bot.cardsOf(dsl).at(-1)).toMatchObject({ summary: words.receipt.summary });
    expect(bot.cardsOf(dsl)).toHaveLength(2);
  });

  it("a receipt of its own where the form stood in a dialog, without another sound", async () => {
    await using bot = await botInTeams();
    const delivered = await bot.ports.messenger.send(await known(bot), aReceipt());
    const message = bot.cardsOf(dsl).at(-1);
    expect(delivered).toEqual({ answer: "sent", messageId: message?.id });
    expect(message).toMatchObject({ summary: words.receipt.summary });
    expect(message?.edited).toBeUndefined();
  });

  it("and where an alert is gone, nothing says that it is in hand", async () => {
    await using bot = await botInTeams();
    const conversation = await known(bot);
    expect(await bot.ports.messenger.send(conversation, inHand("1717171717171"))).toMatchObject({ answer: "sent" });
    expect(bot.cardsOf(dsl)).toHaveLength(1);
  });

  it("an alert makes way for the news that it is in hand", async () => {
    await using bot = await botInTeams();
    const conversation = await known(bot);
    const delivered = await bot.ports.messenger.send(conversation, anAlert());
    if (delivered.answer !== "sent" || delivered.messageId === undefined) throw new Error("the alert has no id");
    await bot.ports.messenger.send(conversation, inHand(delivered.messageId));
    expect(bot.cardsOf(dsl).at(-1)).toMatchObject({ id: delivered.messageId, summary: words.alert.acknowledgedTitle });
  });
});

describe("a notice that Teams will not take is refused, and tried again much later", () => {
  it.each<[string, (bot: BotInTeams) => void]>([
    ["when the person has blocked the bot", (bot) => bot.teams.control.blockBot(objectIdOf(dsl))],
    ["when the person has removed the app", (bot) => bot.teams.control.uninstall(objectIdOf(dsl))],
    ["when the chat is gone", (bot) => bot.teams.control.failNext({ route: "any", status: 404 })],
    ["when it is too large", (bot) => bot.teams.control.failNext({ route: "any", status: 413 })],
    ["when the bot is not let in", (bot) => bot.teams.control.failNext({ route: "any", status: 401 })],
  ])("%s", async (_, goWrong) => {
    await using bot = await botInTeams();
    const conversation = await known(bot);
    goWrong(bot);
    expect(await bot.ports.messenger.send(conversation, reviewed)).toEqual({ answer: "refused" });
    expect(bot.cardsOf(dsl)).toHaveLength(1);
  });
});

describe("a notice whose way is barred for now is unavailable, and is not counted as sent", () => {
  it.each([408, 412, 429, 500, 502, 503, 504])("on status %i, after one request and no more", async (status) => {
    await using bot = await botInTeams();
    const conversation = await known(bot);
    const before = sends(bot);
    bot.teams.control.goDown(status);
    await expect(bot.ports.messenger.send(conversation, anAlert())).rejects.toThrow(MessengerUnavailable);
    expect(sends(bot) - before).toBe(1);
    bot.teams.control.comeBack();
    expect(await bot.ports.messenger.send(conversation, anAlert())).toMatchObject({ answer: "sent" });
  });

  it("when the connection is cut", async () => {
    await using bot = await botInTeams();
    const conversation = await known(bot);
    bot.teams.control.goDown("cut");
    await expect(bot.ports.messenger.send(conversation, anAlert())).rejects.toThrow(MessengerUnavailable);
  });

  it("when a receipt cannot take the place of its form for now: no second message is sent for it", async () => {
    await using bot = await botInTeams();
    const conversation = await known(bot);
    const [form] = bot.cardsOf(dsl);
    bot.teams.control.failNext({ route: "update", status: 503 });
    await expect(bot.ports.messenger.send(conversation, aReceipt(form?.id ?? ""))).rejects.toThrow(
      MessengerUnavailable,
    );
    expect(bot.cardsOf(dsl)).toEqual([form]);
  });

  it("with the seconds for which Teams asked to be left alone", async () => {
    await using bot = await botInTeams();
    const conversation = await known(bot);
    bot.teams.control.failNext({ route: "any", status: 429, retryAfter: 17 });
    await expect(bot.ports.messenger.send(conversation, anAlert())).rejects.toMatchObject({ retryAfterSeconds: 17 });
  });

  it("when what was kept of the chat cannot be read", async () => {
    await using bot = await botInTeams();
    await expect(bot.ports.messenger.send("{}", anAlert())).rejects.toThrow(MessengerUnavailable);
    await expect(bot.ports.messenger.send("no chat", anAlert())).rejects.toThrow(MessengerUnavailable);
  });
});

describe("an alert whose answer was lost", () => {
  it("is sent again by the desk and by nobody else: twice in all, not eight times", async () => {
    await using bot = await botInTeams();
    await known(bot);
    await bot.ports.desk.queue([aNotice()]);
    bot.teams.control.failNext({ route: "any", status: 504, after: "commit" });
    await bot.deliver();
    expect(bot.cardsOf(dsl)).toHaveLength(2);
    await bot.clock.forward({ seconds: 5 });
    await bot.deliver();
    await bot.clock.forward({ minutes: 10 });
    await bot.deliver();
    expect(bot.cardsOf(dsl)).toHaveLength(3);
  });

  it("does not hold up the alerts of others: a chat that is throttled waits alone", async () => {
    await using bot = await botInTeams();
    await known(bot);
    await bot.chatOf(teacher).say("hello");
    await bot.ports.desk.queue([aNotice({ id: "one" }), aNotice({ id: "two", to: teacher.id })]);
    bot.teams.control.failNext({ route: "any", status: 429, retryAfter: 3600 });
    await bot.deliver();
    expect(bot.cardsOf(dsl)).toHaveLength(1);
    expect(bot.cardsOf(teacher)).toHaveLength(2);
  });
});
