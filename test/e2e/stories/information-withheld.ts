/** Whether to tell somebody: what is withheld is recorded, and seen, as clearly as what is shared. */
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { refusalsInEnglish } from "../../../src/contract/texts/refusals-en.ts";
import { texts } from "../../../tab/texts/en.ts";
import { choices, labels } from "../../../tab/texts/parts-en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import {
  beginRecord,
  choose,
  entryOf,
  fieldOf,
  fillIn,
  named,
  openConcern,
  openLearner,
  raiseInChat,
  sendRecord,
} from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Kofi Ansah";
const { sharing } = workTexts;
const heading = texts.concern.entry["sharing.decided"];

const withheld = {
  what: "What he said about his stepfather",
  withWhom: "His stepfather, who rang and asked",
  why: "He is the person it is about, and it would put the young man in danger.",
};
const shared = {
  what: "The account, and where he sleeps tonight",
  withWhom: "Children's social care, duty desk",
  why: "They can act tonight and we cannot.",
};
const risk = "He may be locked out again tonight.";

/** Tells the story on a stage. */
export function informationWithheld(stage: () => StoryStage): void {
  it(
    "Information withheld: the DSL keeps something from who asks, shares it with who must know, and both stand alike (R14.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "stepfather", "locked out", "sleeps tonight");
      const [grace, miriam] = await Promise.all([open("Grace Adeyemi"), open("Miriam Okafor")]);
      const reference = await raiseInChat(grace, "He told me that his stepfather locked him out on Sunday night", {
        learner: named(learner),
        category: "welfare",
        where: "Student Services",
      });
      await openConcern(miriam, reference);

      const first = await beginRecord(miriam, sharing.title);
      await choose(first, sharing.decision, sharing.decisions.withheld);
      await fillIn(first, {
        [sharing.what]: withheld.what,
        [sharing.withWhom]: withheld.withWhom,
        [workTexts.why]: withheld.why,
      });
      await choose(first, sharing.basis, sharing.bases["public-task"]);
      await choose(first, workTexts.consent, workTexts.consents["not-sought"]);
      await first.getByRole("button", { name: sharing.submit }).click();
      // Also what is kept back says why nobody was asked.
      await first.getByText(refusalsInEnglish["consent-reason-missing"]).waitFor();
      expect(await fieldOf(first, sharing.what).inputValue()).toBe(withheld.what);
      await fillIn(first, { [workTexts.consentReason]: "To ask would have told him." });
      await sendRecord(first, sharing.submit);

      const second = await beginRecord(miriam, sharing.title);
      await choose(second, sharing.decision, sharing.decisions.shared);
      await fillIn(second, {
        [sharing.what]: shared.what,
        [sharing.withWhom]: shared.withWhom,
        [workTexts.why]: shared.why,
      });
      await choose(second, sharing.basis, sharing.bases["public-task"]);
      await choose(second, workTexts.consent, workTexts.consents.refused);
      await fillIn(second, { [workTexts.consentReason]: "He said: please leave it." });
      await second.getByRole("button", { name: sharing.submit }).click();
      await second.getByText(refusalsInEnglish["risk-of-harm-missing"]).waitFor();
      await fillIn(second, { [sharing.risk]: risk });
      await sendRecord(second, sharing.submit);

      await standAlike(entryOf(miriam, heading));
      await openLearner(miriam, learner);
      await standAlike(
        miriam.tab.getByRole("article").filter({ has: miriam.tab.getByRole("heading", { name: heading }) }),
      );
    }),
  );
}

/** Both decisions, each with all that belongs to it, under headings that are drawn alike. */
async function standAlike(decisions: Locator): Promise<void> {
  await decisions.nth(1).waitFor();
  expect(await decisions.count()).toBe(2);
  const [kept, told] = await decisions.all();
  if (kept === undefined || told === undefined) throw new Error("a decision has gone");
  for (const text of [choices.decision?.withheld ?? "", withheld.what, withheld.withWhom, withheld.why])
    await kept.getByText(text, { exact: true }).waitFor();
  for (const text of [choices.decision?.shared ?? "", shared.what, shared.withWhom, shared.why, risk])
    await told.getByText(text, { exact: true }).waitFor();
  for (const label of [labels.decision, labels.basis, labels.consent, labels.why])
    for (const decision of [kept, told]) await decision.getByText(label, { exact: true }).waitFor();
  const [one, other] = [await drawn(kept), await drawn(told)];
  expect(one).toHaveLength(2);
  expect(one).toEqual(other);
}

/** How the heading and the decision itself look. */
function drawn(decision: Locator): Promise<readonly string[]> {
  const shown = decision.getByRole("heading").or(decision.getByText(/^(Withheld|Shared)$/));
  return shown.evaluateAll((elements) =>
    elements.map((element) => {
      const { fontSize, fontWeight, color, opacity, display } = getComputedStyle(element);
      return [element.tagName, fontSize, fontWeight, color, opacity, display].join(" ");
    }),
  );
}
