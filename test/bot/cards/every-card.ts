/** Every card that Lantern shows, in every state and every language, with its name. */

import type { CardElement } from "@microsoft/teams.cards";
import { actionGivenCard } from "../../../bot/cards/action-given.ts";
import { alarmCard } from "../../../bot/cards/alarm.ts";
import { alertCard, inHandCard, stillLoadingCard, unansweredCard } from "../../../bot/cards/alert.ts";
import type { Card, CardSettings } from "../../../bot/cards/card.ts";
import { checkpointCard } from "../../../bot/cards/checkpoint.ts";
import type { Mending } from "../../../bot/cards/details.ts";
import { awayCard, awayDoneCard, backCard, nobodyOnDutyCard } from "../../../bot/cards/duty.ts";
import { greetingCard } from "../../../bot/cards/greeting.ts";
import { hintElements } from "../../../bot/cards/hints.ts";
import { newsCard } from "../../../bot/cards/news.ts";
import { malformedCard, troubleCard } from "../../../bot/cards/not-recorded.ts";
import { addCard, correctCard, ownConcernCard, ownDoneCard, ownWorryCard } from "../../../bot/cards/own-concern.ts";
import { ownConcernsCard } from "../../../bot/cards/own-concerns.ts";
import {
  answeredCard,
  noQuestionCard,
  type QuestionForm,
  questionCard,
  questionNoticeCard,
} from "../../../bot/cards/question.ts";
import { questionAnsweredCard } from "../../../bot/cards/question-answered.ts";
import { type RaiseForm, raiseCard } from "../../../bot/cards/raise.ts";
import { receiptCard } from "../../../bot/cards/receipt.ts";
import { returnedCard } from "../../../bot/cards/returned.ts";
import { reviewDueCard } from "../../../bot/cards/review-due.ts";
import { reviewedCard } from "../../../bot/cards/reviewed.ts";
import { ringCard, takenCard } from "../../../bot/cards/ring.ts";
import { worryCard } from "../../../bot/cards/worry.ts";
import { wordsIn } from "../../../bot/texts/words.ts";
import type { OwnConcerns } from "../../../src/contract/desk-api.ts";
import { type Asked, detailParts } from "../../../src/domain/details-asked.ts";
import { languages } from "../../../src/domain/language.ts";
import { defaultHintRules } from "../../../src/domain/recording-hint-rules.ts";
import { hintedTexts, hintsIn } from "../../../src/domain/recording-hints.ts";
import { type RefusalCode, refuse, refuseAll } from "../../../src/domain/refusal.ts";
import { longestText } from "../../../src/domain/text-length.ts";
import { aForm, aLearnerId, aReference, instant, start, today, uuid, zone } from "../../build.ts";

export const settings: CardSettings = { teamsAppId: uuid(77), timeZone: zone, words: wordsIn("en") };

const times = { concern: aReference(1), recordedAt: start, reviewDueAt: instant(24 * 60) };

const origin = `lantern/${uuid(5)}/learners`;
/** A signed note in its form; its signature is none. */
export const aSignedNote = `${origin}\n12\n${"A".repeat(43)}=\nitem 14\ntime ${start}\n\n— ${origin} ${"B".repeat(92)}\n`;

const onDuty = { names: ["Priya Nair", "Gwen Hughes", "Owen Pugh", "Ann Lee", "Tom Bradshaw"], nobody: false };

/** More hints than a card shows. */
function someHints(words = settings.words): CardElement[] {
  const text =
    "He is clearly depressed. I asked him whether his father hit him. I promised to keep it secret. He probably lied. TA says ASD.";
  const rules = defaultHintRules;
  const hints = hintsIn(hintedTexts({ seen: text, where: "", time: "" }), rules);
  return hintElements({ hints, rules, labels: { seen: words.form.seen }, language: words.language });
}

const anyLearner = { title: "Ada Quill · 8B", value: aLearnerId(1) };

/** The form with what it holds; a test names what matters to it. */
export function aRaiseCard(changes: Partial<RaiseForm> = {}, spoken: CardSettings = settings): Card {
  return raiseCard({ text: aForm(), learners: [anyLearner], typed: false, ...changes }, spoken);
}

/** Every refusal of a form, with the field it is about (readConcernForm, domain/raise, service/raise-concern). */
export const formRefusals: readonly (readonly [RefusalCode, string])[] = [
  ["learner-missing", "learner"],
  ["learner-unknown", "learner"],
  ["text-too-long", "someoneElse"],
  ["category-missing", "category"],
  ["seen-missing", "seen"],
  ["text-too-long", "seen"],
  ["text-too-long", "ownWords"],
  ["day-missing", "day"],
  ["day-malformed", "day"],
  ["in-the-future", "day"],
  ["time-malformed", "time"],
  ["text-too-long", "where"],
  ["risk-missing", "atRisk"],
];

const key = "6f1d2c3b-0000-4000-8000-000000000001";

function ownConcerns(count: number): OwnConcerns {
  const statuses = ["recorded", "read", "reviewed"] as const;
  return Array.from({ length: count }, (_, n) => ({
    reference: aReference(n),
    recordedAt: instant(n),
    status: statuses[n % 3] ?? "recorded",
  }));
}

