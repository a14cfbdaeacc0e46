/** A colleague asks the whole staff about a group chat; a teacher raises it from there, and the colleague is told nothing of it. */
import { expect, it } from "vitest";
import { words } from "../../../bot/texts/en.ts";
import { fillForm, sendForm } from "../../../infra/screenshots/concern-form.ts";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import { texts } from "../../../tab/texts/en.ts";
import { labels } from "../../../tab/texts/parts-en.ts";
import { goTo, read } from "../local-teams/stage.ts";
import {
  beginDecision,
  entryOf,
  named,
  openConcern,
  openLearner,
  recordOf,
  referenceOn,
  sendDecision,
} from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Kwabena Agyeman";
const { form, receipt, details, alert, reviewed, quoted } = words;
const channel = "All staff";
const posted = "Two girls in my form say a lad passes round a photo of somebody in a towel. She is clearly depressed.";
const platform = "A group chat of the under-17 football team";
const described = "I saw the name of the chat on his screen, and closed it.";
const rationale = "A picture may be going round: the police are asked before anybody looks at a phone.";
const toKnow = "Thank you. Please leave the phone with us and do not ask him about it.";

/** Tells the story on a stage. */
export function onlineFromAMessage(stage: () => StoryStage): void {
  it(
    "Online concern from a Teams message: raised from a post of a colleague, quoted as theirs, decided, and the colleague hears nothing of it (R4.2, R4.3b, R5.2, R7.1, R18.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "in a towel", "clearly depressed", "under-17", "closed it", "leave the phone");
      const grace = await open("Grace Adeyemi");
      await grace.page.getByRole("navigation").getByRole("button", { name: channel }).click();
      await grace.page.getByRole("textbox", { name: `Message to ${channel}` }).fill(posted);
      await grace.page.keyboard.press("Enter");
      await grace.log.getByText(posted).waitFor();
      const [daniel, miriam] = await Promise.all([open("Daniel Price"), open("Miriam Okafor")]);

      await daniel.page.getByRole("navigation").getByRole("button", { name: channel }).click();
      const post = daniel.log.getByRole("article").filter({ hasText: posted });
      await post.getByRole("button", { name: "More actions" }).click();
      await daniel.page.getByRole("menuitem", { name: form.title }).click();
      const dialog = daniel.page.getByRole("dialog", { name: form.title });
      await dialog.getByText(form.noPictures).waitFor();
      await dialog.getByText(/^Message from Grace Adeyemi at /).waitFor();
      await dialog.getByText(posted).waitFor();
      await fillForm(dialog, { learner: named(learner), category: "online", where: "Refectory", atRisk: false });
      // The colleague's words are not his to be taught about.
      await dialog.getByRole("button", { name: form.check }).click();
      await dialog
        .getByText(form.noHints)
        .or(dialog.getByText(/Not said yet/))
        .first()
        .waitFor();
      expect(await read(dialog)).not.toContain("A diagnosis");
      await sendForm(dialog);
      await dialog.getByText(receipt.title).waitFor();
      const reference = await referenceOn(dialog);
      await dialog.getByLabel(details.labels.platform).fill(platform);
      await dialog.getByLabel(details.labels.described).fill(described);
      await dialog.getByRole("button", { name: details.add }).click();
      await dialog.getByText(details.added).waitFor();
      await daniel.page.getByRole("button", { name: "Close" }).click();
      await dialog.waitFor({ state: "detached" });

      await miriam.card(alert.title).filter({ hasText: reference }).waitFor();
      await openConcern(miriam, reference);
      const record = recordOf(miriam);
      await record.getByRole("blockquote").getByText(posted).waitFor();
      await record.getByText(texts.concern.quoted.by("Grace Adeyemi")).waitFor();
      const link = record.getByRole("link", { name: texts.concern.quoted.open });
      expect(await link.getAttribute("href")).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/message\/19:/);
      expect(await record.getByText(texts.concern.seen, { exact: true }).count()).toBe(0);
      const added = entryOf(miriam, texts.concern.entry["account.added"]);
      for (const text of [labels.platform, platform, described]) await added.getByText(text).waitFor();
      await beginDecision(miriam, { threshold: "child-in-need", rationale, reporterToKnow: toKnow });
      await sendDecision(miriam);
      await openLearner(miriam, learner);
      await miriam.tab.getByRole("article").getByRole("blockquote").getByText(posted).waitFor();

      await daniel.openChat();
      await daniel.card(reviewed.title(reference)).getByText(reviewed.toKnow).waitFor();
      await toldNothing(grace, reference);
      expect(await read(grace.log)).not.toContain(quoted.kept);
    }),
  );
}

/** Who wrote the message has no card of it, nothing in the channel, and no way to the record. */
async function toldNothing(grace: TeamsWindow, reference: string): Promise<void> {
  expect(await grace.log.getByRole("region", { name: "Card from Lantern" }).count()).toBe(0);
  expect(await read(grace.log)).not.toContain(reference);
  await grace.openChat();
  await grace.card(words.greeting.title).waitFor();
  expect(await read(grace.log)).not.toContain(reference);
  await grace.openTab();
  await grace.tab.getByRole("heading", { level: 1, name: texts.myConcerns.title }).waitFor();
  for (const place of [`#/concern/${reference}`, `#/my-concerns/${reference}`]) {
    await goTo(grace, place);
    await grace.tab.getByText(texts.nothingHere.title).waitFor();
  }
}
