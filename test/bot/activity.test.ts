import type { Activity } from "botbuilder";
import { describe, expect, it } from "vitest";
import { happeningIn, speakerIn, tenantIn } from "../../bot/activity.ts";
import { aForm, aReference, teacher } from "../build.ts";
import { anActivity, objectIdOf, tenantId } from "./bot-in-teams.ts";

/** As the SDK hands it over: parsed from JSON. */
function received(changes: Readonly<Record<string, unknown>>): Activity {
  return JSON.parse(JSON.stringify(anActivity(changes)));
}

const raise = { ...aForm(), verb: "concern.raise" };
const { verb: _, ...answers } = raise;
const pressed = { type: "pressed", messageId: "1718000000000" };

function execute(action: unknown): Readonly<Record<string, unknown>> {
  return {
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: "1718000000000",
    value: { action, trigger: "manual" },
  };
}

function submit(value: unknown, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { type: "message", text: undefined, replyToId: "1718000000000", value, ...more };
}

const submitted = { type: "task-submitted" };

function dialog(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return { type: "invoke", name, value };
}

describe("an activity is understood as", () => {
  it.each<[string, Readonly<Record<string, unknown>>, object]>([
    ["words that were typed", { text: "hello" }, { type: "said", text: "hello" }],
    ["no words", { text: undefined }, { type: "said", text: "" }],
    ["words beside an empty value", { text: "hello", value: null }, { type: "said", text: "hello" }],
    ["a submit", submit(raise), { ...pressed, command: raise, waits: false }],
    ["a submit of the greeting", submit({ verb: "concern.begin" }), { ...pressed, waits: false }],
    [
      "a submit of a card that Teams does not name",
      submit({ verb: "concern.begin" }, { replyToId: undefined }),
      { type: "pressed", messageId: "", waits: false },
    ],
    [
      "a submit of a card whose name is none",
      submit({ verb: "concern.begin" }, { replyToId: `${"1".repeat(201)}` }),
      { type: "pressed", messageId: "", waits: false },
    ],
    ["a submit of nothing known", submit({ anything: 1 }), { ...pressed, command: "malformed", waits: false }],
    ["a submit of a text", submit("concern.begin"), { ...pressed, command: "malformed", waits: false }],
    [
      "an execute",
      execute({ type: "Action.Execute", verb: "concern.raise", data: answers }),
      { ...pressed, command: raise, waits: true },
    ],
    [
      "an execute whose own verb counts, whatever its data says",
      execute({ verb: "concern.acknowledge", data: { verb: "concern.begin", reference: aReference(1) } }),
      { ...pressed, command: { verb: "concern.acknowledge", reference: aReference(1) } },
    ],
    [
      "an execute without data",
      execute({ verb: "concern.list-own" }),
      { ...pressed, command: { verb: "concern.list-own" } },
    ],
    ["an execute without a verb", execute({ data: raise }), { ...pressed, command: "malformed" }],
    ["an execute of nothing", execute(undefined), { ...pressed, command: "malformed" }],
    [
      "an execute with a list for data",
      execute({ verb: "concern.raise", data: [] }),
      { ...pressed, command: "malformed" },
    ],
    [
      "a search",
      {
        type: "invoke",
        name: "application/search",
        value: { queryText: "ada", dataset: "learners", queryOptions: {} },
      },
      { type: "searched", dataset: "learners", text: "ada", inDialog: true },
    ],
    [
      "a search from a card in a message",
      {
        type: "invoke",
        name: "application/search",
        replyToId: "1718000000000",
        value: { queryText: "ada", dataset: "learners" },
      },
      { type: "searched", inDialog: false },
    ],
    ["a dialog's submit", dialog("composeExtension/submitAction", { data: raise }), { ...submitted, command: raise }],
    ["the submit of a dialog of its own", dialog("task/submit", { data: raise }), { ...submitted, command: raise }],
    [
      "a dialog's submit of nothing known",
      dialog("task/submit", { data: "x" }),
      { ...submitted, command: "malformed" },
    ],
    ["a dialog's submit of nothing", dialog("task/submit", null), { ...submitted, command: "malformed" }],
    [
      "a search for a book, which is none",
      { type: "invoke", name: "application/search", value: { queryText: "a".repeat(1001), dataset: "learners" } },
      { type: "unknown-invoke" },
    ],
    ["a search for nothing", { type: "invoke", name: "application/search" }, { type: "unknown-invoke" }],
    ["an invoke of another kind", { type: "invoke", name: "task/fetch", value: {} }, { type: "unknown-invoke" }],
    ["an invoke without a name", { type: "invoke" }, { type: "unknown-invoke" }],
    ["an installation", { type: "installationUpdate", action: "add" }, { type: "installed" }],
    ["a removal", { type: "installationUpdate", action: "remove" }, { type: "nothing" }],
    ["an upgrade", { type: "installationUpdate", action: "add-upgrade" }, { type: "nothing" }],
    ["people who join", { type: "conversationUpdate", membersAdded: [{ id: "28:bot" }] }, { type: "nothing" }],
    ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }, { type: "nothing" }],
    ["an edit of a message", { type: "messageUpdate", text: "hello again" }, { type: "nothing" }],
    ["a read receipt", { type: "event", name: "application/vnd.microsoft.readReceipt" }, { type: "nothing" }],
  ])("%s", (_name, activity, happening) => {
    expect(happeningIn(received(activity))).toMatchObject(happening);
  });
});

describe("who speaks", () => {
  it("is known by the directory's object id, in lower case", () => {
    const aadObjectId = objectIdOf(teacher).toUpperCase();
    expect(speakerIn(received({ from: { id: "29:1a", name: teacher.name, aadObjectId } }))).toEqual({
      id: teacher.id,
      name: teacher.name,
    });
  });

  it.each([
    ["no sender", undefined],
    ["no object id", { id: "29:1a", name: "Tom Okafor" }],
    ["an empty object id", { id: "29:1a", name: "Tom Okafor", aadObjectId: "" }],
    ["a name in its place", { id: "29:1a", name: "Tom Okafor", aadObjectId: "Tom Okafor" }],
    ["an object id with more behind it", { id: "29:1a", aadObjectId: `${objectIdOf(teacher)}/x` }],
  ])("is nobody with %s", (_name, from) => {
    expect(speakerIn(received({ from }))).toBeUndefined();
  });
});

describe("the tenant that an activity comes from", () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["is the conversation's", {}, tenantId],
    ["is read in any case", { conversation: { id: "a:1b", tenantId: tenantId.toUpperCase() } }, tenantId],
    ["is the channel data's where the conversation has none", { conversation: { id: "a:1b" } }, tenantId],
    ["is the conversation's where they differ", { channelData: { tenant: { id: "other" } } }, tenantId],
    ["is none where nobody says", { conversation: { id: "a:1b" }, channelData: undefined }, ""],
    ["is none where it is no text", { conversation: { id: "a:1b" }, channelData: { tenant: { id: 1 } } }, ""],
  ])("%s", (_name, activity, tenant) => {
    expect(tenantIn(received(activity))).toBe(tenant);
  });
});
