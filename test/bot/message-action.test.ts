/** "Raise a concern" on a message: from the overflow menu in Teams to the receipt, through Local Teams and the true bot. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import { chatBetween } from "../../infra/local/teams/addresses.ts";
import type { LocalInvokeReply } from "../../infra/local/teams/protocol.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { concernId, isConcernReference } from "../../src/domain/ids.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { aForm, aLearnerId, deputy, dsl, permitted, start, teacher } from "../build.ts";
import { type ReadCard, readCard } from "../card-reading.ts";
import { anActivity, type BotInTeams, botInTeams, objectIdOf, tenantId } from "./bot-in-teams.ts";

const { form, receipt } = words;
const chat = chatBetween(objectIdOf(teacher), objectIdOf(dsl));
const command = "raiseConcern";
const answers = { learner: aLearnerId(1), category: "welfare", atRisk: "no" };

function general(bot: BotInTeams): string {
  return (
    bot
      .chatOf(teacher)
      .state()
      .conversations.find(({ title }) => title === "All staff")?.id ?? ""
  );
}

const dialogBody = z.object({
  task: z.object({
    type: z.literal("continue"),
    value: z.object({
      title: z.string(),
      card: z.object({ contentType: z.literal("application/vnd.microsoft.card.adaptive"), content: z.unknown() }),
    }),
  }),
});

function dialogOf({ status, body }: LocalInvokeReply): ReadCard {
  expect(status).toBe(200);
  const { value } = dialogBody.parse(body).task;
  expect(value.title).toBe(form.title);
  return readCard(value.card.content);
}

/** The DSL writes, and the teacher chooses the action on what she wrote. */
async function opened(bot: BotInTeams, text: string, conversation = chat) {
  await bot.chatOf(dsl).say(text, conversation);
  const message =
    bot
      .chatOf(dsl)
      .messages(conversation)
      .findLast(({ from }) => from !== "bot")?.id ?? "";
  const action = { conversation, message, command };
  const card = dialogOf(await bot.chatOf(teacher).act(action));
  const press =
    (button: string) =>
    async (changes: Readonly<Record<string, string>> = {}) => {
      const { data } = card.buttons[button] ?? {};
      return dialogOf(
        await bot.chatOf(teacher).act({ ...action, data: { ...card.fields, ...answers, ...changes, ...data } }),
      );
    };
  return { card, submit: press(form.submit), check: press(form.check), action };
}

/** What is on record under the reference of a receipt. */
function recordedIn(bot: BotInTeams, shown: ReadCard) {
  return bot.ports.view.concern(permitted(teacher, "raise-concern", undefined), concernId(referenceIn(shown)));
}

function quotedIn(bot: BotInTeams, shown: ReadCard) {
  return recordedIn(bot, shown)?.concern.quoted;
}

function referenceIn({ facts }: ReadCard) {
  const reference = facts[receipt.reference] ?? "";
  if (!isConcernReference(reference)) throw new Error("no reference");
  return reference;
}

