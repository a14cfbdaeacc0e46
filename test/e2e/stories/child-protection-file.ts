/** A child protection file from its opening to its end: a meeting, a review, a closing that is refused, and one that is not. */
import type { Locator } from "playwright-core";
import { it } from "vitest";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { dayAt, instantOf, plusDays } from "../../../src/domain/calendar.ts";
import { texts } from "../../../tab/texts/en.ts";
import { learnerTexts } from "../../../tab/texts/learner-en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import {
  beginDecision,
  choose,
  fillIn,
  named,
  openConcern,
  openLearner,
  raiseInChat,
  sendDecision,
  sendRecord,
} from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Ioana Adamczyk";
const { file, meetings } = learnerTexts;
const today = dayAt(instantOf(Date.now()), "Europe/London");

/** Tells the story on a stage. */
export function childProtectionFile(stage: () => StoryStage): void {
  it(
    "A child protection file: suggested, opened, a meeting, a review, never closed without a reason, closed with one, and all of it stays (R8.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "the cupboard was locked", "an aunt has moved in");
      const teacher = await open("Grace Adeyemi");
      const reference = await raiseInChat(teacher, "She said that the cupboard was locked all weekend", {
        learner: named(learner),
        category: "disclosure",
        where: "Library",
      });
      const dsl = await open("Miriam Okafor");
      await openConcern(dsl, reference);
      await beginDecision(dsl, { threshold: "child-in-need", rationale: "Neglect, told by herself." });
      await sendDecision(dsl);
      await openLearner(dsl, learner);
      await openFile(dsl, reference);
      await meet(dsl);
      await review(dsl);
      await close(dsl);
    }),
  );
}

async function openFile({ tab }: TeamsWindow, reference: string): Promise<void> {
  const threshold = texts.thresholds["child-in-need"].name.toLowerCase();
  await tab.getByText(file.because.threshold(reference, threshold)).waitFor();
  const opening = await begin(tab, file.open, file.opening.title);
  await choose(opening, file.opening.reason, file.opening.reasons["beyond-pastoral"]);
  await fillIn(opening, { [file.opening.rationale]: "One plan for home and school." });
  await sendRecord(opening, file.opening.submit);
  await tab.getByRole("button", { name: file.close, exact: true }).waitFor();
}

async function meet({ tab }: TeamsWindow): Promise<void> {
  const meeting = await begin(tab, meetings.record, meetings.record);
  await choose(meeting, meetings.form, meetings.forms["team-around"]);
  await fillIn(meeting, { [workTexts.day]: today, [meetings.notes]: "Her aunt was there too." });
  await meeting.getByRole("button", { name: meetings.submit }).click();
  await meeting.getByText(refusalsInEnglish["attendees-missing"]).waitFor();
  await fillIn(meeting, { [meetings.attendees]: "Miriam Okafor, DSL\nFamily support worker" });
  await sendRecord(meeting, meetings.submit);
  await tab.getByRole("article").getByText("Her aunt was there too.").waitFor();
}

async function review({ tab }: TeamsWindow): Promise<void> {
  const reviewing = await begin(tab, file.review, file.reviewing.title);
  await fillIn(reviewing, {
    [file.reviewing.note]: "Breakfast at school works.",
    [file.reviewing.nextOn]: plusDays(today, 14),
  });
  await sendRecord(reviewing, file.reviewing.submit);
  await tab.getByRole("article").getByText("Breakfast at school works.").waitFor();
}

async function close({ tab }: TeamsWindow): Promise<void> {
  const closing = await begin(tab, file.close, file.closing.title);
  await closing.getByRole("button", { name: file.closing.submit }).click();
  await closing.getByText(refusalsInEnglish["rationale-missing"]).waitFor();
  await fillIn(closing, { [file.closing.rationale]: "Safe at home since an aunt has moved in." });
  await sendRecord(closing, file.closing.submit);
  await tab.getByRole("button", { name: file.open, exact: true }).waitFor();
  // What it was suggested for was known when it was closed.
  if (await tab.getByText(file.suggested).isVisible()) throw new Error("a closed file is suggested again at once");
  for (const kind of ["file.opened", "meeting.held", "file.reviewed", "file.closed"] as const)
    await tab.getByRole("heading", { level: 3, name: texts.concern.entry[kind] }).waitFor();
}

async function begin(tab: TeamsWindow["tab"], button: string, title: string): Promise<Locator> {
  await tab.getByRole("button", { name: button, exact: true }).click();
  const form = tab.getByRole("form", { name: title });
  await form.waitFor();
  return form;
}
