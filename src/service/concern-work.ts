/**
 * The work on a concern, command by command: which rule decides each, and what it is told. Who may do it is asked before, and
 * once for all (work-on-concern.ts). The commands of an area with many of them stand in a file of its own.
 */
import type { ConcernCommand } from "../contract/concern-commands.ts";
import type { Day } from "../domain/calendar.ts";
import type { ChosenStaff } from "../domain/chosen-staff.ts";
import type { Concern } from "../domain/concern.ts";
import type { ConcernEntry } from "../domain/concern-entries.ts";
import type { Stamp } from "../domain/entry.ts";
import type { ConcernReference, LearnerId, StaffId } from "../domain/ids.ts";
import type { Outcome } from "../domain/refusal.ts";
import type { Learner } from "./ports.ts";

/** What a rule is told beside the command: the concern as it stands now, who acts when, and whom the school knows. */
export interface Given {
  readonly concern: Concern;
  readonly stamp: Stamp;
  readonly zone: string;
  readonly today: Day;
  /** Whom a form names, as the school knows them. */
  readonly chosen: (id: StaffId | undefined) => ChosenStaff;
  readonly learner: (id: LearnerId) => Learner | undefined;
  readonly isConcern: (reference: ConcernReference) => boolean;
  /** Whether a review of each learner's chronology has seen its newest entry (R9.2). */
  readonly isReviewed: () => boolean;
}

/** Every command by its name. */
export type CommandNamed = { readonly [Command in ConcernCommand as Command["do"]]: Command };

/** A rule for each of these commands. */
export type Rules<Do extends keyof CommandNamed> = {
  readonly [One in Do]: (given: Given, command: CommandNamed[One]) => Outcome<ConcernEntry>;
};
