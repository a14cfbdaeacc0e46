/** A bruise: told by whoever saw it, drawn on a body map by the DSL with the keyboard alone, and reviewed. */
import { expect, it } from "vitest";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { bodyMapTexts } from "../../../tab/texts/body-map-en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import { seriousIn } from "../local-teams/axe.ts";
import {
  entryOf,
  fillIn,
  focusComesTo,
  goOnWith,
  named,
  openConcern,
  openLearner,
  pressUntilFocused,
  raiseInChat,
  sendRecord,
  tabTo,
} from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Tariq Ashraf";
const seen = "A bruise above his left elbow, like finger tips, when he pushed his sleeves up";
const context = "He pushed his sleeves up to wash the beakers.";
const looks = "Four small ones in a row, paler in the middle.";
const place = "Left upper arm, inner side";
const note = "Matches what was told. The paediatrician is asked today.";
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const { form, mark } = bodyMapTexts;
const { reviewBodyMap, waiting } = workTexts;
const heading = texts.concern.entry["body-map.recorded"];

/** Tells the story on a stage. */
export function bruiseWithBodyMap(stage: () => StoryStage): void {
  it(
    "Bruise with a body map: raised in chat, drawn with the keyboard alone, refused without its context, reviewed (R4.2, R11.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "bruise", "finger tips", "beakers", "paediatrician", "in a row");
      const [daniel, miriam] = await Promise.all([open("Daniel Price"), open("Miriam Okafor")]);
      const fields = { learner: named(learner), category: "injury", where: "Lab 3", atRisk: true } as const;
      const reference = await raiseInChat(daniel, seen, fields);
      await openConcern(miriam, reference);
      const { tab } = miriam;

      await drawByKeyboard(miriam);
      const map = entryOf(miriam, heading);
      await map.getByRole("img", { name: "Whole body, front, with mark 1" }).waitFor();
      for (const text of [place, looks, context, "Daniel Price"]) await map.getByText(text).waitFor();
      expect(await seriousIn(await miriam.frame())).toEqual([]);

      const review = await goOnWith(miriam, waiting.bodyMap, reviewBodyMap.title);
      await fillIn(review, { [reviewBodyMap.note]: note });
      await sendRecord(review, reviewBodyMap.submit);
      await tab.getByText(waiting.bodyMap).waitFor({ state: "detached" });
      await entryOf(miriam, texts.concern.entry["body-map.reviewed"]).getByText(note).waitFor();

      await openLearner(miriam, learner);
      const inChronology = tab
        .getByRole("article")
        .filter({ has: tab.getByRole("heading", { name: heading, exact: true }) });
      await inChronology.getByText(looks).waitFor();
      await tab.getByText(note).waitFor();
    }),
  );
}

/** From the record to the record again, without a mouse; when it was seen is chosen with the pickers of the browser. */
async function drawByKeyboard(window: TeamsWindow): Promise<void> {
  const { tab, page } = window;
  const { keyboard } = page;
  await tabTo(window, tab.getByRole("button", { name: workTexts.title }));
  await keyboard.press("Enter");
  const item = tab.getByRole("menuitem", { name: heading, exact: true });
  await item.waitFor();
  await pressUntilFocused(window, "ArrowDown", item);
  await keyboard.press("Enter");
  await tab.getByRole("heading", { level: 1, name: `${heading}: ${learner}` }).waitFor();
  await tab.getByLabel(form.day).fill(yesterday);
  await tab.getByLabel(form.time).fill("12:10");
  const observer = tab.getByRole("textbox", { name: form.observer });
  await tabTo(window, observer);
  await keyboard.press("Control+a");
  await keyboard.type("Daniel Price");

  const figure = tab.locator("svg[data-view=front]");
  await tabTo(window, figure);
  for (let steps = 0; steps < 2; steps += 1) await keyboard.press("Shift+ArrowRight");
  await tab.locator("[data-status]").getByText(bodyMapTexts.here(place)).waitFor();
  await keyboard.press("Enter");
  await focusComesTo(window, tab.getByRole("radio", { name: "Round" }));
  await keyboard.press("Space");
  await tabTo(window, tab.getByRole("textbox", { name: mark.across }));
  await keyboard.type("12");
  await tabTo(window, tab.getByRole("checkbox", { name: "Purple" }));
  await keyboard.press("Space");
  await tabTo(window, tab.getByRole("textbox", { name: mark.description }));
  await keyboard.type(looks);
  await tabTo(window, tab.getByRole("button", { name: mark.done }));
  await keyboard.press("Enter");

  const submit = tab.getByRole("button", { name: form.submit });
  await tabTo(window, submit);
  await keyboard.press("Enter");
  await tab.getByText(refusalsInEnglish["context-missing"]).waitFor();
  await tab.getByText(refusalsInEnglish["first-aid-missing"]).waitFor();
  await focusComesTo(window, tab.getByRole("textbox", { name: form.context }));
  await keyboard.type(context);
  await tabTo(window, tab.getByRole("radio", { name: "Given", exact: true }));
  await keyboard.press("ArrowDown");
  await tab.getByRole("radio", { name: "Not given" }).and(tab.locator(":checked")).waitFor();
  await tabTo(window, submit);
  await keyboard.press("Enter");
}
