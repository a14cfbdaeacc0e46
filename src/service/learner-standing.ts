/** What is known of a learner at one moment: what the rules on their file are told, and what their page is made of. */
import type { Permit } from "../domain/access.ts";
import { type Day, type Days, dayAt, plusDays } from "../domain/calendar.ts";
import type { ChronologyEvent } from "../domain/chronology-event.ts";
import type { Concern } from "../domain/concern.ts";
import { concernsIn } from "../domain/concerns-in.ts";
import type { Subject } from "../domain/entry.ts";
import type { LearnerId } from "../domain/ids.ts";
import { learnerEvents } from "../domain/learner-events.ts";
import type { DismissedSignal, LearnerFile } from "../domain/learner-file.ts";
import { type LinkFromOther, linksFromOthers } from "../domain/link-learner.ts";
import { breaksIn } from "../domain/school-days.ts";
import { type Signal, signalsOf, sortSignals } from "../domain/signals.ts";
import type { ChronologyRow, Clock, Learner, LearnerFileInView, Ports } from "./ports.ts";
import { schoolDays } from "./school-days.ts";
import { settingOf } from "./settings.ts";

export type SeesLearner = Permit<"see-chronology" | "work-on-learner-file">;

/** Read together, so that the parts fit each other. */
export interface LearnerStanding extends LearnerFileInView {
  readonly id: LearnerId;
  readonly name: string;
  /** Undefined where the school's list does not know them any more. */
  readonly listed: Learner | undefined;
  readonly rows: readonly ChronologyRow[];
  readonly concerns: readonly Concern[];
  readonly fromOthers: readonly LinkFromOther[];
  readonly today: Day;
}

/** What a learner is read from. */
export type Reading = Pick<Ports, "view" | "school" | "bankHolidays"> & { readonly clock: Pick<Clock, "now"> };

/** How a learner stands now; undefined where neither the school's list nor the register knows of them. */
export function learnerStanding(ports: Reading, permitted: SeesLearner, id: LearnerId): LearnerStanding | undefined {
  const { view, clock, school } = ports;
  const listed = view.learner(permitted, id);
  const rows = view.chronology(permitted, id);
  const name = listed?.name ?? recordedName(id, rows);
  if (name === undefined) return undefined;
  const told = { rows, concerns: concernsIn(rows), fromOthers: linksFromOthers(id, rows) };
  const today = dayAt(clock.now(), school.timeZone);
  return { id, name, listed, today, ...told, ...view.learnerFile(permitted, id) };
}

/** What the learner was called when something was last recorded about them. */
function recordedName(id: LearnerId, rows: readonly ChronologyRow[]): string | undefined {
  const subjects = rows.flatMap(({ entry }): readonly Subject[] => entry.subjects);
  return subjects.flatMap((one) => ("learner" in one && one.learner === id ? [one.name] : [])).at(-1);
}

export interface Cumulative {
  readonly events: readonly ChronologyEvent[];
  /** Days without school in the time of these events, weekends apart. */
  readonly breaks: readonly Days[];
  readonly open: readonly Signal[];
  readonly dismissed: readonly { readonly signal: Signal; readonly dismissal: DismissedSignal }[];
}

/** The learner's events and what stands out in them (R9.1), with the concerns of linked learners where something rests on them. */
export function cumulativeOf(ports: Reading, permitted: SeesLearner, standing: LearnerStanding): Cumulative {
  const { view, school } = ports;
  const { id: learner, file, fromOthers, rows, today } = standing;
  const linked = linkedWith(file, fromOthers);
  const others = linked.flatMap((one) => view.chronology(permitted, one));
  const events = learnerEvents([...rows, ...others], { learner, linked, zone: school.timeZone });
  const breaks = breaksIn(whenOf(events, today), schoolDays(ports));
  const signals = signalsOf(events, { today, parameters: settingOf(view, "signals"), breaks });
  return { events, breaks, ...sortSignals(signals, file.dismissed) };
}

/** What is older than all that signals look at is told without its holidays. Days. */
const longestLook = 3_650;

function whenOf(events: readonly ChronologyEvent[], today: Day): Days {
  const oldest = plusDays(today, -longestLook);
  const [from = today] = events
    .map(({ occurred }) => occurred.day)
    .filter((day) => day >= oldest)
    .toSorted();
  return { from, to: today };
}

/** Everybody who is linked with the learner, on whichever file the link stands. */
export function linkedWith(
  { links }: Pick<LearnerFile, "links">,
  fromOthers: LearnerStanding["fromOthers"],
): readonly LearnerId[] {
  return [...new Set([...links.map(({ to }) => to), ...fromOthers.map(({ from }) => from)])];
}
