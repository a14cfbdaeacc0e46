import { expect, test } from "vitest";
import {
  cardActionOutcome,
  searchResults,
  taskOutcome,
} from "../../../../../../infra/local/teams/page/card/invoke-reply.ts";

const cardType = "application/vnd.microsoft.card.adaptive";
const messageType = "application/vnd.microsoft.activity.message";

test("a card in the answer takes the place of the card", () => {
  const body = { statusCode: 200, type: cardType, value: { type: "AdaptiveCard" } };
  expect(cardActionOutcome({ status: 200, body })).toEqual({ kind: "card", card: { type: "AdaptiveCard" } });
});

test("a message in the answer is said", () => {
  expect(
    cardActionOutcome({ status: 200, body: { statusCode: 200, type: messageType, value: "Acknowledged" } }),
  ).toEqual({
    kind: "message",
    text: "Acknowledged",
  });
});

test.each([
  ["the status of the answer", { status: 500, body: { statusCode: 200, type: messageType, value: "x" } }],
  [
    "the status in its body",
    { status: 200, body: { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "BadRequest" } } },
  ],
  [
    "a sign-in, which is not played here",
    { status: 200, body: { statusCode: 401, type: "application/vnd.microsoft.activity.loginRequest" } },
  ],
  ["a type that Teams does not know", { status: 200, body: { type: "text/plain", value: "x" } }],
  ["a card that is none", { status: 200, body: { type: cardType, value: "x" } }],
  ["a body of another shape", { status: 200, body: { hello: 1 } }],
])("%s says that something went wrong", (_what, reply) => {
  expect(cardActionOutcome(reply)).toEqual({ kind: "error" });
});

test("an empty answer changes nothing", () => {
  expect(cardActionOutcome({ status: 200 })).toEqual({ kind: "nothing" });
});

test("a type-ahead shows at most fifteen results", () => {
  const results = Array.from({ length: 20 }, (_, at) => ({ title: `T${at}`, value: `v${at}` }));
  const body = { statusCode: 200, type: "application/vnd.microsoft.search.searchResponse", value: { results } };
  expect(searchResults({ status: 200, body })).toEqual(results.slice(0, 15));
  expect(searchResults({ status: 501 })).toBeUndefined();
  expect(searchResults({ status: 200, body: { ...body, statusCode: 500 } })).toBeUndefined();
});

test("a dialog shows a card or an address, and goes on, speaks or closes as the bot answers", () => {
  const card = { contentType: cardType, content: { type: "AdaptiveCard" } };
  const proceed = (value: object) => taskOutcome({ status: 200, body: { task: { type: "continue", value } } });
  expect(proceed({ title: "Add", width: "medium", height: 300, card })).toEqual({
    kind: "dialog",
    dialog: { title: "Add", width: "medium", height: 300, card: { type: "AdaptiveCard" }, url: undefined },
  });
  expect(proceed({ url: "https://example.org" })).toMatchObject({
    dialog: { url: "https://example.org", card: undefined },
  });
  expect(proceed({ title: "neither" })).toEqual({ kind: "error" });
  expect(taskOutcome({ status: 200, body: { task: { type: "message", value: "Kept" } } })).toEqual({
    kind: "message",
    text: "Kept",
  });
  expect(taskOutcome({ status: 200 })).toEqual({ kind: "close" });
  expect(taskOutcome({ status: 200, body: {} })).toEqual({ kind: "close" });
  const extension = (result: object) => taskOutcome({ status: 200, body: { composeExtension: result } });
  expect(extension({ type: "message", text: "Kept" })).toEqual({ kind: "message", text: "Kept" });
  expect(extension({ type: "result", attachmentLayout: "list", attachments: [card] })).toEqual({ kind: "error" });
  expect(taskOutcome({ status: 500 })).toEqual({ kind: "error" });
  expect(taskOutcome({ status: 200, body: { task: { type: "unheard-of" } } })).toEqual({ kind: "error" });
});
