/** Recorded a week after it was noticed: asked why, never refused, and shown as late. */
import { expect, it } from "vitest";
import { words } from "../../../bot/texts/en.ts";
import { fillForm, sendForm } from "../../../infra/screenshots/concern-form.ts";
import { isDay, plusDays } from "../../../src/domain/calendar.ts";
import { texts } from "../../../tab/texts/en.ts";
import { choices, labels } from "../../../tab/texts/parts-en.ts";
import { dayInWords } from "../../../tab/words/times.ts";
import { entryOf, named, openConcern, openLearner, raiseInChat, recordOf, referenceOn } from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Bradley Ackroyd";
const { form, receipt, details } = words;
const earlier = "He gave his lunch money to two older boys by the bike shed";
const today = "He came without his coat and said that he had given it away";
const reason = "I was off sick from that evening until today.";

/** Tells the story on a stage. */
export function lateEntry(stage: () => StoryStage): void {
  it(
    "Late entry: what was noticed a week ago is taken, asked why it comes now, and stands as late where it happened (R3.2, R5.1, R9.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "lunch money", "bike shed", "coat", "off sick");
      const [grace, miriam] = await Promise.all([open("Grace Adeyemi"), open("Miriam Okafor")]);
      const newer = await raiseInChat(grace, today, { learner: named(learner), category: "welfare" });
      expect(await grace.card(receipt.title).getByLabel(details.labels.lateReason).count()).toBe(0);

      const card = await grace.begin(earlier);
      await fillForm(card, { learner: named(learner), category: "welfare", where: "Bike shed", atRisk: false });
      const offered = await card.getByLabel(form.day).inputValue();
      if (!isDay(offered)) throw new Error("the form offers no day");
      const weekBefore = plusDays(offered, -7);
      await card.getByLabel(form.day).fill(weekBefore);
      await sendForm(card);
      await card.waitFor({ state: "detached" });
      const asked = grace.card(receipt.title);
      const late = await referenceOn(asked);

      // It is recorded, and late, whether or not anybody says why.
      await openConcern(miriam, late);
      const record = recordOf(miriam);
      await record.getByText(labels.late, { exact: true }).waitFor();
      await record.getByText(choices.late?.["no-reason"] ?? "", { exact: true }).waitFor();
      await asked.getByLabel(details.labels.lateReason).fill(reason);
      await asked.getByRole("button", { name: details.add }).click();
      await asked.getByText(details.added).waitFor();
      const added = entryOf(miriam, texts.concern.entry["account.added"]);
      await added.getByText(labels["late-reason"]).waitFor();
      await added.getByText(reason).waitFor();

      await openLearner(miriam, learner);
      const rows = miriam.tab.getByRole("article").filter({ hasText: texts.concern.entry["concern.raised"] });
      await rows.nth(1).waitFor();
      const order = await rows.allInnerTexts();
      expect(order.map((text) => (text.includes(late) ? late : newer))).toEqual([late, newer]);
      await rows.first().getByText(dayInWords(weekBefore)).waitFor();
      await rows.first().getByText(labels.late, { exact: true }).waitFor();
    }),
  );
}
