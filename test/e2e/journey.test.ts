/**
 * A concern's whole way in Chromium, through Local Teams: the teacher's chat, the alerts, the desk in its frame, and back.
 * Each test goes on where the one before it ended, as the people do.
 */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it, onTestFailed } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { fillForm, sendForm } from "../../infra/screenshots/concern-form.ts";
import type { TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { texts } from "../../tab/texts/en.ts";
import { aLearner, nextYear, openStage, read, type Stage } from "./local-teams/stage.ts";
import { personNamed } from "./local-teams.ts";

const { form, receipt, alert, reviewed } = words;
const learner = aLearner({ withNeeds: true });
const typed = "I saw bruises on the inside of both arms when sleeves were rolled up <b>in art</b>";
const ownWords = "Please don't ring home, it only makes it worse.";
const rationale = "Bruises of different ages, and a fear of home.";
/** What must be read nowhere outside the form and the desk. */
const secrets = [...learner.name.split(" "), "bruises", "sleeves", "ring home", "different ages"];

const parts = new AsyncDisposableStack();
let stage: Stage;
let daniel: TeamsWindow;
let miriam: TeamsWindow;
let tom: TeamsWindow;
let sunita: TeamsWindow;
let reference = "";
let isBroken = false;

beforeEach(() => {
  if (isBroken) throw new Error("The journey ended in an earlier test.");
  onTestFailed(() => {
    isBroken = true;
  });
});

beforeAll(async () => {
  stage = parts.use(await openStage("empty"));
  [daniel, miriam, tom, sunita] = await Promise.all([
    stage.open("Daniel Price"),
    stage.open("Miriam Okafor"),
    stage.open("Tom Bradshaw"),
    stage.open("Sunita Rao"),
  ]);
  // The DSL and the other deputy are at their desks; the deputy on duty has the chat open.
  for (const { openTab, tab } of [miriam, sunita]) {
    await openTab();
    await tab.getByText(texts.today.nothingWaits).waitFor();
  }
});

afterAll(() => parts.disposeAsync());

it("makes the form's text of what a teacher types, and finds the learner by name (R4.3)", async () => {
  const card = await daniel.begin(typed);
  expect(await card.getByLabel(form.seen).inputValue()).toBe(typed);
  await fillForm(card, { learner, ownWords, category: "injury", where: "Art room 2" });
  await card.getByRole("list", { name: "Chosen" }).getByText(learner.name).waitFor();
});

it("says beside the field what is missing, and keeps every word (R4.3)", async () => {
  const card = daniel.card(form.title);
  await sendForm(card);
  const risk = card.getByText(refusalsInEnglish["risk-missing"]);
  await risk.waitFor();
  await isUnder(risk, card.getByText(form.yes));

  // A day still to come is something that only the server knows to refuse.
  await fillForm(card, { atRisk: true });
  await card.getByLabel(form.day).fill("2099-01-01");
  await sendForm(card);
  const day = card.getByText(refusalsInEnglish["in-the-future"]);
  await day.waitFor();
  await isUnder(day, card.getByLabel(form.day));
  await card.getByText(form.refused).waitFor();
  expect(await card.getByLabel(form.seen).inputValue()).toBe(typed);
  expect(await card.getByLabel(form.ownWords).inputValue()).toBe(ownWords);
  expect(await card.getByLabel(form.where).inputValue()).toBe("Art room 2");
  await card.getByRole("list", { name: "Chosen" }).getByText(learner.name).waitFor();
  expect(await card.getByRole("radio", { name: form.yes }).isChecked()).toBe(true);
  expect(await miriam.tab.locator("[data-concern]").count()).toBe(0);
});

it("turns the form into a receipt with a reference, in which nothing is left of what was written (R4.3)", async () => {
  const card = daniel.card(form.title);
  await card.getByLabel(form.day).fill(new Date().toISOString().slice(0, 10));
  await sendForm(card);
  const shown = daniel.card(receipt.title);
  await shown.waitFor();
  const text = await read(shown);
  reference = /C-[0-9A-Z]{6}/.exec(text)?.[0] ?? "";
  expect(reference).not.toBe("");
  expect(text).toContain(receipt.inPerson);
  expect(text).toContain(receipt.typed);
  saysNothing(text);
  // What would help beside that is asked for in empty fields.
  for (const field of await daniel.log.getByRole("textbox").all()) expect(await field.inputValue()).toBe("");
});

it("tells the DSL at her desk by a toast and a card that hold no name and no word of it (R5.2, R18.1)", async () => {
  await miriam.page.locator(".toast-words", { hasText: alert.urgentSummary }).waitFor();
  const row = miriam.tab.locator(`[data-concern="${reference}"]`);
  await row.waitFor();
  saysNothing(await outsideTheTab(miriam.page));
  await miriam.page.getByRole("button", { name: "Open" }).click();
  const card = miriam.card(alert.urgentTitle);
  await card.waitFor();
  expect(await read(card)).toContain(reference);
  saysNothing(await read(miriam.log));
  saysNothing(await miriam.page.title());
});

it("tells the deputy on duty too, and shows the concern on the open desk of the other without reload (R5.3)", async () => {
  const card = tom.card(alert.urgentTitle);
  await card.waitFor();
  saysNothing(await read(tom.log));
  const row = sunita.tab.locator(`[data-concern="${reference}"]`);
  await row.getByText(learner.name).waitFor();
  await row.getByText(texts.today.withNobody).waitFor();
  await sunita.openChat();
  expect(await sunita.card(alert.urgentTitle).count()).toBe(0);
  await sunita.openTab();
});

it("says on the deputy's card by itself that the concern is in hand, once the DSL acknowledges it (R5.2)", async () => {
  await miriam.card(alert.urgentTitle).getByRole("button", { name: alert.acknowledge }).click();
  await miriam.card(alert.acknowledgedTitle).getByText(alert.yours).waitFor();
  await tom.card(alert.acknowledgedTitle).getByText(alert.others).waitFor();
  expect(await tom.log.getByRole("button", { name: alert.acknowledge }).count()).toBe(0);
  await sunita.tab.locator(`[data-concern="${reference}"]`).getByText("With Miriam Okafor").waitFor();
});

it("opens the desk at the concern from the alert, with all that was written as plain text", async () => {
  await miriam.card(alert.acknowledgedTitle).getByRole("link", { name: alert.open }).click();
  const { tab } = miriam;
  await tab.getByRole("heading", { level: 1, name: learner.name }).waitFor();
  const record = tab.getByRole("region", { name: texts.concern.record });
  await record.getByText(typed).waitFor();
  await record.getByRole("blockquote").getByText(ownWords).waitFor();
  await record.getByText(`Daniel Price, ${texts.doors.chat}`).waitFor();
  await tab.getByText(texts.concern.acknowledgedByYou).waitFor();
});

it("refuses a decision without threshold, reasons or a weighing of needs, and says so at each (R7.1, R10.1)", async () => {
  const { tab } = miriam;
  await tab.getByRole("button", { name: texts.concern.decide.submit }).click();
  for (const code of ["threshold-missing", "rationale-missing", "vulnerability-missing"] as const)
    await tab.getByText(refusalsInEnglish[code]).waitFor();
  await tab.getByRole("textbox", { name: texts.concern.decide.rationale }).fill(rationale);
  await tab.getByRole("button", { name: texts.concern.decide.submit }).click();
  await tab.getByText(refusalsInEnglish["rationale-missing"]).waitFor({ state: "hidden" });
  await tab.getByText(refusalsInEnglish["threshold-missing"]).waitFor();
  expect(await tab.getByRole("textbox", { name: texts.concern.decide.rationale }).inputValue()).toBe(rationale);
});

it("records the decision with its action, and the other deputy's list follows by itself (R5.3, R7.1)", async () => {
  const { tab } = miriam;
  await tab.getByRole("radio", { name: texts.thresholds["child-protection"].name }).check();
  await tab.getByRole("textbox", { name: texts.concern.decide.vulnerability }).fill("Told in art, where it is quiet.");
  await tab.getByRole("button", { name: texts.concern.decide.add }).click();
  await tab.getByRole("textbox", { name: texts.concern.decide.what, exact: true }).fill("Ring children's social care");
  await tab.getByRole("combobox", { name: texts.concern.decide.owner }).pressSequentially("Tom Br");
  await tab.getByRole("option", { name: /Tom Bradshaw/ }).click();
  await tab
    .getByRole("group", { name: texts.concern.decide.action(1) })
    .getByLabel(texts.concern.decide.due)
    .fill(nextYear);
  await tab.getByRole("button", { name: texts.concern.decide.submit }).click();
  await tab.getByText(texts.concern.decide.done).first().waitFor();
  const record = tab.getByRole("region", { name: texts.concern.record });
  await record.getByText(rationale).waitFor();
  await record.getByText("Ring children's social care").waitFor();

  const lately = sunita.tab.getByRole("region", { name: texts.today.reviewed });
  await lately.locator(`[data-concern="${reference}"]`).getByText("Child protection").waitFor();
  await sunita.tab.getByText(texts.today.nothingWaits).waitFor();
});

it("tells the teacher that the concern was reviewed, and nothing more (R4.4)", async () => {
  const card = daniel.card(reviewed.title(reference));
  await card.waitFor();
  expect(await read(card)).toBe([reviewed.title(reference), "", reviewed.body].join("\n"));

  await daniel.page.reload();
  await card.waitFor();
  saysNothing(await read(daniel.card(receipt.title)));
});

it("shows raising, acknowledgement and decision in the learner's chronology (R9.1)", async () => {
  const { tab } = miriam;
  await tab.getByRole("link", { name: texts.concern.chronologyOf(learner.name) }).click();
  await tab.getByRole("heading", { level: 1, name: learner.name }).waitFor();
  const rows = tab.getByRole("listitem").getByRole("article");
  await rows.first().waitFor();
  const { entry } = texts.concern;
  const kinds = await rows.getByRole("heading", { level: 3 }).allInnerTexts();
  const { injury } = texts.categories;
  const { name: threshold } = texts.thresholds["child-protection"];
  expect(kinds.toSorted()).toEqual([
    entry["concern.acknowledged"],
    `${entry["concern.raised"]}: ${injury.toLowerCase()}`,
    `${entry["concern.triaged"]}: ${threshold.toLowerCase()}`,
  ]);
  await rows.getByText(typed).waitFor();
  await rows.getByText(rationale).waitFor();
});

it("shows a teacher their own references and statuses only (R4.4)", async () => {
  await daniel.openTab();
  const { tab } = daniel;
  const row = tab.getByRole("row").filter({ hasText: reference });
  await row.getByText(texts.statuses.reviewed).waitFor();
  const links = tab.getByRole("navigation").getByRole("link");
  expect(await links.allInnerTexts()).toEqual([texts.navigation.myConcerns, texts.navigation.myActions]);
  saysNothing(await read(tab.locator("body")));
});

it("answers a teacher's link to the concern, and a link to none, with the same page (R4.4)", async () => {
  const { id } = await personNamed(stage.teams, "Miriam Okafor");
  const sent = await stage.teams.card(id, ({ buttons }) => alert.open in buttons);
  const link = sent.buttons[alert.open]?.url ?? "";
  expect(link).toContain(reference);
  const pages: string[] = [];
  for (const place of [link, link.replace(reference, "C-222222")]) {
    const frame = await daniel.frame();
    // As teams-js asks for it when a page opens a link.
    await frame.evaluate(
      (url) => window.parent.postMessage({ id: 9_999, func: "executeDeepLink", args: [url] }, "*"),
      place,
    );
    await expect.poll(() => frame.isDetached()).toBe(true);
    await daniel.tab.getByRole("heading", { name: texts.nothingHere.title }).waitFor();
    pages.push(await read(daniel.tab.locator("body")));
  }
  expect(pages[0]).toBe(pages[1]);
  saysNothing(pages[0] ?? "");
});

it("lets a client that knows Action.Submit only raise a concern too", async () => {
  const { page, card, say } = daniel;
  // Where a client does not know Action.Execute, Teams gives it the button's fallback.
  await page.route("**/local/teams/api/state?*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: olderClient(await response.text()) });
  });
  await daniel.openChat();
  await say("I want to raise a concern");
  await card(form.title).waitFor();
  await page.reload();
  const shown = card(form.title);
  await shown.waitFor();
  await fillForm(shown, { learner, category: "welfare", seen: "Came to class hungry again.", atRisk: false });
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith("/local/teams/api/messages")),
    sendForm(shown),
  ]);
  expect(sent.postDataJSON()).toMatchObject({ value: { verb: "concern.raise", category: "welfare" } });
  await shown.waitFor({ state: "detached" });
  expect(await daniel.log.getByText(receipt.title).count()).toBe(2);
  saysNothing(await read(card(receipt.title)));
  await miriam.page.getByText(alert.summary, { exact: true }).first().waitFor();
});

