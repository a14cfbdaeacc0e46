/** In which language somebody is spoken to: the one they chose, else that of their Teams, else English. */
import { describe, expect, it } from "vitest";
import { languageOfLocale } from "../../bot/language.ts";
import { words as welsh } from "../../bot/texts/cy.ts";
import { words as english } from "../../bot/texts/en.ts";
import type { LocalMessage } from "../../infra/local/teams/protocol.ts";
import { refusalsInWelsh } from "../../src/contract/texts/refusals-cy.ts";
import { DeskUnavailable } from "../../src/desk/desk-unavailable.ts";
import type { Person } from "../../src/domain/access.ts";
import { aForm, aNotice, aReference, dsl, start, teacher } from "../build.ts";
import { type ReadCard, readCard } from "../card-reading.ts";
import { anActivity, type BotInTeams, botInTeams } from "./bot-in-teams.ts";

const { submissionKey: _, ...answers } = aForm();

/** Everybody's Teams is set to Welsh. */
const inWelsh = () => botInTeams({}, undefined, () => "cy-GB");

function lastCard(bot: BotInTeams, person: Person = teacher): ReadCard & { readonly message: LocalMessage } {
  const message = bot.cardsOf(person).at(-1);
  if (message === undefined) throw new Error("the chat is empty");
  return { ...readCard(message.card), message };
}

async function choose(bot: BotInTeams, button: string, person: Person = teacher): Promise<void> {
  await bot.chatOf(person).say("hello");
  const { buttons, message } = lastCard(bot, person);
  await bot.chatOf(person).submit(buttons[button]?.data ?? {}, message.id);
}

describe("the language of a chat", () => {
  it.each([
    ["cy", "cy"],
    ["cy-GB", "cy"],
    ["cy-gb", "cy"],
    ["CY_GB", "cy"],
    ["en-GB", "en"],
    ["pl-PL", "en"],
    ["cyr", "en"],
    ["", "en"],
    [undefined, "en"],
  ])("for the locale %j is %j", (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });

  it("is that of the person's Teams, from the first greeting to the receipt", async () => {
    await using bot = await inWelsh();
    await bot.teams.installForEveryone();
    expect(lastCard(bot).title).toBe(welsh.greeting.title);
    await bot.chatOf(teacher).say("raise a concern");
    const { message, title, buttons } = lastCard(bot);
    expect(title).toBe(welsh.form.title);
    const { data } = buttons[welsh.form.submit] ?? {};
    const press = (changes: Readonly<Record<string, string>>) =>
      bot.chatOf(teacher).execute("concern.raise", { ...answers, ...changes, ...data }, message.id);
    expect(JSON.stringify(await press({ seen: "" }))).toContain(refusalsInWelsh["seen-missing"]);
    expect(JSON.stringify(await press({}))).toContain(welsh.receipt.title);
    await bot.deliver();
    expect(lastCard(bot)).toMatchObject({ title: welsh.receipt.title, message: { summary: welsh.receipt.summary } });
    expect(lastCard(bot).facts[welsh.receipt.recorded]).toMatch(/^(Llun|Maw|Mer|Iau|Gwen|Sad|Sul)/);
    await bot.chatOf(teacher).say("my concerns");
    expect(lastCard(bot)).toMatchObject({ title: welsh.own.title });
    expect(lastCard(bot).texts.join("\n")).toContain(welsh.own.status.recorded);
  });

  it("is that of the client where the activity itself does not name it", async () => {
    await using bot = await botInTeams();
    await bot.post(anActivity({ entities: [7, null, { type: "mention" }, { type: "clientInfo", locale: "cy-GB" }] }));
    const kept = await bot.ports.desk.conversationOf(teacher.id);
    expect(JSON.parse(kept ?? "{}")).toMatchObject({ locale: "cy-GB" });
  });

  it("is changed by the greeting's button, which shows the greeting again in the other language, and back", async () => {
    await using bot = await botInTeams();
    await choose(bot, english.greeting.otherLanguage);
    expect(bot.cardsOf(teacher)).toHaveLength(1);
    expect(lastCard(bot)).toMatchObject({ title: welsh.greeting.title, message: { edited: true } });
    expect(lastCard(bot).texts).toContain(welsh.greeting.chosen);
    await bot.chatOf(teacher).say("codi pryder");
    expect(lastCard(bot).title).toBe(welsh.form.title);
    await choose(bot, welsh.greeting.otherLanguage);
    expect(lastCard(bot).title).toBe(english.greeting.title);
    await bot.chatOf(teacher).say("codi pryder");
    expect(lastCard(bot).title).toBe(english.form.title);
  });

  it("is changed by asking for it, for one person and nobody else", async () => {
    await using bot = await botInTeams();
    await bot.chatOf(teacher).say("Cymraeg os gwelwch yn dda");
    expect(lastCard(bot).title).toBe(welsh.greeting.title);
    await bot.chatOf(dsl).say("hello");
    expect(lastCard(bot, dsl).title).toBe(english.greeting.title);
  });

  it("is the chosen one whatever their Teams is set to, and forms that stood in the chat are answered in it", async () => {
    await using bot = await inWelsh();
    await bot.chatOf(teacher).say("codi pryder");
    const { message, buttons } = lastCard(bot);
    await bot.chatOf(teacher).say("In English please");
    const data = { ...answers, ...buttons[welsh.form.submit]?.data };
    const reply = await bot.chatOf(teacher).execute("concern.raise", data, message.id);
    expect(JSON.stringify(reply)).toContain(english.receipt.title);
  });

  it("is chosen among those that Lantern speaks, and a card that names another is none of its own", async () => {
    await using bot = await botInTeams();
    await bot.chatOf(teacher).say("hello");
    const { message } = lastCard(bot);
    await bot.chatOf(teacher).submit({ verb: "language.choose", language: "kw" }, message.id);
    expect(lastCard(bot).title).toBe(english.notRecorded.title);
    expect(await bot.ports.desk.languageOf(teacher.id)).toBeUndefined();
  });

  it("is that of their Teams while the desk cannot say what they chose: a form that is sent is answered all the same", async () => {
    await using bot = await inWelsh();
    await bot.chatOf(teacher).say("codi pryder");
    const { message, buttons } = lastCard(bot);
    const { desk } = bot.ports;
    for (const languageOf of [
      () => Promise.reject(new DeskUnavailable("reading", undefined)),
      () => {
        // The desk does not answer at all; Lantern stops waiting for it.
        queueMicrotask(() => void bot.clock.forward({ seconds: 2 }));
        return new Promise<never>(() => undefined);
      },
    ]) {
      Object.assign(desk, { languageOf });
      const data = { ...answers, seen: "", ...buttons[welsh.form.submit]?.data };
      const reply = await bot.chatOf(teacher).execute("concern.raise", data, message.id);
      expect(JSON.stringify(reply)).toContain(refusalsInWelsh["seen-missing"]);
    }
  });
});

