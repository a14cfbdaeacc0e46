/** Another agency sees it otherwise: both positions are recorded, taken higher, and ended with what came of it. */
import { expect, it } from "vitest";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import {
  beginDecision,
  beginRecord,
  entryOf,
  fieldOf,
  fillIn,
  goOnWith,
  named,
  openConcern,
  openLearner,
  raiseInChat,
  recordOf,
  sendDecision,
  sendRecord,
} from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Hodan Ansah";
const { disagreement, escalateDisagreement, concludeDisagreement, close, waiting } = workTexts;
const headings = [
  texts.concern.entry["disagreement.recorded"],
  texts.concern.entry["disagreement.escalated"],
  texts.concern.entry["disagreement.concluded"],
];
const positions = {
  ours: "Three weekends alone with a toddler to feed is neglect, and it goes on.",
  theirs: "An aunt looks in, so it does not meet our threshold.",
  sought: "A joint visit before Friday.",
};
const whyHigher = "Two calls did not bring us nearer, and the next weekend comes.";
const outcome = "They visit together with us tomorrow at four.";
const rationale = "The visit is agreed and stands in their plan.";

/** Tells the story on a stage. */
export function aDisagreement(stage: () => StoryStage): void {
  it(
    "Disagreement: both positions are recorded, taken higher and ended, and nothing is closed before (R17.2)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "toddler", "aunt looks in", "joint visit", "weekend comes");
      const [grace, miriam] = await Promise.all([open("Grace Adeyemi"), open("Miriam Okafor")]);
      const fields = { learner: named(learner), category: "welfare", where: "Student Services" } as const;
      const reference = await raiseInChat(grace, "She feeds the toddler alone from Friday to Monday", fields);
      await openConcern(miriam, reference);
      await beginDecision(miriam, { threshold: "child-in-need", rationale: "The third weekend alone." });
      await sendDecision(miriam);

      const form = await beginRecord(miriam, disagreement.title);
      await fillIn(form, {
        [disagreement.withWhom]: "Children's social care, duty desk",
        [disagreement.ours]: positions.ours,
        [disagreement.theirs]: positions.theirs,
        [disagreement.sought]: positions.sought,
      });
      await sendRecord(form, disagreement.submit);
      const higher = await goOnWith(miriam, waiting.disagreement, escalateDisagreement.title);
      await fillIn(higher, { [escalateDisagreement.to]: "Their head of service", [workTexts.why]: whyHigher });
      await sendRecord(higher, escalateDisagreement.submit);

      const closing = await beginRecord(miriam, close.title);
      await fillIn(closing, { [close.rationale]: rationale });
      await closing.getByRole("button", { name: close.submit }).click();
      await closing.getByText(refusalsInEnglish["disagreement-open"]).waitFor();
      const ending = await goOnWith(miriam, waiting.disagreement, concludeDisagreement.title);
      await fillIn(ending, { [workTexts.outcome]: outcome });
      await sendRecord(ending, concludeDisagreement.submit);

      // What was written for the closing is there again.
      const again = await beginRecord(miriam, close.title);
      expect(await fieldOf(again, close.rationale).inputValue()).toBe(rationale);
      const read = again.getByRole("button", { name: texts.concern.decide.read });
      await read.click();
      await sendRecord(again, close.submit);
      await entryOf(miriam, texts.concern.entry["concern.closed"]).getByText(rationale).waitFor();

      for (const text of [...Object.values(positions), whyHigher, outcome])
        await recordOf(miriam).getByText(text).waitFor();
      const { tab } = miriam;
      await tab.getByRole("link", { name: texts.concern.back, exact: true }).last().click();
      const lately = tab.getByRole("region", { name: texts.today.reviewed });
      await lately.locator(`[data-concern="${reference}"]`).click();
      await openLearner(miriam, learner);
      for (const name of headings) await tab.getByRole("heading", { level: 3, name, exact: true }).waitFor();
      for (const text of [...Object.values(positions), whyHigher, outcome]) await tab.getByText(text).waitFor();
    }),
  );
}
