/** Lantern in Welsh, chosen on a phone from the greeting; the colleague who chose nothing reads English. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { words as welsh } from "../../bot/texts/cy.ts";
import { words as english } from "../../bot/texts/en.ts";
import { fillForm, sendForm } from "../../infra/screenshots/concern-form.ts";
import type { TeamsWindow } from "../../infra/screenshots/teams-window.ts";
import { refusalsInWelsh } from "../../src/contract/texts/refusals-cy.ts";
import { seriousIn } from "./local-teams/axe.ts";
import { beyondTheSides } from "./local-teams/layout.ts";
import { aLearner, openStage, read, type Stage } from "./local-teams/stage.ts";

const learner = aLearner({ withNeeds: false });
const phone = { size: { width: 360, height: 740 }, phone: true } as const;
const parts = new AsyncDisposableStack();
let stage: Stage;
let daniel: TeamsWindow;
let miriam: TeamsWindow;

beforeAll(async () => {
  stage = parts.use(await openStage("empty"));
  [daniel, miriam] = await Promise.all([stage.open("Daniel Price", phone), stage.open("Miriam Okafor", phone)]);
});

afterAll(() => parts.disposeAsync());

async function fits({ page }: TeamsWindow): Promise<void> {
  expect(await beyondTheSides(page.mainFrame())).toEqual([]);
  expect(await seriousIn(page.mainFrame())).toEqual([]);
}

it("is chosen by one tap on the greeting, which is then in Welsh", async () => {
  const greeting = daniel.card(english.greeting.title);
  await greeting.getByRole("button", { name: english.greeting.otherLanguage }).tap();
  await daniel.card(welsh.greeting.title).getByText(welsh.greeting.chosen).waitFor();
  expect(await daniel.card(english.greeting.title).count()).toBe(0);
  await fits(daniel);
});

it("has the whole journey in Welsh: what is missing, and the receipt (R4.3)", async () => {
  await daniel.card(welsh.greeting.title).getByRole("button", { name: welsh.greeting.raise }).tap();
  const card = daniel.card(welsh.form.title);
  await card.waitFor();
  await fillForm(card, { learner, category: "welfare", seen: "Doedd ganddi ddim côt.", where: "Iard" }, welsh);
  await sendForm(card, welsh);
  await card.getByText(refusalsInWelsh["risk-missing"]).waitFor();
  await fits(daniel);
  await fillForm(card, { atRisk: true }, welsh);
  await sendForm(card, welsh);
  const receipt = daniel.card(welsh.receipt.title);
  await receipt.getByText(welsh.receipt.inPerson).waitFor();
  const texts = await read(receipt);
  expect(texts).toMatch(/C-[0-9A-Z]{6}/);
  expect(texts).toMatch(/(Llun|Maw|Mer|Iau|Gwen|Sad|Sul), \d{1,2} \p{L}+, \d\d:\d\d/u);
  await fits(daniel);
});

it("is one person's choice: the DSL reads the alert in English, and in Welsh once she has asked for it", async () => {
  await miriam.card(english.alert.urgentTitle).waitFor();
  await miriam.say("Cymraeg");
  await miriam.card(welsh.greeting.title).waitFor();
  await miriam.card(english.alert.urgentTitle).getByRole("button", { name: english.alert.acknowledge }).tap();
  await miriam.log.getByText(welsh.alert.yours).waitFor();
  await fits(miriam);
  expect([...daniel.troubles, ...miriam.troubles]).toEqual([]);
});
