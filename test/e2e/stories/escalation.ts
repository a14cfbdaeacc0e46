/**
 * Three weeks with one learner: each concern small by itself, then a pattern, a referral that waits for the chronology to be
 * read and one that does not, a child protection file and its first meeting. Told on a stage whose clock can be moved on.
 */
import type { Locator } from "playwright-core";
import { it } from "vitest";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { type Day, dayAt, instantOf, plusDays } from "../../../src/domain/calendar.ts";
import type { Category } from "../../../src/domain/concern-entries.ts";
import { leftToWrite } from "../../../src/domain/referral-document.ts";
import type { Threshold } from "../../../src/domain/threshold.ts";
import { dueTexts } from "../../../tab/texts/due-en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { learnerTexts } from "../../../tab/texts/learner-en.ts";
import { signalTexts } from "../../../tab/texts/signals-en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import {
  beginDecision,
  beginRecord,
  choose,
  entryOf,
  fieldOf,
  fillIn,
  goOnWith,
  named,
  openConcern,
  openLearner,
  openToday,
  raiseInChat,
  sendDecision,
  sendRecord,
} from "./hands.ts";
import { inStory, type Story, type StoryStage } from "./story.ts";

const learner = "Kinga Adamczyk";
const where = "Breakfast club";
const agency = "Children's social care";
const { referral, draft, approve, waiting, consents } = workTexts;
const { review, file, meetings } = learnerTexts;

interface Week {
  readonly reporter: string;
  readonly seen: string;
  readonly category: Category;
  readonly threshold: Threshold;
  readonly rationale: string;
}

const weeks: readonly Week[] = [
  {
    reporter: "Grace Adeyemi",
    seen: "She asked for a second bowl of porridge and hid a roll in her sleeve",
    category: "welfare",
    threshold: "monitoring",
    rationale: "Once, and after a night without electricity.",
  },
  {
    reporter: "Daniel Price",
    seen: "She fell asleep on the radiator and smelled of damp clothes",
    category: "welfare",
    threshold: "early-help",
    rationale: "Hungry and tired within a week.",
  },
  {
    reporter: "Kayleigh Skelton",
    seen: "She said that her mother has not come home since Saturday",
    category: "disclosure",
    threshold: "child-protection",
    rationale: "Nobody looks after her at night, and it is the third sign.",
  },
];

/** A stage whose clock can be moved on. */
export interface LeapingStage extends StoryStage {
  readonly server: StoryStage["server"] & { readonly leap: (seconds: number) => Promise<void> };
}

/** Tells the story on a stage. */
export function escalation(stage: () => LeapingStage): void {
  it(
    "Escalation over three weeks: signals with their entries, a referral refused until the chronology is reviewed, one that cannot wait, a child protection file and its meeting (R7.1, R8.1, R9.1, R9.2)",
    inStory(stage, async (story) => {
      story.keepSecret(learner, "porridge", "damp clothes", "since Saturday", "without electricity", "police officer");
      const reference = await threeWeeks(stage(), story);
      const miriam = await story.open("Miriam Okafor");
      await openConcern(miriam, reference);
      await signalsShow(miriam);
      await miriam.tab.getByRole("link", { name: reference }).first().click();
      await referAfterReview(miriam);
      await referAtOnce(miriam);
      await openFile(miriam, reference);
    }),
  );
}

/** A concern a week, each decided by itself; gives the reference of the last. */
async function threeWeeks({ server }: LeapingStage, { open }: Story): Promise<string> {
  let reference = "";
  for (const [week, { reporter, seen, category, threshold, rationale }] of weeks.entries()) {
    if (week > 0) await server.leap(7 * 24 * 60 * 60);
    const [teacher, dsl] = await Promise.all([open(reporter), open("Miriam Okafor")]);
    reference = await raiseInChat(teacher, seen, { learner: named(learner), category, where });
    await openConcern(dsl, reference);
    await beginDecision(dsl, { threshold, rationale });
    await sendDecision(dsl);
    await Promise.all([teacher, dsl].map((window) => window[Symbol.asyncDispose]()));
  }
  return reference;
}

async function signalsShow(window: TeamsWindow): Promise<void> {
  const { tab } = window;
  await openLearner(window, learner);
  const signals = tab.getByRole("listitem").filter({ has: tab.getByRole("button", { name: /^Dismiss: / }) });
  const { frequent, reporters, rising, place } = signalTexts;
  for (const sentence of [
    frequent("Three concerns", "21 days", "90 days", "none"),
    reporters("Three", "three concerns", "90 days"),
    rising("three", "monitoring", "child protection"),
    place(where, "all three concerns", "a year"),
  ])
    await signals.getByText(sentence).waitFor();
  const first = signals.filter({ hasText: frequent("Three concerns", "21 days", "90 days", "none") });
  await first.getByRole("button", { name: signalTexts.entries(3) }).click();
  await first.getByText(signalTexts.meanings.frequent).waitFor();
  await first.getByRole("listitem").nth(2).waitFor();
}

