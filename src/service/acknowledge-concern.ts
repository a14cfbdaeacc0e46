/** Acknowledging from the card or the tab: whoever is first has it (R5.2). */
import type { Permit } from "../domain/access.ts";
import { acknowledge } from "../domain/acknowledge.ts";
import type { ConcernReference } from "../domain/ids.ts";
import { isRefusal } from "../domain/refusal.ts";
import { type NotThere, permitOn } from "./open-concern.ts";
import type { Actor } from "./permission.ts";
import type { ConcernInView, Ports } from "./ports.ts";
import { recordNext } from "./recording.ts";
import { stampNow } from "./stamp.ts";

/** The concern after it was acknowledged, by this person or by another before them. */
export async function acknowledgeConcern(
  ports: Ports,
  actor: Actor,
  reference: ConcernReference,
): Promise<{ readonly permitted: Permit<"acknowledge-concern">; readonly seen: ConcernInView } | NotThere> {
  const asked = await permitOn(ports, actor, { verb: "acknowledge-concern", reference });
  if (asked === "not-there") return asked;
  const { permitted, id } = asked;
  const seen = await recordNext(ports, { permit: permitted, id }, (concern) =>
    acknowledge(concern, stampNow(ports, actor)),
  );
  if (isRefusal(seen)) throw new Error("an acknowledgement is never refused");
  return { permitted, seen };
}
