import { describe, expect, it } from "vitest";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import type { LocalInvokeReply, LocalMessage } from "../../infra/local/teams/protocol.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import type { Person } from "../../src/domain/access.ts";
import { statusOf } from "../../src/domain/concern.ts";
import { concernId, isConcernReference } from "../../src/domain/ids.ts";
import { triageConcern } from "../../src/service/triage-concern.ts";
import { workOnConcern } from "../../src/service/work-on-concern.ts";
import { aForm, aLearnerId, aReference, deputy, dsl, permitted, start, teacher } from "../build.ts";
import { readCard } from "../card-reading.ts";
import { type BotInTeams, botInTeams, brokenView } from "./bot-in-teams.ts";

const { submissionKey: _, ...answers } = aForm();

function lastCard(bot: BotInTeams, person: Person = teacher) {
  const message = bot.cardsOf(person).at(-1);
  if (message === undefined) throw new Error("the chat is empty");
  return { message, ...readCard(message.card) };
}

/** The data that the form's button submits, without what the fields hold. */
function dataOf(message: LocalMessage): Readonly<Record<string, unknown>> {
  const [button] = Object.values(readCard(message.card).buttons);
  return button?.data ?? {};
}

const cardReply = z.object({ statusCode: z.literal(200), type: z.string(), value: z.unknown() });

/** The card that an invoke's answer shows. */
function shownBy({ status, body }: LocalInvokeReply) {
  expect(status).toBe(200);
  const { type, value } = cardReply.parse(body);
  expect(type).toBe("application/vnd.microsoft.card.adaptive");
  return readCard(value);
}

async function openForm(bot: BotInTeams, said = "raise a concern"): Promise<LocalMessage> {
  await bot.chatOf(teacher).say(said);
  const { message, title } = lastCard(bot);
  expect(title).toBe(words.form.title);
  return message;
}

function press(bot: BotInTeams, form: LocalMessage, changes: Readonly<Record<string, string>> = {}) {
  return bot.chatOf(teacher).execute("concern.raise", { ...answers, ...changes, ...dataOf(form) }, form.id);
}

/** Raises a concern as the teacher; gives its reference. */
async function raise(bot: BotInTeams): Promise<string> {
  const { facts } = shownBy(await press(bot, await openForm(bot)));
  return facts[words.receipt.reference] ?? "";
}

function recorded(bot: BotInTeams) {
  return bot.ports.view.ownConcerns(permitted(teacher, "list-own-concerns", teacher.id));
}

describe("a chat with Lantern", () => {
  it("begins with a greeting when the app is installed", async () => {
    await using bot = await botInTeams();
    await bot.teams.installForEveryone();
    for (const person of [teacher, dsl, deputy]) expect(lastCard(bot, person).title).toBe(words.greeting.title);
    expect(bot.cardsOf(teacher)).toHaveLength(1);
  });

  it.each([
    ["hello", words.greeting.title],
    ["raise a concern", words.form.title],
    ["my concerns", words.own.title],
  ])("answers %j", async (said, title) => {
    await using bot = await botInTeams();
    await bot.chatOf(teacher).say(said);
    expect(lastCard(bot).title).toBe(title);
    expect(bot.cardsOf(teacher)).toHaveLength(1);
  });

  it("opens the form with what was told already, and with today", async () => {
    await using bot = await botInTeams();
    await bot.chatOf(teacher).say("he is bleeding");
    expect(lastCard(bot).fields).toMatchObject({ seen: "he is bleeding", day: start.slice(0, 10), atRisk: "" });
  });

  it("answers the greeting's buttons with a message of its own, so that the greeting stays", async () => {
    await using bot = await botInTeams();
    const tom = bot.chatOf(teacher);
    await tom.say("hello");
    const greeting = lastCard(bot).message.id;
    await tom.submit({ verb: "concern.begin" }, greeting);
    await tom.submit({ verb: "concern.list-own" }, greeting);
    expect(bot.cardsOf(teacher).map(({ card }) => readCard(card).title)).toEqual([
      words.greeting.title,
      words.form.title,
      words.own.title,
    ]);
  });

  it("finds learners while their name is typed, and none in a list that it does not keep", async () => {
    await using bot = await botInTeams();
    const search = (dataset: string) =>
      bot
        .chatOf(teacher)
        .invoke("application/search", { queryText: "qui", dataset, queryOptions: { skip: 0, top: 15 } });
    const type = "application/vnd.microsoft.search.searchResponse";
    const results = [{ title: "Ada Quill · 8B", value: aLearnerId(1) }];
    expect(await search("learners")).toEqual({ status: 200, body: { type, value: { results } } });
    expect(await search("staff")).toEqual({ status: 200, body: { type, value: { results: [] } } });
  });

  it("does not know other invokes, and says so without a word from inside", async () => {
    await using bot = await botInTeams();
    const body = {
      statusCode: 501,
      type: "application/vnd.microsoft.error",
      value: { code: "NotImplemented", message: "" },
    };
    expect(await bot.chatOf(teacher).invoke("task/fetch", { data: {} })).toEqual({ status: 501, body });
  });
});

