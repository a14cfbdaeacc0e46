/** Notes on paper: scanned, attached, and the paper destroyed; what may not be attached is refused with the way on. */
import { expect, it } from "vitest";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import type { DocumentPurpose } from "../../../src/domain/concern-entries.ts";
import { documentTexts } from "../../../tab/texts/documents-en.ts";
import { dueTexts } from "../../../tab/texts/due-en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { choices } from "../../../tab/texts/parts-en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import { aJpeg, aPdf, aPng } from "../../documents/files.ts";
import { entryOf, fillIn, goOnWith, named, openConcern, openToday, raiseInChat, sendRecord } from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Amna Aslam";
const { attach, photograph, paper, list } = documentTexts;
const { waiting } = workTexts;
const how = "In the cross-cut shredder of the office";
const today = new Date().toISOString().slice(0, 10);

/** A file as somebody has it on their desk. A name like this one must go no further than the record. */
const scan = { name: "Amna Aslam notes page 1.pdf", mimeType: "application/pdf", buffer: Buffer.from(aPdf()) };
const second = { ...scan, name: "page 2.pdf", buffer: Buffer.from(aPdf("(the second page)")) };

/** Tells the story on a stage. */
export function noteScanned(stage: () => StoryStage): void {
  it(
    "Note scanned and destroyed: what is no document is refused, the scan is kept, and the register shows which paper still lies about (R4.2b, R11.2)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "corridor", "page 1", "page 2", "shredder");
      const [grace, miriam] = await Promise.all([open("Grace Adeyemi"), open("Miriam Okafor")]);
      const fields = { learner: named(learner), category: "disclosure", where: "Corridor" } as const;
      const reference = await raiseInChat(grace, "She talked in the corridor and I wrote it down on two pages", fields);
      await openConcern(miriam, reference);
      const { tab } = miriam;

      await beginAttaching(miriam);
      await chooseFile(miriam, { name: "notes.zip", mimeType: "application/zip", buffer: Buffer.from("PK") });
      await tab.getByText(refusalsInEnglish["document-kind"]).waitFor();
      await chooseFile(miriam, { ...scan, name: "notes.pdf", buffer: Buffer.from(aPng()) });
      await say(miriam, "handwritten-note");
      await tab.getByRole("button", { name: attach.submit }).click();
      await tab.getByText(refusalsInEnglish["document-content-differs"]).waitFor();

      await chooseFile(miriam, { name: "arm.jpg", mimeType: "image/jpeg", buffer: Buffer.from(aJpeg()) });
      await say(miriam, "photograph");
      await tab.getByRole("region", { name: photograph.title }).waitFor();
      await tab.getByRole("button", { name: attach.submit }).click();
      await tab.getByText(refusalsInEnglish["photograph-not-authorised"]).waitFor();

      await chooseFile(miriam, scan);
      await say(miriam, "handwritten-note");
      await sendDocument(miriam, scan.name);
      await beginAttaching(miriam);
      await chooseFile(miriam, second);
      await say(miriam, "handwritten-note");
      await sendDocument(miriam, second.name);

      // One is destroyed at once, from where the concern says that it is open.
      await tab.getByText(waiting.paper).nth(1).waitFor();
      const destroying = await goOnWith(miriam, waiting.paper, paper.title);
      await destroying.getByText(paper.intro(scan.name)).waitFor();
      await fillIn(destroying, { [paper.how]: how, [paper.who]: "Miriam Okafor", [paper.on]: today });
      await sendRecord(destroying, paper.submit);
      await entryOf(miriam, texts.concern.entry["paper.destroyed"]).getByText(how).waitFor();
      await tab.getByText(waiting.paper).nth(1).waitFor({ state: "detached" });

      // The other stands among what is due until its paper is gone too.
      await openToday(miriam);
      const due = tab
        .locator("[data-due]")
        .filter({ hasText: reference })
        .filter({ hasText: dueTexts.phrases.paper() });
      await due.waitFor();
      expect(await due.count()).toBe(1);
      await due.click();
      const last = tab.getByRole("form", { name: paper.title });
      await last.getByText(paper.intro(second.name)).waitFor();
      await fillIn(last, { [paper.how]: how, [paper.who]: "Miriam Okafor", [paper.on]: today });
      await sendRecord(last, paper.submit);
      await tab.getByText(waiting.paper).waitFor({ state: "detached" });
      await openToday(miriam);
      await tab.locator(`[data-concern="${reference}"]`).waitFor();
      await due.waitFor({ state: "detached" });
    }),
  );
}

async function beginAttaching({ tab }: TeamsWindow): Promise<void> {
  await tab.getByRole("button", { name: workTexts.title }).click();
  await tab.getByRole("menuitem", { name: attach.title }).click();
  await tab.getByRole("heading", { level: 1, name: attach.title }).waitFor();
}

type File = typeof scan;

async function chooseFile({ page, tab }: TeamsWindow, file: File): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    tab.getByRole("button", { name: new RegExp(`^(${attach.choose}|${attach.chooseAnother})$`) }).click(),
  ]);
  await chooser.setFiles(file);
  await tab.getByText(file.name).first().waitFor();
}

async function say({ tab }: TeamsWindow, purpose: DocumentPurpose): Promise<void> {
  await tab.getByRole("radio", { name: attach.purposes[purpose] }).check();
}

/** Attaches what is chosen, and waits until the record has it, by its name and as what it is. */
async function sendDocument(window: TeamsWindow, name: string): Promise<void> {
  const { tab } = window;
  await tab.getByRole("button", { name: attach.submit }).click();
  const attached = entryOf(window, texts.concern.entry["document.attached"]).filter({ hasText: name });
  await attached.getByRole("list", { name: list.title }).getByText(name, { exact: true }).waitFor();
  await attached.getByText(choices.purpose?.["handwritten-note"] ?? "").waitFor();
}
