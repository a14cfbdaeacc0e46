import { expect, test } from "vitest";
import {
  type Change,
  evolve,
  type TeamsView,
  teamsView,
  threads,
} from "../../../../../infra/local/teams/page/teams-view.ts";
import { aMessage, aState, channel, chat, form, priya, receipt } from "./a-school.ts";

function after(view: TeamsView, ...changes: readonly Change[]): TeamsView {
  return changes.reduce(evolve, view);
}

const unread = (view: TeamsView) => view.conversations.map((conversation) => conversation.unread);

test("the chat with the bot is open at first, and opening a conversation reads it", () => {
  const view = teamsView(aState());
  expect(view.open).toBe(chat);
  expect(unread(view)).toEqual([0, 1]);
  expect(unread(after(view, { type: "opened", conversation: channel }))).toEqual([0, 0]);
});

test("a message counts as unread in a conversation that is not open, once, and not one's own", () => {
  const view = teamsView(aState());
  const there = { type: "message", message: aMessage({ id: "c-1", conversation: channel }), toast: true } as const;
  expect(unread(after(view, there, there))).toEqual([0, 2]);
  expect(unread(after(view, { ...there, message: aMessage({ id: "m-2" }) }))).toEqual([0, 1]);
  expect(unread(after(view, { ...there, message: { ...there.message, from: priya.id } }))).toEqual([0, 1]);
});

test("messages stand in the order of their times", () => {
  const late = aMessage({ id: "m-2", at: "2026-03-03T15:00:00Z" });
  const view = after(teamsView(aState({ messages: [late] })), { type: "message", message: aMessage(), toast: false });
  expect(view.messages.map(({ id }) => id)).toEqual(["m-1", "m-2"]);
});

test("a card that an action put in a message's place is there until the message is updated", () => {
  const view = after(teamsView(aState({ messages: [aMessage({ card: form })] })), {
    type: "card-replaced",
    message: "m-1",
    card: receipt,
  });
  expect(view.replaced.get("m-1")).toBe(receipt);
  const updated = after(view, { type: "updated", message: aMessage({ card: receipt, edited: true }) });
  expect(updated.replaced.size).toBe(0);
  expect(updated.messages).toEqual([aMessage({ card: receipt, edited: true })]);
});

test("the bot types until it says something, or it ends", () => {
  const typing = after(teamsView(aState()), { type: "typing", conversation: chat });
  expect([...typing.typing]).toEqual([chat]);
  expect(after(typing, { type: "message", message: aMessage(), toast: false }).typing.size).toBe(0);
  expect(after(typing, { type: "updated", message: aMessage() }).typing.size).toBe(0);
  expect(after(typing, { type: "typing-ended", conversation: chat }).typing.size).toBe(0);
});

test("catching up keeps a message that did not change as it was, so that a form half filled in is not drawn anew", () => {
  const view = teamsView(aState({ messages: [aMessage({ card: form })] }));
  const again = structuredClone(aState({ messages: [aMessage({ card: form }), aMessage({ id: "m-2" })] }));
  const reloaded = after(view, { type: "reloaded", state: again });
  expect(reloaded.messages[0]).toBe(view.messages[0]);
  expect(reloaded.messages).toHaveLength(2);
});

test("in a channel replies stand under their post, and the post last written in comes last", () => {
  const post = (id: string, minute: number, thread?: string) =>
    aMessage({ id, conversation: channel, at: `2026-03-03T14:${minute}:00Z`, ...(thread ? { thread } : {}) });
  const view = teamsView(aState({ messages: [post("a", 10), post("b", 20), post("a2", 30, "a"), aMessage()] }));
  const ids = (conversation: string) => threads(view, conversation).map((thread) => thread.map(({ id }) => id));
  expect(ids(channel)).toEqual([["b"], ["a", "a2"]]);
  expect(ids(chat)).toEqual([["m-1"]]);
});

test("a message that came while the state was on its way is not lost", () => {
  const late = aMessage({ id: "c-9", conversation: channel });
  const view = after(teamsView(aState()), { type: "message", message: late, toast: true });
  const reloaded = after(view, { type: "reloaded", state: aState({ messages: [aMessage()] }) });
  expect(reloaded.messages).toEqual([aMessage(), late]);
  expect(unread(reloaded)).toEqual([0, 2]);
});