describe("a notice is in the language", () => {
  it("that the person chose", async () => {
    await using bot = await botInTeams();
    await choose(bot, english.greeting.otherLanguage, dsl);
    await bot.ports.desk.queue([aNotice()]);
    await bot.deliver();
    expect(lastCard(bot, dsl)).toMatchObject({ title: welsh.alert.title, message: { summary: welsh.alert.summary } });
    expect(JSON.stringify(lastCard(bot, dsl))).not.toContain(teacher.name);
  });

  it("that their Teams was set to when they last wrote, where they chose none", async () => {
    await using bot = await inWelsh();
    await bot.chatOf(dsl).say("hello");
    await bot.ports.desk.queue([aNotice()]);
    await bot.deliver();
    expect(lastCard(bot, dsl).title).toBe(welsh.alert.title);
  });

  it("that they chose, against their Teams, and an old card is changed in it too", async () => {
    await using bot = await inWelsh();
    await bot.chatOf(dsl).say("English");
    await bot.ports.desk.queue([aNotice()]);
    await bot.deliver();
    const { message, title } = lastCard(bot, dsl);
    expect(title).toBe(english.alert.title);
    await bot.chatOf(dsl).say("Cymraeg");
    const inHand = {
      type: "concern-in-hand",
      concern: aReference(1),
      at: start,
      whose: "others",
      replaces: message.id,
    } as const;
    await bot.ports.desk.queue([{ id: "in hand", to: dsl.id, notice: inHand }]);
    await bot.deliver();
    const changed = bot.cardsOf(dsl).find(({ id }) => id === message.id);
    expect(readCard(changed?.card).title).toBe(welsh.alert.acknowledgedTitle);
  });

  it("English where a chat was kept before its language was", async () => {
    await using bot = await inWelsh();
    await bot.chatOf(dsl).say("hello");
    const kept = await bot.ports.desk.conversationOf(dsl.id);
    for (const locale of [undefined, null, 7, "tlh"]) {
      await bot.ports.desk.keepConversation(dsl.id, JSON.stringify({ ...JSON.parse(kept ?? "{}"), locale }));
      await bot.ports.desk.queue([aNotice({ id: `with ${locale}` })]);
      await bot.deliver();
      expect(lastCard(bot, dsl).title).toBe(english.alert.title);
    }
  });
});
