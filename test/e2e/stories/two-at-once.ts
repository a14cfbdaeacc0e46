/** Two of the safeguarding team on one concern at the same moment: what both wrote stands in the record. */
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import type { TeamsWindow } from "../../../infra/screenshots/teams-window.ts";
import { texts } from "../../../tab/texts/en.ts";
import { workTexts } from "../../../tab/texts/work-en.ts";
import { nextYear } from "../local-teams/stage.ts";
import {
  addAction,
  beginDecision,
  beginRecord,
  choose,
  type Decision,
  entryOf,
  fillIn,
  named,
  openConcern,
  raiseInChat,
  sendRecord,
} from "./hands.ts";
import { inStory, type StoryStage } from "./story.ts";

const learner = "Chloe Ackroyd";
const { contact } = workTexts;
const { decide } = texts.concern;

interface Writer {
  readonly window: TeamsWindow;
  readonly name: string;
  readonly said: string;
  readonly decision: Decision;
  readonly action: string;
}

const miriams = {
  said: "Her mother says that the wrist was hurt at netball.",
  decision: {
    threshold: "early-help",
    rationale: "Netball was not on that day, the coach says.",
    reporterToKnow: "We are talking with her family.",
  },
  action: "Ask the coach for the register",
} as const;
const sunitas = {
  said: "Her father says that it was the bathroom door.",
  decision: {
    threshold: "child-in-need",
    rationale: "Two explanations from two parents for one wrist.",
    reporterToKnow: "Please tell us at once if you see anything new.",
  },
  action: "Ring the school nurse",
} as const;

/** Tells the story on a stage. */
export function twoAtOnce(stage: () => StoryStage): void {
  it(
    "Two DSLs at once: of two contacts both are recorded, of two decisions the second author reads the first, and no word is lost (R5.4, R7.1)",
    inStory(stage, async ({ open, keepSecret }) => {
      keepSecret(learner, "wrist", "netball", "bathroom door", "school nurse");
      const [grace, ...team] = await Promise.all([open("Grace Adeyemi"), open("Miriam Okafor"), open("Sunita Rao")]);
      const [miriam, sunita] = team;
      const fields = { learner: named(learner), category: "injury", where: "Sports hall" } as const;
      const reference = await raiseInChat(grace, "Her wrist was strapped with a scarf and she hid it", fields);
      const writers: readonly [Writer, Writer] = [
        { window: miriam, name: "Miriam Okafor", ...miriams },
        { window: sunita, name: "Sunita Rao", ...sunitas },
      ];
      for (const { window } of writers) await openConcern(window, reference);

      const forms = await Promise.all(writers.map(writeContact));
      await Promise.all(forms.map((form) => sendRecord(form, contact.submit)));
      for (const { window } of writers) await bothStand(window, "contact.recorded", [miriams.said, sunitas.said]);

      for (const writer of writers) await writeDecision(writer);
      await Promise.all(writers.map(({ window }) => window.tab.getByRole("button", { name: decide.submit }).click()));
      const [first, second] = await whoCameFirst(writers);
      await hasKept(second);
      await entryOf(second.window, texts.concern.entry["concern.triaged"])
        .getByText(first.decision.rationale)
        .waitFor();
      await second.window.tab.getByRole("button", { name: decide.read }).click();
      await second.window.tab.getByRole("button", { name: decide.submit }).click();
      await second.window.tab.getByText(decide.done).first().waitFor();

      for (const { window } of writers)
        await bothStand(window, "concern.triaged", [
          ...[miriams, sunitas].flatMap(({ decision, action }) => [
            decision.rationale,
            decision.reporterToKnow,
            action,
          ]),
        ]);
    }),
  );
}

async function writeContact({ window, said }: Writer): Promise<Locator> {
  const form = await beginRecord(window, contact.title);
  await fillIn(form, {
    [contact.who]: "A parent",
    [workTexts.day]: new Date().toISOString().slice(0, 10),
    [contact.said]: said,
  });
  await choose(form, contact.how, texts.contactWayChoices.phone);
  return form;
}

async function writeDecision({ window, decision, action }: Writer): Promise<void> {
  await beginDecision(window, decision);
  await addAction(window, action, "Tom Bradshaw", nextYear);
}

/** Of two who sent their decisions at once: whose was recorded, and who was asked to read it. */
async function whoCameFirst([one, other]: readonly [Writer, Writer]): Promise<readonly [Writer, Writer]> {
  const isDone = ({ window }: Writer) => window.tab.getByText(decide.done).first();
  const isAsked = ({ window }: Writer, by: Writer) => window.tab.getByText(decide.decidedMeanwhile(by.name));
  await isDone(one).or(isAsked(one, other)).first().waitFor();
  const order = (await isDone(one).count()) > 0 ? ([one, other] as const) : ([other, one] as const);
  await isAsked(order[1], order[0]).waitFor();
  await isDone(order[0]).waitFor();
  return order;
}

/** Every word is in the form as it was typed. */
async function hasKept({ window, decision, action }: Writer): Promise<void> {
  const { tab } = window;
  const textOf = (name: string) => tab.getByRole("textbox", { name, exact: true }).inputValue();
  expect(await tab.getByRole("radio", { name: texts.thresholds[decision.threshold].name }).isChecked()).toBe(true);
  expect(await textOf(decide.rationale)).toBe(decision.rationale);
  expect(await textOf(decide.reporterToKnow)).toBe(decision.reporterToKnow);
  expect(await textOf(decide.what)).toBe(action);
  expect(await tab.getByRole("combobox", { name: decide.owner }).inputValue()).toBe("Tom Bradshaw");
}

/** Two entries of this kind, which hold all of these texts. */
async function bothStand(
  window: TeamsWindow,
  kind: "contact.recorded" | "concern.triaged",
  all: readonly string[],
): Promise<void> {
  const entries = entryOf(window, texts.concern.entry[kind]);
  await entries.nth(1).waitFor();
  expect(await entries.count()).toBe(2);
  for (const text of all) await entries.getByText(text).first().waitFor();
}
