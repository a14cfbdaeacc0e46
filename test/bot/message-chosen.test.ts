/** What Teams tells of the message that the action was chosen on, as it is read. */
import { describe, expect, it } from "vitest";
import { messageChosenIn } from "../../bot/message-action.ts";

const command = "raiseConcern";

describe("a message is read strictly", () => {
  const payload = {
    createdDateTime: "2026-11-24T14:20:00.000Z",
    linkToMessage: "https://teams.microsoft.com/l/message/19:a@thread.tacv2/17",
    body: { contentType: "html", content: "<p>No coat</p>" },
    from: { user: { displayName: "Ada\u202e  Okafor" }, application: null },
  };
  const read = (changes: object, action: object = {}) =>
    messageChosenIn({
      commandId: command,
      commandContext: "message",
      messagePayload: { ...payload, ...changes },
      ...action,
    });

  it("as its words, its author, its time and its link, all as plain text", () => {
    expect(read({})).toEqual({
      body: payload.body,
      author: "Ada Okafor",
      sentAt: "2026-11-24T14:20:00.000Z",
      link: payload.linkToMessage,
    });
  });

  it.each([
    ["text that is text already", { body: { contentType: "text", content: "<p>" } }, { body: { content: "<p>" } }],
    ["a time with an offset", { createdDateTime: "2026-11-24T14:20:00+01:00" }, { sentAt: "2026-11-24T13:20:00.000Z" }],
    ["an app's message", { from: { user: null, application: { displayName: "Forms" } } }, { author: "Forms" }],
    ["a message of nobody", { from: null }, { author: "" }],
    ["a message of somebody without a name", { from: { user: { displayName: null } } }, { author: "" }],
    ["a message of a guest of whom only an id is told", { from: { user: { id: "17" } } }, { author: "" }],
    [
      "a message of somebody whose name is a book",
      { from: { user: { displayName: "x".repeat(501) } } },
      { author: "" },
    ],
    ["no link", { linkToMessage: null }, { link: "" }],
    ["a link that leads out of Teams", { linkToMessage: "https://teams.microsoft.com.evil.example/l" }, { link: "" }],
    ["a link that is no address", { linkToMessage: "javascript:alert(1)" }, { link: "" }],
  ])("%s", (_, changes, expected) => {
    expect(read(changes)).toMatchObject(expected);
  });

  it.each([
    ["no body", { body: undefined }],
    ["no time", { createdDateTime: "yesterday" }],
    ["a time before all times", { createdDateTime: "0000-01-01T00:00:00+14:00" }],
    ["a time after all times", { createdDateTime: "9999-12-31T23:59:59-14:00" }],
    ["a body of another kind", { body: { contentType: "markdown", content: "x" } }],
    ["a book", { body: { contentType: "text", content: "x".repeat(200_001) } }],
  ])("or not at all: %s", (_, changes) => {
    expect(read(changes)).toBe("unread");
  });

  it("and another command than ours is none", () => {
    expect(read({}, { commandId: "shareMessage" })).toBeUndefined();
    expect(read({}, { commandContext: "compose" })).toBeUndefined();
    expect(read({}, { commandContext: undefined })).toMatchObject({ author: "Ada Okafor" });
    expect(messageChosenIn(undefined)).toBeUndefined();
  });
});
