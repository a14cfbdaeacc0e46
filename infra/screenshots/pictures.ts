/** What is on the pictures: a teacher raises a concern, the DSL is told, and what she then finds on her desk. */
import type { Browser, Locator, Page } from "playwright-core";
import { words } from "../../bot/texts/en.ts";
import { texts } from "../../tab/texts/en.ts";
import { fillForm, sendForm } from "./concern-form.ts";
import { deskAs } from "./desk.ts";
import { openTeams, type TeamsWindow, type WindowOptions } from "./teams-window.ts";

export interface Pictures {
  readonly browser: Browser;
  readonly address: string;
  /** The id of somebody at the demo school. */
  readonly idOf: (name: string) => string;
  readonly keep: (name: string, png: Buffer) => Promise<void>;
}

const { receipt, alert } = words;
const teacher = "Daniel Price";
const dsl = "Miriam Okafor";
/** Learners of the demo school. */
const maisie = { typed: "Maisie Ack", name: "Maisie Ackroyd" };
const wide = { width: 1280, height: 800 };
const half = { width: 640, height: 800 };
const phone = { width: 390, height: 844 };

/** The chat: the form filled in, the receipt, the alert as it comes, and the form on a phone. */
export async function takeRaising(pictures: Pictures): Promise<void> {
  await takeForm(pictures);
  await takeAlert(pictures);
  await takePhone(pictures);
}

async function takeForm(pictures: Pictures): Promise<void> {
  await using window = await open(pictures, teacher, { size: wide });
  const card = await window.begin("I saw bruises on Maisie's arm when she rolled up her sleeve in practical");
  await fillForm(card, {
    learner: maisie,
    category: "injury",
    ownWords: "I fell off my bike. I don't want to talk about it.",
    where: "Lab 3",
    atRisk: false,
  });
  await atTheTop(window.page, card);
  await pictures.keep("form", await window.page.screenshot());
  await sendForm(card);
  await window.card(receipt.title).waitFor();
  await pictures.keep("receipt", await window.page.screenshot());
}

async function takePhone(pictures: Pictures): Promise<void> {
  await using window = await open(pictures, teacher, { size: phone, phone: true });
  const card = await window.begin("Maisie told me she is afraid to go home tonight");
  await fillForm(card, { learner: maisie, category: "disclosure", ownWords: "Please don't make me go back there." });
  await atTheTop(window.page, card);
  await pictures.keep("form-phone", await window.page.screenshot());
}

/** Two windows of two people: the receipt here, and at the same moment the alert there. */
async function takeAlert(pictures: Pictures): Promise<void> {
  await using left = await open(pictures, teacher, { size: half });
  await using right = await open(pictures, dsl, { size: half });
  const card = await left.begin("Maisie has just told me that somebody is waiting for her at the gate");
  await fillForm(card, { learner: maisie, category: "welfare", where: "Main gate", atRisk: true });
  await sendForm(card);
  // The receipt takes the form's place; before that, the newest receipt is an older one.
  await card.waitFor({ state: "detached" });
  const reference = await left.card(receipt.title).getByText(/^C-/).textContent();
  await right
    .card(alert.urgentTitle)
    .getByText(reference ?? "")
    .waitFor();
  await pictures.keep("alert", await sideBySide(pictures.browser, [left.page, right.page]));
}

/** The desk: Today in two themes, a concern with the decision begun, a learner's chronology, a search, the register check. */
export async function takeDesk(pictures: Pictures): Promise<void> {
  await using desk = await open(pictures, dsl, { size: wide });
  const { page, tab } = desk;
  await desk.openTab();
  await tab.locator("[data-concern]").first().waitFor();
  await pictures.keep("today", await page.screenshot());

  const { decide } = texts.concern;
  await tab.locator("[data-concern]").filter({ hasText: maisie.name }).last().click();
  await tab.getByRole("radio", { name: texts.thresholds["early-help"].name }).check();
  await tab
    .getByRole("textbox", { name: decide.rationale })
    .fill("A second injury in three weeks, and an explanation that does not fit it. Maisie does not want to talk yet.");
  await tab.getByRole("heading", { level: 2 }).last().scrollIntoViewIfNeeded();
  await pictures.keep("concern", await page.screenshot());

  const learner = await (await deskAs(pictures.address, pictures.idOf(dsl))).longestChronology();
  await (await desk.frame()).evaluate((place) => window.location.assign(`#/${place}`), learner);
  await tab.getByRole("article").first().waitFor();
  await pictures.keep("chronology", await page.screenshot());

  // A word of the concern above, and of others.
  await tab.getByRole("searchbox", { name: texts.search.label }).fill("sleeve");
  await page.keyboard.press("Enter");
  await tab.locator("mark").first().waitFor();
  await page.mouse.move(0, 0);
  await pictures.keep("search", await page.screenshot());
  await page.keyboard.press("Escape");

  await tab.getByRole("link", { name: texts.navigation.register }).click();
  await tab.getByRole("button", { name: texts.register.check.now }).click();
  await tab.getByRole("heading", { name: texts.register.check.inStep }).waitFor();
  await page.mouse.move(0, 0);
  await pictures.keep("register", await page.screenshot());

  await using dark = await open(pictures, dsl, { size: wide, theme: "dark" });
  await dark.openTab();
  await dark.tab.locator("[data-concern]").first().waitFor();
  await pictures.keep("today-dark", await dark.page.screenshot());
}

function open({ browser, address, idOf }: Pictures, person: string, options: WindowOptions): Promise<TeamsWindow> {
  return openTeams(browser, address, idOf(person), options);
}

/** Scrolls until the card begins at the top of the chat, and lets go of the field that was filled in last. */
async function atTheTop(page: Page, card: Locator): Promise<void> {
  await card.evaluate((element) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    element.scrollIntoView({ block: "start" });
  });
  await page.mouse.move(0, 0);
}

/** Both windows in one picture. */
async function sideBySide(browser: Browser, pages: readonly Page[]): Promise<Buffer> {
  const shots = await Promise.all(pages.map(async (page) => (await page.screenshot()).toString("base64")));
  await using context = await browser.newContext({ viewport: wide });
  const page = await context.newPage();
  const images = shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot}">`).join("");
  const style = "body{margin:0;display:flex}img{width:50%}img+img{box-shadow:-1px 0 #8888}";
  await page.setContent(`<!doctype html><style>${style}</style>${images}`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return await page.screenshot();
}
