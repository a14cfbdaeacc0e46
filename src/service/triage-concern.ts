/** Recording what the DSL or a deputy decides about a concern (R5.3-R5.5, R7.1). */
import type { ConcernPage, TriageCommand } from "../contract/desk-api.ts";
import { dayAt } from "../domain/calendar.ts";
import type { ConcernReference } from "../domain/ids.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import type { Action } from "../domain/threshold.ts";
import { triage } from "../domain/triage.ts";
import { isComplete } from "./following.ts";
import { anyLearnerHasNeeds, type NotThere, pageOf, permitOn } from "./open-concern.ts";
import type { Actor } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { recordNext } from "./recording.ts";
import { stampNow } from "./stamp.ts";
import { submissionOf } from "./submission.ts";

/** The concern with the decision in it, or why it was not recorded. */
export async function triageConcern(
  ports: Ports,
  actor: Actor,
  { reference, command }: { readonly reference: ConcernReference; readonly command: TriageCommand },
): Promise<ConcernPage | Refusal | NotThere> {
  const asked = await permitOn(ports, actor, { verb: "triage-concern", reference });
  if (asked === "not-there") return asked;
  const { permitted, id } = asked;
  if (!isComplete(ports.view)) return refuse("records-loading");
  const actions = whoDoesWhat(ports, command);
  if (isRefusal(actions)) return actions;
  const decision = {
    ...command,
    threshold: command.threshold,
    reviewOn: command.reviewOn,
    decided: command.decided,
    actions,
  };
  const sent = submissionOf(actor, { do: "triage", ...command });
  const seen = await recordNext(ports, { permit: permitted, id, sent }, (concern) => {
    const stamp = stampNow(ports, actor);
    const circumstances = {
      anyLearnerHasNeeds: anyLearnerHasNeeds(ports.view, permitted, concern),
      today: dayAt(stamp.recordedAt, ports.school.timeZone),
      zone: ports.school.timeZone,
    };
    return triage(concern, decision, circumstances, stamp);
  });
  return isRefusal(seen) ? seen : pageOf(ports, permitted, seen);
}

function whoDoesWhat({ view }: Pick<Ports, "view">, command: TriageCommand): readonly Action[] | Refusal {
  const actions: Action[] = [];
  for (const { what, owner, due } of command.actions) {
    const colleague = view.staffMember(owner);
    if (colleague === undefined) return refuse("action-owner-unknown", "actions");
    actions.push({ what, owner, ownerName: colleague.name, due });
  }
  return actions;
}
