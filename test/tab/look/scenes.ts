/** What is looked at: the ordinary page, the empty one, the failing one, the very long one, and what happens by itself. */

import { arrival, decided, fromMessage, meanwhile, monstrous, open, teacher, triage } from "./fictional.ts";
import { due, ownActions } from "./fictional-due.ts";
import { worked } from "./fictional-work.ts";
import { concern, go, type Scene, submit, writeDecision } from "./scene.ts";
import { documentScenes } from "./scenes-documents.ts";
import { learnerScenes } from "./scenes-learner.ts";
import { registerScenes } from "./scenes-register.ts";
import { settingScenes } from "./scenes-settings.ts";

export const scenes: Readonly<Record<string, Scene>> = {
  today: {},
  "today-focused": {
    act: async (frame, page) => {
      await frame.locator("[data-concern]").first().waitFor();
      await frame.locator("main h1").click();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
    },
  },
  "today-arrival": {
    act: async (frame, _, world) => {
      world.triage = {
        ...world.triage,
        rows: [...world.triage.rows.slice(0, 5), arrival(), ...world.triage.rows.slice(5)],
      };
      world.change();
      await frame.getByText("C-222222").waitFor();
    },
  },
  "today-quiet": {
    before: (world) => {
      world.triage = triage("quiet");
    },
  },
  "today-empty": {
    before: (world) => {
      world.triage = triage("empty");
      world.due = due("empty");
    },
  },
  "today-due": {
    before: (world) => {
      world.triage = triage("quiet");
      world.due = due("monstrous");
    },
    act: async (frame, page) => {
      await frame.locator("main h1").click();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await frame.locator("[data-due]:focus").waitFor();
    },
  },
  "today-due-opened": {
    act: async (frame, page) => {
      const line = frame.locator("[data-due]").first();
      await line.focus();
      await page.keyboard.press("Enter");
      await frame.locator("form textarea:focus").waitFor();
      await frame.locator("main h1").click();
      await page.keyboard.press("Escape");
      await frame.locator("[data-due]:focus").waitFor();
    },
  },
  "my-actions": { sub: "my-actions" },
  "my-actions-form": {
    sub: "my-actions",
    act: async (frame) => {
      await frame.getByRole("button", { name: "Say what came of it" }).first().click();
      await frame.getByRole("textbox").fill("She came on three mornings, and brought a friend on the last.");
    },
  },
  "my-actions-empty": {
    sub: "my-actions",
    before: (world) => {
      world.person = teacher;
      world.actions = ownActions("empty");
    },
  },
  keys: {
    act: async (frame, page, world) => {
      await frame.locator("[data-concern]").first().waitFor();
      await frame.locator("main h1").click();
      await page.keyboard.press("j");
      await page.keyboard.press("a");
      await frame.locator("[data-concern=C-7K3M2Q]").getByText("With you").waitFor();
      await page.keyboard.press("t");
      await frame.locator("input[type=radio]:focus").waitFor();
      if ((await frame.locator("input[type=radio]:checked").count()) > 0) throw new Error("something was preselected");
      await page.keyboard.press("Escape");
      await frame.locator("[data-concern=C-7K3M2Q]:focus").waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await frame.locator("main h1:focus").waitFor();
      await page.keyboard.press("Escape");
      await frame.locator("[data-concern=C-9WXY3R]:focus").waitFor();
      world.token = "another";
      world.change();
      await page.evaluate("setTheme('dark')");
      await frame.waitForFunction(() => document.documentElement.style.colorScheme === "dark");
    },
  },
  "today-filter": {
    act: async (frame, page) => {
      await frame.locator("main h1").click();
      await page.keyboard.press("f");
      await page.keyboard.type("jas");
    },
  },
  "today-nothing-matches": { act: async (frame) => frame.getByRole("searchbox", { name: /^Filter/ }).fill("xyz") },
  "today-shortcuts": {
    act: async (frame, page) => {
      await frame.locator("main h1").click();
      await page.keyboard.press("?");
      await frame.getByRole("dialog").waitFor();
    },
  },
  "today-loading": {
    ready: "nav",
    before: (world) => {
      world.delay = 4_000;
    },
    act: async (frame) => frame.waitForSelector(".fui-Skeleton", { timeout: 8_000 }).then(() => undefined),
  },
  "today-lost": {
    act: async (frame, _, world) => {
      await frame.locator("[data-concern]").first().waitFor();
      world.down = true;
      world.close();
      await frame.getByText("Not connected").waitFor({ timeout: 10_000 });
    },
  },
  concern: { sub: concern },
  "concern-alerts": {
    sub: concern,
    act: async (frame) => {
      const button = frame.getByRole("button", { name: "Show who was told" });
      await button.click();
      await frame.getByRole("button", { name: "Hide who was told" }).scrollIntoViewIfNeeded();
    },
  },
  "concern-narrow-form": {
    sub: concern,
    act: async (frame) => frame.getByRole("button", { name: "Record decision" }).scrollIntoViewIfNeeded(),
  },
  "concern-decided": {
    sub: concern,
    before: (world) => {
      world.concern = decided;
    },
  },
  "concern-from-a-message": {
    sub: concern,
    before: (world) => {
      world.concern = fromMessage;
    },
  },
  "concern-work": {
    sub: concern,
    before: (world) => {
      world.concern = worked;
    },
    act: async (frame) => frame.getByRole("heading", { name: "Still open" }).scrollIntoViewIfNeeded(),
  },
  "concern-work-record": {
    sub: concern,
    before: (world) => {
      world.concern = worked;
    },
    act: async (frame) => frame.getByText("Decision on sharing").first().scrollIntoViewIfNeeded(),
  },
  "concern-record-menu": {
    sub: concern,
    before: (world) => {
      world.concern = worked;
    },
    act: async (frame) => frame.getByRole("button", { name: "Record something" }).click(),
  },
  "concern-referral": {
    sub: concern,
    before: (world) => {
      world.concern = worked;
    },
    act: async (frame) => {
      await frame.getByRole("button", { name: "Record something" }).click();
      await frame.getByRole("menuitem", { name: "Referral", exact: true }).click();
      await frame.getByRole("radio", { name: /^Urgent/ }).click();
      await frame.getByRole("button", { name: "Record the referral" }).scrollIntoViewIfNeeded();
    },
  },
  "concern-monstrous": {
    sub: concern,
    before: (world) => {
      world.concern = monstrous;
    },
  },
  "concern-monstrous-end": {
    sub: concern,
    before: (world) => {
      world.concern = monstrous;
    },
    act: async (frame) => frame.getByRole("heading", { name: "Decision" }).first().scrollIntoViewIfNeeded(),
  },
  "concern-meanings": {
    sub: concern,
    act: async (frame) => frame.getByRole("button", { name: "What do these mean?" }).click(),
  },
  "concern-refused": {
    sub: concern,
    act: async (frame) => {
      await submit(frame);
      await frame.getByText("Choose a threshold.").waitFor();
    },
  },
  "concern-incomplete-action": {
    sub: concern,
    act: async (frame, page) => {
      await writeDecision(frame);
      await frame.getByRole("button", { name: "Add an action" }).click();
      await submit(frame);
      await frame.getByText("Say by which day.").waitFor();
      await frame.getByRole("combobox", { name: /Who/ }).click();
      await page.keyboard.type("obr");
      await frame.getByRole("option").first().waitFor();
    },
  },
  "concern-not-saved": {
    sub: concern,
    before: (world) => {
      world.decisions = "fault";
    },
    act: async (frame) => {
      await writeDecision(frame);
      await submit(frame);
      await frame.getByText("Not saved.").first().waitFor();
      await frame.getByText("Not saved.").last().scrollIntoViewIfNeeded();
    },
  },
  "concern-meanwhile": {
    sub: concern,
    before: (world) => {
      world.decisions = { refused: "changed-meanwhile" };
    },
    act: async (frame, _, world) => {
      await writeDecision(frame);
      world.concern = (reference) => meanwhile(open(reference));
      await submit(frame);
      await frame.getByRole("button", { name: "I have read it" }).scrollIntoViewIfNeeded();
    },
  },
  "concern-recorded": {
    sub: concern,
    act: async (frame) => {
      await writeDecision(frame);
      await submit(frame);
      await frame.getByRole("button", { name: "Record a new decision" }).waitFor();
    },
  },
  "concern-kept-text": {
    sub: concern,
    act: async (frame) => {
      await writeDecision(frame);
      await go(frame, "#/today");
      await frame.getByText("Decision begun").waitFor();
      await go(frame, "#/concern/C-7K3M2Q");
      const kept = await frame.getByRole("textbox", { name: "Rationale" }).inputValue();
      if (!kept.startsWith("Marks")) throw new Error("the text was not kept");
      await go(frame, "#/today");
    },
  },
  "my-concerns": {
    before: (world) => {
      world.person = teacher;
    },
  },
  "my-concerns-empty": {
    before: (world) => {
      world.person = teacher;
      world.emptyLists = true;
    },
  },
  "nothing-here": { sub: "concern/C-222222" },
  printed: {
    sub: concern,
    act: async (frame, page) => {
      await page.emulateMedia({ media: "print" });
      await frame.getByText("Records are not printed from here").waitFor();
      if (await frame.locator("h1").first().isVisible()) throw new Error("a record would be printed");
    },
  },
  outside: { path: "/tab/" },
  ...learnerScenes,
  ...settingScenes,
  ...registerScenes,
  ...documentScenes,
};
