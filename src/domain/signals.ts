/**
 * Signals: patterns in a learner's chronology that one reading alone would miss (R9.1), each with its numbers and the entries
 * behind it. They only point. No threshold, no action and no alert follows from one (R7.1), and where something was not
 * recorded, nothing is concluded from that.
 *
 * Concerns are counted and not entries: five accounts of one occurrence are one concern. Which concerns count and from when
 * on a pattern is shown are settings (signal-parameters.ts).
 */
import type { Day, Days } from "./calendar.ts";
import { byOccurrence, type ChronologyEvent } from "./chronology-event.ts";
import type { Category } from "./concern-entries.ts";
import type { Rule, Seen, Sight, Signal, SignalName } from "./signal.ts";
import { signalNames } from "./signal.ts";
import { defaultSignalParameters, type SignalParameters } from "./signal-parameters.ts";
import { frequent, moreOften } from "./signals-of-frequency.ts";
import { linkedLearners, severalReporters } from "./signals-of-people.ts";
import { afterBreak, mixedKinds, sameKind, samePlace, sameTime, sameWeekday } from "./signals-of-repetition.ts";
import { lowInARow, risingThresholds } from "./signals-of-thresholds.ts";

export type { Pattern, Signal, SignalName } from "./signal.ts";
export { signalNames } from "./signal.ts";
export { defaultSignalParameters, type SignalParameters } from "./signal-parameters.ts";

const rules: Readonly<Record<SignalName, Rule>> = {
  frequent,
  "more-often": moreOften,
  "rising-thresholds": risingThresholds,
  "low-in-a-row": lowInARow,
  "several-reporters": severalReporters,
  "linked-learners": linkedLearners,
  "same-kind": sameKind,
  "mixed-kinds": mixedKinds,
  "same-place": samePlace,
  "same-time": sameTime,
  "same-weekday": sameWeekday,
  "after-break": afterBreak,
};

export interface Looking {
  readonly today: Day;
  readonly parameters?: SignalParameters;
  /** Days without school, weekends apart; absent where they are not known. */
  readonly breaks?: readonly Days[];
}

/** Every signal in these events, whatever order they come in; what lies after `today` is not looked at. */
export function signalsOf(events: readonly ChronologyEvent[], looking: Looking): readonly Signal[] {
  const { parameters = defaultSignalParameters } = looking;
  const sight = sightOf(events, looking, parameters.notCounted);
  return signalNames
    .filter((name) => parameters[name].on)
    .flatMap((name) => rules[name](sight, parameters))
    .map(signalOf);
}

function sightOf(events: readonly ChronologyEvent[], { today, breaks = [] }: Looking, not: readonly Category[]): Sight {
  const raised = [...new Map(events.map((event) => [event.key, event])).values()]
    .filter(({ kind, occurred }) => kind === "concern.raised" && occurred.day <= today)
    .filter(({ categories }) => categories.length === 0 || categories.some((category) => !not.includes(category)))
    .sort(byOccurrence);
  const concerns = raised.filter(({ linked }) => linked === undefined);
  const own = new Set(concerns.map(({ reference }) => reference));
  const linked = raised.filter((event) => event.linked !== undefined && !own.has(event.reference));
  return { concerns, linked, today, breaks };
}

function signalOf({ pattern, about = "", evidence: events }: Seen): Signal {
  const id = about === "" ? pattern.name : `${pattern.name}:${about}`;
  const evidence = events.toSorted(byOccurrence).map(({ key }) => key);
  return { id, fingerprint: `${id}|${evidence.toSorted().join(" ")}`, pattern, evidence };
}

/** What of a dismissal decides whether it still holds. */
interface Dismissing {
  readonly fingerprint: string;
}

/**
 * Signals that stand open, and those that somebody dismissed. A dismissal holds for as long as there is nothing behind the
 * signal that was not behind it then: entries that grow old and fall out bring nothing new.
 */
export function sortSignals<Dismissal extends Dismissing>(
  signals: readonly Signal[],
  dismissals: readonly Dismissal[],
): {
  readonly open: readonly Signal[];
  readonly dismissed: readonly { readonly signal: Signal; readonly dismissal: Dismissal }[];
} {
  const sorted = signals.map((signal) => ({ signal, dismissal: dismissals.findLast((one) => holds(one, signal)) }));
  return {
    open: sorted.flatMap(({ signal, dismissal }) => (dismissal === undefined ? [signal] : [])),
    dismissed: sorted.flatMap(({ signal, dismissal }) => (dismissal === undefined ? [] : [{ signal, dismissal }])),
  };
}

function holds({ fingerprint }: Dismissing, { id, evidence }: Signal): boolean {
  const seen = new Set(fingerprint.slice(id.length + 1).split(" "));
  return fingerprint.startsWith(`${id}|`) && evidence.every((key) => seen.has(key));
}
