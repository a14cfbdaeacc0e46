/** The DSL asks the reporter and the key worker; each answers in their own chat, and nobody reads over their shoulder. */
import { expect, it } from "vitest";
import { words } from "../../../bot/texts/en.ts";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import { read } from "../local-teams/stage.ts";
import { beginRecord, chooseNamed, entryOf, fillIn, named, openConcern, raiseInChat, sendRecord } from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Jessica Amoah";
/** Of this learner, as the school's directory has it. */
const keyWorker = "Lola Chukwu";
const { question, questionAnswered, details } = words;
const asked = workTexts.question;
const reporters = { asks: "Who else sat at Jessica’s table then?", says: "Nobody. The others had gone to the gym." };
const workers = { asks: "Does she have a sign for being frightened?", says: "She turns her bracelet round and round." };

/** Tells the story on a stage. */
export function questionAndAnswer(stage: () => StoryStage): void {
  it(
    "Question and answer: the reporter and the key worker are asked in chat without a name in the preview, and their answers stand in the record (R6.1, R10.1, R18.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "table then", "the gym", "being frightened", "bracelet", "would not eat");
      const [daniel, lola, miriam] = await Promise.all(
        ["Daniel Price", keyWorker, "Miriam Okafor"].map((name) => open(name)),
      );
      if (!daniel || !lola || !miriam) throw new Error("somebody is missing");
      const fields = { learner: named(learner), category: "welfare", where: "Refectory" } as const;
      const reference = await raiseInChat(daniel, "She would not eat and held her bag on her lap", fields);
      await openConcern(miriam, reference);
      await miriam.tab.getByText(keyWorker).first().waitFor();

      await lola.openTab();
      await lola.tab.getByRole("heading", { level: 1, name: texts.myConcerns.title }).waitFor();
      await ask(miriam, "Daniel Price", reporters.asks);
      await ask(miriam, keyWorker, workers.asks);
      await lola.page.locator(".toast-words", { hasText: question.summary }).waitFor();
      await lola.openChat();
      for (const name of ["Daniel Price", keyWorker])
        await miriam.tab.getByText(workTexts.waiting.question(name)).waitFor();

      await answer(daniel, reference, reporters);
      await answer(lola, reference, workers);
      const answers = entryOf(miriam, texts.concern.entry["question.answered"]);
      for (const { says } of [reporters, workers]) await answers.getByText(says).waitFor();
      await answers.filter({ hasText: reporters.says }).getByText("Daniel Price").waitFor();
      await answers.filter({ hasText: workers.says }).getByText(keyWorker).waitFor();
      const questions = entryOf(miriam, texts.concern.entry["question.asked"]);
      for (const { asks } of [reporters, workers]) await questions.getByText(asks).waitFor();
      for (const name of ["Daniel Price", keyWorker])
        await miriam.tab.getByText(workTexts.waiting.question(name)).waitFor({ state: "detached" });

      await miriam.openChat();
      await miriam.card(questionAnswered.title(reference)).getByText(questionAnswered.body).waitFor();
      // Who was asked knows what they were asked, and no more of it.
      expect(await read(lola.log)).not.toContain(details.title);
      await lola.openTab();
      await lola.tab.getByRole("heading", { level: 1, name: texts.myConcerns.title }).waitFor();
      expect(await read(lola.tab.locator("main"))).not.toContain(reference);
    }),
  );
}

async function ask(miriam: TeamsWindow, whom: string, what: string): Promise<void> {
  const form = await beginRecord(miriam, asked.title);
  await chooseNamed(form, asked.to, whom);
  await fillIn(form, { [asked.question]: what });
  await sendRecord(form, asked.submit);
}

/** Shows the question only when it is asked for; an empty answer is refused, a given one leaves nothing in the chat. */
async function answer(window: TeamsWindow, reference: string, { asks, says }: typeof reporters): Promise<void> {
  const news = window.card(question.title(reference));
  await news.waitFor();
  expect(await read(window.log)).not.toContain(asks);
  await news.getByRole("button", { name: question.show }).click();
  const card = window.card(question.heading(reference));
  await card.getByText(asks).waitFor();
  await card.getByRole("button", { name: question.send }).click();
  await card.getByText(refusalsInEnglish["answer-missing"]).waitFor();
  await card.getByLabel(question.answer).fill(says);
  await card.getByRole("button", { name: question.send }).click();
  await window.card(question.answered).getByText(question.answeredBody(reference)).waitFor();
  const left = await read(window.log);
  for (const text of [asks, says]) expect(left).not.toContain(text);
}