it("troubles nobody's browser on all that way", () => {
  expect([daniel, miriam, tom, sunita].flatMap(({ troubles }) => troubles)).toEqual([]);
});

function saysNothing(shown: string): void {
  for (const secret of secrets) expect(shown.toLowerCase()).not.toContain(secret.toLowerCase());
}

/** Whether it stands directly below, where the eye looks for it and before the next field. */
async function isUnder(note: Locator, field: Locator): Promise<void> {
  const [below, above] = [await note.boundingBox(), await field.boundingBox()];
  if (below === null || above === null) throw new Error("not on the page");
  const distance = below.y - (above.y + above.height);
  expect(distance).toBeGreaterThanOrEqual(0);
  expect(distance).toBeLessThan(40);
}

/** What anybody may read who passes by while the desk is covered: the window without the tab's own frame. */
async function outsideTheTab(page: Page): Promise<string> {
  return `${await page.title()}\n${await read(page.locator("body"))}`;
}

/** The state of somebody's Teams, with every button as a client draws it that has never heard of Action.Execute. */
function olderClient(state: string): string {
  return JSON.stringify(
    JSON.parse(state, (_key, value) =>
      typeof value === "object" && value?.type === "Action.Execute" && "fallback" in value ? value.fallback : value,
    ),
  );
}
