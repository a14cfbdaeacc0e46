/** Raising a concern in chat: an empty or prefilled form, its submit, and the receipt or what must be mended. */
import { type ConcernFormText, readConcernForm } from "../../src/contract/concern-form.ts";
import { isDenied, may } from "../../src/domain/access.ts";
import { dayAt } from "../../src/domain/calendar.ts";
import { isLearnerId } from "../../src/domain/ids.ts";
import { isRefusal, type Refusal } from "../../src/domain/refusal.ts";
import { faultEvent } from "../../src/service/fault.ts";
import type { Actor } from "../../src/service/permission.ts";
import type { Learner, Ports } from "../../src/service/ports.ts";
import { raiseConcern } from "../../src/service/raise-concern.ts";
import type { Card } from "../cards/card.ts";
import type { RaiseCommand } from "../cards/commands.ts";
import { raiseCard } from "../cards/raise.ts";
import { receiptCard } from "../cards/receipt.ts";

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
 * Submits a form. `messageId` is its message, which the receipt takes the place of; that is done beside the turn, and again
 * until it is done. Gives the card that the waiting client shows.
 */
export async function submitConcern(
  ports: Ports,
  actor: Actor,
  { command, messageId }: { readonly command: RaiseCommand; readonly messageId: string },
): Promise<Card> {
  const typed = command.typed === "yes";
  const form = readConcernForm(command);
  if (isRefusal(form)) return again(ports, actor, command, { refusal: form });
  try {
    const raised = await raiseConcern(ports, actor, form, messageId === "" ? undefined : { messageId, typed });
    if (isRefusal(raised)) return again(ports, actor, command, { refusal: raised });
    return receiptCard({ ...raised, concern: raised.reference, typed }, ports.school.timeZone);
  } catch (fault) {
    // The person must know that nothing was recorded, and keep their words. Content stays out of the log.
    ports.log.note(faultEvent("raise", fault));
    return again(ports, actor, command, { failed: true });
  }
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
  return raiseCard({ text: command, learnerTitle: title, typed: command.typed === "yes", ...why });
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