/** The referral document, and the referral: refused, then recorded once the chronology was read as a whole. */
async function referAfterReview(window: TeamsWindow): Promise<void> {
  const { tab } = window;
  const drafting = await beginRecord(window, draft.title);
  await fillIn(drafting, { [draft.agency]: agency });
  await sendRecord(drafting, draft.submit);
  const approving = await goOnWith(window, waiting.draft(agency), approve.title);
  const document = fieldOf(approving, approve.text);
  await approving.getByRole("button", { name: approve.submit }).click();
  await approving.getByText(refusalsInEnglish["referral-unfinished"]).waitFor();
  await document.fill((await document.inputValue()).replaceAll(leftToWrite, "A visit tonight."));
  await sendRecord(approving, approve.submit);

  const form = await beginRecord(window, referral.title);
  await form.getByText(referral.notReviewed(learner)).waitFor();
  await fillIn(form, { [referral.agency]: agency, [referral.sent]: "The approved document, by their portal." });
  await choose(form, referral.urgency, referral.urgencies.routine);
  await choose(form, referral.document, waiting.approved(agency));
  await choose(form, workTexts.consent, consents.given);
  await fillIn(form, { [referral.chaseOn]: daysOn(2) });
  await form.getByRole("button", { name: referral.submit }).click();
  await form.getByText(refusalsInEnglish["chronology-not-reviewed"]).waitFor();

  const due = tab.getByRole("listitem").filter({ hasText: waiting.review(learner) });
  await due.getByRole("link", { name: waiting.toChronology }).click();
  await tab.getByRole("heading", { level: 1, name: learner }).waitFor();
  await tab.getByText(review.never).waitFor();
  await reviewChronology(window, "Three signs of one thing: nobody is at home at night.");
  await tab.getByRole("link", { name: /^C-/ }).last().click();

  // What was written for the referral has waited.
  const again = await beginRecord(window, referral.title);
  const kept = await fieldOf(again, referral.sent).inputValue();
  if (kept !== "The approved document, by their portal.") throw new Error("the words of the referral are lost");
  await sendRecord(again, referral.submit);
  await entryOf(window, texts.concern.entry["referral.made"]).getByText("The approved document").waitFor();
  await tab.getByText(waiting.referral(agency)).waitFor();
}

/** What cannot wait goes ahead with its reason, and the review is due at once. */
async function referAtOnce(window: TeamsWindow): Promise<void> {
  const { tab } = window;
  const form = await beginRecord(window, referral.title);
  await fillIn(form, { [referral.agency]: "Police", [referral.sent]: "Told to the police officer on 999." });
  await choose(form, referral.urgency, referral.urgencies.urgent);
  await choose(form, referral.document, referral.noDocument);
  await choose(form, workTexts.consent, consents["not-sought"]);
  await fillIn(form, { [workTexts.consentReason]: "Nobody could be reached.", [referral.chaseOn]: daysOn(1) });
  await form.getByRole("button", { name: referral.submit }).click();
  await form.getByText(refusalsInEnglish["without-review-reason-missing"]).waitFor();
  await fillIn(form, { [referral.withoutReview]: "She is alone tonight." });
  await sendRecord(form, referral.submit);
  await entryOf(window, texts.concern.entry["referral.made"]).getByText("She is alone tonight.").waitFor();

  await openToday(window);
  const due = tab.locator("[data-due]").filter({ hasText: dueTexts.phrases["chronology-review"]() });
  await due.filter({ hasText: dueTexts.today }).click();
  await tab.getByRole("heading", { level: 1, name: learner }).waitFor();
  await reviewChronology(window, "Read again after the call to the police.");
}

/** The file that was suggested is opened for a reason, and the strategy meeting stands in it. */
async function openFile(window: TeamsWindow, reference: string): Promise<void> {
  const { tab } = window;
  const because = file.because.threshold(reference, texts.thresholds["child-protection"].name.toLowerCase());
  await tab.getByText(because).waitFor();
  await tab.getByText(file.suggested).waitFor();
  const opening = await beginOnFile(window, file.open, file.opening.title);
  await fillIn(opening, { [file.opening.rationale]: "Several agencies, one plan." });
  await opening.getByRole("button", { name: file.opening.submit }).click();
  await opening.getByText(refusalsInEnglish["file-reason-missing"]).waitFor();
  await choose(opening, file.opening.reason, file.opening.reasons.referral);
  await sendRecord(opening, file.opening.submit);
  await tab.getByText(file.openSince("").slice(0, 10)).first().waitFor();

  const meeting = await beginOnFile(window, meetings.record, meetings.record);
  await choose(meeting, meetings.form, meetings.forms.strategy);
  await fillIn(meeting, {
    [workTexts.day]: daysOn(0),
    [meetings.attendees]: "Miriam Okafor, DSL\nA. Holt, social worker",
    [meetings.decisions]: "Joint visit tonight.",
    [meetings.nextOn]: daysOn(7),
  });
  await sendRecord(meeting, meetings.submit);
  for (const kind of ["referral.made", "chronology.reviewed", "file.opened", "meeting.held"] as const)
    await tab.getByRole("heading", { level: 3, name: texts.concern.entry[kind] }).first().waitFor();
  await tab.getByText("Joint visit tonight.").first().waitFor();
}

async function reviewChronology(window: TeamsWindow, note: string): Promise<void> {
  const form = await beginOnFile(window, review.open, review.open);
  await fillIn(form, { [review.note]: note });
  await sendRecord(form, review.submit);
  await window.tab.getByText(/^Every entry has been reviewed/).waitFor();
}

async function beginOnFile({ tab }: TeamsWindow, button: string, title: string): Promise<Locator> {
  await tab.getByRole("button", { name: button, exact: true }).click();
  const form = tab.getByRole("form", { name: title });
  await form.waitFor();
  return form;
}

/** So many days after the day on which the third week's concern was raised. */
function daysOn(days: number): Day {
  return plusDays(dayAt(instantOf(Date.now()), "Europe/London"), 7 * (weeks.length - 1) + days);
}
