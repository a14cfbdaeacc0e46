/** Every page of Lantern by axe-core, in each of Teams' themes; and the desk without a mouse. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { fillForm, sendForm } from "../../infra/screenshots/concern-form.ts";
import type { TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { texts } from "../../tab/texts/en.ts";
import { seriousIn } from "./local-teams/axe.ts";
import { openStage, type Stage } from "./local-teams/stage.ts";

const { form, receipt, greeting } = words;

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
    await teacher.card(greeting.title).waitFor();
    await teacher.say("I want to report something");
    const card = teacher.card(form.title);
    await card.waitFor();
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
    await teacher.card(receipt.title).waitFor();
    await isFine();
    await teacher.openTab();
    await teacher.tab.getByRole("heading", { name: texts.myConcerns.title }).waitFor();
    expect(await seriousIn(await teacher.frame())).toEqual([]);
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

async function goTo(window: TeamsWindow, place: string): Promise<void> {
  await (await window.frame()).evaluate((hash) => globalThis.location.assign(hash), place);
}