describe("the dialog that the action opens (R4.2)", () => {
  it("shows the message with whose it is and when it was sent, in no field, and asks for nothing beside it", async () => {
    await using bot = await botInTeams();
    const { card } = await opened(bot, "Somebody writes to Ada:\nbring the <money>");
    expect(card.fields).toMatchObject({ learner: "", seen: "", ownWords: "", category: "", atRisk: "" });
    expect(card.texts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          new RegExp(`^Message from ${dsl.name} at \\w{3},? \\d{1,2} \\w{3,4} 20\\d\\d,? \\d\\d:\\d\\d:$`),
        ),
        "Somebody writes to Ada:\nbring the <money>",
        words.quoted.kept,
      ]),
    );
  });

  it("has its title once: the dialog's", async () => {
    await using bot = await botInTeams();
    const { card } = await opened(bot, "Look at this");
    expect(card.texts).not.toContain(form.title);
    expect(card.title).toBe(form.danger);
  });

  it("says not to copy indecent pictures, and not to promise or to investigate (R4.3b)", async () => {
    await using bot = await botInTeams();
    const { card } = await opened(bot, "Look at this");
    expect(card.texts).toEqual(expect.arrayContaining([form.noPictures, form.reminder]));
    expect(form.noPictures).toMatch(/do not copy, save or send on any indecent picture/);
  });

  it("has buttons that a dialog knows: Action.Submit and nothing else", async () => {
    await using bot = await botInTeams();
    const { card } = await opened(bot, "Look at this");
    expect(new Set(Object.values(card.buttons).map(({ type }) => type))).toEqual(new Set(["Action.Submit"]));
  });

  it("shows the beginning of a long message, of which all is recorded that a record holds, and that it goes on", async () => {
    await using bot = await botInTeams();
    const { card, submit } = await opened(bot, `bring ${"x".repeat(longestText)}`);
    expect(card.texts).toEqual(
      expect.arrayContaining([expect.stringMatching(/^bring x{500,600}…$/), words.quoted.keptWhole]),
    );
    const quoted = quotedIn(bot, await submit());
    expect(quoted?.text).toHaveLength(longestText);
    expect(quoted?.text.endsWith(`\n${words.quoted.cut}`)).toBe(true);
  });

  it("holds the message in words where the desk cannot keep it: nobody is kept from raising it", async () => {
    await using bot = await botInTeams();
    bot.ports.desk.keepQuotation = () => Promise.reject(new Error("secret: Ada"));
    const { card, action, submit } = await opened(bot, "Somebody writes to Ada:\nbring the <money>");
    expect(card.fields.seen?.split("\n")).toEqual([
      expect.stringContaining(`Message from ${dsl.name} at `),
      "Somebody writes to Ada:",
      "bring the <money>",
      "",
      `${words.quoted.link} https://teams.microsoft.com/l/message/${chat}/${action.message}`,
    ]);
    expect(quotedIn(bot, await submit())).toBeUndefined();
    expect(JSON.stringify(bot.events)).not.toMatch(/secret|money/);
  });

  it("is empty, and is opened all the same, where Teams tells of a message in a way that is not understood", async () => {
    await using bot = await botInTeams();
    const value = { commandId: command, commandContext: "message", messagePayload: { body: 1 } };
    const { status, body } = await bot.post(
      anActivity({ type: "invoke", name: "composeExtension/fetchTask", value, text: undefined }),
    );
    expect(dialogOf({ status, body: JSON.parse(body) }).fields.seen).toBe("");
    expect(bot.events).toContainEqual({ event: "activity-refused", reason: "malformed-message" });
  });
});

