/** What the flows of forms have in common: where a form stands, and how it names learners. */
import { chosenIn, mostNamed } from "../../src/contract/concern-form.ts";
import { isDenied, may } from "../../src/domain/access.ts";
import { isLearnerId } from "../../src/domain/ids.ts";
import type { Actor } from "../../src/service/permission.ts";
import type { Learner, Ports } from "../../src/service/ports.ts";
import type { FormPlace } from "../../src/service/receipt.ts";
import { isShownLearners } from "../../src/service/who.ts";
import type { Choice } from "../cards/fields.ts";

/** Where a card stands whose button was pressed: in the message with this id, which may be empty, or in a dialog. */
export type Where = { readonly messageId: string } | "dialog";

/** Where the receipt goes; undefined where nobody says which message the form is. `typed`: the text stands in the chat, too. */
export function placeOf(where: Where, typed: boolean): FormPlace | undefined {
  if (where === "dialog") return where;
  return where.messageId === "" ? undefined : { messageId: where.messageId, typed };
}

/** A learner as a form names them: with the tutor group, since a college has two of many a name. */
export function learnerChoice({ id, name, tutorGroup }: Pick<Learner, "id" | "name" | "tutorGroup">): Choice {
  return { title: tutorGroup === "" ? name : `${name} · ${tutorGroup}`, value: id };
}

/** Those of the chosen learners whom the school's list has, so that a form shown again names them; none to whom it is not for. */
export function chosenLearners(ports: Pick<Ports, "view">, { person }: Actor, chosen: string): readonly Choice[] {
  const permit = may(person, "raise-concern", undefined);
  if (isDenied(permit) || !isShownLearners(ports, person)) return [];
  const { view } = ports;
  const known = chosenIn(chosen)
    .slice(0, mostNamed)
    .map((id) => (isLearnerId(id) ? view.learner(permit, id) : undefined));
  return known.flatMap((learner) => (learner === undefined ? [] : [learnerChoice(learner)]));
}