function aMessage(text: string) {
  return { text, author: "Ana *Bell*", at: start, link: "https://teams.microsoft.com/l/message/19:x/1" };
}

const emptyForm = aForm({ learner: "", category: "", seen: "", time: "", where: "", atRisk: "" });
const full = "x".repeat(longestText);
const everything = refuseAll(formRefusals.map(([code, field]) => refuse(code, field)));

const forms: readonly (readonly [string, Partial<RaiseForm>])[] = [
  ["the form, empty", { text: emptyForm, learners: [] }],
  ["the form, filled from a message", { text: { ...emptyForm, seen: "No coat." }, learners: [], typed: true }],
  ["the form, full", {}],
  ["the form, from a message that the desk could not keep", { quotes: true }],
  ["the form, with a message beside it", { text: emptyForm, learners: [], quotes: true, quoted: aMessage("No coat.") }],
  ["the form, with a long message beside it", { quotes: true, quoted: aMessage("**x** ".repeat(1_600)) }],
  ["the form, with a message of nobody and of no words", { quotes: true, quoted: { ...aMessage(""), author: "" } }],
  ["the form, continued", { begun: { at: start, now: instant(5) } }],
  ["the form, with hints", { hints: someHints() }],
  ["the form, checked, with nothing to point out", { checked: true }],
  ["the form, for somebody at risk", { text: aForm({ atRisk: "yes" }) }],
  ["the form, after it could not be recorded", { failed: true }],
  ...formRefusals.map(
    ([code, field]) => [`the form, with ${code} at ${field}`, { refusal: refuse(code, field) }] as const,
  ),
  ["the form, with everything wrong at once", { ...(everything && { refusal: everything }) }],
  ["the form, refused for something that is no field", { refusal: refuse("account-missing", "text") }],
  [
    "the form, with more text than it holds",
    { text: aForm({ seen: full, ownWords: full, where: full, someoneElse: full }), typed: true },
  ],
];

const plainCardsIn = (settings: CardSettings): readonly (readonly [string, Card])[] => [
  ["the greeting", greetingCard(settings)],
  ["the greeting of somebody who began a form", greetingCard(settings, { begun: { at: start, now: instant(5) } })],
  [
    "the greeting of somebody who began a form yesterday",
    greetingCard(settings, { begun: { at: start, now: instant(20 * 60) } }),
  ],
  ["the greeting that says who is on duty", greetingCard(settings, { onDuty })],
  ["the greeting while everybody is away", greetingCard(settings, { onDuty: { ...onDuty, nobody: true } })],
  ["the greeting of a deputy", greetingCard(settings, { onDuty, own: { until: undefined } })],
  ["the greeting of a deputy who is away", greetingCard(settings, { onDuty, own: { until: "2026-11-26" } })],
  ["until when somebody is away", awayCard(settings, { today })],
  ["until when somebody is away, without a day", awayCard(settings, { today, refused: "day-missing" })],
  ["until when somebody is away, refused", awayCard(settings, { today, refused: "days-reversed" })],
  ["an absence that is recorded", awayDoneCard("2026-11-26", settings)],
  ["somebody who is back", backCard(settings)],
  ["the alarm that nobody is on duty", nobodyOnDutyCard({ at: start }, settings)],
  ["a receipt that says who is on duty", receiptCard({ ...times, atRisk: true, typed: false, onDuty }, settings)],
  ["the answer to an unreadable card", malformedCard(settings)],
  ["the answer after a fault", troubleCard(settings)],
  ["no concerns of one's own", ownConcernsCard([], { complete: true }, settings)],
  ["a few concerns of one's own", ownConcernsCard(ownConcerns(3), { complete: true }, settings)],
  ["many concerns of one's own", ownConcernsCard(ownConcerns(25), { complete: true }, settings)],
  ["one's own concerns while records are loaded", ownConcernsCard(ownConcerns(3), { complete: false }, settings)],
  ["no concerns of one's own while records are loaded", ownConcernsCard([], { complete: false }, settings)],
  ["one's own concern", ownConcernCard(anOwnConcern, settings)],
  ["one's own concern, with a question", ownConcernCard({ ...anOwnConcern, questions: [aQuestion] }, settings)],
  ["the form to add to one's own concern", addCard(times.concern, { key }, settings)],
  ["the form to correct one's own concern", correctCard(anOwnConcern, { key }, settings)],
  ["the form to say that one is worried", ownWorryCard(times.concern, { key }, settings)],
  ["what one wrote on one's own concern, recorded", ownDoneCard(times.concern, settings)],
  ["an alert while records are loaded", stillLoadingCard(times.concern, settings)],
  ["an alert", alertCard({ ...times, atRisk: false }, settings)],
  ["an urgent alert", alertCard({ ...times, atRisk: true }, settings)],
  ["an alert again", alertCard({ ...times, atRisk: true, told: ["dsl", "on-duty", "deputies"] }, settings)],
  [
    "an alert for the principal",
    unansweredCard({ ...times, at: start, told: ["dsl", "principal", "reporter"] }, settings),
  ],
  ["the request to ring", ringCard({ ...times, at: start }, settings)],
  ["the news that the lead has it", takenCard({ ...times, at: start, has: "dsl" }, settings)],
  ["the news that a deputy has it", takenCard({ ...times, at: start, has: "deputy" }, settings)],
  ...([true, false] as const).flatMap((over) =>
    (["team", "principal"] as const).map(
      (reader) =>
        [
          `a review ${over ? "over" : "due"}: ${reader}`,
          reviewDueCard({ ...times, dueAt: start, over, reader }, settings),
        ] as const,
    ),
  ),
  ...(["yours", "others", "reviewed", "principal"] as const).map(
    (whose) => [`an alert in hand: ${whose}`, inHandCard({ concern: times.concern, whose }, settings)] as const,
  ),
  ["a receipt", receiptCard({ ...times, atRisk: false, typed: false }, settings)],
  ["a receipt of what was typed", receiptCard({ ...times, atRisk: false, typed: true }, settings)],
  ["a receipt for somebody at risk", receiptCard({ ...times, atRisk: true, typed: true }, settings)],
  ["a receipt in a dialog", receiptCard({ ...times, atRisk: false, typed: false, inDialog: true }, settings)],
  ["a receipt after more was added", receiptCard({ ...times, atRisk: false, typed: true, added: true }, settings)],
  ...detailParts.map(
    (part) =>
      [`a receipt that asks for ${part}`, aReceiptThatAsks({ parts: [part], whyLate: false }, settings)] as const,
  ),
  ["a receipt that asks why it is late", aReceiptThatAsks({ parts: [], whyLate: true }, settings)],
  ["a receipt that asks for everything", aReceiptThatAsks({ parts: detailParts, whyLate: true }, settings)],
  ["the news of a review", reviewedCard(times, settings)],
  ["the news of a review with something to know", reviewedCard({ ...times, toKnow: true }, settings)],
  ["the news of a question", questionNoticeCard(times, settings)],
  ["an answer that is recorded", answeredCard({ reference: times.concern }, settings)],
  ["no question", noQuestionCard(settings)],
  ["the news of an answer", questionAnsweredCard(times, settings)],
  ["the news of an action", actionGivenCard(times, settings)],
  ["a worry for the lead", worryCard({ ...times, at: start, reader: "lead" }, settings)],
  ["a worry for the principal", worryCard({ ...times, at: start, reader: "principal" }, settings)],
  ["news of something to know", newsCard({ ...times, news: "to-know" }, settings)],
  ["news of an answered worry", newsCard({ ...times, news: "worry-answered" }, settings)],
  ["a decision that has to be made again", returnedCard(times, settings)],
  ["an alarm about the register", alarmCard({ at: start, findings: 2 }, settings)],
  ["a checkpoint", checkpointCard({ note: aSignedNote }, settings)],
];

