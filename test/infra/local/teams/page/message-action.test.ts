/** A message's overflow menu and the dialog that its command opens, in the page of Local Teams. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LocalInvokeReply } from "../../../../../infra/local/teams/protocol.ts";
import { aMessage, channel, owen, receipt } from "./a-school.ts";
import { executablePath, limit, pageBrowserForAll } from "./page-browser.ts";

const message = aMessage({ id: "1", conversation: channel, from: owen.id, fromName: owen.name, text: "Mind the step" });

const form = {
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "Input.Text", id: "seen", label: "What did you see?", value: "Message from Owen Hughes" }],
  actions: [{ type: "Action.Submit", title: "Send", data: { verb: "concern.raise" } }],
};

function continued(value: object): LocalInvokeReply {
  return { status: 200, body: { task: { type: "continue", value: { title: "Raise a concern", ...value } } } };
}

function withCard(content: object): LocalInvokeReply {
  return continued({ card: { contentType: "application/vnd.microsoft.card.adaptive", content } });
}

/** Goes to the channel and chooses the app's command on its message, as somebody with a keyboard does. */
async function chooseCommand(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Safeguarding leadership/ }).click();
  await page
    .getByRole("article", { name: /^Owen Hughes/ })
    .getByRole("button", { name: "More actions" })
    .press("Enter");
  await page.getByRole("menuitem", { name: "Raise a concern" }).press("Enter");
}

const action = { person: "p-1", conversation: channel, message: "1", command: "raiseConcern", theme: "default" };

describe.skipIf(!executablePath)("a message action in Local Teams, in Chromium", () => {
  const open = pageBrowserForAll();

  test(
    "is in the menu of everybody's messages; its card is submitted with its inputs, and answered with the next one",
    async () => {
      await using opened = await open([message, aMessage({ text: "Hello" })]);
      const { fake, page, troubles } = opened;
      fake.onAct = ({ data }) => withCard(data === undefined ? form : receipt);
      expect(await page.getByRole("button", { name: "More actions" }).count()).toBe(1);
      await chooseCommand(page);
      const dialog = page.getByRole("dialog", { name: "Raise a concern" });
      const box = dialog.getByRole("textbox", { name: "What did you see?" });
      expect(await box.inputValue()).toBe("Message from Owen Hughes");
      await box.fill("A broken step");
      await dialog.getByRole("button", { name: "Send" }).click();
      await dialog.getByText("This is recorded as C-7K3M").waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(fake.acted).toEqual([action, { ...action, data: { verb: "concern.raise", seen: "A broken step" } }]);
      expect(fake.sent).toEqual([]);
      expect(troubles).toEqual([]);
    },
    limit,
  );

  test(
    "a page in its dialog submits by teams-js what the bot is told; a dialog without an answer closes",
    async () => {
      await using opened = await open([message]);
      const { fake, page } = opened;
      fake.onAct = ({ data }) => (data === undefined ? continued({ url: "/tab/dialog.html" }) : { status: 200 });
      await chooseCommand(page);
      await page.frameLocator(".task iframe").getByRole("button", { name: "Keep it" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      expect(fake.acted).toEqual([action, { ...action, data: { marks: 2 } }]);
    },
    limit,
  );

  test(
    "a dialog that shows a page of another site is not opened, as Teams opens valid domains only",
    async () => {
      await using opened = await open([message]);
      const { fake, page } = opened;
      fake.onAct = () => continued({ url: "https://example.org/form" });
      await chooseCommand(page);
      await page.getByText("This dialog's address cannot be opened.").waitFor();
      expect(await page.locator("iframe").count()).toBe(0);
    },
    limit,
  );

  test(
    "what the bot could not take stays in the dialog, and a command that it does not know opens none",
    async () => {
      await using opened = await open([message]);
      const { fake, page } = opened;
      await chooseCommand(page);
      await page.getByText("Something went wrong. Try again.").first().waitFor();
      expect(await page.getByRole("dialog").count()).toBe(0);
      fake.onAct = ({ data }) => (data === undefined ? withCard(form) : { status: 500 });
      await chooseCommand(page);
      const dialog = page.getByRole("dialog", { name: "Raise a concern" });
      await dialog.getByRole("textbox").fill("A broken step");
      await dialog.getByRole("button", { name: "Send" }).click();
      await dialog.getByText("Something went wrong. Try again.").waitFor();
      expect(await dialog.getByRole("textbox").inputValue()).toBe("A broken step");
    },
    limit,
  );

  test(
    "a message in answer is read in the dialog and closed with it",
    async () => {
      await using opened = await open([message]);
      const { fake, page } = opened;
      fake.onAct = () => ({
        status: 200,
        body: { composeExtension: { type: "message", text: "Not on this message." } },
      });
      await chooseCommand(page);
      await page.getByRole("dialog", { name: "Lantern" }).getByText("Not on this message.").waitFor();
      await page.getByRole("button", { name: "OK" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
    limit,
  );
});
