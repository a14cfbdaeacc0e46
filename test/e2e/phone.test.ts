/** The same journey on a phone: nothing is cut off at the sides, everything can be hit with a thumb, and all of it can be done. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from "vitest";
import { words } from "../../bot/texts/en.ts";
import { fillForm, sendForm } from "../../infra/screenshots/concern-form.ts";
import type { TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../src/contract/texts/refusals-en.ts";
import { texts } from "../../tab/texts/en.ts";
import { seriousIn } from "./local-teams/axe.ts";
import { beyondTheSides } from "./local-teams/layout.ts";
import { aLearner, goTo, nextYear, openStage, type Stage } from "./local-teams/stage.ts";

const { form, receipt, alert } = words;
const { decide } = texts.concern;
const learner = aLearner({ withNeeds: true });

const parts = new AsyncDisposableStack();
let stage: Stage;

beforeAll(async () => {
  stage = parts.use(await openStage("demo"));
});

afterAll(() => parts.disposeAsync());

describe.each([
  { width: 360, height: 740 },
  { width: 320, height: 640 },
])("On a screen of $width x $height", (size) => {
  let teacher: TeamsWindow;
  let dsl: TeamsWindow;
  let reference = "";
  let isBroken = false;

  beforeAll(async () => {
    [teacher, dsl] = await Promise.all([
      stage.open("Daniel Price", { size, phone: true }),
      stage.open("Miriam Okafor", { size, phone: true }),
    ]);
  });

  beforeEach(() => {
    if (isBroken) throw new Error("The journey ended in an earlier test.");
    onTestFailed(() => {
      isBroken = true;
    });
  });

  afterAll(async () => {
    await teacher?.[Symbol.asyncDispose]();
    await dsl?.[Symbol.asyncDispose]();
  });

  it("a teacher fills the form in and sends it", async () => {
    const card = await teacher.begin("He came in with a burn on his hand and would not say how.");
    await fits(teacher);
    await sendForm(card);
    await card.getByText(refusalsInEnglish["risk-missing"]).waitFor();
    await fits(teacher);
    await fillForm(card, { learner, category: "injury", where: "Workshop", atRisk: true });
    await card.getByRole("button", { name: form.submit }).tap();
    await card.waitFor({ state: "detached" });
    reference = (await teacher.card(receipt.title).getByText(/^C-/).textContent()) ?? "";
    await fits(teacher);
  });

  it("the DSL acknowledges in chat, and opens the concern from there", async () => {
    const card = dsl.log.getByRole("region").filter({ hasText: reference });
    await card.getByText(alert.urgentTitle).waitFor();
    await fits(dsl);
    await card.getByRole("button", { name: alert.acknowledge }).tap();
    await card.getByText(alert.yours).waitFor();
    await card.getByRole("link", { name: alert.open }).tap();
    await dsl.tab.getByRole("heading", { level: 1, name: learner.name }).waitFor();
    await fits(dsl);
    await tabFits(dsl);
  });

  it("what nobody has is acknowledged before one has scrolled through the record (R5.2)", async () => {
    const { tab } = dsl;
    await tab
      .getByRole("link", { name: /^Today/ })
      .first()
      .tap();
    await tab.locator("[data-concern]").filter({ hasText: texts.today.withNobody }).first().tap();
    const acknowledge = tab.getByRole("button", { name: texts.concern.acknowledge });
    const box = await acknowledge.boundingBox();
    expect((box?.y ?? size.height) + (box?.height ?? 0)).toBeLessThan(size.height - 60);
    await tab.getByRole("button", { name: decide.goTo }).tap();
    await expect
      .poll(() =>
        tab
          .getByRole("radio")
          .first()
          .evaluate((radio) => radio.matches(":focus")),
      )
      .toBe(true);
    await tabFits(dsl);
    await goTo(dsl, `#/concern/${reference}`);
    await tab.getByRole("heading", { level: 1, name: learner.name }).waitFor();
  });

  it("the DSL records a decision with an action", async () => {
    const { tab } = dsl;
    await tab.getByRole("button", { name: decide.submit }).tap();
    await tab.getByText(refusalsInEnglish["rationale-missing"]).waitFor();
    await tabFits(dsl);
    await tab.getByRole("radio", { name: texts.thresholds["early-help"].name }).check();
    await tab
      .getByRole("textbox", { name: decide.rationale })
      .fill("A burn without a reason, and the second this term.");
    await tab.getByRole("textbox", { name: decide.vulnerability }).fill("He tells more when he draws.");
    await tab.getByRole("button", { name: decide.add }).tap();
    await tab.getByRole("textbox", { name: decide.what, exact: true }).fill("Talk with his key worker");
    const owner = tab.getByRole("combobox", { name: decide.owner });
    await owner.pressSequentially("Tom Br");
    await tab.getByRole("option", { name: /Tom Bradshaw/ }).tap();
    await tab
      .getByRole("group", { name: decide.action(1) })
      .getByLabel(decide.due)
      .fill(nextYear);
    await tabFits(dsl);
    await tab.getByRole("button", { name: decide.submit }).tap();
    await tab.getByText(decide.done).first().waitFor();
    await tabFits(dsl);
  });

  it("the DSL finds words in records, opens what holds them, and looks at the register", async () => {
    const { tab } = dsl;
    await tab.getByRole("link", { name: texts.navigation.search }).tap();
    await tab.getByText(texts.search.teach).waitFor();
    await tabFits(dsl);
    // The words of the accounts above, as they stand in the record of this learner.
    await tab.getByRole("searchbox").fill(`${learner.name} burn`);
    const found = tab.locator(`[data-found="${reference}-1"]`);
    await found.waitFor();
    await tabFits(dsl);
    await found.tap();
    await tab.getByRole("heading", { level: 1, name: learner.name }).waitFor();
    await tab.getByRole("link", { name: texts.concern.backTo.search }).tap();
    await found.waitFor();
    await tab.getByRole("searchbox").fill("zqxvkwjhzqxvkwjhzqxvkwjhzqxvkwjhzqxvkwjhzqxvkwjh");
    await tab.getByText(texts.search.nothingHint).waitFor();
    await tabFits(dsl);
    await tab.getByRole("button", { name: texts.navigation.more }).tap();
    await tab.getByRole("menuitem", { name: texts.navigation.register }).tap();
    await tab.getByRole("button", { name: texts.register.checkpoints.show }).tap();
    await tab.getByRole("textbox", { name: texts.register.checkpoints.noteOf("learners") }).waitFor();
    await tabFits(dsl);
    await goTo(dsl, `#/concern/${reference}`);
    await tab.getByRole("heading", { level: 1, name: learner.name }).waitFor();
  });

  it("the learner, Today, the learners and my concerns fit too", async () => {
    const { tab } = dsl;
    await tab.getByRole("link", { name: texts.concern.chronologyOf(learner.name) }).tap();
    await tab.getByRole("article").first().waitFor();
    await tabFits(dsl);
    await tab
      .getByRole("link", { name: /^Today/ })
      .first()
      .tap();
    await tab.locator("[data-concern]").first().waitFor();
    await tabFits(dsl);
    await tab.getByRole("button", { name: texts.navigation.more }).tap();
    await tab.getByRole("menuitem", { name: texts.navigation.learners }).tap();
    await tab.locator("[data-learner]").first().waitFor();
    await tabFits(dsl);
    await tab.getByRole("searchbox", { name: texts.learners.find }).fill(learner.name);
    await tab.locator("[data-learner]").filter({ hasText: learner.name }).tap();
    await tab.getByRole("heading", { level: 1, name: learner.name }).waitFor();
    await tab.getByRole("link", { name: texts.concern.backTo.learners }).tap();
    await tab.locator("[data-learner]:focus").filter({ hasText: learner.name }).waitFor();
    await teacher.openTab();
    await teacher.tab.getByRole("row").nth(1).waitFor();
    await tabFits(teacher);
  });
});

async function fits({ page }: TeamsWindow): Promise<void> {
  expect(await beyondTheSides(page.mainFrame())).toEqual([]);
  expect(await seriousIn(page.mainFrame())).toEqual([]);
}

async function tabFits(window: TeamsWindow): Promise<void> {
  const frame = await window.frame();
  expect(await beyondTheSides(frame)).toEqual([]);
  expect(await seriousIn(frame)).toEqual([]);
}
