/** How long it takes to raise a concern in chat: what a person does is counted by the browser, what it costs by known times. */
import { expect, it } from "vitest";
import { words } from "../../../bot/texts/en.ts";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import { referenceOn } from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Ioana Adamczyk";
const seen = "She has not eaten at lunch for three days and says she is not hungry";
const { form, receipt, categories } = words;

/** Five letters or blanks to a word, forty words a minute. */
const secondsALetter = 60 / (40 * 5);
/** To think what comes next, to point at it and to press: the keystroke-level model (Card, Moran, Newell 1980). */
const secondsAPress = 1.35 + 1.1 + 0.2;

/** Tells the story on a stage. */
export function underAMinute(stage: () => StoryStage): void {
  it(
    "From the first letter to the receipt: at most six presses beside typing, and less than a minute at forty words a minute (R4.3)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "eaten at lunch", "not hungry");
      const grace = await open("Grace Adeyemi");
      const counted = await countingFrom(grace);
      await grace.page.getByRole("textbox", { name: "Message to Lantern" }).pressSequentially(seen);
      const typed = performance.now();
      await grace.page.keyboard.press("Enter");
      const card = grace.card(form.title);
      await card.waitFor();
      await card.getByRole("combobox", { name: form.learner }).click();
      await grace.page.keyboard.type("Ioana A");
      await card.getByRole("option", { name: learner }).click();
      await card.getByRole("combobox", { name: form.category }).click();
      await card.getByRole("option", { name: categories.welfare }).click();
      await card.getByText(form.no, { exact: true }).click();
      await card.getByRole("button", { name: form.submit }).click();
      await grace.card(receipt.title).waitFor();
      // The machine's own time, with all that this test itself needs to look and to press; its typing counts by the letter below.
      const waited = (performance.now() - typed) / 1000;
      expect(await referenceOn(grace.card(receipt.title))).toMatch(/^C-/);

      const { presses, letters } = await counted();
      expect(letters).toBe(seen.length + "Ioana A".length + 1);
      expect(presses).toBeLessThanOrEqual(6);
      expect(letters * secondsALetter + presses * secondsAPress + waited).toBeLessThan(60);
    }),
  );
}

/** Counts what the browser is told by a person's hands: presses of a pointer, and letters. */
async function countingFrom({ page }: TeamsWindow) {
  const counts = { presses: 0, letters: 0 };
  await page.exposeFunction("noteHands", (what: keyof typeof counts) => {
    counts[what] += 1;
  });
  await page.evaluate(() => {
    const note: unknown = Reflect.get(window, "noteHands");
    if (typeof note !== "function") throw new Error("nothing is counted");
    addEventListener("pointerdown", ({ isTrusted }) => isTrusted && note("presses"), true);
    addEventListener("keydown", ({ isTrusted }) => isTrusted && note("letters"), true);
  });
  return async () => {
    // What is noted comes after the event: a question to the page comes back behind all of it.
    await page.evaluate(() => undefined);
    return counts;
  };
}