describe("a form that is sent (R4.3)", () => {
  it("becomes a receipt, for the client that waits and then on every device", async () => {
    await using bot = await botInTeams();
    const form = await openForm(bot, "Ada had no coat and no lunch.");
    const receipt = shownBy(await press(bot, form));
    expect(receipt.title).toBe(words.receipt.title);
    expect(receipt.texts).toContain(words.receipt.typed);
    await bot.deliver();
    const { message, facts } = lastCard(bot);
    expect(message).toMatchObject({ id: form.id, edited: true, summary: words.receipt.summary });
    expect(facts).toEqual(receipt.facts);
    expect(JSON.stringify(bot.cardsOf(teacher))).not.toMatch(/coat|Quill|Playground/);
    expect(recorded(bot)).toHaveLength(1);
  });

  it("says nothing of a typed message where there was none", async () => {
    await using bot = await botInTeams();
    expect(shownBy(await press(bot, await openForm(bot))).texts).not.toContain(words.receipt.typed);
  });

  it("sends somebody who says that somebody is at risk to the safeguarding lead, in person (R5.2)", async () => {
    await using bot = await botInTeams();
    const receipt = shownBy(await press(bot, await openForm(bot), { atRisk: "yes" }));
    expect(receipt.texts[1]).toBe(words.receipt.inPerson);
  });

  it("comes back with what was written and the reason where something is missing, and nothing is recorded", async () => {
    await using bot = await botInTeams();
    const form = await openForm(bot);
    const again = shownBy(await press(bot, form, { learner: "", atRisk: "", where: "Library" }));
    expect(again.title).toBe(words.form.title);
    expect(again.texts).toEqual(
      expect.arrayContaining([refusalsInEnglish["learner-missing"], refusalsInEnglish["risk-missing"]]),
    );
    expect(again.fields).toMatchObject({ seen: answers.seen, where: "Library", category: "welfare", time: "09:15" });
    expect(recorded(bot)).toEqual([]);
  });

  it("comes back with the learner's name, although the client sends only an id", async () => {
    await using bot = await botInTeams();
    const again = await press(bot, await openForm(bot), { seen: "" });
    expect(JSON.stringify(again.body)).toContain("Ada Quill · 8B");
    expect(shownBy(again).fields).toMatchObject({ learner: aLearnerId(1) });
  });

  it("may be about several learners and of several kinds, and names all of them when it comes back (R4.2)", async () => {
    await using bot = await botInTeams();
    const both = { learner: `${aLearnerId(1)},${aLearnerId(2)}`, category: "welfare,online" };
    const form = await openForm(bot);
    const again = await press(bot, form, { ...both, seen: "" });
    for (const name of ["Ada Quill · 8B", "Ben Marsh · 8C"]) expect(JSON.stringify(again.body)).toContain(name);
    expect(shownBy(again).fields).toMatchObject(both);
    await press(bot, form, both);
    const [concern] = recorded(bot);
    expect(concern?.subjects.map((one) => ("name" in one ? one.name : ""))).toEqual(["Ada Quill", "Ben Marsh"]);
    expect(concern?.categories).toEqual(["welfare", "online"]);
  });

  it("is refused for a learner who is not in the list, in whatever way the id came into the card", async () => {
    await using bot = await botInTeams();
    for (const learner of [aLearnerId(99), "learner/../staff", dsl.id, "Ada Quill"]) {
      const again = shownBy(await press(bot, await openForm(bot), { learner }));
      expect(again.texts).toContain(refusalsInEnglish["learner-unknown"]);
    }
  });

  it("is one concern, however often it is pressed", async () => {
    await using bot = await botInTeams();
    const form = await openForm(bot);
    const receipts = await Promise.all([press(bot, form), press(bot, form), press(bot, form)]);
    const references = receipts.map((one) => shownBy(one).facts[words.receipt.reference]);
    expect(new Set(references).size).toBe(1);
    expect(recorded(bot)).toHaveLength(1);
  });

  it("of another person under the same key is a concern of its own: nobody gets at what somebody else sent", async () => {
    await using bot = await botInTeams();
    const form = await openForm(bot);
    const mine = shownBy(await press(bot, form)).facts[words.receipt.reference];
    const priya = bot.chatOf(dsl);
    await priya.say("raise a concern");
    const stolen = { ...answers, ...dataOf(form) };
    const theirs = shownBy(await priya.execute("concern.raise", stolen, lastCard(bot, dsl).message.id));
    expect(theirs.facts[words.receipt.reference]).not.toBe(mine);
  });

  it("keeps every word and says so when it cannot be recorded", async () => {
    await using bot = await botInTeams({ view: brokenView() });
    const again = shownBy(await press(bot, await openForm(bot)));
    expect(again.texts).toContain(words.form.failed);
    expect(again.fields).toMatchObject({ seen: answers.seen, where: "Playground" });
    expect(JSON.stringify(bot.events)).not.toMatch(/coat|Quill|secret/);
  });
});

