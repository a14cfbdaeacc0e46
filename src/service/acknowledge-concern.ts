/** Acknowledging from the card or the tab: whoever is first has it (R5.2). */
import type { Permit } from "../domain/access.ts";
import { acknowledge } from "../domain/acknowledge.ts";
import type { ConcernReference } from "../domain/ids.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import { type NotThere, permitOn } from "./open-concern.ts";
import type { Actor } from "./permission.ts";
import type { ConcernInView, Ports } from "./ports.ts";
import { recordNext } from "./recording.ts";
import { stampNow } from "./stamp.ts";
import { submissionOf } from "./submission.ts";

/** The concern after it was acknowledged, by this person or by another before them. */
export async function acknowledgeConcern(
  ports: Ports,
  actor: Actor,
  reference: ConcernReference,
): Promise<{ readonly permitted: Permit<"acknowledge-concern">; readonly seen: ConcernInView } | Refusal | NotThere> {
  const asked = await permitOn(ports, actor, { verb: "acknowledge-concern", reference });
  if (asked === "not-there") return asked;
  const { permitted, id } = asked;
  const sent = submissionOf(actor, { do: "acknowledge" });
  const seen = await recordNext(ports, { permit: permitted, id, sent }, (concern) =>
    acknowledge(concern, stampNow(ports, actor)),
  );
  return isRefusal(seen) ? seen : { permitted, seen };
}
