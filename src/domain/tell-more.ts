/** Telling more of a concern that was raised (R17.1): an account of its own beside the first, on what the concern is about. */
import { addAccount } from "./add-account.ts";
import type { Occurred } from "./calendar.ts";
import type { Concern } from "./concern.ts";
import type { AccountAdded } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { happenedRefusals } from "./happened.ts";
import { type Outcome, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";

export interface More {
  readonly text: string;
  /** Whether somebody is at risk now; unsaid, it is not. */
  readonly atRisk?: boolean | undefined;
  readonly occurred?: Occurred | undefined;
}

/** The account as an entry, or every field that must be mended. It is taken whatever became of the concern. */
export function tellMore(concern: Concern, more: More, stamp: Stamp, zone: string): Outcome<AccountAdded> {
  const { text, atRisk = false, occurred } = more;
  const refusal = refuseAll([
    ...needed("text", text, "account-missing"),
    ...happenedRefusals(occurred, { now: stamp.recordedAt, zone }),
  ]);
  if (refusal !== undefined) return refusal;
  return addAccount({ text, atRisk, subjects: concern.subjects, occurred }, stamp);
}
