/**
 * "Raise a concern" on messages of colleagues, in Chromium: from a channel and from a chat of two, through the dialog, to the
 * receipt and the desk (R4.2). Each test goes on where the one before it ended, as the people do.
 */
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { fillForm, sendForm } from "../../infra/screenshots/concern-form.ts";
import type { TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { texts } from "../../tab/texts/en.ts";
import { seriousIn } from "./local-teams/axe.ts";
import { aLearner, goTo, openStage, read, type Stage } from "./local-teams/stage.ts";

const { form, receipt, alert } = words;
const learner = aLearner({ withNeeds: false });
const parts = new AsyncDisposableStack();
let stage: Stage;
let daniel: TeamsWindow;
let miriam: TeamsWindow;
let dialog: Locator;
let reference = "";

beforeAll(async () => {
  stage = parts.use(await openStage("empty"));
  [daniel, miriam] = await Promise.all([stage.open("Daniel Price"), stage.open("Miriam Okafor")]);
  dialog = daniel.page.getByRole("dialog", { name: form.title });
});

afterAll(() => parts.disposeAsync());

/** The message with these words, wherever it stands in the open conversation. */
function message(text: string): Locator {
  return daniel.log.getByRole("article").filter({ hasText: text });
}

async function raiseFrom(conversation: string, text: string): Promise<void> {
  await daniel.page.getByRole("navigation").getByRole("button", { name: conversation }).click();
  await message(text).getByRole("button", { name: "More actions" }).click();
  await daniel.page.getByRole("menuitem", { name: form.title }).click();
  await dialog.waitFor();
}

it("opens the form from a post in the channel, with the message beside it (R4.2)", async () => {
  await raiseFrom("All staff", "group chat with pictures");
  await dialog.getByText(/^Message from \w+ \w+ at \w{3}/).waitFor();
  await dialog.getByText("Has anyone else heard of a group chat with pictures of a girl in year 12?").waitFor();
  await dialog.getByText(words.quoted.kept).waitFor();
  expect(await dialog.getByLabel(form.seenBeside).inputValue()).toBe("");
  await dialog.getByText(form.noPictures).waitFor();
  expect(await seriousIn(daniel.page.mainFrame())).toEqual([]);
});

it("says in the dialog what is missing, and then gives the receipt there and in the chat (R4.3)", async () => {
  await fillForm(dialog, { learner, category: "online", where: "Refectory" });
  await sendForm(dialog);
  await dialog.getByText(refusalsInEnglish["risk-missing"]).waitFor();
  await fillForm(dialog, { atRisk: false });
  await sendForm(dialog);
  await dialog.getByText(receipt.title).waitFor();
  reference = /C-[0-9A-Z]{6}/.exec(await read(dialog))?.[0] ?? "";
  expect(reference).not.toBe("");
  for (const field of await dialog.getByRole("textbox").all()) expect(await field.inputValue()).toBe("");
  await daniel.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await daniel.openChat();
  const inChat = daniel.card(receipt.title);
  await inChat.waitFor();
  expect(await read(inChat)).toContain(reference);
});

it("posts nothing in the channel, and tells nobody there that it was raised (R18.1)", async () => {
  await daniel.page.getByRole("navigation").getByRole("button", { name: "All staff" }).click();
  await message("group chat with pictures").waitFor();
  expect(await daniel.log.getByRole("region", { name: "Card from Lantern" }).count()).toBe(0);
  expect(await read(daniel.log)).not.toContain(reference);
});

it("alerts the DSL, whose desk shows the message as a quotation, with its author and its link (R4.2, R5.2)", async () => {
  await miriam.card(alert.title).waitFor();
  await miriam.openTab();
  await miriam.tab.locator(`[data-concern="${reference}"]`).waitFor();
  await goTo(miriam, `#/concern/${reference}`);
  await miriam.tab.getByRole("blockquote").getByText("Has anyone else heard of a group chat").waitFor();
  const page = await read(miriam.tab.locator("body"));
  expect(page).toContain(learner.name);
  expect(page).toMatch(/Written by \w+ \w+, \w{3},? \d/);
  expect(page).not.toContain(texts.concern.seen);
  const link = miriam.tab.getByRole("link", { name: texts.concern.quoted.open });
  expect(await link.getAttribute("href")).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/message\/19:/);
});

it("works from a chat of two as well, where somebody not in the list is told of in words", async () => {
  await raiseFrom("Grace Adeyemi", "showed me his phone at lunch");
  await dialog.getByText(/^Message from Grace Adeyemi at /).waitFor();
  const box = dialog.getByRole("combobox", { name: form.learner });
  await box.pressSequentially("Dyl");
  await fillForm(dialog, { category: "online", atRisk: false });
  await sendForm(dialog);
  await dialog.getByText(form.learnerNotChosen).waitFor();
  await box.fill("");
  await dialog.getByLabel(form.someoneElse).fill("The learner whom Grace spoke with");
  await sendForm(dialog);
  await dialog.getByText(receipt.title).waitFor();
  await daniel.page.keyboard.press("Escape");
  expect(daniel.troubles).toEqual([]);
});
