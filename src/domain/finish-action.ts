/** Finishing an action that a decision asked for, with what came of it (R7.1). */
import type { Concern } from "./concern.ts";
import type { ActionFinished } from "./concern-entries.ts";
import type { Stamp } from "./entry.ts";
import { isBlank, type Outcome, refuse } from "./refusal.ts";
import { longestText } from "./text-length.ts";

/** The finished action as an entry. `number` counts the concern's actions from 1; an action is finished once. */
export function finishAction(concern: Concern, number: number, outcome: string, stamp: Stamp): Outcome<ActionFinished> {
  const action = concern.actions.find((one) => one.number === number);
  if (action === undefined) return refuse("action-unknown", "action");
  if (action.finished !== undefined) return refuse("action-finished-already", "action");
  if (isBlank(outcome)) return refuse("outcome-missing", "outcome");
  if (outcome.length > longestText) return refuse("text-too-long", "outcome");
  return [{ kind: "action.finished", ...stamp, subjects: concern.subjects, data: { action: number, outcome } }];
}
