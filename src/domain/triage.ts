/**
 * Triage: what the DSL or a deputy decides about one concern (R5.3-R5.5, R7.1, R10.1).
 *
 * Nothing here decides for a person. A decision is refused only when its record could not be understood years later, or
 * when it was made without sight of something already on file. Who may triage is asked first, by `may` in access.ts.
 */
import type { Day, Occurred } from "./calendar.ts";
import { type Concern, hasRead } from "./concern.ts";
import type { ConcernTriaged } from "./concern-entries.ts";
import { dueRefusals } from "./day-ahead.ts";
import type { Stamp } from "./entry.ts";
import { happenedRefusals } from "./happened.ts";
import { isBlank, type Outcome, type Refusal, refuse, refuseAll } from "./refusal.ts";
import { longestText } from "./text-length.ts";
import { type Action, type Threshold, type ThresholdChange, thresholds } from "./threshold.ts";
import { limited } from "./told-text.ts";
import { refusedWhenClosed } from "./when-closed.ts";

/** The most that one decision holds, as JSON: an entry takes 390,000 characters, and says more than its decision. */
const longestDecision = 380_000;

export interface TriageDecision {
  /** Nothing is preselected, so nothing may have been chosen (R7.1). */
  readonly threshold: Threshold | undefined;
  readonly rationale: string;
  /** Empty means "no immediate action": allowed, because the rationale says why (R5.5). */
  readonly actions: readonly Action[];
  /** How added vulnerability and barriers to disclosure were weighed; required when a learner has recorded needs (R10.1). */
  readonly vulnerability: string;
  /** What the reporter is told when they look; empty where there is nothing for them to know. */
  readonly reporterToKnow?: string | undefined;
  /** When the decider means to look at it again. */
  readonly reviewOn?: Day | undefined;
  /** When it was decided, where that was earlier than it is recorded (R5.4). */
  readonly decided?: Occurred | undefined;
  /** `seq` of the newest entry that the decider had on screen. */
  readonly basedOn: number;
}

/** What a decision is held against beside the concern. */
export interface TriageCircumstances {
  readonly anyLearnerHasNeeds: boolean;
  readonly today: Day;
  /** The school's time zone. */
  readonly zone: string;
}

/** Files a decision as it stands, or says why not. A later decision is filed beside the first, never over it. */
export function triage(
  concern: Concern,
  decision: TriageDecision,
  circumstances: TriageCircumstances,
  stamp: Stamp,
): Outcome<ConcernTriaged> {
  const { threshold, reporterToKnow = "", reviewOn, decided, ...reasons } = decision;
  const closed = refusedWhenClosed(concern, "concern.triaged");
  if (closed !== undefined) return closed;
  const incomplete = refuseAll([
    ...whatIsMissing(decision, circumstances),
    ...whatIsWrongWithTime(decision, circumstances, stamp),
  ]);
  if (incomplete !== undefined) return incomplete;
  if (threshold === undefined) return refuse("threshold-missing", "threshold");
  if (JSON.stringify(decision).length > longestDecision) return refuse("texts-too-long");

  // The answer to the first was lost on the way, and the desk sent it again: it is recorded, and there is nothing to add.
  if (isRepeated(concern, decision, stamp)) return [];

  // A colleague may have added or decided something while this was written. Retrying on the new state, as any other
  // lost race is, would file a judgement on words its author never read. An acknowledgement in between does not count.
  if (!hasRead(concern, decision.basedOn)) return refuse("changed-meanwhile");

  const change = changeBetween(concern.threshold, threshold);
  const told = isBlank(reporterToKnow) ? {} : { reporterToKnow };
  const data = { threshold, ...reasons, change, ...told, ...(reviewOn === undefined ? {} : { reviewOn }) };
  const when = decided === undefined ? {} : { occurred: decided };
  return [{ kind: "concern.triaged", ...stamp, subjects: concern.subjects, ...when, data }];
}

function whatIsMissing(
  decision: TriageDecision,
  { anyLearnerHasNeeds, today }: TriageCircumstances,
): readonly Refusal[] {
  const { threshold, rationale, vulnerability, actions, reporterToKnow = "", reviewOn } = decision;
  const missing: Refusal[] = [];
  if (threshold === undefined) missing.push(refuse("threshold-missing", "threshold"));
  if (isBlank(rationale)) missing.push(refuse("rationale-missing", "rationale"));
  if (anyLearnerHasNeeds && isBlank(vulnerability)) missing.push(refuse("vulnerability-missing", "vulnerability"));
  if (rationale.length > longestText) missing.push(refuse("text-too-long", "rationale"));
  if (vulnerability.length > longestText) missing.push(refuse("text-too-long", "vulnerability"));
  if (actions.some((action) => isBlank(action.what))) missing.push(refuse("action-incomplete", "actions"));
  if (actions.some((action) => action.what.length > longestText)) missing.push(refuse("text-too-long", "actions"));
  missing.push(...actions.flatMap(({ due }) => dueRefusals(due, today, "actions")).slice(0, 1));
  missing.push(...limited("reporterToKnow", reporterToKnow));
  missing.push(...dueRefusals(reviewOn, today, "reviewOn"));
  return missing;
}

/** A decision is recorded at the server's time whatever it says (R3.2); what it says may lie before, and both are shown. */
function whatIsWrongWithTime(
  { decided }: TriageDecision,
  { zone }: TriageCircumstances,
  { recordedAt }: Stamp,
): readonly Refusal[] {
  return happenedRefusals(decided, { now: recordedAt, zone }, "decided");
}

function changeBetween(before: Threshold | undefined, after: Threshold): ThresholdChange {
  if (before === undefined) return "first";
  const steps = thresholds.indexOf(after) - thresholds.indexOf(before);
  return steps > 0 ? "raised" : steps < 0 ? "lowered" : "kept";
}

function isRepeated({ lastDecision }: Concern, decision: TriageDecision, { by }: Stamp): boolean {
  if (lastDecision === undefined || lastDecision.by !== by) return false;
  const { data } = lastDecision;
  const asked = decision.actions;
  return (
    data.threshold === decision.threshold &&
    data.rationale === decision.rationale &&
    data.vulnerability === decision.vulnerability &&
    data.basedOn === decision.basedOn &&
    (data.reporterToKnow ?? "") === (decision.reporterToKnow ?? "") &&
    data.reviewOn === decision.reviewOn &&
    data.actions.length === asked.length &&
    data.actions.every(
      ({ what, owner, due }, i) => what === asked[i]?.what && owner === asked[i].owner && due === asked[i].due,
    )
  );
}
