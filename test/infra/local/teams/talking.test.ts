/** What people say to each other: in the General channel, which the bot hears only when it is named, and in chats of their own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chatBetween } from "../../../../infra/local/teams/addresses.ts";
import type { Talk } from "../../../../infra/local/teams/talk.ts";
import { cardActivity, dsl, principal, type Running, running, teacher } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "lantern-teams-"));
afterAll(() => rmSync(folder, { recursive: true }));

const chat = chatBetween(teacher.id, dsl.id);

function general(here: Running): string {
  const found = here.teams
    .as(teacher.id)
    .state()
    .conversations.find(({ title }) => title === "All staff");
  if (found === undefined) throw new Error("there is no General channel");
  return found.id;
}

const talk: readonly Talk[] = [
  { at: "2026-05-29T09:00:00.000Z", from: teacher.id, to: "everybody", text: "Whose lunch box is this?" },
  { at: "2026-05-29T09:05:00.000Z", from: dsl.id, to: teacher.id, text: "A word at lunch?" },
  { at: "2026-05-29T09:10:00.000Z", from: principal.id, to: "everybody", text: "Mine.", answers: true },
];

describe("the General channel of the team", () => {
  it("is everybody's to read and to write in, and a post there makes no toast", async () => {
    await using here = await running(folder);
    const seen: unknown[] = [];
    here.teams.as(dsl.id).onEvent((event) => seen.push(event.type === "message" && [event.message.text, event.toast]));
    await here.teams.as(teacher.id).say("The 14 is late", general(here));
    expect(seen).toEqual([["The 14 is late", false]]);
    expect(here.teams.as(principal.id).messages(general(here))).toMatchObject([{ from: teacher.id }]);
    expect(here.received).toEqual([]);
  });

  it("tells the bot what names it, as one of the team's channels", async () => {
    await using here = await running(folder);
    await here.teams.as(teacher.id).say("@Lantern help", general(here));
    const team = { id: general(here), name: "All staff" };
    expect(here.received).toMatchObject([
      {
        text: "<at>Lantern</at> help",
        conversation: { conversationType: "channel", id: expect.stringContaining(`${general(here)};messageid=`) },
        channelData: { team, channel: { id: general(here) } },
      },
    ]);
  });
});

describe("a chat of two people", () => {
  it("is there for both once one of them has written, with a toast for the other alone", async () => {
    await using here = await running(folder);
    const [tom, ada] = [here.teams.as(teacher.id), here.teams.as(dsl.id)];
    const toasts: unknown[] = [];
    for (const each of [tom, ada])
      each.onEvent((event) => event.type === "message" && toasts.push([each.person.name, event.toast]));
    await tom.say("Have you a minute?", chat);
    expect(toasts.toSorted()).toEqual([
      [dsl.name, true],
      [teacher.name, false],
    ]);
    const shown = (each: typeof tom) => each.state().conversations.find(({ kind }) => kind === "chat");
    expect(shown(tom)).toEqual({ id: chat, kind: "chat", title: dsl.name, unread: 0 });
    expect(shown(ada)).toEqual({ id: chat, kind: "chat", title: teacher.name, unread: 1 });
    expect(here.received).toEqual([]);
  });

  it("is nobody else's: not a third person's, and not the bot's", async () => {
    await using here = await running(folder);
    await here.teams.installForEveryone();
    await here.teams.as(teacher.id).say("Between us", chat);
    await expect(here.teams.as(principal.id).say("Hello", chat)).rejects.toThrow("no-such-conversation");
    expect(here.teams.as(principal.id).messages(chat)).toEqual([]);
    const path = `${here.origin}/local/connector/v3/conversations/${encodeURIComponent(chat)}/activities`;
    const body = JSON.stringify(cardActivity("Not here"));
    const answer = await fetch(path, { method: "POST", body, headers: { "Content-Type": "application/json" } });
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { error: { code: "BotNotInConversationRoster" } },
    ]);
    expect(here.teams.as(teacher.id).messages(chat)).toHaveLength(1);
  });

  it.each([
    ["with oneself", chatBetween(teacher.id, teacher.id)],
    ["with somebody who is nobody here", chatBetween(teacher.id, "nobody")],
    ["the other way round", `19:${[teacher.id, dsl.id].sort().reverse().join("_")}@unq.gbl.spaces`],
  ])("is none %s", async (_, conversation) => {
    await using here = await running(folder);
    await expect(here.teams.as(teacher.id).say("Hello", conversation)).rejects.toThrow("no-such-conversation");
  });
});

describe("what was said before the first start", () => {
  it("stands where it was said, read by everybody, and once however often it is started", async () => {
    const data = mkdtempSync(join(folder, "data-"));
    for (let start = 0; start < 2; start += 1) {
      await using here = await running(folder, { folder: data, talk });
      const [post, answer, ...more] = here.teams.as(dsl.id).messages(general(here));
      expect(post).toMatchObject({
        at: talk[0]?.at,
        id: String(Date.parse(talk[0]?.at ?? "")),
        fromName: teacher.name,
      });
      expect(answer).toMatchObject({ text: "Mine.", thread: post?.id });
      expect(more).toEqual([]);
      expect(here.teams.as(teacher.id).messages(chat)).toMatchObject([{ from: dsl.id, text: "A word at lunch?" }]);
      const unread = here.teams
        .as(teacher.id)
        .state()
        .conversations.map((each) => each.unread);
      expect(unread).toEqual([0, 0, 0]);
      expect(here.received).toEqual([]);
    }
  });

  it("is not of people who are not there", async () => {
    const [first] = talk;
    if (first === undefined) throw new Error("nothing was said");
    await expect(running(folder, { talk: [{ ...first, to: "nobody" }] })).rejects.toThrow("not one of its people");
  });
});
