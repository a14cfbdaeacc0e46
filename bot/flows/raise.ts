/** Raising a concern in chat: an empty or prefilled form, its submit, and the receipt or what must be mended. */
import { type ConcernFormText, readConcernForm } from "../../src/contract/concern-form.ts";
import { dayAt } from "../../src/domain/calendar.ts";
import { isRefusal, type Refusal } from "../../src/domain/refusal.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { faultEvent } from "../../src/service/fault.ts";
import type { Actor } from "../../src/service/permission.ts";
import type { Ports } from "../../src/service/ports.ts";
import { raiseConcern } from "../../src/service/raise-concern.ts";
import type { Card, CardSettings } from "../cards/card.ts";
import type { RaiseCommand } from "../cards/commands.ts";
import { raiseCard } from "../cards/raise.ts";
import { receiptCard } from "../cards/receipt.ts";
import { type QuotedMessage, textOf } from "../message-action.ts";
import { recorded } from "../texts/times.ts";
import { chosenLearners, placeOf, type Where } from "./form.ts";

/** A new form; what the person has typed already is in it. */
export function beginConcern(
  { clock, random, school }: Pick<Ports, "clock" | "random" | "school">,
  told: string,
  settings: CardSettings,
): Card {
  const text: ConcernFormText = {
    ...emptyForm,
    submissionKey: random.uuid(),
    day: dayAt(clock.now(), school.timeZone),
    seen: told,
  };
  return raiseCard({ text, learners: [], typed: told !== "" }, settings);
}

/**
 * A form that quotes a message (R4.2): its words, whose they are, when they were sent and where they stand, as what was seen.
 * The person changes what is not right, and leaves out what need not be told.
 */
export function beginFromMessage(
  { clock, random, school }: Pick<Ports, "clock" | "random" | "school">,
  message: QuotedMessage | "unread",
  settings: CardSettings,
): Card {
  const seen = message === "unread" ? "" : quotation(message, settings);
  const text = { ...emptyForm, submissionKey: random.uuid(), day: dayAt(clock.now(), school.timeZone), seen };
  return raiseCard({ text, learners: [], typed: false, quotes: true }, settings);
}

function quotation(message: QuotedMessage, settings: CardSettings): string {
  const { quoted } = settings.words;
  const { author, sentAt, link } = message;
  const text = textOf(message, quoted);
  const from = quoted.from(author === "" ? quoted.somebody : author, recorded(sentAt, settings));
  const where = link === "" ? "" : `${quoted.link} ${link}`;
  const inFull = `${from}\n${text}\n\n${where}`.trim();
  // Where it is too long for its field, the end of the message is what is missing, and the form says so.
  return inFull.length <= longestText ? inFull : `${from}\n${where}\n\n${text}`;
}

/** A form that is submitted, in whose words, and where it stands: in the message with this id, which may be empty, or in a dialog. */
export interface Submitted {
  readonly command: RaiseCommand;
  readonly where: Where;
  readonly settings: CardSettings;
}

/**
 * Submits a form. The receipt takes the place of the form's message; that is done beside the turn, and again until it is done.
 * After a dialog it comes into the person's chat, where there is one. Gives the card that the waiting client shows.
 */
export async function submitConcern(ports: Ports, actor: Actor, submitted: Submitted): Promise<Card> {
  const { command, where, settings } = submitted;
  const typed = command.typed === "yes";
  const form = readConcernForm(command);
  if (isRefusal(form)) return again(ports, actor, submitted, { refusal: form });
  try {
    const raised = await raiseConcern(ports, actor, form, placeOf(where, typed));
    if (isRefusal(raised)) return again(ports, actor, submitted, { refusal: raised });
    const receipt = { ...raised, concern: raised.reference, typed, inDialog: where === "dialog" };
    return receiptCard(receipt, settings);
  } catch (fault) {
    // The person must know that nothing was recorded, and keep their words. Content stays out of the log.
    ports.log.note(faultEvent("raise", fault));
    return again(ports, actor, submitted, { failed: true });
  }
}

function again(
  ports: Pick<Ports, "view">,
  actor: Actor,
  { command, settings }: Pick<Submitted, "command" | "settings">,
  why: { readonly refusal: Refusal } | { readonly failed: true },
): Card {
  const { typed, quotes } = command;
  const learners = chosenLearners(ports, actor, command.learner);
  const form = { text: command, learners, typed: typed === "yes", quotes: quotes === "yes" };
  return raiseCard({ ...form, ...why }, settings);
}

const emptyForm: Omit<ConcernFormText, "submissionKey"> = {
  learner: "",
  someoneElse: "",
  category: "",
  seen: "",
  ownWords: "",
  day: "",
  time: "",
  where: "",
  atRisk: "",
};