describe("the form in a dialog (R4.2, R4.3)", () => {
  it("is recorded with the message apart from what was seen, and becomes a receipt in the dialog and in the person's own chat", async () => {
    await using bot = await botInTeams();
    await bot.chatOf(teacher).say("hello");
    const { submit, action } = await opened(bot, "Ada had no coat and no lunch.");
    const shown = await submit();
    expect(shown.title).toBe(receipt.title);
    expect(shown.texts).toContain(receipt.nextInChat);
    const id = concernId(referenceIn(shown));
    const recorded = bot.ports.view.concern(permitted(teacher, "raise-concern", undefined), id);
    expect(recorded?.concern.raisedBy).toBe(teacher.id);
    const { at } =
      bot
        .chatOf(dsl)
        .messages(chat)
        .findLast(({ id }) => id === action.message) ?? {};
    const link = `https://teams.microsoft.com/l/message/${chat}/${action.message}`;
    const quoted = { text: "Ada had no coat and no lunch.", author: dsl.name, at, link };
    expect(recorded?.entries).toMatchObject([{ data: { account: { seen: "" }, quoted } }]);
    await bot.deliver();
    const inChat = bot.cardsOf(teacher).at(-1);
    expect(inChat).toMatchObject({ summary: receipt.summary });
    expect(readCard(inChat?.card)).toMatchObject({ facts: shown.facts });
    expect(readCard(inChat?.card).texts).toContain(receipt.next);
    expect(JSON.stringify([shown, inChat])).not.toMatch(/coat|lunch|Quill/);
  });

  it("is recorded for somebody who has no chat with Lantern, once however often it is sent", async () => {
    await using bot = await botInTeams();
    const { submit } = await opened(bot, "Ada had no coat.");
    const [first, again] = [await submit(), await submit()];
    expect(referenceIn(again)).toBe(referenceIn(first));
    expect(await bot.ports.desk.conversationOf(teacher.id)).toBeUndefined();
    await bot.deliver();
    expect(bot.events.filter(({ event }) => event === "entry-accepted")).toHaveLength(1);
    expect(bot.chatOf(teacher).messages()).toEqual([]);
    const told = bot.events.filter(({ event }) => event === "notice-postponed");
    expect(told.map((event) => "notice" in event && event.notice)).not.toContain("concern-receipt");
  });

  it("keeps what the person adds as what they saw, and hints at their words and never at the message's", async () => {
    await using bot = await botInTeams();
    const { card, submit, check } = await opened(bot, "He is clearly depressed.");
    expect(card.texts.join()).not.toContain("A diagnosis");
    expect((await check({ seen: "I saw him at the gate." })).texts.join()).not.toContain("A diagnosis");
    expect((await check({ seen: "He is clearly depressed." })).texts.join()).toContain("A diagnosis");
    const { concern } = recordedIn(bot, await submit({ seen: "I saw him at the gate." })) ?? {};
    expect(concern).toMatchObject({ account: { seen: "I saw him at the gate." }, quoted: { author: dsl.name } });
  });

  it("quotes nothing that comes with the card, and nothing that another person's form quotes (R4.2)", async () => {
    await using bot = await botInTeams();
    const mine = await opened(bot, "Ada had no coat.");
    const quoted = { text: "He had it coming.", author: deputy.name, at: start, link: "" };
    const forged = { quoted: JSON.stringify(quoted), author: deputy.name, text: quoted.text };
    expect(quotedIn(bot, await mine.submit({ ...forged, seen: "I heard it." }))).toMatchObject({
      text: "Ada had no coat.",
      author: dsl.name,
    });
    const { data } = mine.card.buttons[form.submit] ?? {};
    const sent = { ...mine.card.fields, ...answers, ...forged, ...data };
    const theirs = dialogOf(await bot.chatOf(dsl).act({ ...mine.action, data: sent }));
    expect(theirs.texts).toContain(refusalsInEnglish["message-gone"]);
    const unmarked = { ...sent, quotes: "yes" };
    const without = dialogOf(await bot.chatOf(dsl).act({ ...mine.action, data: unmarked }));
    expect(without.texts).toContain(refusalsInEnglish["seen-missing"]);
    const said = dialogOf(await bot.chatOf(dsl).act({ ...mine.action, data: { ...unmarked, seen: "I saw it." } }));
    expect(quotedIn(bot, said)).toBeUndefined();
  });

  it("is not recorded without its message while the desk does not say what that is, and keeps every word", async () => {
    await using bot = await botInTeams();
    const { submit } = await opened(bot, "Ada had no coat.");
    const { quotationOf } = bot.ports.desk;
    bot.ports.desk.quotationOf = () => Promise.reject(new Error("secret: Ada"));
    const failed = await submit({ seen: "At the gate." });
    expect(failed.texts).toContain(form.failed);
    expect(failed.fields.seen).toBe("At the gate.");
    bot.ports.desk.quotationOf = quotationOf;
    expect(quotedIn(bot, await submit({ seen: "At the gate." }))?.text).toBe("Ada had no coat.");
  });

  it("is not recorded without its message once that is kept no longer, and is told so (R4.2)", async () => {
    await using bot = await botInTeams();
    const { submit, action } = await opened(bot, "Ada had no coat.");
    await bot.clock.forward({ minutes: 25 * 60 });
    const gone = await submit({ seen: "At the gate." });
    expect(gone.texts).toContain(refusalsInEnglish["message-gone"]);
    expect(gone.fields.seen).toBe("At the gate.");
    const { data } = gone.buttons[form.submit] ?? {};
    const sent = { ...gone.fields, ...answers, seen: "At the gate: she had no coat.", ...data };
    const recorded = recordedIn(bot, dialogOf(await bot.chatOf(teacher).act({ ...action, data: sent })));
    expect(recorded?.concern).toMatchObject({ account: { seen: "At the gate: she had no coat." } });
    expect(recorded?.concern.quoted).toBeUndefined();
  });

  it("is answered as recorded where it was, also when it is sent once more after that day", async () => {
    await using bot = await botInTeams();
    const { submit } = await opened(bot, "Ada had no coat.");
    const first = await submit();
    await bot.clock.forward({ minutes: 25 * 60 });
    expect(referenceIn(await submit())).toBe(referenceIn(first));
    expect(quotedIn(bot, first)?.text).toBe("Ada had no coat.");
  });

  it("is offered again in the person's own chat with its message, where it was not sent", async () => {
    await using bot = await botInTeams();
    const { submit } = await opened(bot, "Ada had no coat.");
    await submit({ atRisk: "" });
    await bot.chatOf(teacher).say("raise a concern");
    const inChat = bot.cardsOf(teacher).at(-1);
    expect(readCard(inChat?.card).texts).toContain("Ada had no coat.");
  });

  it("says beside the field what is missing, keeps every word, and still says not to copy pictures", async () => {
    await using bot = await botInTeams();
    const { submit } = await opened(bot, "Look");
    const again = await submit({ seen: "In my words", atRisk: "" });
    expect(again.fields.seen).toBe("In my words");
    expect(again.texts).toContain("Look");
    expect(again.texts).toEqual(expect.arrayContaining([refusalsInEnglish["risk-missing"], form.noPictures]));
    expect(new Set(Object.values(again.buttons).map(({ type }) => type))).toEqual(new Set(["Action.Submit"]));
  });

  it("is refused without a word from inside where it is none", async () => {
    await using bot = await botInTeams();
    const { action } = await opened(bot, "Look");
    const reply = await bot.chatOf(teacher).act({ ...action, data: { verb: "concern.raise", seen: "He said so" } });
    expect(reply).toEqual({
      status: 400,
      body: { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "BadRequest", message: "" } },
    });
    expect(bot.events.at(-1)).toEqual({ event: "activity-refused", reason: "malformed-card" });
  });
});

