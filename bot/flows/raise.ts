/** Raising a concern in chat: an empty, prefilled or continued form, hints on its wording, its submit, and the receipt or what must be mended. */
import { type ConcernFormText, readConcernForm } from "../../src/contract/concern-form.ts";
import { dayAt } from "../../src/domain/calendar.ts";
import { isRefusal, type Refusal } from "../../src/domain/refusal.ts";
import { draftFor, dropDraft, keepDraft } from "../../src/service/drafts.ts";
import { dutyLine } from "../../src/service/duty-line.ts";
import { faultEvent } from "../../src/service/fault.ts";
import type { Ports } from "../../src/service/ports.ts";
import { raiseConcern } from "../../src/service/raise-concern.ts";
import type { Card } from "../cards/card.ts";
import type { FormInCard } from "../cards/commands.ts";
import { type RaiseForm, raiseCard } from "../cards/raise.ts";
import { receiptCard } from "../cards/receipt.ts";
import type { QuotedMessage } from "../message-action.ts";
import type { Talk } from "../talk.ts";
import { chosenLearners, placeOf, type Where } from "./form.ts";
import { hintsOn, hintsOnMessage } from "./hints.ts";
import { inWords, keepFor, keptWith, quotationOf, quotedIn } from "./quotation.ts";

/**
 * A new form, with what the person has typed already. Who has typed nothing is given the form that they began and have not sent,
 * where there is one.
 */
export async function beginConcern(talk: Talk, told: string): Promise<Card> {
  const { ports, actor, settings } = talk;
  if (told === "")
    return (await continued(talk)) ?? raiseCard({ text: emptyForm(ports), learners: [], typed: false }, settings);
  const text = { ...emptyForm(ports), seen: told };
  await keepDraft(ports, actor.person.id, { text, typed: true, quotes: false, onlyTyped: true });
  return raiseCard({ text, learners: [], typed: true, hints: hintsOnMessage(talk, told) }, settings);
}

/** An empty form, for somebody who does not want to go on with the one that they began. */
export async function beginAnew({ ports, actor, settings }: Talk): Promise<Card> {
  const draft = await draftFor(ports, actor.person.id);
  if (draft !== undefined) await dropDraft(ports, actor.person.id, draft.text.submissionKey);
  return raiseCard({ text: emptyForm(ports), learners: [], typed: false }, settings);
}

async function continued(talk: Talk): Promise<Card | undefined> {
  const { ports, actor, settings } = talk;
  const draft = await draftFor(ports, actor.person.id);
  if (draft === undefined) return undefined;
  const { text, typed, quotes, begunAt: at } = draft;
  const learners = chosenLearners(ports, actor, text.learner);
  const hints = draft.onlyTyped ? hintsOnMessage(talk, text.seen) : hintsOn(talk, text);
  const quoted = await keptWith(talk, { ...text, quotes });
  return raiseCard({ text, learners, typed, quotes, quoted, hints, begun: { at, now: ports.clock.now() } }, settings);
}

/**
 * A form that quotes a message (R4.2): its words, whose they are, when they were sent and where they stand. The person adds what
 * they know themselves, or nothing.
 */
export async function beginFromMessage(talk: Talk, message: QuotedMessage | "unread"): Promise<Card> {
  const { ports, settings } = talk;
  const text = emptyForm(ports);
  const form = { text, learners: [], typed: false, quotes: true } as const;
  if (message === "unread") return raiseCard(form, settings);
  const quoted = quotationOf(message, settings.words);
  if (await keepFor(talk, text.submissionKey, quoted)) return raiseCard({ ...form, quoted }, settings);
  return raiseCard({ ...form, text: { ...text, seen: inWords(quoted, talk) } }, settings);
}

/**
 * Submits a form. The receipt takes the place of the form's message; that is done beside the turn, and again until it is done.
 * After a dialog it comes into the person's chat, where there is one. Gives the card that the waiting client shows.
 */
export async function submitConcern(talk: Talk, sent: FormInCard, where: Where): Promise<Card> {
  const { ports, actor, settings } = talk;
  const typed = sent.typed === "yes";
  const form = readConcernForm(sent);
  if (isRefusal(form)) return again(talk, sent, { where, refusal: form });
  try {
    const quoted = await quotedIn(talk, sent);
    const raised = await raiseConcern(ports, actor, { ...form, quoted }, placeOf(where, typed));
    if (isRefusal(raised)) return again(talk, sent, { where, refusal: raised });
    const onDuty = raised.atRisk ? await dutyLine(ports, actor.person) : undefined;
    const shown = { ...raised, concern: raised.reference, typed, inDialog: where === "dialog", onDuty };
    return receiptCard(shown, settings);
  } catch (fault) {
    // The person must know that nothing was recorded, and keep their words. Content stays out of the log.
    ports.log.note(faultEvent("raise", fault));
    return again(talk, sent, { where, failed: true });
  }
}

/** The same form with hints on its wording. Nothing is sent to anybody, and nothing must be changed. */
export function checkWording(talk: Talk, sent: FormInCard, where: Where): Promise<Card> {
  return again(talk, sent, { where, checked: true });
}

/** The form once more, as it was filled in; it is kept, so that nobody has to write it twice. */
async function again(
  talk: Talk,
  sent: FormInCard,
  { where, ...why }: Pick<RaiseForm, "failed" | "checked"> & { readonly where: Where; readonly refusal?: Refusal },
): Promise<Card> {
  const { ports, actor, settings } = talk;
  const { typed, quotes, ...text } = { ...sent, typed: sent.typed === "yes", quotes: sent.quotes !== undefined };
  const shownIn = where === "dialog" || where.messageId === "" ? [] : [where.messageId];
  await keepDraft(ports, actor.person.id, { text, typed, quotes, onlyTyped: false, shownIn });
  const learners = chosenLearners(ports, actor, text.learner);
  const quoted = await keptWith(talk, { ...text, quotes });
  return raiseCard({ text, learners, typed, quotes, quoted, hints: hintsOn(talk, text), ...why }, settings);
}

function emptyForm({ clock, random, school }: Pick<Ports, "clock" | "random" | "school">): ConcernFormText {
  return {
    submissionKey: random.uuid(),
    learner: "",
    someoneElse: "",
    category: "",
    seen: "",
    ownWords: "",
    day: dayAt(clock.now(), school.timeZone),
    time: "",
    where: "",
    atRisk: "",
  };
}
