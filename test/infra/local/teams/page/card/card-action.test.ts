import { expect, test } from "vitest";
import {
  actionData,
  cardRequest,
  type PressedAction,
} from "../../../../../../infra/local/teams/page/card/card-action.ts";

function anAction(over: Partial<PressedAction> = {}): PressedAction {
  return { type: "Action.Submit", id: undefined, verb: undefined, data: {}, ...over };
}

test("Action.Execute asks adaptiveCard/action with verb, id and data, by hand", () => {
  const action = anAction({
    type: "Action.Execute",
    id: "raise",
    verb: "concern.raise",
    data: { key: "k-1", told: "tutor,parents" },
  });
  expect(cardRequest(action)).toEqual({
    kind: "execute",
    trigger: "manual",
    action: { type: "Action.Execute", id: "raise", verb: "concern.raise", data: { key: "k-1", told: "tutor,parents" } },
  });
});

test("Action.Submit sends the inputs as a message's value", () => {
  const data = { verb: "dismiss", risk: "no" };
  expect(cardRequest(anAction({ data }))).toEqual({ kind: "submit", value: data, quiet: false });
});

test("the card may ask Teams not to say that its response was sent", () => {
  const data = { msTeams: { feedback: { hide: true } } };
  expect(cardRequest(anAction({ data }))).toMatchObject({ kind: "submit", quiet: true });
});

test("task/fetch opens a dialog with all the data", () => {
  const data = { verb: "add", note: "x", msteams: { type: "task/fetch" } };
  expect(cardRequest(anAction({ data }))).toEqual({ kind: "fetch-dialog", data });
});

test("imBack and messageBack are said in the person's name", () => {
  expect(cardRequest(anAction({ data: { msteams: { type: "imBack", value: "help" } } }))).toEqual({
    kind: "say",
    text: "help",
    value: undefined,
  });
  expect(cardRequest(anAction({ data: { msteams: { type: "messageBack", text: "help", value: { a: 1 } } } }))).toEqual({
    kind: "say",
    text: "help",
    value: { a: 1 },
  });
});

test("an action that is not for the bot asks nothing", () => {
  expect(cardRequest(anAction({ type: "Action.ToggleVisibility" }))).toBeUndefined();
});

test("data that is no object counts as none", () => {
  expect(actionData("text")).toEqual({});
  expect(actionData(undefined)).toEqual({});
  expect(actionData({ a: "1" })).toEqual({ a: "1" });
});
