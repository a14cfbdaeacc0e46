/** What people do again and again in the stories, by what they see: raise a concern in chat, open it in the desk, record something. */
import type { Locator } from "playwright-core";
import { words } from "../../../bot/texts/en.ts";
import { type ConcernForm, fillForm, sendForm } from "../../../infra/screenshots/concern-form.ts";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import type { Threshold } from "../../../src/domain/threshold.ts";
import { texts } from "../../../tab/texts/en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import { read } from "../local-teams/stage.ts";

const { form, receipt } = words;
const { decide } = texts.concern;

/** A learner as the type-ahead finds them. */
export function named(name: string): NonNullable<ConcernForm["learner"]> {
  return { typed: name, name };
}

export interface Raised extends ConcernForm {
  /** Who it is about, where the list does not have them. */
  readonly someoneElse?: string;
}

/** Raises a concern in somebody's chat, beginning with what they type; gives its reference. */
export async function raiseInChat(window: TeamsWindow, typed: string, fields: Raised): Promise<string> {
  const card = await window.begin(typed);
  await fillForm(card, { atRisk: false, ...fields });
  if (fields.someoneElse !== undefined) await card.getByLabel(form.someoneElse).fill(fields.someoneElse);
  await sendForm(card);
  await card.waitFor({ state: "detached" });
  return referenceOn(window.card(receipt.title));
}

/** The reference that is to be read there. */
export async function referenceOn(place: Locator): Promise<string> {
  const [reference] = /C-[0-9A-Z]{6}/.exec(await read(place)) ?? [];
  if (reference === undefined) throw new Error("No reference stands there.");
  return reference;
}

/** Opens the desk at Today. */
export async function openToday(window: TeamsWindow): Promise<void> {
  const { tab } = window;
  await window.openTab();
  await tab
    .getByRole("link", { name: new RegExp(`^${texts.navigation.today}`) })
    .first()
    .click();
}

/** Opens a concern from the list on Today, and waits until all of it is there. */
export async function openConcern(window: TeamsWindow, reference: string): Promise<void> {
  const { tab } = window;
  await openToday(window);
  await tab.locator(`[data-concern="${reference}"]`).click();
  await recordOf(window).getByRole("heading", { name: texts.concern.entry["concern.raised"] }).waitFor();
}

/** The record of the concern that is open in the desk. */
export function recordOf({ tab }: TeamsWindow): Locator {
  return tab.getByRole("region", { name: texts.concern.record });
}

/** What stands in the record under this heading. */
export function entryOf(window: TeamsWindow, heading: string): Locator {
  const { tab } = window;
  return recordOf(window)
    .getByRole("article")
    .filter({ has: tab.getByRole("heading", { name: heading, exact: true }) });
}

/** Opens one of the forms under “Record something”. */
export async function beginRecord({ tab }: TeamsWindow, title: string): Promise<Locator> {
  await tab.getByRole("button", { name: workTexts.title }).click();
  await tab.getByRole("menuitem", { name: title, exact: true }).click();
  const form = tab.getByRole("form", { name: title });
  await form.waitFor();
  return form;
}

/** Opens the form that stands beside something still open, by the button under its words; of several the first. */
export async function goOnWith({ tab }: TeamsWindow, waiting: string | RegExp, title: string): Promise<Locator> {
  const open = tab.getByRole("listitem").filter({ hasText: waiting });
  await open.getByRole("button", { name: title, exact: true }).first().click();
  const form = tab.getByRole("form", { name: title });
  await form.waitFor();
  return form;
}

/** The field with this label, which may have the mark of one that must be filled in. */
export function fieldOf(form: Locator, label: string): Locator {
  return form.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\*?$`));
}

/** Fills in fields by their labels. */
export async function fillIn(form: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await fieldOf(form, label).fill(text);
}

/** Makes a choice under a question. */
export async function choose(form: Locator, question: string, answer: string): Promise<void> {
  await form.getByRole("radiogroup", { name: question }).getByRole("radio", { name: answer, exact: true }).check();
}

/** Chooses somebody whose name one types. */
export async function chooseNamed(form: Locator, label: string, name: string): Promise<void> {
  await form.getByRole("combobox", { name: label, exact: true }).pressSequentially(name);
  await form.page().frameLocator(".tab-pane iframe").getByRole("option", { name }).first().click();
}

/** Sends a form that is expected to be taken: it goes away. */
export async function sendRecord(form: Locator, submit: string): Promise<void> {
  await form.getByRole("button", { name: submit, exact: true }).click();
  await form.waitFor({ state: "detached" });
}

export interface Decision {
  readonly threshold: Threshold;
  readonly rationale: string;
  readonly vulnerability?: string;
  readonly reporterToKnow?: string;
}

/** Fills in the decision on the concern that is open, as far as given. */
export async function beginDecision({ tab }: TeamsWindow, decision: Decision): Promise<void> {
  await tab.getByRole("radio", { name: texts.thresholds[decision.threshold].name }).check();
  const written = [
    [decide.rationale, decision.rationale],
    [decide.vulnerability, decision.vulnerability],
    [decide.reporterToKnow, decision.reporterToKnow],
  ] as const;
  for (const [name, text] of written)
    if (text !== undefined) await tab.getByRole("textbox", { name, exact: true }).fill(text);
}

/** Gives one more action with the decision that is being written. */
export async function addAction({ tab }: TeamsWindow, what: string, owner: string, due: string): Promise<void> {
  await tab.getByRole("button", { name: decide.add }).click();
  const row = tab.getByRole("group", { name: /^Action \d+$/ }).last();
  await row.getByRole("textbox", { name: decide.what, exact: true }).fill(what);
  await row.getByRole("combobox", { name: decide.owner }).pressSequentially(owner);
  await tab.getByRole("option", { name: owner }).first().click();
  await row.getByLabel(decide.due).fill(due);
}

/** Records the decision that is written, and waits until the record has it. */
export async function sendDecision(window: TeamsWindow): Promise<void> {
  const { tab } = window;
  await tab.getByRole("button", { name: decide.submit }).click();
  await tab.getByText(decide.done).first().waitFor();
}

/** Goes on with the Tab key until the focus is there. */
export async function tabTo(window: TeamsWindow, target: Locator): Promise<void> {
  await pressUntilFocused(window, "Tab", target);
}

/** Presses one key until the focus is there: Tab, or an arrow within a menu. */
export async function pressUntilFocused({ page }: TeamsWindow, key: string, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead there: ${target}`);
}

/** Waits until the page has moved the focus there by itself. */
export async function focusComesTo({ tab }: TeamsWindow, target: Locator): Promise<void> {
  await target.and(tab.locator(":focus")).waitFor();
}

/** Opens the learner's page from the concern that is open. */
export async function openLearner({ tab }: TeamsWindow, name: string): Promise<void> {
  await tab.getByRole("link", { name: texts.concern.chronologyOf(name) }).click();
  await tab.getByRole("heading", { level: 1, name }).waitFor();
}