describe("a form sent by an old client, which submits and waits for nothing", () => {
  const send = async (bot: BotInTeams, form: LocalMessage, changes: Readonly<Record<string, string>> = {}) =>
    bot.chatOf(teacher).submit({ ...answers, ...changes, ...dataOf(form) }, form.id);

  it("is replaced by the receipt", async () => {
    await using bot = await botInTeams();
    const form = await openForm(bot);
    await send(bot, form);
    expect(bot.cardsOf(teacher)).toHaveLength(1);
    expect(lastCard(bot)).toMatchObject({ title: words.receipt.title, message: { id: form.id } });
    await bot.deliver();
    expect(bot.cardsOf(teacher)).toHaveLength(1);
  });

  it("is replaced by the form with its reasons", async () => {
    await using bot = await botInTeams();
    const form = await openForm(bot);
    await send(bot, form, { seen: "" });
    expect(lastCard(bot)).toMatchObject({ title: words.form.title, message: { id: form.id } });
    expect(lastCard(bot).texts).toContain(refusalsInEnglish["seen-missing"]);
  });

  it("is answered in a new message where the old one cannot be changed", async () => {
    await using bot = await botInTeams();
    const form = await openForm(bot);
    bot.teams.control.failNext({ route: "update", status: 405 });
    await send(bot, form, { seen: "" });
    expect(bot.cardsOf(teacher)).toHaveLength(2);
    expect(lastCard(bot).texts).toContain(refusalsInEnglish["seen-missing"]);
  });

  it("is told that nothing was recorded when it cannot be read", async () => {
    await using bot = await botInTeams();
    const form = await openForm(bot);
    await bot.chatOf(teacher).submit({ ...answers, verb: "concern.raise", submissionKey: "1" }, form.id);
    expect(lastCard(bot)).toMatchObject({ title: words.notRecorded.title });
    expect(bot.cardsOf(teacher)[0]).toEqual(form);
    expect(bot.events).toContainEqual({ event: "activity-refused", reason: "malformed-card" });
  });
});

describe("an alert that is acknowledged", () => {
  const acknowledge = async (bot: BotInTeams, person: Person, reference: string) => {
    const chat = bot.chatOf(person);
    await chat.say("hello");
    return chat.execute("concern.acknowledge", { reference }, lastCard(bot, person).message.id);
  };

  it("says whose the concern is: yours, however often you press, and a colleague's for everybody after you", async () => {
    await using bot = await botInTeams();
    const reference = await raise(bot);
    for (const [person, whose] of [
      [dsl, words.alert.yours],
      [dsl, words.alert.yours],
      [deputy, words.alert.others],
    ] as const) {
      const card = shownBy(await acknowledge(bot, person, reference));
      expect(card.texts).toEqual([words.alert.acknowledgedTitle, whose]);
      expect(card.facts).toEqual({ [words.alert.reference]: reference });
    }
  });

  it("says that it has been reviewed, also of one that is closed since", async () => {
    await using bot = await botInTeams();
    const reference = await raise(bot);
    if (!isConcernReference(reference)) throw new Error("no reference");
    const actor = { person: dsl, via: "tab" } as const;
    const decision = { threshold: "monitoring", rationale: "One cold day.", vulnerability: "", actions: [] } as const;
    await triageConcern(bot.ports, actor, { reference, command: { ...decision, actions: [], basedOn: 1 } });
    for (const command of [undefined, { do: "close", rationale: "A coat was found.", basedOn: 2 }] as const) {
      if (command !== undefined) await workOnConcern(bot.ports, actor, { reference, command });
      const card = shownBy(await acknowledge(bot, deputy, reference));
      expect(card.texts).toEqual([words.alert.reviewedTitle, words.alert.reviewed]);
    }
    expect(recorded(bot).map(statusOf)).toEqual(["closed"]);
  });

  it("has one first, also when two press at once", async () => {
    await using bot = await botInTeams();
    const reference = await raise(bot);
    const both = await Promise.all([acknowledge(bot, dsl, reference), acknowledge(bot, deputy, reference)]);
    const told = both.map((one) => shownBy(one).texts[1]);
    expect(told.toSorted()).toEqual([words.alert.others, words.alert.yours].toSorted());
    if (!isConcernReference(reference)) throw new Error("no reference");
    const head = bot.ports.view.head(concernId(reference));
    expect(head?.seq).toBe(2);
  });

  it("is not there for somebody without the role, and no more there than what does not exist", async () => {
    await using bot = await botInTeams();
    const reference = await raise(bot);
    const denied = await acknowledge(bot, teacher, reference);
    const unknown = await acknowledge(bot, dsl, aReference(12345));
    expect(shownBy(denied).texts).toEqual([words.notThere]);
    expect(denied).toEqual(unknown);
  });

  it("is an error that leaves the card as it is, when its reference was changed into something else", async () => {
    await using bot = await botInTeams();
    const reply = await acknowledge(bot, dsl, "C-1' or 1=1");
    expect(reply).toEqual({
      status: 400,
      body: { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "BadRequest", message: "" } },
    });
  });
});