/** A receipt with questions; a test says what was answered and must be mended. */
export function aReceiptThatAsks(asked: Asked, settings: CardSettings, mending?: Mending): Card {
  return receiptCard({ ...times, atRisk: true, typed: true, asked }, settings, mending);
}

/** What was asked of the reporter, of which the card tells only that it was. */
const aQuestion = { seq: 3, question: "Was her brother there?", askedBy: "Priya Nair", askedAt: start };

/** One's own concern; nothing of what was written in it is on a card. */
const anOwnConcern = {
  reference: times.concern,
  recordedAt: start,
  status: "reviewed",
  entries: [
    { seq: 1, recordedAt: start, kind: "concern.raised", seen: "No coat." },
    { seq: 2, recordedAt: instant(5), kind: "account.added", text: "No lunch." },
  ],
  correctable: [1, 2],
  questions: [],
  worries: [],
} as const;

/** In each language: its settings, and what is said of a card that is made with them. */
const spoken = languages.map((language) => [{ ...settings, words: wordsIn(language) }, `, in ${language}`] as const);

/** The cards that Lantern sends of its own accord, or that anybody may ask for: nothing of a record is in them (R18.1). */
export const plainCards = spoken.flatMap(([settings, said]) =>
  plainCardsIn(settings).map(([name, card]) => [name + said, card] as const),
);

const question = { reference: times.concern, seq: 2, question: "Ada said **when** it was?" };
const answers: readonly (readonly [string, QuestionForm])[] = [
  ["a question", { question, answer: "", key }],
  ["a question, with an answer refused", { question, answer: " ", key, refusal: refuse("answer-missing", "answer") }],
  ["a question that is refused itself", { question, answer: "So.", key, refusal: refuse("question-unknown", "of") }],
];

/** The cards that hold an input: in the chat of the person who writes in it. */
export const formCards = spoken.flatMap(([settings, said]) => [
  ...forms.map(([name, form]) => [name + said, aRaiseCard(form, settings)] as const),
  ...answers.map(([name, form]) => [name + said, questionCard(form, settings)] as const),
]);

export const everyCard = [...plainCards, ...formCards];
