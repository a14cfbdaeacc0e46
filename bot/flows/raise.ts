/** Raising a concern in chat: an empty or prefilled form, its submit, and the receipt or what must be mended. */
import { type ConcernFormText, readConcernForm } from "../../src/contract/concern-form.ts";
import { isDenied, may } from "../../src/domain/access.ts";
import { dayAt } from "../../src/domain/calendar.ts";
import { isLearnerId } from "../../src/domain/ids.ts";
import { isRefusal, type Refusal } from "../../src/domain/refusal.ts";
import { longestText } from "../../src/domain/text-length.ts";
import { faultEvent } from "../../src/service/fault.ts";
import type { Actor } from "../../src/service/permission.ts";
import type { Learner, Ports } from "../../src/service/ports.ts";
import { raiseConcern } from "../../src/service/raise-concern.ts";
import type { FormPlace } from "../../src/service/recording.ts";
import type { Card } from "../cards/card.ts";
import type { RaiseCommand } from "../cards/commands.ts";
import { raiseCard } from "../cards/raise.ts";
import { receiptCard } from "../cards/receipt.ts";
import type { QuotedMessage } from "../message-action.ts";
import { words } from "../texts/en.ts";
import { recorded } from "../texts/times.ts";

/** A new form; what the person has typed already is in it. */
export function beginConcern(
  { clock, random, school }: Pick<Ports, "clock" | "random" | "school">,
  told: string,
): Card {
  const text: ConcernFormText = {
    ...emptyForm,
    submissionKey: random.uuid(),
    day: dayAt(clock.now(), school.timeZone),
    seen: told,
  };
  return raiseCard({ text, learnerTitle: undefined, typed: told !== "" });
}

/**
 * A form that quotes a message (R4.2): its words, whose they are, when they were sent and where they stand, as what was seen.
 * The person changes what is not right, and leaves out what need not be told.
 */
export function beginFromMessage(
  { clock, random, school }: Pick<Ports, "clock" | "random" | "school">,
  message: QuotedMessage | "unread",
): Card {
  const seen = message === "unread" ? "" : quotation(message, school.timeZone);
  const text = { ...emptyForm, submissionKey: random.uuid(), day: dayAt(clock.now(), school.timeZone), seen };
  return raiseCard({ text, learnerTitle: undefined, typed: false, quotes: true });
}

function quotation({ text, author, sentAt, link }: QuotedMessage, timeZone: string): string {
  const { quoted } = words;
  const from = quoted.from(author === "" ? quoted.somebody : author, recorded(sentAt, timeZone));
  const where = link === "" ? "" : `${quoted.link} ${link}`;
  const inFull = `${from}\n${text}\n\n${where}`.trim();
  // Where it is too long for its field, the end of the message is what is missing, and the form says so.
  return inFull.length <= longestText ? inFull : `${from}\n${where}\n\n${text}`;
}

/** Where a form stands that is submitted: in the message with this id, which may be empty, or in a dialog. */
export interface Submitted {
  readonly command: RaiseCommand;
  readonly where: { readonly messageId: string } | "dialog";
}

/**
 * Submits a form. The receipt takes the place of the form's message; that is done beside the turn, and again until it is done.
 * After a dialog it comes into the person's chat, where there is one. Gives the card that the waiting client shows.
 */
export async function submitConcern(ports: Ports, actor: Actor, { command, where }: Submitted): Promise<Card> {
  const typed = command.typed === "yes";
  const form = readConcernForm(command);
  if (isRefusal(form)) return again(ports, actor, command, { refusal: form });
  try {
    const raised = await raiseConcern(ports, actor, form, placeOf(where, typed));
    if (isRefusal(raised)) return again(ports, actor, command, { refusal: raised });
    const receipt = { ...raised, concern: raised.reference, typed, inDialog: where === "dialog" };
    return receiptCard(receipt, ports.school.timeZone);
  } catch (fault) {
    // The person must know that nothing was recorded, and keep their words. Content stays out of the log.
    ports.log.note(faultEvent("raise", fault));
    return again(ports, actor, command, { failed: true });
  }
}

function placeOf(where: Submitted["where"], typed: boolean): FormPlace | undefined {
  if (where === "dialog") return where;
  return where.messageId === "" ? undefined : { messageId: where.messageId, typed };
}

/** A learner as a form names them: with the tutor group, since a college has two of many a name. */
export function learnerTitle({ name, tutorGroup }: Pick<Learner, "name" | "tutorGroup">): string {
  return tutorGroup === "" ? name : `${name} · ${tutorGroup}`;
}

function again(
  { view }: Pick<Ports, "view">,
  { person }: Actor,
  command: RaiseCommand,
  why: { readonly refusal: Refusal } | { readonly failed: true },
): Card {
  const permit = may(person, "raise-concern", undefined);
  const known = isLearnerId(command.learner) && !isDenied(permit) ? view.learner(permit, command.learner) : undefined;
  const title = known === undefined ? undefined : learnerTitle(known);
  const { typed, quotes } = command;
  return raiseCard({ text: command, learnerTitle: title, typed: typed === "yes", quotes: quotes === "yes", ...why });
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
