/**
 * What somebody on the staff was given to do. Whoever is not of the safeguarding team may not read the record; the words of the
 * action are meant for them, and what came of it they record themselves (R4.4, R7.1).
 */
import type { FinishOwnAction, OwnActions } from "../contract/due.ts";
import { type GuardedAction, isDenied } from "../domain/access.ts";
import { finishAction } from "../domain/finish-action.ts";
import { concernId, referenceOf } from "../domain/ids.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { takeHeld } from "./catching-up.ts";
import { isComplete } from "./following.ts";
import type { NotThere } from "./open-concern.ts";
import { type Actor, permit } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { recordCommand } from "./recording.ts";
import { stampNow } from "./stamp.ts";
import { submissionOf } from "./submission.ts";

/** Stands in the place of an action that does not exist, so that asking for it is noted as any other. */
const nobodys: GuardedAction = { owner: "staff/00000000-0000-0000-0000-000000000000" };

/** What the person was given to do and has not finished, the soonest due first. */
export async function listOwnActions(ports: Ports, actor: Actor): Promise<OwnActions | NotThere> {
  const thing = actor.person.id;
  const permitted = await permit(ports, actor, { verb: "see-own-actions", thing, name: "" });
  if (isDenied(permitted)) return "not-there";
  const actions = ports.view
    .ownActions(permitted)
    .map(({ concern, number, what, due }) => ({ reference: referenceOf(concern), number, what, due }));
  return { now: ports.clock.now(), actions };
}

/** What is left to do once this is finished, or why it was not recorded. An action of somebody else is not there. */
export async function finishOwnAction(
  ports: Ports,
  actor: Actor,
  { reference, number, outcome }: FinishOwnAction,
): Promise<OwnActions | Refusal | NotThere> {
  const id = concernId(reference);
  // Another server may have accepted it a moment ago.
  if (ports.view.guardedAction(id, number) === undefined) await takeHeld(ports, id);
  const thing = ports.view.guardedAction(id, number) ?? nobodys;
  const permitted = await permit(ports, actor, { verb: "finish-own-action", thing, name: `${id}/actions/${number}` });
  if (isDenied(permitted)) return "not-there";
  if (!isComplete(ports.view)) return refuse("records-loading");
  const on = { permit: permitted, id, sent: submissionOf(actor, { do: "finish-action", number, outcome }) };
  const seen = await recordCommand(ports, on, (concern) =>
    finishAction(concern, number, outcome, stampNow(ports, actor)),
  );
  return isRefusal(seen) ? seen : listOwnActions(ports, actor);
}
