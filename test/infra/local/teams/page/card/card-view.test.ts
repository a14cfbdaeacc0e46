/** Cards as a person meets them: filled in, checked, sent, answered. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LocalInvoke, LocalInvokeReply } from "../../../../../../infra/local/teams/protocol.ts";
import { aMessage, chat, form, receipt } from "../a-school.ts";
import { executablePath, limit, pageBrowserForAll } from "../page-browser.ts";

const cardType = "application/vnd.microsoft.card.adaptive";

function cardReply(value: object): LocalInvokeReply {
  return { status: 200, body: { statusCode: 200, type: cardType, value } };
}

function searchReply({ value }: LocalInvoke): LocalInvokeReply {
  const names = ["Aaliyah Khan", "Aaron Price", "Amir Hassan"];
  const results = names
    .filter((name) => name.toLowerCase().includes(String(value.queryText).toLowerCase()))
    .map((name) => ({ title: `${name} (12B)`, value: `learner/${name.split(" ")[0]}` }));
  return {
    status: 200,
    body: { statusCode: 200, type: "application/vnd.microsoft.search.searchResponse", value: { results } },
  };
}

async function fillIn(page: Page): Promise<void> {
  const who = page.getByRole("combobox", { name: /Who is it about/ });
  await who.fill("aar");
  await page.getByRole("option", { name: /Aaron Price/ }).waitFor();
  await who.press("Enter");
  await page.getByRole("radio", { name: /saw or noticed/ }).check();
  await page.getByRole("textbox", { name: /What did you see/ }).fill("No coat again.");
  await page.getByRole("combobox", { name: /Where/ }).fill("corr");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "The tutor" }).check();
  await page.getByRole("checkbox", { name: "The parents" }).check();
}

describe.skipIf(!executablePath)("a card in Local Teams, in Chromium", () => {
  const open = pageBrowserForAll();

  test(
    "the form checks itself, asks the bot for learners, and sends all inputs with Action.Execute",
    async () => {
      await using opened = await open([aMessage({ card: form })]);
      const { fake, page, troubles } = opened;
      fake.onInvoke = (invoke) => (invoke.name === "application/search" ? searchReply(invoke) : cardReply(receipt));
      const raise = page.getByRole("button", { name: "Raise the concern" });

      await raise.click();
      await page.getByText("Choose a learner from the list.").waitFor();
      expect(fake.invoked).toEqual([]);

      await page.getByRole("combobox", { name: /Who is it about/ }).fill("somebody unlisted");
      await page.getByRole("option", { name: "No results" }).waitFor();
      await raise.click();
      expect(fake.invoked.map(({ name }) => name)).toEqual(["application/search"]);

      await fillIn(page);
      await raise.click();
      await page.getByText("This is recorded as C-7K3M").waitFor();
      expect(await raise.count()).toBe(0);
      expect(fake.invoked.at(-2)).toMatchObject({
        name: "application/search",
        value: { queryText: "aar", queryOptions: { skip: 0, top: 15 }, dataset: "learners" },
      });
      expect(fake.invoked.at(-1)).toEqual({
        person: "p-1",
        conversation: chat,
        name: "adaptiveCard/action",
        replyToId: "m-1",
        value: {
          trigger: "manual",
          action: {
            type: "Action.Execute",
            verb: "concern.raise",
            data: {
              key: "k-1",
              learner: "learner/Aaron",
              kind: "observation",
              account: "No coat again.",
              day: "2026-03-03",
              time: "10:40",
              place: "corridor",
              told: "tutor,parents",
              risk: "no",
            },
          },
        },
      });
      expect(troubles).toEqual([]);
    },
    limit,
  );

  test(
    "while the bot is asked the buttons wait; when it fails it is said and everything typed is still there",
    async () => {
      await using opened = await open([aMessage({ card: form })]);
      const { fake, page } = opened;
      const { promise, resolve } = Promise.withResolvers<LocalInvokeReply>();
      fake.onInvoke = (invoke) => (invoke.name === "application/search" ? searchReply(invoke) : promise);
      await fillIn(page);
      const raise = page.getByRole("button", { name: "Raise the concern" });
      await raise.click();
      await page.locator(".ac-pushButton-disabled").first().waitFor();
      expect(await raise.isDisabled()).toBe(true);
      expect(await page.getByRole("button", { name: "Not now" }).isDisabled()).toBe(true);
      resolve({ status: 500 });
      await page.getByText("Something went wrong. Try again.").first().waitFor();
      expect(await raise.isEnabled()).toBe(true);
      expect(await page.getByRole("textbox", { name: /What did you see/ }).inputValue()).toBe("No coat again.");
      expect(await page.getByRole("combobox", { name: /Who is it about/ }).inputValue()).toBe("Aaron Price (12B)");
    },
    limit,
  );

  test(
    "Action.Submit is a message with the card's id; with associatedInputs none it needs no input",
    async () => {
      await using opened = await open([aMessage({ card: form })]);
      const { fake, page } = opened;
      await page.getByRole("button", { name: "Not now" }).click();
      await page.getByText("Your response was sent to the app").waitFor();
      expect(fake.sent).toEqual([{ person: "p-1", conversation: chat, value: { verb: "dismiss" }, replyToId: "m-1" }]);
    },
    limit,
  );

  test(
    "nothing in a message or card becomes an element or runs",
    async () => {
      const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>[x](javascript:alert(3))';
      const card = {
        type: "AdaptiveCard",
        version: "1.5",
        body: [
          { type: "TextBlock", text: evil, wrap: true },
          { type: "FactSet", facts: [{ title: evil, value: evil }] },
          { type: "Input.Text", id: "a", label: evil, value: evil },
          { type: "Input.ChoiceSet", id: "b", label: "B", style: "expanded", choices: [{ title: evil, value: "1" }] },
        ],
        actions: [{ type: "Action.OpenUrl", title: "Open", url: "javascript:alert(4)" }],
      };
      await using opened = await open([aMessage({ id: "m-0", text: evil }), aMessage({ card })]);
      const { page, troubles } = opened;
      await page.getByText("<script>alert(2)</script>").first().waitFor();
      await page
        .getByRole("link", { name: "Open" })
        .or(page.getByRole("button", { name: "Open" }))
        .click();
      await page.getByText("Something went wrong. Try again.").first().waitFor();
      expect(await page.locator(".log img, .log script, .log a[href^=javascript]").count()).toBe(0);
      expect(troubles).toEqual([]);
    },
    limit,
  );

  test(
    "several learners are chosen one after another, taken away again, and sent with commas between",
    async () => {
      const several = {
        type: "Input.ChoiceSet",
        id: "learner",
        label: "Who is it about?",
        style: "filtered",
        isMultiSelect: true,
        errorMessage: "Choose from the list.",
        choices: [{ title: "Ada Quill · 8B", value: "learner/Ada" }],
        value: "learner/Ada",
        "choices.data": { type: "Data.Query", dataset: "learners" },
      };
      const card = {
        type: "AdaptiveCard",
        version: "1.5",
        body: [several],
        actions: [{ type: "Action.Execute", title: "Send it", verb: "send" }],
      };
      await using opened = await open([aMessage({ card })]);
      const { fake, page } = opened;
      fake.onInvoke = (invoke) => (invoke.name === "application/search" ? searchReply(invoke) : cardReply(receipt));
      const who = page.getByRole("combobox", { name: /Who is it about/ });
      const chosen = page.getByRole("list", { name: "Chosen" });
      expect(await chosen.getByRole("listitem").count()).toBe(1);
      for (const [typed, name] of [
        ["aar", /Aaron Price/],
        ["amir", /Amir Hassan/],
      ] as const) {
        await who.fill(typed);
        await page.getByRole("option", { name }).click();
        expect(await who.inputValue()).toBe("");
      }
      await page.getByRole("button", { name: "Remove Ada Quill · 8B" }).click();
      await who.fill("begun and not chosen");
      await page.getByRole("button", { name: "Send it" }).click();
      await page.getByText("Choose from the list.").waitFor();
      await who.fill("");
      await page.getByRole("button", { name: "Send it" }).click();
      await page.getByText("This is recorded as C-7K3M").waitFor();
      expect(fake.invoked.at(-1)?.value).toMatchObject({ action: { data: { learner: "learner/Aaron,learner/Amir" } } });
    },
    limit,
  );

  test(
    "a card above version 1.5 shows its fallback text, as Teams does",
    async () => {
      const card = { type: "AdaptiveCard", version: "1.6", fallbackText: "Please update.", body: [] };
      await using opened = await open([aMessage({ card })]);
      await opened.page.getByText("Please update.").waitFor();
    },
    limit,
  );

  test(
    "a card with refresh asks for its own view once, automatically, without a word when that fails",
    async () => {
      const card = {
        ...receipt,
        refresh: { action: { type: "Action.Execute", verb: "concern.view", data: { ref: "C-7K3M" } } },
      };
      await using opened = await open([aMessage({ card })]);
      const { fake, page } = opened;
      fake.onInvoke = () => ({ status: 500 });
      await expect.poll(() => fake.invoked.length).toBe(1);
      expect(fake.invoked[0]?.value).toMatchObject({ trigger: "automatic", action: { verb: "concern.view" } });
      expect(await page.getByText("Something went wrong").count()).toBe(0);
    },
    limit,
  );

  test(
    "a refreshed card that asks for a refresh again does not ask without end",
    async () => {
      const action = { type: "Action.Execute", verb: "concern.view", data: {} };
      await using opened = await open([]);
      const { fake, page } = opened;
      fake.onInvoke = () => cardReply({ ...receipt, refresh: { action } });
      const card = { type: "AdaptiveCard", version: "1.5", body: [], refresh: { action } };
      fake.push({ type: "message", message: aMessage({ card }), toast: false });
      await page.getByText("This is recorded as C-7K3M").waitFor();
      expect(fake.invoked).toHaveLength(1);
    },
    limit,
  );

  test(
    "task/fetch opens a dialog, task/submit answers with a word, which stands there until it is read",
    async () => {
      await using opened = await open([aMessage({ card: receipt })]);
      const { fake, page } = opened;
      const content = {
        type: "AdaptiveCard",
        version: "1.5",
        body: [{ type: "Input.Text", id: "more", label: "What do you want to add?", isMultiline: true }],
        actions: [
          {
            type: "Action.Execute",
            title: "Add",
            verb: "add",
            fallback: { type: "Action.Submit", title: "Add", data: { ref: "C-7K3M" } },
          },
        ],
      };
      fake.onInvoke = ({ name }) =>
        name === "task/fetch"
          ? {
              status: 200,
              body: {
                task: { type: "continue", value: { title: "Add something", card: { contentType: cardType, content } } },
              },
            }
          : { status: 200, body: { task: { type: "message", value: "Added to C-7K3M." } } };
      await page.getByRole("button", { name: "Add something" }).click();
      await page.getByRole("textbox", { name: /want to add/ }).fill("She has a coat now.");
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await page.getByRole("dialog").getByText("Added to C-7K3M.").waitFor();
      expect(await page.getByRole("dialog").getByRole("textbox").count()).toBe(0);
      await page.getByRole("button", { name: "OK" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(fake.invoked.map(({ name, value }) => [name, value])).toEqual([
        ["task/fetch", { data: { verb: "add", msteams: { type: "task/fetch" } }, context: { theme: "default" } }],
        ["task/submit", { data: { ref: "C-7K3M", more: "She has a coat now." }, context: { theme: "default" } }],
      ]);
    },
    limit,
  );
});
