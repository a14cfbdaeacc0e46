/** A learner tells a teacher something at lunch: from the first words in chat to the teacher's word that it was reviewed. */
import { expect, it } from "vitest";
import { words } from "../../../bot/texts/en.ts";
import { fillForm, sendForm } from "../../../infra/screenshots/concern-form.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { labels } from "../../../tab/texts/parts-en.ts";
import { raiseTexts } from "../../../tab/texts/raise-en.ts";
import { read } from "../local-teams/stage.ts";
import { beginDecision, entryOf, named, recordOf, referenceOn, sendDecision } from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Riya Bhatt";
const { receipt, details, alert, reviewed } = words;
const { decide } = texts.concern;
const seen = "At lunch she stayed behind and showed me with her hands how her uncle holds her wrists";
const ownWords = "He holds here. He is angry. I not tell my mother.";
const said = "Thank you for telling me. I have to pass this on so that we can help you.";
const change = "She eats alone since Monday and starts when somebody calls her.";
const how = "Punjabi, a little English, drawing.";
const rationale = "Held by the wrists by an adult at home, and afraid to tell.";
const vulnerability = "An interpreter who is no relative; her drawing was taken with her.";
const toKnow = "We have met her with an interpreter. Please be there for her as you were.";

/** Tells the story on a stage. */
export function disclosureAtLunch(stage: () => StoryStage): void {
  it(
    "Disclosure at lunch: told in chat, asked for what helps, alerted at once, decided with reasons, and the teacher hears of it (R4.2, R4.3, R5.2, R5.5, R7.1, R10.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "her uncle", "wrists", "angry", "pass this on", "eats alone", "Punjabi", "interpreter");
      const [daniel, miriam] = await Promise.all([open("Daniel Price"), open("Miriam Okafor")]);
      await miriam.openTab();
      await miriam.tab.getByRole("heading", { level: 1, name: texts.today.title }).waitFor();

      const form = await daniel.begin(seen);
      expect(await form.getByLabel(words.form.seen).inputValue()).toBe(seen);
      const where = "Canteen, the table by the window";
      await fillForm(form, { learner: named(learner), category: "disclosure", ownWords, where, atRisk: true });
      await sendForm(form);
      await form.waitFor({ state: "detached" });
      const card = daniel.card(receipt.title);
      const reference = await referenceOn(card);
      await card.getByText(receipt.inPerson).waitFor();

      // The alert is there while the teacher is still being asked.
      await miriam.page.locator(".toast-words", { hasText: alert.urgentSummary }).waitFor();
      await miriam.tab.locator(`[data-concern="${reference}"]`).waitFor();
      await card.getByLabel(details.labels.saidToLearner).fill(said);
      await card.getByLabel(details.labels.observedChange).fill(change);
      await card.getByLabel(details.labels.howTheyCommunicate).fill(how);
      await card.getByRole("button", { name: details.add }).click();
      await card.getByText(details.added).waitFor();
      expect(await card.getByRole("textbox").count()).toBe(0);

      await miriam.page.getByRole("button", { name: "Open" }).click();
      const alerted = miriam.card(alert.urgentTitle).filter({ hasText: reference });
      await alerted.getByRole("button", { name: alert.acknowledge }).click();
      const inHand = miriam.card(alert.acknowledgedTitle).filter({ hasText: reference });
      await inHand.getByText(alert.yours).waitFor();
      await inHand.getByRole("link", { name: alert.open }).click();
      const { tab } = miriam;
      await recordOf(miriam).getByText(seen).waitFor();
      await recordOf(miriam).getByRole("blockquote").getByText(ownWords).waitFor();
      const added = entryOf(miriam, texts.concern.entry["account.added"]);
      for (const text of [labels["said-to-learner"], said, change, how]) await added.getByText(text).waitFor();

      await tab.getByRole("button", { name: decide.submit }).click();
      for (const code of ["threshold-missing", "rationale-missing", "vulnerability-missing"] as const)
        await tab.getByText(refusalsInEnglish[code]).waitFor();
      await beginDecision(miriam, { threshold: "child-protection", rationale, vulnerability, reporterToKnow: toKnow });
      await sendDecision(miriam);
      const decision = entryOf(miriam, texts.concern.entry["concern.triaged"]);
      for (const text of [rationale, vulnerability, toKnow, texts.concern.noActions])
        await decision.getByText(text).waitFor();

      const told = daniel.card(reviewed.title(reference));
      await told.getByText(reviewed.body).waitFor();
      expect(await read(told)).not.toContain(toKnow);
      // What he is to know stands where only he reads it.
      await told.getByRole("link", { name: reviewed.open }).click();
      await daniel.tab.getByRole("heading", { level: 1, name: reference }).waitFor();
      await daniel.tab.getByRole("heading", { name: raiseTexts.mine.toKnow }).waitFor();
      await daniel.tab.getByText(toKnow).waitFor();
      expect(await read(daniel.tab.locator("main"))).not.toContain(rationale);
    }),
  );
}
