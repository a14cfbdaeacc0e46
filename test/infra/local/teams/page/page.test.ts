/** A person's Teams as a whole: the tab and its deep links, what arrives, what is typed, and that everybody can use it. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { aMessage, channel, chat, form, receipt } from "./a-school.ts";
import { executablePath, limit, pageBrowserForAll } from "./page-browser.ts";

describe.skipIf(!executablePath)("the page of Local Teams in Chromium", () => {
  const open = pageBrowserForAll();

  test(
    "a deep link opens the tab, whose teams-js is told who, where and which theme, and gets a token",
    async () => {
      await using opened = await open([aMessage({ card: receipt })]);
      const { page, troubles } = opened;
      await page
        .getByRole("link", { name: "Open" })
        .or(page.getByRole("button", { name: "Open" }))
        .click();
      const tab = page.frameLocator(".tab-pane iframe");
      await tab.locator("#token:not(:empty)").waitFor();
      const context: unknown = JSON.parse((await tab.locator("#context").textContent()) ?? "");
      expect(context).toMatchObject({
        app: { theme: "default", locale: "en-GB", host: { name: "Teams", clientType: "web" } },
        page: { id: "desk", subPageId: "concern/C-7K3M", frameContext: "content" },
        user: { id: "p-1", tenant: { id: "tenant-1" } },
      });
      await tab.getByRole("textbox", { name: "Note" }).fill("half written");
      await page.getByRole("button", { name: /^Theme/ }).click();
      await page.getByRole("menuitemradio", { name: "High contrast" }).click();
      await tab.locator("#theme", { hasText: "contrast" }).waitFor();

      await tab.getByRole("button", { name: "Open a dialog" }).click();
      await page.frameLocator(".task iframe").getByRole("button", { name: "Keep it" }).click();
      await tab.getByText('{"marks":2}').waitFor();

      await tab.getByRole("button", { name: "Open the chat" }).click();
      await page.getByRole("textbox", { name: "Message to Lantern" }).waitFor();
      await page.getByRole("navigation").getByRole("button", { name: "Lantern" }).click();
      expect(await tab.getByRole("textbox", { name: "Note" }).inputValue()).toBe("half written");
      expect(troubles).toEqual([]);
    },
    limit,
  );

  test(
    "only the tab's own window is heard: another frame on the page gets no token and moves nothing",
    async () => {
      await using opened = await open([aMessage({ card: receipt })]);
      const { page } = opened;
      await page
        .getByRole("link", { name: "Open" })
        .or(page.getByRole("button", { name: "Open" }))
        .click();
      const tab = page.frameLocator(".tab-pane iframe");
      await tab.locator("#token:not(:empty)").waitFor();
      await page.evaluate(() => {
        const frame = document.createElement("iframe");
        frame.id = "intruder";
        frame.srcdoc = `<p id="got"></p><script>
          addEventListener("message", ({ data }) => { document.getElementById("got").textContent += JSON.stringify(data); });
          parent.postMessage({ id: 1, func: "initialize", args: [] }, "*");
          parent.postMessage({ id: 2, func: "authentication.getAuthToken", args: [] }, "*");
          parent.postMessage({ id: 3, func: "executeDeepLink", args: ["https://teams.microsoft.com/l/chat/0/0"] }, "*");
        </script><p id="asked">asked</p>`;
        document.body.append(frame);
      });
      const intruder = page.frameLocator("#intruder");
      await intruder.locator("#asked").waitFor();
      await tab.getByRole("button", { name: "Ask for a token again" }).click();
      await tab.locator("#again:not(:empty)").waitFor();
      expect(await intruder.locator("#got").textContent()).toBe("");
      expect(await page.getByRole("textbox", { name: "Message to Lantern" }).count()).toBe(0);
    },
    limit,
  );

  test(
    "a message that arrives elsewhere shows its summary, never its text, and counts as unread",
    async () => {
      await using opened = await open([], { width: 360, height: 720 });
      const { fake, page } = opened;
      const message = aMessage({
        id: "c-1",
        conversation: channel,
        summary: "Safeguarding: action needed",
        text: "The text itself",
      });
      fake.push({ type: "message", message, toast: true });
      await page.getByText("Safeguarding: action needed").first().waitFor();
      expect(await page.getByText("The text itself").count()).toBe(0);
      await page.getByRole("button", { name: "Safeguarding leadership 2 unread" }).click();
      await page.getByText("The text itself").waitFor();
      await page.getByRole("button", { name: "Safeguarding leadership", exact: true }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
    limit,
  );

  test(
    "Enter sends, Shift+Enter begins a line, and what could not be sent stays",
    async () => {
      await using opened = await open([]);
      const { fake, page } = opened;
      const box = page.getByRole("textbox", { name: "Message to Lantern" });
      await box.fill("one");
      await box.press("Shift+Enter");
      await box.pressSequentially("two");
      await box.press("Enter");
      await expect.poll(() => box.inputValue()).toBe("");
      expect(fake.sent).toEqual([{ person: "p-1", conversation: chat, text: "one\ntwo" }]);
      fake.onMessage = () => {
        throw new Error("refused");
      };
      await box.fill("three");
      await box.press("Enter");
      await page.getByText("Something went wrong. Try again.").first().waitFor();
      expect(await box.inputValue()).toBe("three");
    },
    limit,
  );

  test.each(["default", "dark", "contrast"])(
    "axe finds nothing in theme %s",
    async (theme) => {
      await using opened = await open([aMessage({ id: "m-0", text: "Hello" }), aMessage({ card: form })]);
      const { fake, page } = opened;
      const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      const violations = async (): Promise<unknown> => {
        await page.evaluate(axe);
        const found = await page.evaluate("axe.run().then(({ violations }) => violations)");
        return z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })).parse(found);
      };
      await page.evaluate((name) => localStorage.setItem("local-teams.theme", name), theme);
      await page.reload();
      await page.getByRole("button", { name: "Raise the concern" }).click();
      await page.getByText("Choose one.").waitFor();
      expect(await violations()).toEqual([]);
      await page.goto(`${fake.origin}/local/`);
      await page.getByRole("searchbox", { name: "Search people" }).waitFor();
      expect(await violations()).toEqual([]);
    },
    limit,
  );
});
