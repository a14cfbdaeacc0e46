/** Somebody whom the school's list does not have yet: told of in words, and matched when it does. */
import { it } from "vitest";
import { texts } from "../../../tab/texts/en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import {
  chooseNamed,
  entryOf,
  goOnWith,
  openConcern,
  openLearner,
  raiseInChat,
  recordOf,
  sendRecord,
} from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Ayaan Adebayo";
const described = "New this week, grey hoodie, came with the bus from Moorside";
const seen = "A young man asked me where he could sleep, he has nobody here";
const { match, waiting } = workTexts;

/** Tells the story on a stage. */
export function learnerNotOnTheList(stage: () => StoryStage): void {
  it(
    "Learner not on the list: told of in words, matched by the DSL, and in the chronology from then on (R4.2, R9.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "grey hoodie", "Moorside", "where he could sleep");
      const [daniel, miriam] = await Promise.all([open("Daniel Price"), open("Miriam Okafor")]);
      const reference = await raiseInChat(daniel, seen, {
        category: "welfare",
        where: "Main gate",
        someoneElse: described,
      });

      await openConcern(miriam, reference);
      const { tab } = miriam;
      await tab.getByRole("heading", { level: 1, name: described }).waitFor();
      await tab.getByText(texts.concern.described).waitFor();
      const matching = await goOnWith(miriam, waiting.unmatched(described), match.title);
      await chooseNamed(matching, match.learner, learner);
      await sendRecord(matching, match.submit);

      await tab.getByText(waiting.unmatched(described)).waitFor({ state: "detached" });
      const matched = entryOf(miriam, texts.concern.entry["subject.matched"]);
      await matched.getByText(described).waitFor();
      await matched.getByText(learner).waitFor();
      await tab.getByRole("heading", { level: 1, name: learner }).waitFor();
      await recordOf(miriam).getByText(seen).waitFor();

      await openLearner(miriam, learner);
      await tab.getByRole("article").getByText(seen).waitFor();
      await tab.getByRole("link", { name: reference }).first().click();
      await recordOf(miriam).getByText(seen).waitFor();
    }),
  );
}
