/** Every page of Lantern by axe-core, in each of Teams' themes; and the desk without a mouse. */
import type { Frame, Keyboard, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { fillForm, sendForm } from "../../infra/screenshots/concern-form.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { texts } from "../../tab/texts/en.ts";
import { seriousIn } from "./local-teams/axe.ts";
import { beyondTheSides, isFocusSeen } from "./local-teams/layout.ts";
import { goTo, openStage, type Stage } from "./local-teams/stage.ts";

const { form, receipt, greeting } = words;

/** Fluent's, by which one knows that the theme asked for is the one looked at. */
const backgrounds = { default: "#ffffff", dark: "#292929", contrast: "#000000" } as const;

const parts = new AsyncDisposableStack();
let stage: Stage;

beforeAll(async () => {
  stage = parts.use(await openStage("demo"));
});

afterAll(() => parts.disposeAsync());

describe.each(["default", "dark", "contrast"] as const)("axe finds nothing serious in the theme %s:", (theme) => {
  it("on the page that asks who one is", async () => {
    const context = await stage.browser.newContext({ viewport: { width: 1280, height: 800 } });
    await using _ = { [Symbol.asyncDispose]: () => context.close() };
    await context.addInitScript((name) => localStorage.setItem("local-teams.theme", name), theme);
    const page = await context.newPage();
    await page.goto(`${stage.server.address}/local/`);
    await page.getByRole("searchbox", { name: "Search people" }).waitFor();
    expect(await seriousIn(page.mainFrame())).toEqual([]);
  });

  it("in a teacher's chat: greeting, form, form with errors, receipt, own concerns", async () => {
    await using teacher = await stage.open("Daniel Price", { theme });
    const isFine = async () => expect(await seriousIn(teacher.page.mainFrame())).toEqual([]);
    expect(await backgroundIn(teacher.page.mainFrame())).toBe(backgrounds[theme]);
    await teacher.card(greeting.title).waitFor();
    const card = await teacher.begin("I want to report something");
    await isFine();
    await card.getByRole("combobox", { name: form.learner }).pressSequentially("a");
    await card.getByRole("option").first().waitFor();
    await isFine();
    await sendForm(card);
    await card.getByText(refusalsInEnglish["seen-missing"]).waitFor();
    await card.getByText(form.learnerNotChosen).waitFor();
    await isFine();
    await card.getByRole("combobox", { name: form.learner }).fill("");
    await fillForm(card, { category: "other", seen: "Somebody was crying behind the bins.", atRisk: true });
    await sendForm(card);
    await card.getByText(refusalsInEnglish["learner-missing"]).waitFor();
    await isFine();
    await card.getByLabel(form.someoneElse).fill("A girl in a red coat");
    await sendForm(card);
    await card.waitFor({ state: "detached" });
    await teacher.card(receipt.title).waitFor();
    await isFine();
    await teacher.openTab();
    await teacher.tab.getByRole("heading", { name: texts.myConcerns.title }).waitFor();
    expect(await seriousIn(await teacher.frame())).toEqual([]);
    await isFine();
  });

  it("on the DSL's desk: what a search finds and does not, a found entry and its menu, learners, the register check", async () => {
    await using dsl = await stage.open("Miriam Okafor", { theme });
    const { page, tab } = dsl;
    const isFine = async () => expect(await seriousIn(await dsl.frame())).toEqual([]);
    await dsl.openTab();
    await tab.locator("[data-concern]").first().waitFor();
    await goTo(dsl, "#/search");
    await tab.getByText(texts.search.teach).waitFor();
    await isFine();
    const box = tab.getByRole("searchbox");
    await box.fill("zqxv");
    await tab.getByText(texts.search.nothing("zqxv")).waitFor();
    await isFine();
    await box.fill("home");
    await tab.locator("mark").first().waitFor();
    await isFine();
    await tab.locator("[data-found]").first().click();
    await tab
      .getByRole("button", { name: /^More about/ })
      .first()
      .click();
    await tab.getByRole("menuitem", { name: texts.concern.proof.export }).waitFor();
    await isFine();
    await page.keyboard.press("Escape");
    await tab.getByRole("link", { name: texts.navigation.learners }).click();
    await tab.locator("[data-learner]").first().waitFor();
    await isFine();
    await goTo(dsl, "#/register");
    await tab.getByRole("button", { name: texts.register.check.now }).click();
    await tab.getByRole("heading", { name: texts.register.check.inStep }).waitFor();
    await tab.getByRole("button", { name: texts.register.checkpoints.show }).click();
    await tab.getByRole("textbox", { name: texts.register.checkpoints.noteOf("learners") }).waitFor();
    await isFine();
  });

  it("on the DSL's desk: Today, a concern, the decision with errors, a learner, a page that is not there", async () => {
    await using dsl = await stage.open("Miriam Okafor", { theme });
    const { tab } = dsl;
    const isFine = async () => expect(await seriousIn(await dsl.frame())).toEqual([]);
    await dsl.card(words.alert.title).waitFor();
    expect(await seriousIn(dsl.page.mainFrame())).toEqual([]);
    await dsl.openTab();
    await tab.locator("[data-concern]").first().waitFor();
    expect(await backgroundIn(await dsl.frame())).toBe(backgrounds[theme]);
    await isFine();
    await tab.locator("[data-concern]").first().click();
    await tab.getByRole("heading", { name: texts.concern.decide.title }).waitFor();
    await isFine();
    await tab.getByRole("button", { name: texts.concern.decide.definitions }).click();
    await tab.getByRole("button", { name: texts.concern.decide.add }).click();
    await tab.getByRole("button", { name: texts.concern.decide.submit }).click();
    await tab.getByText(refusalsInEnglish["rationale-missing"]).waitFor();
    await isFine();
    await goTo(dsl, "#/today");
    await tab.getByRole("region", { name: texts.today.reviewed }).locator("[data-concern]").first().click();
    await tab
      .getByRole("link", { name: /^Chronology of/ })
      .first()
      .click();
    await tab.getByRole("article").first().waitFor();
    await isFine();
    await goTo(dsl, "#/concern/C-222222");
    await tab.getByRole("heading", { name: texts.nothingHere.title }).waitFor();
    await isFine();
  });
});

describe("Without a mouse", () => {
  it("a DSL goes through the register check: every stop is seen, and the focus stays where it was (WCAG 2.4.7)", async () => {
    await using dsl = await stage.open("Miriam Okafor");
    const { page, tab } = dsl;
    await dsl.openTab();
    await tab
      .getByRole("navigation")
      .getByRole("link", { name: /^Today/ })
      .focus();
    const frame = await dsl.frame();
    const isSeen = async () => expect(await isFocusSeen(page, frame)).toBe(true);
    const tabTo = (target: Locator) => pressUntil(page.keyboard, "Tab", target, isSeen);
    await tabTo(tab.getByRole("link", { name: texts.navigation.register }));
    await page.keyboard.press("Enter");
    const begin = tab.getByRole("region", { name: texts.register.check.title }).getByRole("button");
    await begin.waitFor();
    await tabTo(begin);
    await page.keyboard.press("Enter");
    await tab.getByRole("heading", { name: texts.register.check.inStep }).waitFor();
    await hasFocus(begin);
    await tabTo(tab.getByRole("button", { name: texts.register.checkpoints.downloadOf("learners") }));
    await tabTo(tab.getByRole("button", { name: texts.register.checkpoints.show }));
    await page.keyboard.press("Enter");
    await tabTo(tab.getByRole("textbox", { name: texts.register.checkpoints.noteOf("learners") }));
    await tabTo(tab.getByRole("button", { name: texts.register.checkpoints.copy }));
  });

  it("a DSL goes through Today, acknowledges, decides, and comes back to where she was (WCAG 2.1.1, 2.4.7)", async () => {
    await using dsl = await stage.open("Miriam Okafor");
    const { page, tab } = dsl;
    const { keyboard } = page;
    const rows = tab.locator("[data-concern]");
    await page.getByRole("button", { name: "Lantern", exact: true }).focus();
    await keyboard.press("Enter");
    await rows.first().waitFor();
    const frame = await dsl.frame();
    const isSeen = async () => expect(await isFocusSeen(page, frame)).toBe(true);
    const tabTo = (target: Locator) => pressUntil(keyboard, "Tab", target, isSeen);
    await pressUntil(
      keyboard,
      "Tab",
      tab.getByRole("navigation").getByRole("link", { name: /^Today/ }),
      async () => undefined,
    );
    await isSeen();

    const [first, second] = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-concern") ?? ""));
    const row = (reference = "") => tab.locator(`[data-concern="${reference}"]`);
    await keyboard.press("j");
    await hasFocus(row(first));
    await keyboard.press("j");
    await hasFocus(row(second));
    await isSeen();
    await keyboard.press("k");
    await hasFocus(row(first));
    await keyboard.press("Enter");
    await hasFocus(tab.getByRole("heading", { level: 1 }));
    await keyboard.press("Escape");
    await hasFocus(row(first));

    // Here the order is by time alone: it stays as it is when one of them is acknowledged.
    const byTime = tab.getByRole("region", { name: texts.today.waiting }).locator("[data-concern]");
    const waiting = byTime.filter({ hasText: texts.today.withNobody }).first();
    const reference = await waiting.getAttribute("data-concern");
    const chosen = row(reference ?? "");
    const list = await rows.evaluateAll((all) => all.map((one) => one.getAttribute("data-concern") ?? ""));
    const following = list[list.indexOf(reference ?? "") + 1] ?? "";
    await pressUntil(keyboard, "j", chosen, isSeen);
    await keyboard.press("a");
    await chosen.getByText(texts.today.withYou).waitFor();
    await hasFocus(chosen);

    await keyboard.press("t");
    await hasFocus(tab.getByRole("radio").first());
    await isSeen();
    await keyboard.press("ArrowDown");
    await tabTo(tab.getByRole("textbox", { name: texts.concern.decide.rationale }));
    await keyboard.type("Seen with her, and with her key worker, at ten.");
    const weighed = tab.getByRole("textbox", { name: texts.concern.decide.vulnerability });
    if ((await weighed.count()) > 0) {
      await tabTo(weighed);
      await keyboard.type("She was given time.");
    }
    await tabTo(tab.getByRole("button", { name: texts.concern.decide.add }));
    await keyboard.press("Enter");
    await hasFocus(tab.getByRole("textbox", { name: texts.concern.decide.what, exact: true }));
    await keyboard.press("Shift+Tab");
    await hasFocus(tab.getByRole("button", { name: texts.concern.decide.remove(1) }));
    await isSeen();
    await keyboard.press("Enter");
    await hasFocus(tab.getByRole("button", { name: texts.concern.decide.add }));
    await tabTo(tab.getByRole("button", { name: texts.concern.decide.submit }));
    await keyboard.press("Enter");
    const done = tab.getByRole("complementary").getByText(texts.concern.decide.done);
    await done.waitFor();
    const isRead = (note: Element) =>
      document.activeElement !== document.body && document.activeElement?.contains(note);
    await expect.poll(() => done.evaluate(isRead)).toBe(true);
    await tabTo(tab.getByRole("button", { name: texts.concern.decide.again }));
    await keyboard.press("Enter");
    await hasFocus(tab.getByRole("radio").first());
    // The chosen one has left the list of what waits: its neighbour is what comes next, here and on the page itself.
    await keyboard.press("Escape");
    await hasFocus(row(following));
    await keyboard.press("k");
    await keyboard.press("Enter");
    await hasFocus(tab.getByRole("heading", { level: 1 }));
    await keyboard.press("j");
    await expect.poll(async () => (await dsl.frame()).url()).toContain(following);
    await hasFocus(tab.getByRole("heading", { level: 1 }));
  });

  it("an acknowledgement that did not reach the server is taken back, and that is said where it is seen", async () => {
    await using dsl = await stage.open("Miriam Okafor");
    const { page, tab } = dsl;
    await dsl.openTab();
    const row = tab.locator("[data-concern]").filter({ hasText: texts.today.withNobody }).last();
    const reference = (await row.getAttribute("data-concern")) ?? "";
    await page.route("**/api/**", (route) => route.abort());
    await row.focus();
    await page.keyboard.press("a");
    const failed = tab.getByRole("main").getByText(texts.failed.acknowledge(reference));
    await failed.waitFor();
    await tab.locator(`[data-concern="${reference}"]`).getByText(texts.today.withNobody).waitFor();
    expect(await seriousIn(await dsl.frame())).toEqual([]);
    await page.unroute("**/api/**");
    await page.keyboard.press("a");
    await tab.locator(`[data-concern="${reference}"]`).getByText(texts.today.withYou).waitFor();
    await failed.waitFor({ state: "detached" });
  });

  it("the list of keys is opened, read and closed, and the focus is where it was", async () => {
    await using dsl = await stage.open("Miriam Okafor");
    const { page, tab } = dsl;
    await dsl.openTab();
    await tab.locator("[data-concern]").first().focus();
    await page.keyboard.press("?");
    await tab.getByRole("dialog", { name: texts.shortcuts.title }).waitFor();
    expect(await seriousIn(await dsl.frame())).toEqual([]);
    await page.keyboard.press("Escape");
    await tab.getByRole("dialog").waitFor({ state: "detached" });
    await hasFocus(tab.locator("[data-concern]").first());
  });
});

it("sees faults where they are: colour, size of targets, what is cut off, a focus that is not to be seen", async () => {
  const page = await stage.browser.newPage({ viewport: { width: 320, height: 640 } });
  await using _ = { [Symbol.asyncDispose]: () => page.close() };
  await page.setContent(`<!doctype html><html lang="en"><title>Faults</title><main>
    <style>button:focus { outline: none } .small { width: 10px; height: 10px; padding: 0 }</style>
    <p style="color: #ccc">Too pale to be read</p>
    <button class="small" aria-label="one"></button><button class="small" aria-label="two"></button>
    <div style="width: 400px">Too wide</div></main>`);
  const found = (await seriousIn(page.mainFrame())).map((words) => words.split(":", 1)[0]);
  expect(new Set(found)).toEqual(new Set(["color-contrast", "target-size"]));
  expect(await beyondTheSides(page.mainFrame())).toHaveLength(1);
  await page.keyboard.press("Tab");
  await hasFocus(page.getByRole("button", { name: "one" }));
  expect(await isFocusSeen(page, page.mainFrame())).toBe(false);
});

function backgroundIn(frame: Frame): Promise<string> {
  return frame
    .locator(".fui-FluentProvider")
    .first()
    .evaluate((provider) => getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1"));
}

async function hasFocus(place: Locator): Promise<void> {
  await expect.poll(() => place.evaluate((element) => element === document.activeElement)).toBe(true);
}

/** Presses a key until the focus is there; `look` is called wherever it stops on the way. */
async function pressUntil(keyboard: Keyboard, key: string, place: Locator, look: () => Promise<void>): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await keyboard.press(key);
    await look();
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} does not lead there.`);
}