describe("from a channel, where others read along (R18.1)", () => {
  it("the dialog works from its opening to its receipt, and nothing of it is posted there or keeps the channel as a chat", async () => {
    await using bot = await botInTeams();
    await bot.teams.addToLeadershipChannel();
    const channel = general(bot);
    const { card, submit } = await opened(bot, "Has anyone heard of a group chat?", channel);
    expect(card.texts).toContain("Has anyone heard of a group chat?");
    const search = { queryText: "qui", dataset: "learners", queryOptions: { skip: 0, top: 15 } };
    const found = await bot.chatOf(teacher).invoke("application/search", search, { conversation: channel });
    expect(JSON.stringify(found)).toContain("Ada Quill");
    expect((await submit()).title).toBe(receipt.title);
    await bot.deliver();
    for (const person of [teacher, dsl, deputy]) expect(bot.chatOf(person).messages(channel)).toHaveLength(1);
    expect(bot.teams.control.requests().filter(({ path }) => path.includes(encodeURIComponent(channel)))).toEqual([]);
    expect(await bot.ports.desk.conversationOf(teacher.id)).toBeUndefined();
  });

  it.each(["groupChat", "channel", undefined])("also where Teams calls it %s", async (conversationType) => {
    await using bot = await botInTeams();
    const conversation = { conversationType, tenantId, id: "19:abc@thread.v2", isGroup: true };
    const value = { commandId: command, commandContext: "message", messagePayload: {} };
    const name = "composeExtension/fetchTask";
    const { status, body } = await bot.post(anActivity({ type: "invoke", name, value, conversation, text: undefined }));
    expect(dialogOf({ status, body: JSON.parse(body) }).buttons).toHaveProperty([form.submit]);
  });
});

describe("who is not answered", () => {
  it.each([
    [
      "somebody of another tenant",
      { conversation: { conversationType: "channel", tenantId: "other", id: "19:x" } },
      "other-tenant",
    ],
    ["somebody whom Teams does not name", { from: { id: "29:1a", name: teacher.name } }, "no-object-id"],
    ["another channel of the Bot Service", { channelId: "webchat" }, "other-channel"],
  ])("%s, neither for the opening of a dialog nor for its submit", async (_, changes, reason) => {
    await using bot = await botInTeams();
    for (const [name, value] of [
      ["composeExtension/fetchTask", { commandId: command, commandContext: "message", messagePayload: {} }],
      ["composeExtension/submitAction", { data: { ...aForm(), verb: "concern.raise" } }],
      ["task/submit", { data: { ...aForm(), verb: "concern.raise" } }],
    ]) {
      const { status } = await bot.post(anActivity({ type: "invoke", name, value, text: undefined, ...changes }));
      expect(status).toBe(403);
    }
    expect(bot.events).toEqual(Array.from({ length: 3 }, () => ({ event: "activity-refused", reason })));
  });
});
