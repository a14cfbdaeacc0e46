/** Working on a concern in the desk: one way in for every command (contract/concern-commands.ts), whatever rule decides it. */
import type { ConcernCommand } from "../contract/concern-commands.ts";
import type { ConcernPage } from "../contract/desk-api.ts";
import type { Permit } from "../domain/access.ts";
import { dayAt } from "../domain/calendar.ts";
import type { Concern } from "../domain/concern.ts";
import type { ConcernEntry } from "../domain/concern-entries.ts";
import { type ConcernReference, concernId } from "../domain/ids.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../domain/refusal.ts";
import { bodyMapRules } from "./body-map-work.ts";
import { notReviewed } from "./chronology-standing.ts";
import type { CommandNamed, Given, Rules } from "./concern-work.ts";
import { documentRules } from "./document-work.ts";
import { everydayRules } from "./everyday-work.ts";
import { isComplete } from "./following.ts";
import { type NotThere, pageOf, permitOn } from "./open-concern.ts";
import type { Actor } from "./permission.ts";
import type { Ports } from "./ports.ts";
import { recordCommand } from "./recording.ts";
import { sharingRules } from "./sharing-work.ts";
import { stampNow } from "./stamp.ts";
import { submissionOf } from "./submission.ts";

const rules: Rules<ConcernCommand["do"]> = {
  ...everydayRules,
  ...sharingRules,
  ...bodyMapRules,
  ...documentRules,
};

/** The concern with the work recorded on it, or why it was not. */
export async function workOnConcern(
  ports: Ports,
  actor: Actor,
  { reference, command }: { readonly reference: ConcernReference; readonly command: ConcernCommand },
): Promise<ConcernPage | Refusal | NotThere> {
  const asked = await permitOn(ports, actor, { verb: "work-on-concern", reference });
  if (asked === "not-there") return asked;
  const { permitted, id } = asked;
  if (!isComplete(ports.view)) return refuse("records-loading");
  const on = { permit: permitted, id, sent: submissionOf(actor, command) };
  const seen = await recordCommand(ports, on, (concern) =>
    decide(given(ports, permitted, { concern, actor }), command),
  );
  return isRefusal(seen) ? seen : pageOf(ports, permitted, seen);
}

function given(
  ports: Ports,
  permitted: Permit<"work-on-concern">,
  { concern, actor }: { readonly concern: Concern; readonly actor: Actor },
): Given {
  const { view, school } = ports;
  const stamp = stampNow(ports, actor);
  return {
    concern,
    stamp,
    zone: school.timeZone,
    today: dayAt(stamp.recordedAt, school.timeZone),
    chosen: (one) => (one === undefined ? "nobody" : (view.staffMember(one) ?? "unknown")),
    learner: (one) => view.learner(permitted, one),
    isConcern: (reference) => view.guarded(concernId(reference)) !== undefined,
    isReviewed: () => notReviewed(view, permitted, concern).length === 0,
  };
}

/** One rule for each command. The types see that the one fits the other. */
function decide<Do extends keyof CommandNamed>(
  told: Given,
  command: { readonly [One in Do]: CommandNamed[One] & { readonly do: One } }[Do],
): Outcome<ConcernEntry> {
  return rules[command.do](told, command);
}
