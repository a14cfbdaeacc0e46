/** Something between two learners: told of one, with the other beside, and in the chronologies of both. */
import { it } from "vitest";
import { words } from "../../../bot/texts/en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { beginDecision, entryOf, named, openConcern, openLearner, raiseInChat, sendDecision } from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learners = ["Faisal Aslam", "Szymon Adamczyk"] as const;
const { receipt, details } = words;
const seen = "He was pushed into the lockers and his bag was emptied on the floor, others filmed it";
const between = "The third time this week, each time after football, over a place in the team.";
const keptSafe = "They sit apart, and he goes home with his brother.";
const rationale = "Both are owed a plan: the one who was hurt, and the one who hurts.";

/** Tells the story on a stage. */
export function childOnChild(stage: () => StoryStage): void {
  it(
    "Child-on-child: one concern about two learners, each of whom has all of it in their own chronology (R4.2, R7.1, R9.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(...learners, "lockers", "emptied", "football", "sit apart", "owed a plan");
      const [daniel, miriam] = await Promise.all([open("Daniel Price"), open("Miriam Okafor")]);
      const [hurt, other] = learners;
      const fields = { learner: named(hurt), category: "child-on-child", where: "Locker room" } as const;
      const reference = await raiseInChat(daniel, seen, fields);
      const card = daniel.card(receipt.title);
      await card.getByRole("combobox", { name: details.labels.involved }).pressSequentially(other);
      await card.getByRole("option", { name: other }).first().click();
      await card.getByLabel(details.labels.between).fill(between);
      await card.getByLabel(details.labels.keptSafe).fill(keptSafe);
      await card.getByRole("button", { name: details.add }).click();
      await card.getByText(details.added).waitFor();

      await openConcern(miriam, reference);
      const added = entryOf(miriam, texts.concern.entry["account.added"]);
      for (const text of [between, keptSafe]) await added.getByText(text).waitFor();
      await beginDecision(miriam, { threshold: "early-help", rationale });
      await sendDecision(miriam);

      const { tab } = miriam;
      for (const learner of learners) {
        await openLearner(miriam, learner);
        for (const text of [seen, between, keptSafe, rationale])
          await tab.getByRole("article").getByText(text).waitFor();
        await tab.getByRole("link", { name: reference }).first().click();
      }
    }),
  );
}
