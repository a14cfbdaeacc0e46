/** A reporter had the day wrong: put right in chat and in the tab, annotated by the DSL, and by nobody else. */
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { words } from "../../../bot/texts/en.ts";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { raiseTexts } from "../../../tab/texts/raise-en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import { goTo, read } from "../local-teams/stage.ts";
import { fillIn, named, openConcern, openLearner, raiseInChat, recordOf, sendRecord } from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Folake Agyeman";
const { own } = words;
const { mine } = raiseTexts;
const heading = texts.concern.entry["amendment.recorded"];
const seen = "On Tuesday she waited at the bus stop with a man in a silver car";
const inChat = { what: "It was on the Monday, not on the Tuesday.", why: "I looked at the duty rota again." };
const inTab = { what: "The car was grey, without a number plate.", why: "I spoke to the driver of the bus." };
const annotation = {
  what: "The man is her uncle, who has her mother’s leave.",
  why: "Her mother told us by telephone.",
};

/** Tells the story on a stage. */
export function correction(stage: () => StoryStage): void {
  it(
    "Correction: the reporter puts it right in chat and in the tab, the DSL annotates, the original stays beside, and nobody else can (R3.1, R17.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "silver car", "bus stop", "duty rota", "number plate", "her uncle", "mother’s leave");
      const [grace, daniel, miriam] = await Promise.all(
        ["Grace Adeyemi", "Daniel Price", "Miriam Okafor"].map((name) => open(name)),
      );
      if (!grace || !daniel || !miriam) throw new Error("somebody is missing");
      const reference = await raiseInChat(grace, seen, { learner: named(learner), category: "welfare", where: "Gate" });
      await openConcern(miriam, reference);
      await correctInChat(grace, reference);

      const raised = recordOf(miriam)
        .getByRole("article")
        .filter({ has: miriam.tab.getByRole("heading", { name: texts.concern.entry["concern.raised"] }) });
      await raised.getByRole("listitem").getByText(inChat.what).waitFor();
      await miriam.tab.getByRole("button", { name: texts.concern.more(texts.concern.entry["concern.raised"]) }).click();
      await miriam.tab.getByRole("menuitem", { name: texts.concern.amend }).click();
      const form = miriam.tab.getByRole("form", { name: workTexts.amend.title });
      await fillIn(form, { [workTexts.amend.what]: annotation.what, [workTexts.why]: annotation.why });
      await sendRecord(form, workTexts.amend.submit);
      await correctInTab(grace, reference);

      await standBeside(raised, ["Grace Adeyemi", "Miriam Okafor", "Grace Adeyemi"]);
      await openLearner(miriam, learner);
      const row = miriam.tab.getByRole("article").filter({ hasText: seen });
      await standBeside(row, ["Grace Adeyemi", "Miriam Okafor", "Grace Adeyemi"]);

      // Somebody else neither sees it nor finds anything to correct.
      await daniel.openTab();
      await goTo(daniel, `#/my-concerns/${reference}`);
      await daniel.tab.getByText(texts.nothingHere.title).waitFor();
      await daniel.openChat();
      await daniel.say("my concerns");
      const his = daniel.card(own.title);
      await his.waitFor();
      expect(await read(his)).not.toContain(reference);
    }),
  );
}

/** Opens her concern in chat; a correction that says nothing is refused, and then she says it. */
async function correctInChat(grace: TeamsWindow, reference: string): Promise<void> {
  await grace.say("my concerns");
  await grace
    .card(own.title)
    .getByRole("button", { name: own.open(reference) })
    .click();
  const opened = grace.card(own.heading(reference));
  expect(await read(opened)).not.toContain(seen);
  await opened.getByRole("button", { name: own.correct }).click();
  const card = grace.card(own.correct);
  await card.getByText(own.stays).waitFor();
  await card.getByLabel(own.what).fill(inChat.what);
  await card.getByRole("button", { name: own.correctSend }).click();
  await card.getByText(refusalsInEnglish["why-missing"]).waitFor();
  expect(await card.getByLabel(own.what).inputValue()).toBe(inChat.what);
  await card.getByLabel(own.why).fill(inChat.why);
  await card.getByRole("button", { name: own.correctSend }).click();
  await grace.card(own.done).getByText(own.doneBody(reference)).waitFor();
}

/** Her own page has what she wrote and what she put right, and nothing that others recorded. */
async function correctInTab(grace: TeamsWindow, reference: string): Promise<void> {
  const { tab } = grace;
  await grace.openTab();
  await tab.getByRole("link", { name: reference }).click();
  await tab.getByText(seen).waitFor();
  await tab.getByText(inChat.what).waitFor();
  await tab.getByRole("button", { name: mine.correct }).first().click();
  const form = tab.getByRole("form", { name: mine.correctTitle });
  await fillIn(form, { [mine.correctWhat]: inTab.what, [mine.correctWhy]: inTab.why });
  await sendRecord(form, mine.addSubmit);
  await tab.getByText(inTab.what).waitFor();
  await tab.getByText(seen).waitFor();
  expect(await read(tab.locator("main"))).not.toContain(annotation.what);
}

/** The original as it was written, and beside it each correction with whose it is and why. */
async function standBeside(entry: Locator, authors: readonly string[]): Promise<void> {
  await entry.getByText(seen).waitFor();
  for (const { what, why } of [inChat, annotation, inTab]) {
    await entry.getByText(what).waitFor();
    await entry.getByText(why).waitFor();
  }
  expect(await entry.getByRole("heading", { name: heading, exact: true }).count()).toBe(authors.length);
  const items = await entry.getByRole("listitem").allInnerTexts();
  expect(items.map((text) => authors.find((name) => text.includes(name)))).toEqual(authors);
}
