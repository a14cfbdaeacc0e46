/** Giving somebody something to do about a concern, beside the actions of a decision (R7.1). */
import type { Day } from "./calendar.ts";
import { type ChosenStaff, refuseChoice } from "./chosen-staff.ts";
import type { Concern } from "./concern.ts";
import type { ActionAdded } from "./concern-entries.ts";
import { dueRefusals } from "./day-ahead.ts";
import type { Stamp } from "./entry.ts";
import { type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { needed } from "./told-text.ts";
import { refusedWhenClosed } from "./when-closed.ts";

export interface NewAction {
  readonly what: string;
  readonly owner: ChosenStaff;
  readonly due: Day | undefined;
}

/** The action as an entry, or every field that must be mended. A closed concern gains none until it is opened again. */
export function addAction(
  concern: Concern,
  { what, owner, due }: NewAction,
  stamp: Stamp,
  today: Day,
): Outcome<ActionAdded> {
  const closed = refusedWhenClosed(concern, "action.added");
  if (closed !== undefined) return closed;
  const wrong: Refusal[] = [...needed("what", what, "action-what-missing")];
  const nobody = refuseChoice("owner", owner, { missing: "action-owner-missing", unknown: "action-owner-unknown" });
  if (nobody !== undefined) wrong.push(nobody);
  if (due === undefined) wrong.push(refuse("action-due-missing", "due"));
  else wrong.push(...dueRefusals(due, today, "due"));
  const refusal = refuseAll(wrong);
  if (refusal !== undefined) return refusal;
  if (typeof owner === "string" || due === undefined) throw new TypeError("owner and day were checked before");
  const action = { what, owner: owner.id, ownerName: owner.name, due };
  return [{ kind: "action.added", ...stamp, subjects: concern.subjects, data: { action } }];
}
