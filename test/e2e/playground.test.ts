/**
 * Lantern in Microsoft 365 Agents Playground, a chat client that we did not write. Set LANTERN_PICTURES to a folder to get a
 * picture of every step.
 */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { words } from "../../bot/texts/en.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { aFolder } from "../build.ts";
import { readCard } from "../card-reading.ts";
import { type LocalTeamsOutside, localTeamsAt, type Person, personNamed } from "./local-teams.ts";
import { type Chat, configured, invoke, openChat, type Playground, startPlayground } from "./playground/playground.ts";
import { launchBrowser, type Server, startServer } from "./running.ts";

const { form, receipt, alert } = words;
const seen = "Two lads pushed her off the bench & took her bag <again>.";

const parts = new AsyncDisposableStack();
let server: Server;
let browser: Browser;
let teams: LocalTeamsOutside;
let miriam: Person;
let playground: Playground;
let chat: Chat;
let page: Page;

beforeAll(async () => {
  const folder = parts.use(aFolder()).path;
  server = parts.use(await startServer({ env: { LANTERN_DATA: join(folder, "data") }, args: ["--empty"] }));
  // Lantern writes to where a person was last: so that is done before the Playground greets them as the same person.
  teams = localTeamsAt(server.address);
  miriam = await personNamed(teams, "Miriam Okafor");
  await teams.card(miriam.id, ({ title }) => title === words.greeting.title);
  playground = parts.use(await startPlayground(`${server.address}/api/messages`, folder));
  browser = parts.use(await launchBrowser());
  chat = await openChat(browser, playground);
  page = chat.page;
  await heading(words.greeting.title).waitFor();
});

afterAll(() => parts.disposeAsync());

it("knows the fictional school's DSL as whoever its committed configuration names", async () => {
  expect(configured("aadObjectId", "currentUser:")).toBe(miriam.id);
  expect(configured("name", "currentUser:")).toBe(miriam.name);
});

it("raises a concern by a form that says what is missing and keeps what was written (R4.3)", async () => {
  await say("I want to raise a concern");
  await heading(form.title).waitFor();
  await picture("form");

  await submitForm();
  await page.getByText(refusalsInEnglish["seen-missing"]).waitFor();
  await page.getByText(refusalsInEnglish["category-missing"]).waitFor();
  await page.getByText(refusalsInEnglish["risk-missing"]).waitFor();
  await picture("client-validation");

  await page.getByRole("textbox", { name: form.seen }).fill(seen);
  await page.getByRole("combobox", { name: form.category }).click();
  await page.getByRole("menuitemcheckbox", { name: words.categories["child-on-child"] }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: form.yes }).check();
  await submitForm();
  await page.getByText(refusalsInEnglish["learner-missing"]).waitFor();
  await page.getByText(form.refused).waitFor();
  expect(await page.getByRole("textbox", { name: form.seen }).inputValue()).toBe(seen);
  expect(await page.getByRole("radio", { name: form.yes }).isChecked()).toBe(true);
  expect(await page.getByRole("combobox", { name: form.category }).inputValue()).toBe(
    words.categories["child-on-child"],
  );
  await picture("server-validation");

  await page.getByRole("textbox", { name: form.someoneElse }).fill("A girl in a red coat, year 8");
  await submitForm();
  await heading(receipt.title).waitFor();
  await page.getByText(receipt.inPerson).waitFor();
  expect(await page.getByRole("textbox", { name: form.seen }).count()).toBe(0);
});

it("brings the alert to the DSL's chat of its own accord, without a word of the record (R5.2, R18.1)", async () => {
  await heading(alert.urgentTitle).waitFor();
  await picture("receipt-and-alert");
  const references = await page.getByText(/^C-[0-9A-Z]{6}$/).allInnerTexts();
  expect(references).toHaveLength(2);
  expect(new Set(references).size).toBe(1);
  const shown = await page.locator("body").textContent();
  expect(shown).not.toContain("red coat");
  expect(shown).not.toContain("bench");
});

it("acknowledges from the alert's card, which then says whose the concern is", async () => {
  await page.getByRole("button", { name: alert.acknowledge }).click();
  await heading(alert.acknowledgedTitle).waitFor();
  await page.getByText(alert.yours).waitFor();
  expect(await page.getByRole("button", { name: alert.acknowledge }).count()).toBe(0);
  await picture("acknowledged");
});

it("takes a learner from the school's list, which the Playground's page cannot search (R4.3)", async () => {
  await page.getByRole("button", { name: words.greeting.raise }).click();
  await page.getByRole("textbox", { name: form.seen }).waitFor();
  const [learner] = await learnersNamed("a");
  const card = chat.newestCard();
  const { verb = "", data } = card.buttons[form.submit] ?? { data: {} };
  const fields = { ...card.fields, learner: learner?.value, category: "welfare", seen, atRisk: "no" };
  const wrong = await invoke(playground, {
    verb,
    data: { ...data, ...fields, learner: "learner/nobody" },
    replyToId: card.messageId,
  });
  expect(readCard(wrong.value).texts).toContain(refusalsInEnglish["learner-unknown"]);
  const answer = await invoke(playground, { verb, data: { ...data, ...fields }, replyToId: card.messageId });
  expect(answer.type).toBe("application/vnd.microsoft.card.adaptive");
  expect(readCard(answer.value).title).toBe(receipt.title);
  await heading(alert.title).waitFor();
  await picture("second-concern");
});

/** What the type-ahead of the form finds. */
async function learnersNamed(queryText: string) {
  const value = { kind: "search", dataset: "learners", queryText, queryOptions: { skip: 0, top: 15 } };
  const { body } = await teams.invoke(miriam.id, { name: "application/search", value });
  const found = z.object({ value: z.object({ results: z.array(z.object({ value: z.string() })) }) });
  return found.parse(body).value.results;
}

async function say(text: string): Promise<void> {
  await page.getByRole("textbox").last().click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function submitForm(): Promise<void> {
  await page.getByRole("button", { name: form.submit }).click();
}

function heading(name: string) {
  return page.getByRole("heading", { name, exact: true });
}

async function picture(name: string): Promise<void> {
  const folder = process.env.LANTERN_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `playground-${name}.png`) });
}
